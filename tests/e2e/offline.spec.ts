/** Without a network: the installed app, the app as one file, and nothing that leaves either. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { DIST, ROOT, serverOf } from "../../scripts/serve.mjs";
import { choose, guard, showView } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 }, serviceWorkers: "allow" });

const SINGLE = join(ROOT, "dist-single", "schakel.html");
const ranking = (page: Page) => page.getByRole("table").getByRole("button", { name: "Nobian", exact: true });

/** Takes Nobian out and waits for the cascade, the best case and the picture. */
async function journey(page: Page): Promise<void> {
  await expect(ranking(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("application")).toBeVisible({ timeout: 30_000 });
  await choose(page, "Zoeken", "Nobian chlorine", "Nobian chlorine plant");
  const panel = page.getByRole("tabpanel");
  await panel.getByRole("button", { name: "Heel Nobian vertrekt", exact: true }).click();
  await page.getByRole("tab", { name: "Resultaat" }).click();
  await expect(
    panel.getByText(/32% van de toegevoegde waarde van het cluster, voor zover bekend/).first(),
  ).toBeVisible();
  await expect(panel.getByText("Met overleg", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(panel.getByText(/zoals ze zijn, helpt overleg hier niet\./)).toBeVisible();
}

/** A built app of its own, that can be renewed and switched off. */
async function served() {
  const folder = mkdtempSync(join(tmpdir(), "schakel-offline-"));
  cpSync(DIST, folder, { recursive: true });
  const server = serverOf(folder);
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const { port } = server.address() as AddressInfo;
  const off = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { folder, address: `http://localhost:${port}/`, off };
}

/** Waits until everything is kept and the page is under the service worker. */
async function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done));
    return [active?.state ?? "", ...(await caches.keys())];
  });
}

test("after one visit it works without a network: cascade, best case and layout", async ({ page }) => {
  test.setTimeout(120_000);
  const site = await served();
  await page.goto(site.address);
  await expect(ranking(page)).toBeVisible();
  const [, ...caches] = await kept(page);
  expect(caches).toHaveLength(1);
  await site.off();
  await page.context().setOffline(true);
  await page.reload();
  await journey(page);
  rmSync(site.folder, { recursive: true });
});

test("a new version waits until the user reloads, and the old one is forgotten", async ({ page }) => {
  const site = await served();
  await page.goto(site.address);
  await expect(ranking(page)).toBeVisible();
  const [, before] = await kept(page);
  const script = join(site.folder, "service-worker.js");
  writeFileSync(script, readFileSync(script, "utf8").replace(/VERSION = "\w+"/, 'VERSION = "next"'));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const reload = page.getByRole("status").getByRole("button", { name: "Laad opnieuw" });
  await expect(reload).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toContain(before);
  await Promise.all([page.waitForEvent("load"), reload.click()]);
  await expect(ranking(page)).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual(["schakel-next"]);
  await site.off();
  rmSync(site.folder, { recursive: true });
});

test("its manifest names icons that are there, in their sizes", async ({ page, request, baseURL }) => {
  await page.goto("/");
  const link = page.locator('link[rel="manifest"]');
  const address = new URL((await link.getAttribute("href")) ?? "", baseURL).href;
  const manifest = await (await request.get(address)).json();
  expect(manifest.display).toBe("standalone");
  for (const { src, sizes } of manifest.icons.filter((icon: { sizes: string }) => icon.sizes !== "any")) {
    const bytes = await (await request.get(new URL(src, address).href)).body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
});

/** Tries what an injected script would: nothing may go out, in any way that a page has. */
async function attempts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const outside = "http://127.0.0.1:9/";
    const loads = (element: HTMLElement, name: string) =>
      new Promise<string>((done) => {
        element.addEventListener("load", () => done(`${name} loaded`));
        element.addEventListener("error", () => done(""));
        document.body.append(element);
        setTimeout(() => done(""), 2000);
      });
    const blocked: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
    const image = Object.assign(new Image(), { src: `${outside}a.png` });
    const script = Object.assign(document.createElement("script"), { src: `${outside}a.js` });
    const frame = Object.assign(document.createElement("iframe"), { src: outside });
    await fetch(`${outside}?data`, { mode: "no-cors" }).catch(() => undefined);
    navigator.sendBeacon(`${outside}beacon`, "data");
    await loads(image, "image");
    await loads(script, "script");
    frame.remove();
    const inline = document.createElement("script");
    inline.textContent = "document.title = 'injected'";
    document.body.append(inline);
    if (document.title === "injected") blocked.push("inline script ran");
    await new Promise((done) => setTimeout(done, 200));
    return [...new Set(blocked)].sort();
  });
}

test("over a whole journey no request leaves the origin, and an injected one is blocked", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { problems } = guard(page, baseURL);
  await page.goto("/");
  await journey(page);
  for (const view of ["Toren", "Stromen", "Kaart", "Matrix", "Scenario’s", "Tabellen", "Netwerk"])
    await showView(page, view);
  for (const tab of ["Bedrijf", "Ketens", "Ontbrekend", "Aannames"])
    await page.getByRole("tab", { name: tab }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("tab", { name: "Chains" })).toBeVisible();
  expect(problems).toEqual([]);
  const sent: string[] = [];
  page.on("requestfinished", (request) => sent.push(request.url()));
  expect(await attempts(page)).toEqual(["connect-src", "img-src", "script-src-elem"]);
  expect(sent.filter((url) => url.includes("127.0.0.1:9"))).toEqual([]);
});

test("as one file, opened by itself, it computes, draws and asks for nothing outside", async ({ page }) => {
  test.setTimeout(120_000);
  const asked: string[] = [];
  const problems: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  const file = pathToFileURL(SINGLE).href;
  await page.goto(file);
  // Nothing may be fetched, not even what is inside: the solver gets its bytes by hand, as WebKit wants it.
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute("content", /^(?=.*default-src 'none')(?!.*connect-src)/);
  await journey(page);
  await page.getByRole("combobox", { name: "Gegevens" }).selectOption("example kalundborg");
  await expect(
    page.getByRole("table").getByRole("button", { name: "Gyproc plasterboard", exact: true }),
  ).toBeVisible();
  expect(problems).toEqual([]);
  expect(asked.filter((url) => url !== file && !/^(?:blob:null|data:)/.test(url))).toEqual([]);
  expect(await attempts(page)).toEqual(["connect-src", "img-src", "script-src-elem"]);
});
