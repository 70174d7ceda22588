/** How the screen looks, and a workshop from preparing its scenes to walking through them. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { guard, open, showView, violations } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

test("dark follows the computer, can be chosen, and is remembered", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(ground).not.toBe(dark);
  await page.getByRole("button", { name: "Weergave" }).click();
  await page.getByRole("radio", { name: "Donker" }).check();
  await expect.poll(ground).toBe(dark);
  await page.reload();
  await expect.poll(ground).toBe(dark);
});

test("no accessibility rule is broken in the dark, in any view", async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await open(page);
  await page.getByRole("button", { name: "Nobian: laat vertrekken" }).click();
  for (const key of ["1", "2", "3", "6", "9"]) {
    await page.keyboard.press(key);
    await expect(page.locator("progress")).toHaveCount(0);
    // Of the rest of the page nothing changes with the view.
    expect(await violations(page, key === "1" ? "body" : ".centre"), key).toEqual([]);
  }
});

test("company names are hidden by one switch, and nothing on the page says them", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Weergave" }).click();
  await page.getByRole("checkbox", { name: "Verberg bedrijfsnamen" }).check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("table").getByRole("button", { name: "Bedrijf A", exact: true })).toBeVisible();
  for (const tab of ["Bedrijf", "Ontbrekend", "Aannames", "Resultaat"]) {
    await page.getByRole("tab", { name: tab, exact: true }).click();
    await expect(page.locator("main")).not.toContainText("Teijin");
  }
  // What people wrote loses the names too: a scenario's, a place's; and what is said of a step is left out.
  const centre = page.locator(".centre");
  for (const [view, shown, names] of [
    ["Scenario’s", "Bedrijf AC opent", /SkyNRG/],
    ["Kaart", "Chemie Park Delfzijl", /Contitank|ESD-SIC/],
  ] as const) {
    await showView(page, view);
    await expect(centre).toContainText(shown);
    expect(await centre.innerHTML()).not.toMatch(names);
  }
  await showView(page, "Tabellen");
  await page.getByRole("tab", { name: "Ketens" }).last().click();
  await expect(centre.getByRole("grid")).toBeVisible();
  await expect(centre).not.toContainText(/Twaron|EEW/);
});

test("what is saved while names are hidden holds none, nor an id that is one", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Nobian: laat vertrekken" }).click();
  await page.keyboard.press("z");
  await expect(
    page
      .getByRole("table")
      .getByRole("button", { name: /^Bedrijf A/ })
      .first(),
  ).toBeVisible();
  await page.getByRole("button", { name: "Exporteren…" }).click();
  const dialog = page.getByRole("dialog", { name: "Exporteren" });
  await expect(dialog).toContainText("ook in deze bestanden");
  for (const name of ["JSON (.json)", "Graaf voor Gephi (.gexf)"]) {
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name }).click();
    const text = readFileSync(await (await download).path(), "utf8");
    expect(text).toContain("Bedrijf A");
    expect(text).not.toMatch(/nobian|teijin|skynrg|evonik|nouryon/i);
  }
  await dialog.getByRole("combobox", { name: "Bestand" }).first().selectOption("html");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Bewaar het rapport" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/zonder-bedrijf-a/);
  expect(readFileSync(await file.path(), "utf8")).not.toMatch(/nobian|teijin|skynrg|evonik|nouryon/i);
});

test("a facilitator prepares two scenes, starts the workshop and walks through them with a clicker", async ({
  page,
  baseURL,
}) => {
  const { problems } = guard(page, baseURL);
  await open(page);
  await page.getByRole("tab", { name: "Aannames" }).click();
  const add = async (name: string, note: string) => {
    await page.getByLabel("Naam van de scène").fill(name);
    await page.getByLabel("Wat u wilt zeggen of vragen").fill(note);
    await page.getByRole("button", { name: "Bewaar dit scherm als scène" }).click();
  };
  await add("Zoals het nu is", "Wie kent wie?");
  await page.getByRole("button", { name: "Nobian: laat vertrekken" }).click();
  await page.keyboard.press("2");
  await page.getByRole("tab", { name: "Aannames" }).click();
  await add("Nobian vertrekt", "Wie merkt dit als eerste?");
  await page.getByRole("tabpanel").getByRole("button", { name: "Start de werksessie" }).click();
  const bar = page.getByRole("region", { name: "Werksessie" });
  await expect(bar).toContainText("Scène 1 van 2");
  await expect(bar).toContainText("Wie kent wie?");
  await expect(page.getByRole("button", { name: "Netwerk", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.keyboard.press("PageDown");
  await expect(bar).toContainText("Nobian vertrekt");
  await expect(page.getByRole("heading", { name: "De ketens als torens" })).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(bar).toContainText("Scène 2 van 2");
  await page.keyboard.press("PageUp");
  await expect(bar).toContainText("Zoals het nu is");
  // Where arrow keys have no use of their own they step as well.
  await bar.getByRole("button", { name: "Volgende scène" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(bar).toContainText("Scène 2 van 2");
  await page.keyboard.press("ArrowLeft");
  await expect(bar).toContainText("Scène 1 van 2");
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await expect(bar).toContainText("Scène 1 van 2");
  expect(await violations(page)).toEqual([]);
  await bar.getByRole("button", { name: "Stoppen" }).click();
  await expect(bar).toBeHidden();
  expect(problems).toEqual([]);
});

test("on a phone the chosen view stays in sight, and the page ends where its parts do", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const strip = page.getByRole("group", { name: "Beeld" });
  for (const [key, heading] of [
    ["3", "De ketens, stap voor stap"],
    ["6", "Wie heeft wie nodig?"],
    ["7", "Wie aantrekken, wat versterken, wat behouden"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole("heading", { name: heading })).toBeVisible({ timeout: 40_000 });
    // What comes with a view that has a picture takes the strip's place anew.
    await expect(strip.getByRole("button", { name: /beeld/ })).toBeAttached({ timeout: 40_000 });
    await expect(strip.locator('[aria-pressed="true"]')).toBeInViewport({ ratio: 1 });
    const beyond = () =>
      page.evaluate(() => {
        const end = document.querySelector(".app")?.getBoundingClientRect().bottom ?? 0;
        return document.documentElement.scrollHeight - (end + scrollY);
      });
    await expect.poll(beyond).toBeLessThan(2);
  }
});
