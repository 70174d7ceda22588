/** A scenario from the data set's own to a comparison: load, change, keep, put side by side. */
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { onOnePage, open, showView } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const changes = (page: Page) => page.getByRole("list", { name: "Wat wordt aangenomen" });
const undo = (page: Page) => page.getByRole("button", { name: /^Ongedaan maken/ });

async function editor(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Aannames" }).click();
  await expect(page.getByRole("heading", { name: "Wat wordt aangenomen" })).toBeVisible();
}

test("a scenario is described, dated, duplicated and walked along the years, and all of it is undone", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("button", { name: "Nobian: laat vertrekken" }).click();
  await page.keyboard.press("9");
  const keep = page.getByRole("form", { name: "Bewaar wat nu wordt aangenomen" }).first();
  await keep.getByLabel("Naam").fill("Nobian weg");
  await keep.getByLabel("Waar het voor is").fill("voor de stuurgroep");
  // Enter twice, as fast as a bouncing key: it is kept once.
  await keep.evaluate((form: HTMLFormElement) => {
    form.requestSubmit();
    form.requestSubmit();
  });
  await expect(page.getByRole("button", { name: /^Laad: Nobian weg/ })).toHaveCount(1);
  await expect(page.getByText(/^Niet bewaard/)).toHaveCount(0);
  await page.getByRole("button", { name: "Verander of beschrijf: Nobian weg" }).click();
  const year = page.getByLabel("Jaar van: Nobian vertrekt");
  await year.fill("2031");
  await year.press("Enter");
  await expect(page.getByText("1 verandering · 2031")).toBeVisible();
  await page.getByRole("button", { name: "Verdubbel: Nobian weg" }).click();
  await expect(page.getByRole("button", { name: "Laad: Nobian weg (kopie)" })).toBeVisible();

  const timeline = page.getByRole("region", { name: "Tijdlijn" });
  await timeline.getByLabel("Scenario").selectOption("Nobian weg");
  const years = timeline.getByRole("slider", { name: "Jaar" });
  await years.fill("2031");
  await years.fill("2030");
  await expect(timeline).toContainText("voor het eerste jaar");
  await page.getByRole("tab", { name: "Aannames" }).click();
  await expect(page.getByText("Niets: alles is zoals nu.")).toBeVisible();
  await years.fill("2031");
  await expect(changes(page)).toContainText("Nobian vertrekt");

  // The walk along the years, the copy, the year and the scenario itself: four steps.
  for (let step = 0; step < 4; step += 1) await undo(page).click();
  await expect(page.getByRole("button", { name: "Laad: Nobian weg", exact: true })).toHaveCount(0);
});

test("a scenario takes a newcomer along in one step, and one undo gives back what was tried", async ({
  page,
}) => {
  test.slow();
  await open(page);
  await page.getByRole("button", { name: "Nobian: laat vertrekken" }).click();
  await showView(page, "Aantrekken");
  const newcomer = "Vinylchloride door kraken van EDC";
  await page.getByLabel("Filter").fill("vinylchloride");
  await page
    .getByRole("table", { name: "Aantrekken" })
    .getByRole("button", { name: newcomer })
    .first()
    .click({ timeout: 30_000 });
  const card = page.getByRole("region", { name: newcomer });
  await card.getByRole("button", { name: /^Probeer / }).click({ timeout: 30_000 });
  const mark = page.getByRole("button", { name: new RegExp(`^nieuw\\s*${newcomer}`) });
  await expect(mark).toBeVisible({ timeout: 20_000 });
  await page.getByRole("tab", { name: "Aannames" }).click();
  const keep = page.getByRole("form", { name: "Bewaar wat nu wordt aangenomen" });
  await expect(page.getByText(/^Met Vinylchloride .* in dit scenario open\.$/)).toBeVisible();
  await keep.getByLabel("Naam").fill("Met VCM");
  await keep.getByRole("button", { name: "Bewaar als scenario" }).click();
  await expect(mark).toHaveCount(0);
  await expect(undo(page)).toHaveAccessibleName(/scenario Met VCM/);
  await expect(changes(page)).toContainText(/Vinylchloride/);
  await undo(page).click();
  await expect(mark).toBeVisible();
  await expect(changes(page)).not.toContainText(/Vinylchloride/);
  await expect(page.getByText(/^Met Vinylchloride .* in dit scenario open\.$/)).toBeVisible();
});

test.describe("what is assumed", () => {
  const app = onOnePage();

  test("a scenario of the data set is loaded up to a year, then another, and both are undone", async () => {
    const { page } = app();
    await editor(page);
    await page.getByRole("combobox", { name: "Scenario", exact: true }).selectOption("steam-contracts");
    await page.getByRole("combobox", { name: "Tot en met" }).selectOption("2029");
    await page.getByRole("button", { name: "Laad", exact: true }).click();
    await expect(changes(page).getByRole("listitem")).toHaveCount(1);
    await page.getByRole("combobox", { name: "Tot en met" }).selectOption("alle jaren");
    await page.getByRole("button", { name: "Laad", exact: true }).click();
    await expect(changes(page).getByRole("listitem")).toHaveCount(2);
    await expect(undo(page)).toHaveAccessibleName("Ongedaan maken: Hypothetisch: stoomcontracten lopen af");
    await undo(page).click();
    await expect(changes(page).getByRole("listitem")).toHaveCount(1);
    await expect(undo(page)).toHaveAccessibleName(/tot en met 2029/);
    await undo(page).click();
    await expect(changes(page)).toHaveCount(0);
  });

  test("imports, openings and the rule for shortages are steps with names, and each change can be taken away", async () => {
    const { page } = app();
    await editor(page);
    await page.getByLabel("Wat verandert er").selectOption("import");
    await page.getByLabel("Van wie of wat").selectOption("natural-gas");
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await page.getByLabel("Wat verandert er").selectOption("open");
    await page.getByLabel("Van wie of wat").selectOption("biomcn");
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await expect(changes(page)).toContainText("BioMCN methanol gaat open op 100%");
    await page.getByRole("radio", { name: /Eerst onmisbaar gebruik/ }).check();
    await expect(undo(page)).toHaveAccessibleName("Ongedaan maken: tekorten: eerst onmisbaar gebruik");
    await page.getByRole("tab", { name: "Resultaat" }).click();
    await expect(page.getByRole("tabpanel")).toContainText(
      "Tekorten worden zo verdeeld: eerst onmisbaar gebruik",
    );
    await page.getByRole("tab", { name: "Aannames" }).click();
    await changes(page)
      .getByRole("button", { name: /^Haal weg: van de invoer van aardgas/ })
      .click();
    await expect(changes(page).getByRole("listitem")).toHaveCount(1);
    await page.getByRole("tabpanel").getByRole("button", { name: "Alles zoals nu" }).click();
    await expect(changes(page)).toHaveCount(0);
    await undo(page).click();
    await expect(changes(page).getByRole("listitem")).toHaveCount(1);
    await page.getByRole("tabpanel").getByRole("button", { name: "Alles zoals nu" }).click();
    await expect(changes(page)).toHaveCount(0);
  });

  test("a company is curtailed with slider and number, kept under a name, and compared with the chlorine scenario", async () => {
    const { page, problems } = app();
    await editor(page);
    await page.getByLabel("Wat verandert er").selectOption("curtail");
    await page.getByLabel("Van wie of wat").selectOption("eew-delfzijl");
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await expect(changes(page)).toContainText("EEW waste-to-energy draait op 50% van de capaciteit");
    const slider = changes(page).getByRole("slider", { name: "Wat EEW waste-to-energy nog kan" });
    await slider.focus();
    for (let press = 0; press < 10; press += 1) await page.keyboard.press("ArrowLeft");
    await expect(changes(page)).toContainText("draait op 40%");
    // The moves of the slider are one step.
    await undo(page).click();
    await expect(changes(page)).toContainText("draait op 50%");
    const number = changes(page).getByRole("textbox", { name: "Wat EEW waste-to-energy nog kan" });
    await number.fill("12,5");
    await number.press("Enter");
    await expect(changes(page)).toContainText("draait op 12,5%");

    await page.getByLabel("Naam", { exact: true }).fill("Weinig stoom");
    await page.getByRole("button", { name: "Bewaar als scenario" }).click();
    await expect(undo(page)).toHaveAccessibleName(/scenario Weinig stoom/);
    await page.getByRole("button", { name: "Vergelijk scenario’s" }).click();
    const choice = page.getByRole("group", { name: "Welke scenario’s" });
    // What is kept stands there in the place of the present one, which is the same; nobody asked for the ready ones.
    await expect(choice.getByRole("checkbox", { name: "Weinig stoom" })).toBeChecked();
    await expect(choice.getByRole("checkbox", { checked: true })).toHaveCount(1);
    await choice.getByRole("checkbox", { name: /chloorfabriek valt weg/ }).check();
    const table = page.getByRole("table").first();
    await expect(table.getByRole("columnheader")).toHaveCount(2);
    // Of some plants nobody knows what they add.
    await expect(table.getByRole("row", { name: /^Verlies/ })).toContainText(/ten minste €/);
    await expect(table.getByRole("row", { name: /^Verlies/ })).toContainText(
      /mln per jaar, van ten minste €/,
    );
    await expect(table.getByRole("row", { name: /^Ketens/ })).toContainText(/\d+ onvolledig/);
    // What saves it is seen beside its title.
    await expect(page.getByRole("button", { name: "Rapport van deze vergelijking (PDF)" })).toBeInViewport();
    // It begins with what it comes down to.
    const conclusion = page.getByRole("region", { name: "Conclusie" });
    await expect(conclusion).toContainText("‘Chloorfabriek valt weg’ is het ergst");
    await expect(conclusion).toContainText("meer dan in ‘Weinig stoom’");
    await expect(conclusion).toContainText("Een marge is niet berekend.");
    await expect(conclusion).toContainText(/Het begint (vooral )?bij /);
    await expect(table.getByRole("columnheader", { name: /Weinig stoom/ })).toBeVisible();
    const chains = page.getByRole("region", { name: "Ketens die verschillen of vallen" });
    await expect(chains.getByRole("row", { name: /Zout - chloor - MCA/ })).toContainText("verschilt");
    // Weakened in both, but not as much.
    await expect(chains.getByRole("row", { name: /Afval en hout - stoom - zout/ })).toContainText(
      "verschilt",
    );
    await expect(chains.getByRole("row", { name: /Zout - chloor - MCA/ })).toContainText(
      "bij de stap ‘Chloor-alkali’: Nobian chlorine plant stopt",
    );
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Webpagina (.html)" }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^eemsdelta-vergelijking-nl-\d{4}-\d\d-\d\d\.html$/);
    const report = await readFile(await file.path(), "utf8");
    expect(report).toContain("Weinig stoom");
    expect(report).toContain("Hypothetisch: Nobian chlorine plant vertrekt.");
    expect(report).toContain("‘Chloorfabriek valt weg’ is het ergst");
    expect(report).toContain("Zout - chloor - MCA");
    expect(report).toContain("Groningen en Drenthe");
    expect(report).toContain("onvolledig, de rest");
    // Every scenario has its part: who falls why, and which chains break.
    expect(report).toContain("chloor van Nobian chlorine plant valt weg");
    expect(report).toContain("Ketens die breken of verzwakken");
    expect(report).not.toContain("schakel check");
    // The dialog of exports is opened for what is on the screen, and says what each report holds.
    await page.getByRole("button", { name: "Exporteren…" }).click();
    const exports = page.getByRole("dialog", { name: "Exporteren" });
    await expect(exports.getByRole("combobox", { name: "Waarover" })).toHaveValue("compare");
    await expect(exports).toContainText("Naast elkaar: ");
    await page.keyboard.press("Escape");
    const printed = page.waitForEvent("download");
    await page.getByRole("button", { name: "Rapport van deze vergelijking (PDF)" }).click();
    expect((await printed).suggestedFilename()).toMatch(/^eemsdelta-vergelijking-nl-.*\.pdf$/);
    await page.getByRole("button", { name: "Laad Hypothetisch: chloorfabriek valt weg" }).click();
    await expect(changes(page)).toContainText("Nobian chlorine plant vertrekt");
    await page.getByRole("tab", { name: "Resultaat" }).click();
    // Both figures are 22,9%; what a wider best case saves stands below, with its own words.
    const panel = page.getByRole("tabpanel");
    await expect(panel).toContainText("Met fabrieken en schakels zoals ze zijn, helpt overleg hier niet.");
    await expect(panel).toContainText("als fabrieken op elk niveau konden draaien: 22,8%");
    // The bar counts one that falls further in the last wave: the list names it.
    await expect(panel).toContainText("Zakt verder: Chemie Park site utilities (naar 82,7%).");
    await page.getByRole("button", { name: "Rapport van dit scenario…" }).click();
    const dialog = page.getByRole("dialog", { name: "Exporteren" });
    await expect(dialog.getByRole("combobox", { name: "Waarover" })).toHaveValue("scenario");
    await expect(dialog.getByText("Dit scenario, met alle cijfers")).toBeVisible();
    expect(problems).toEqual([]);
  });
});
