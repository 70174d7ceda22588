/** How one looks at a project outlives a tab that is killed: filters, orders, weights, choices and names half made. */
import { expect, type Page, test } from "@playwright/test";
import { guard, open, showView } from "./app.ts";
import { killed } from "./killed.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const towerFilter = (page: Page) => page.getByRole("searchbox", { name: "Filter" });
const towerOrder = (page: Page) => page.getByRole("combobox", { name: "Volgorde" });
const kind = (page: Page) => page.getByRole("combobox", { name: "Wat verandert er" });
const subject = (page: Page) => page.getByRole("combobox", { name: "Van wie of wat" });
const weight = (page: Page) => page.getByRole("textbox", { name: /^Gewicht van banen/ });

/** What is kept, as texts. */
const looks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, text]) => (key.startsWith("schakel.look ") ? [text] : [])),
  );

async function grid(page: Page, table: string) {
  await showView(page, "Tabellen");
  await page.getByRole("region", { name: "Tabellen" }).getByRole("tab", { name: table }).click();
  return page.getByRole("grid", { name: table });
}

async function projects(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Projecten$/ }).click();
  await expect(page.getByRole("dialog", { name: "Projecten op deze computer" })).toBeVisible();
}

async function look(page: Page): Promise<void> {
  await showView(page, "Toren");
  await towerFilter(page).fill("pvc");
  await towerOrder(page).selectOption("grootste verlies eerst");
  const flows = await grid(page, "Stromen");
  await flows.getByRole("columnheader", { name: "Hoeveelheid" }).getByRole("button").first().click();
  await page.getByRole("searchbox", { name: "Zoek in deze tabel" }).fill("stoom");
  await page.getByRole("tab", { name: "Aannames" }).click();
  await kind(page).selectOption({ index: 2 });
  await subject(page).selectOption({ index: 3 });
  await showView(page, "Aantrekken");
  await page.getByText("Wat telt, en hoe zwaar").click();
  await weight(page).fill("3");
  await weight(page).press("Enter");
}

async function looksSo(page: Page): Promise<void> {
  await expect(page.getByRole("tab", { name: "Aannames" })).toHaveAttribute("aria-selected", "true");
  await expect(kind(page).locator(":checked")).toHaveText(
    await kind(page).locator("option").nth(2).innerText(),
  );
  await expect(subject(page)).not.toHaveValue("");
  await page.getByText("Wat telt, en hoe zwaar").click();
  await expect(weight(page)).toHaveValue("3");
  await showView(page, "Toren");
  await expect(towerFilter(page)).toHaveValue("pvc");
  await expect(towerOrder(page).locator(":checked")).toHaveText("grootste verlies eerst");
  await showView(page, "Tabellen");
  const flows = page.getByRole("grid", { name: "Stromen" });
  await expect(flows.getByRole("columnheader", { name: "Hoeveelheid" })).toHaveAttribute(
    "aria-sort",
    /ascending|descending/,
  );
  await expect(page.getByRole("searchbox", { name: "Zoek in deze tabel" })).toHaveValue("stoom");
}

test("an example is looked at as before the tab was killed", async ({ page, baseURL }) => {
  await open(page);
  await look(page);
  await expect.poll(async () => (await looks(page)).join()).toContain('"jobs":3');

  const next = await killed(page);
  const { problems } = guard(next, baseURL);
  await looksSo(next);
  expect(problems).toEqual([]);
});

test("a project keeps how it was looked at, a name half typed, and nothing once all is erased", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("table").getByRole("button", { name: "Nobian: laat vertrekken" }).click();
  await look(page);
  await projects(page);
  const dialog = (on: Page) => on.getByRole("dialog");
  await dialog(page)
    .getByRole("button", { name: /een andere naam$/ })
    .first()
    .click();
  const name = (on: Page) => dialog(on).getByRole("textbox", { name: "Naam van het project" });
  await name(page).fill("Half getypt");
  await expect.poll(async () => (await looks(page)).join()).toContain("Half getypt");

  const next = await killed(page);
  await looksSo(next);
  await projects(next);
  const rename = dialog(next)
    .getByRole("button", { name: /een andere naam$/ })
    .first();
  await rename.click();
  await expect(name(next)).toHaveValue("Half getypt");
  // Called off, it is forgotten.
  await dialog(next).getByRole("button", { name: "Annuleer" }).first().click();
  await rename.click();
  await expect(name(next)).not.toHaveValue("Half getypt");
  await dialog(next).getByRole("button", { name: "Annuleer" }).first().click();
  await dialog(next).getByRole("button", { name: "Wis alles" }).click();
  await dialog(next).getByRole("button", { name: "Ja, wis alles" }).click();
  await expect.poll(() => looks(next).catch(() => ["loading"])).toEqual([]);
});

test("the name that a newcomer is to be kept under comes back half typed", async ({ page }) => {
  await open(page);
  await showView(page, "Aantrekken");
  await page
    .getByRole("table", { name: "Aantrekken" })
    .getByRole("rowheader")
    .first()
    .getByRole("button")
    .click();
  await page
    .getByRole("button", { name: /^Probeer / })
    .first()
    .click({ timeout: 30_000 });
  const trial = (on: Page) => on.getByRole("listitem").filter({ hasText: "Nieuw" });
  await trial(page)
    .getByRole("button", { name: /^Houd / })
    .click();
  await trial(page).getByRole("textbox").fill("Een half getypte naam");
  await expect.poll(async () => (await looks(page)).join()).toContain("Een half getypte naam");
  const next = await killed(page);
  await expect(trial(next).getByRole("textbox")).toHaveValue("Een half getypte naam");
  await trial(next).getByRole("textbox").press("Enter");
  await expect(next.getByRole("button", { name: /^Ongedaan maken/ })).toHaveAccessibleName(
    /Een half getypte naam/,
  );
  await expect.poll(async () => (await looks(next)).join()).not.toContain("Een half getypte naam");
});
