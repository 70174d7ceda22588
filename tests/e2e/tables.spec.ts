/** The tables on the built app: sorted, filtered, walked through, edited in place, and saved as a file. */
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { choose, onOnePage, open, showView, violations } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

async function tables(page: Page, table: string): Promise<Locator> {
  await showView(page, "Tabellen");
  return showTable(page, table);
}

async function showTable(page: Page, table: string): Promise<Locator> {
  await page.getByRole("region", { name: "Tabellen" }).getByRole("tab", { name: table }).click();
  return page.getByRole("grid", { name: table });
}

/** The cell of a row, by the heading that it stands under. */
async function cell(grid: Locator, row: Locator, heading: string): Promise<Locator> {
  const heads = await grid.getByRole("columnheader").allTextContents();
  const at = heads.findIndex((head) => head.startsWith(heading));
  return row.locator(`[aria-colindex="${at + 1}"]`);
}

const rowsSaid = (page: Page) => page.getByRole("status").filter({ hasText: "rijen" });

test("no accessibility rule is broken in the tables, in either language", async ({ page }) => {
  test.slow();
  await open(page);
  for (const [language, view, names] of [
    ["Nederlands", "Tabellen", ["Fabrieken", "Stromen", "Ontbrekend"]],
    ["English", "Tables", ["Plants", "Chains", "Candidates"]],
  ] as const) {
    await page.getByRole("button", { name: language }).click();
    await showView(page, view);
    for (const [at, name] of names.entries()) {
      await page.getByRole("region", { name: view }).getByRole("tab", { name }).click();
      await expect(page.getByRole("grid", { name })).toBeVisible();
      // Of the rest of the page nothing changes with the table.
      expect(await violations(page, at === 0 ? "body" : ".centre"), name).toEqual([]);
    }
  }
});

test("a name is on two lines, and a longer text is seen whole where the focus is", async ({ page }) => {
  await open(page);
  const grid = await tables(page, "Fabrieken");
  const row = grid.getByRole("row").filter({ hasText: "Evonik hydrogen peroxide" });
  // As high as the row has room for; nothing of it is cut.
  const company = await cell(grid, row, "Bedrijf");
  await expect(company).toHaveText(/Evonik hydrogen peroxide/);
  const text = company.locator(".tables-text");
  expect(await text.evaluate((own) => own.scrollHeight - own.clientHeight)).toBeLessThanOrEqual(1);
  await company.click();
  await page.keyboard.press("End");
  const note = row.locator("[data-cell]:focus");
  const whole = await note.locator(".tables-text").boundingBox();
  expect(whole?.height ?? 0).toBeGreaterThan(40);
  await page.keyboard.press("Home");
  await expect(row.getByRole("rowheader")).toBeFocused();
  expect((await row.getByRole("rowheader").locator(".tables-text").boundingBox())?.height ?? 99).toBeLessThan(
    32,
  );
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test("the table scrolls in its own box and its first column stays", async ({ page }) => {
    await open(page);
    const grid = await tables(page, "Fabrieken");
    const first = grid.getByRole("rowheader").first();
    await grid.getByRole("row").nth(1).locator('[aria-colindex="4"]').click();
    await page.keyboard.press("End");
    await expect(first).toBeInViewport();
    const box = await page.getByRole("region", { name: "Tabellen" }).boundingBox();
    expect(box?.width).toBeLessThanOrEqual(320);
  });
});

test.describe("one after another", () => {
  const app = onOnePage();

  test("the table is saved as it is shown, as Excel in Dutch reads it", async () => {
    const { page } = app();
    await tables(page, "Stromen");
    await page.getByRole("searchbox").fill("chloor nouryon mca");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Bewaar als CSV" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("eemsdelta-stromen.csv");
    const [head, row] = (await readFile(await file.path(), "utf8")).split("\r\n");
    expect(head).toMatch(/^\uFEFFVan;Naar;Materiaal;Hoeveelheid;Eenheid;/);
    expect(row).toMatch(/^Nobian chlorine plant;Nouryon MCA;chloor;74,1;kt;/);
    await page.getByRole("searchbox").fill("");
  });

  test("flows are found, sorted and filtered, and what is clicked is selected everywhere", async () => {
    const { page, problems } = app();
    const grid = await tables(page, "Stromen");
    await expect(rowsSaid(page)).toContainText(/(\d{3}) van \1 rijen/);
    await page.getByRole("searchbox", { name: "Zoek in deze tabel" }).fill("nobian chloor");
    await expect(rowsSaid(page)).not.toContainText(/(\d{3}) van \1 rijen/);
    const quantity = grid.getByRole("columnheader", { name: /Hoeveelheid/ });
    await quantity.getByRole("button", { name: "Hoeveelheid", exact: true }).click();
    await expect(quantity).toHaveAttribute("aria-sort", "descending");
    await expect(rowsSaid(page)).toContainText("aflopend");
    // The chlorine plant's largest buyer of chlorine takes 74.1 kt.
    const first = grid.getByRole("row").nth(1);
    await expect(await cell(grid, first, "Hoeveelheid")).toHaveText("74,1");

    await (await cell(grid, first, "Naar")).click();
    const side = page.getByRole("tabpanel", { name: "Bedrijf" });
    await expect(side.getByRole("heading", { name: "Nouryon MCA" })).toBeVisible();
    await expect(first).toHaveAttribute("aria-current", "true");

    await grid.getByRole("button", { name: "Filter Hoeveelheid" }).click();
    await page.getByRole("textbox", { name: "Tot en met" }).fill("20,5");
    await page.keyboard.press("Escape");
    await expect(await cell(grid, first, "Hoeveelheid")).not.toHaveText("74,1");
    await page.getByRole("button", { name: "Wis filters" }).click();
    await expect(rowsSaid(page)).toContainText(/(\d{3}) van \1 rijen/);

    // And what is selected elsewhere is brought into sight and marked.
    const plants = await showTable(page, "Fabrieken");
    await choose(page, "Zoeken", "Kisuma", "Kisuma");
    const row = plants.getByRole("row", { name: /Kisuma/ });
    await expect(row).toBeInViewport();
    await expect(row).toHaveAttribute("aria-current", "true");
    expect(problems).toEqual([]);
  });

  test("a quantity is changed in place, the ranking follows, and undo brings it back", async () => {
    const { page, problems } = app();
    const ranking = await tables(page, "Ranglijst");
    const company = ranking.getByRole("row", { name: /Nouryon MCA/ });
    const before = await (await cell(ranking, company, "Totaal verlies")).textContent();

    const flows = await showTable(page, "Stromen");
    await page.getByRole("searchbox").fill("chloor nouryon mca 74,1");
    const quantity = await cell(flows, flows.getByRole("row").nth(1), "Hoeveelheid");
    await quantity.dblclick();
    const field = page.getByRole("textbox", { name: /Hoeveelheid, Nobian chlorine plant/ });
    await expect(field).toHaveValue("74,1");
    // What is no number stays in the cell, with what is wrong with it.
    await field.fill("veel");
    await field.press("Enter");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveValue("veel");
    await field.fill("740,5");
    await field.press("Enter");
    await expect(field).toHaveCount(0);
    await page.getByRole("searchbox").fill("chloor nouryon mca");
    await expect(flows.getByRole("row").filter({ hasText: "740,5" })).toHaveCount(1);

    await showTable(page, "Ranglijst");
    const total = await cell(ranking, company, "Totaal verlies");
    await expect(total).not.toHaveText(before ?? "");
    await page.getByRole("button", { name: /^Ongedaan maken: stroom/ }).click();
    await expect(total).toHaveText(before ?? "");
    expect(problems).toEqual([]);
  });

  test("the keyboard walks, changes a cell and goes on with Tab; Escape changes nothing", async () => {
    const { page } = app();
    const grid = await tables(page, "Fabrieken");
    await choose(page, "Zoeken", "brine fields", "Nobian brine fields");
    await grid.getByRole("rowheader", { name: /Nobian brine fields/ }).click();
    await page.keyboard.press("ArrowDown");
    await expect(grid.getByRole("rowheader", { name: /Nobian salt plants/ })).toBeFocused();
    await page.keyboard.press("F2");
    await page.keyboard.type("Zoutfabriek");
    await page.keyboard.press("Tab");
    await expect(grid.getByRole("rowheader", { name: /Zoutfabriek/ })).toBeVisible();
    await expect(page.getByRole("combobox", { name: /^Bedrijf, Zoutfabriek/ })).toBeFocused();
    await page.keyboard.type("iets anders");
    await page.keyboard.press("Escape");
    await expect(grid.getByRole("row", { name: /Zoutfabriek.*Nobian in bedrijf/ })).toBeVisible();
    await page.keyboard.press("Control+End");
    await expect(grid.getByRole("row").last()).toBeInViewport();
    await page.keyboard.press("Control+z");
    // All rows are taken together, and of the page's own text nothing is.
    await page.keyboard.press("Control+a");
    await expect(page.getByRole("button", { name: /^Verwijder \d{2,} rijen/ })).toBeEnabled();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
    await page.keyboard.press("Control+Home");
    await expect(grid.getByRole("rowheader", { name: /Nobian salt plants/ })).toBeVisible();
  });

  test("a block is pasted; what does not fit is kept at its cell until it is mended", async () => {
    const { page } = app();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const grid = await tables(page, "Fabrieken");
    const jobs = (name: RegExp) => cell(grid, grid.getByRole("row", { name }), "Banen");
    await (await jobs(/Nobian brine fields/)).click();
    await page.evaluate(() => navigator.clipboard.writeText("11\r\nveel\r\n13,5\r\n"));
    await page.keyboard.press("Control+v");
    await expect(await jobs(/Nobian brine fields/)).toHaveText("11");
    await expect(await jobs(/Nobian chlorine plant/)).toHaveText("13,5");
    await expect(await jobs(/Nobian salt plants/)).toHaveAttribute("aria-invalid", "true");
    const unsaved = page.getByRole("alert").filter({ hasText: "niet bewaard" });
    await unsaved.getByRole("button", { name: "Toon de volgende" }).click();
    const field = page.getByRole("textbox", { name: /^Banen, Nobian salt plants/ });
    await expect(field).toHaveValue("veel");
    await field.fill("12");
    await field.press("Enter");
    await expect(unsaved).toHaveCount(0);
    await expect(await jobs(/Nobian salt plants/)).toHaveText("12");
  });

  test("a row is added and deleted again", async () => {
    const { page } = app();
    const grid = await tables(page, "Materialen");
    await page.getByRole("button", { name: "Rij toevoegen" }).click();
    const dialog = page.getByRole("dialog", { name: /Rij toevoegen/ });
    await dialog.getByRole("button", { name: "Voeg toe" }).click();
    await expect(dialog.getByLabel("Naam *")).toHaveAttribute("aria-invalid", "true");
    await dialog.getByLabel("Naam *").fill("Groen staal");
    await dialog.getByLabel("Eenheid *").fill("t");
    await dialog.getByRole("button", { name: "Voeg toe" }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole("searchbox").fill("groen staal");
    await grid.getByRole("rowheader", { name: /Groen staal/ }).click();
    await page.getByRole("button", { name: "Verwijder 1 rij" }).click();
    await expect(page.getByText("Geen rij voldoet aan deze filters.")).toBeVisible();
    await page.getByRole("button", { name: /^Ongedaan maken/ }).click();
    await expect(grid.getByRole("rowheader", { name: /Groen staal/ })).toBeVisible();
  });

  test("candidates are worked out, sorted, filtered and saved, and the chosen one leads to its card", async () => {
    const { page, problems } = app();
    const grid = await tables(page, "Kandidaten");
    await expect(grid.getByRole("row").nth(3)).toBeVisible({ timeout: 30_000 });
    await expect(grid).toHaveAttribute("aria-readonly", "true");
    const jobs = grid.getByRole("columnheader", { name: /Banen/ });
    await jobs.getByRole("button", { name: "Banen", exact: true }).click();
    await expect(jobs).toHaveAttribute("aria-sort", "descending");

    const search = page.getByRole("searchbox", { name: "Zoek in deze tabel" });
    await search.fill("melkzuur");
    await expect(rowsSaid(page)).toContainText(/^\d van \d{2,} rijen/);
    const row = grid.getByRole("row").nth(1);
    const name = (await row.getByRole("rowheader").textContent())?.trim() ?? "";
    expect(name.toLowerCase()).toContain("melkzuur");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Bewaar als CSV" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("eemsdelta-kandidaten.csv");
    const [head, first] = (await readFile(await file.path(), "utf8")).split("\r\n");
    expect(head).toMatch(/^\uFEFFKandidaat;Voor;Ontbrekende schakel;Haalbaar;/);
    expect(first).toContain(name);

    await row.getByRole("rowheader").click();
    await expect(row).toHaveAttribute("aria-current", "true");
    await page.getByRole("button", { name: `Kaart van ${name}` }).click();
    const opened = page.getByRole("table", { name: "Aantrekken" }).getByRole("button", { name, exact: true });
    await expect(opened.and(page.locator('[aria-expanded="true"]'))).toBeInViewport();
    // And back: what is open there is the row that is marked here.
    await showView(page, "Tabellen");
    await expect(grid.getByRole("row", { name }).and(page.locator('[aria-current="true"]'))).toBeInViewport();
    await search.fill("");
    expect(problems).toEqual([]);
  });
});
