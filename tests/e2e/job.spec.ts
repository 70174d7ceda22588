/** A user's whole job on the built app, by role and label (npm start serves the same files). */
import { expect, type Page, test } from "@playwright/test";
import { CHLORINE, choose, guard, open, violations } from "./app.ts";

test.use({
  locale: "nl-NL",
  viewport: { width: 1280, height: 800 },
  contextOptions: { reducedMotion: "no-preference" },
});

/** Notes every height that the picture has from its first frame on, until it is asked for them. */
async function watchHeights(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.addInitScript(() => {
    const heights = new Set<number>();
    let frame = 0;
    const look = () => {
      const stage = document.querySelector("[role=application]");
      if (stage) heights.add(stage.clientHeight);
      frame = requestAnimationFrame(look);
    };
    look();
    window.addEventListener("heights", (event) => {
      cancelAnimationFrame(frame);
      (event as CustomEvent<number[]>).detail.push(...heights);
    });
  });
  return () =>
    page.evaluate(() => {
      const detail: number[] = [];
      window.dispatchEvent(new CustomEvent("heights", { detail }));
      return detail;
    });
}

test("an analyst removes the chlorine plant, follows the waves, reads the chains, undoes it, changes language", async ({
  page,
  baseURL,
}) => {
  const { problems } = guard(page, baseURL);
  const heights = await watchHeights(page);
  await open(page);
  // What comes after the picture moves nothing.
  for (const later of ["Bewaar beeld", "Legenda"])
    await expect(page.getByRole("button", { name: later })).toBeVisible();
  expect(await heights()).toHaveLength(1);
  await choose(page, "Zoeken", "chlorine plant", CHLORINE);
  const panel = page.getByRole("tabpanel");
  await panel.getByRole("button", { name: `${CHLORINE}: laat vertrekken` }).click();
  await expect(page.getByRole("status").filter({ hasText: CHLORINE })).toContainText("stoppen");

  const network = page.getByRole("region", { name: "Het netwerk" });
  const stopped = network.getByRole("button", { name: /Nouryon MCA: valt stil/ });
  for (let wave = 0; wave < 5; wave += 1) await page.keyboard.press("j");
  await expect(stopped).toHaveCount(0);
  for (let wave = 0; wave < 5; wave += 1) await page.keyboard.press("l");
  await expect(stopped).toHaveCount(1);

  await page.getByRole("tab", { name: "Resultaat" }).click();
  await expect(panel.getByRole("heading", { name: "Ketens die breken" })).toBeVisible();
  await expect(panel.getByRole("button", { name: "Zout - chloor - MCA" })).toBeVisible();
  await expect(panel).toContainText("chloor van Nobian chlorine plant valt weg");

  await page.keyboard.press("Control+z");
  await expect(network.getByRole("button", { name: /Nouryon MCA: valt stil/ })).toHaveCount(0);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("tab", { name: "Chains" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(problems).toEqual([]);
});

test("a broken file shows every error with its row, and the previous data stay; names from a file are text", async ({
  page,
  baseURL,
}) => {
  const { problems } = guard(page, baseURL);
  await open(page);
  const rows = [
    "from,to,material,quantity,unit",
    "A,B,salt,ten,kt",
    "A,,salt,5,kt",
    "B,C,acid,-3,kt",
    "C,D,acid,4,parsec",
  ];
  const chooser = page.getByLabel("Bestanden openen…");
  await chooser.setInputFiles({
    name: "flows.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${rows.join("\n")}\n`),
  });
  const errors = page.getByRole("region", { name: /kan niet worden geopend/ }).first();
  await expect(errors).toBeVisible();
  for (const text of ["flows.csv", "ten", "quantity", "-3"]) await expect(errors).toContainText(text);
  await expect(page.getByRole("table").getByRole("button", { name: "Nobian", exact: true })).toHaveCount(1);

  // Names are text, never markup.
  const name = '"<img src=x onerror=document.title=1>"';
  const flows = "from,to,material,quantity,unit\nA,B,salt,10.5,kt\nB,market:x,acid,5.5,kt\n";
  const companies = `id,name\nA,${name}\nB,Plant B\n`;
  await chooser.setInputFiles([
    { name: "flows.csv", mimeType: "text/csv", buffer: Buffer.from(flows) },
    { name: "companies.csv", mimeType: "text/csv", buffer: Buffer.from(companies) },
  ]);
  await expect(
    page
      .getByRole("table")
      .getByRole("button", { name: /<img src=x/ })
      .first(),
  ).toBeVisible();
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  await expect(page).not.toHaveTitle("1");
  expect(problems).toEqual([]);
});

test("the keyboard alone is enough", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("combobox", { name: "Zoeken" })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("chlorine plant");
  await expect(page.getByRole("option", { name: CHLORINE })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("application")).toBeFocused();
  await page.keyboard.press("x");
  const network = page.getByRole("region", { name: "Het netwerk" });
  await expect(network.getByRole("button", { name: /Nouryon MCA: valt stil/ })).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(network.getByRole("button", { name: /Nouryon MCA: valt stil/ })).toHaveCount(0);
});

test("no accessibility rule is broken in any tab, in either language", async ({ page }) => {
  test.slow();
  await open(page);
  for (const language of ["English", "Nederlands"]) {
    await page.getByRole("button", { name: language }).click();
    for (const [at, tab] of (await page.getByRole("tab").all()).entries()) {
      await tab.click();
      // Of the rest of the page nothing changes with the tab.
      expect(await violations(page, at === 0 ? "body" : ".side")).toEqual([]);
    }
  }
});

test("the page forbids every outside origin", async ({ page }) => {
  const response = await page.goto("/");
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*/);
});
