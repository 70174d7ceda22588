/** The acquisition team's job and the workshop's on the built app, by role and label. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { choose, guard, onOnePage, open, showView, violations } from "./app.ts";

const UTILITIES = "Chemie Park site utilities";

/** Opens the view of targets and waits for its table. */
async function attract(page: Page, name: string): Promise<ReturnType<Page["getByRole"]>> {
  await showView(page, name);
  const table = page.getByRole("table", { name });
  await expect(table.getByRole("row").nth(3)).toBeVisible({ timeout: 20_000 });
  return table;
}

test.describe("in English", () => {
  test.use({ locale: "en-GB", viewport: { width: 1280, height: 800 } });

  test("weights, filters and sorting change the list; the best few are found together", async ({ page }) => {
    await open(page);
    const table = await attract(page, "Attract");
    const names = () => table.getByRole("rowheader").allTextContents();
    const usual = await names();
    await page.getByText("What counts, and for how much").click();
    const weight = page.getByRole("textbox", { name: "Weight of chains completed" });
    await weight.fill("0");
    await weight.press("Enter");
    await expect.poll(names, { timeout: 20_000 }).not.toEqual(usual);
    await page.getByRole("button", { name: "Usual weights" }).click();
    await expect.poll(names, { timeout: 20_000 }).toEqual(usual);

    await page.getByLabel("Feasible only").check();
    await page.getByRole("combobox", { name: "Missing link" }).selectOption({ label: "Missing step" });
    await page.getByLabel("Filter").fill("methanol");
    await expect(page.getByRole("status").filter({ hasText: "candidates" })).toContainText(/of \d+/);
    await table.getByRole("button", { name: "Jobs", exact: true }).click();
    await expect(table.getByRole("columnheader", { name: "Jobs" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await page.getByLabel("Filter").fill("no such thing");
    await page.getByRole("button", { name: "All candidates" }).click();
    await expect(table.getByRole("rowheader").first()).toBeVisible();

    await page.getByLabel("Across").selectOption({ label: "Jobs" });
    await expect(page.getByRole("img", { name: /candidates by jobs/ })).toBeVisible();
    await page.getByLabel("At most").selectOption("2");
    await page.getByRole("button", { name: "Find the best set" }).click();
    await expect(page.getByRole("table", { name: "The best few together" })).toBeVisible({ timeout: 30_000 });
    // The set goes along by itself, with what it owes to each, the evidence, and a row of its own.
    const saved = page.waitForEvent("download");
    await page.getByRole("group", { name: "Save this set:" }).getByRole("button", { name: "CSV" }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^eemsdelta-portfolio-en-\d{4}-\d\d-\d\d\.csv$/);
    const [head = "", ...members] = readFileSync(await download.path(), "utf8")
      .trim()
      .split("\n");
    expect(head).toContain("Share,Adds,Alone");
    expect(head).toContain("Evidence of the gap");
    expect(members).toHaveLength(3);
    expect(members[0]).toMatch(/source|plant/);
    expect(members[2]).toContain("the best 2 together");
    await page.getByRole("button", { name: /^Try the best/ }).click();
    await expect(page.getByRole("region", { name: "Tried in this data set" })).toContainText("new");
    // The list is worked out anew with the newcomers, and is faint until then.
    await expect(page.locator(".is-stale, progress")).toHaveCount(0, { timeout: 30_000 });
    expect(await violations(page)).toEqual([]);
  });

  test("who lacks something is named, and tried, together with the newcomer that makes it", async ({
    page,
  }) => {
    await open(page);
    await attract(page, "Attract");
    await page.getByLabel("For chain").selectOption("sugar-lactic");
    const three = page.getByRole("region", { name: "The first three for this chain" });
    const answer = "Lactic acid fermentation together with Electrode boiler for steam";
    await expect(three.getByRole("listitem")).toHaveText(new RegExp(`^${answer}.*completes the chain`));
    // By itself it is not feasible: its card says with whom it is.
    await three.getByRole("button", { name: "Lactic acid fermentation", exact: true }).click();
    const card = page.getByRole("region", { name: "Lactic acid fermentation" });
    await expect(card.locator("dt", { hasText: "Can be built together with" })).toBeVisible();
    const saved = page.waitForEvent("download");
    await three.getByRole("button", { name: "CSV" }).click();
    const [head = "", row = ""] = readFileSync(await (await saved).path(), "utf8").split("\n");
    expect(head).toContain("Together with");
    expect(row).toContain("Electrode boiler for steam");
    await three.getByRole("button", { name: /^Try Lactic acid fermentation/ }).click();
    const trial = page.getByRole("region", { name: "Tried in this data set" });
    await expect(trial).toContainText("Electrode boiler");
    // With both in the network the chain misses nothing.
    await expect(three).toContainText("This chain misses no step", { timeout: 30_000 });
    expect(await violations(page)).toEqual([]);
  });

  test.describe("one after another", () => {
    const app = onOnePage();

    test("an acquisition team finds whom to attract for one chain, with the evidence, and takes the list along", async () => {
      const { page, problems } = app();
      await choose(page, "Search", "e-methanol", "Electrolysis - e-methanol - resins");
      await page.getByRole("button", { name: "Whom to attract for this chain" }).click();
      const table = page.getByRole("table", { name: "Attract" });
      await expect(page.getByLabel("For chain")).toHaveValue(/.+/);
      await page.getByLabel("One per gap").uncheck();
      await expect(table.getByRole("button", { name: /methanol/i }).nth(2)).toBeVisible({ timeout: 20_000 });

      // The answer for the chain stands above the list, and says who is no such step but by its product.
      const three = page.getByRole("region", { name: "The first three for this chain" });
      await expect(three.getByText("“e-Methanol”: BioMCN methanol (idle)")).toBeVisible();
      const answers = three
        .getByRole("list", { name: "The first three for this chain" })
        .getByRole("listitem");
      await expect(answers.first()).toHaveText(
        /^PEM water electrolysis together with Demineralised water: fills ‘Green hydrogen’/,
      );
      await expect(answers.nth(1)).toHaveText(/^e-methanol from CO[2₂] and hydrogen together with/);
      await expect(answers).toHaveCount(3);
      const first = table.getByRole("button", { name: "Methanol from natural gas (SMR)" });
      await expect(table.getByRole("row", { name: /^Methanol from natural gas/ })).toContainText(
        "fills on paper: check",
      );
      await page.getByLabel("Only who is the step itself").check();
      await expect(first).toHaveCount(0);
      await expect(table.getByRole("button", { name: /e-methanol from CO[2₂]/ })).toBeVisible();
      await page.getByLabel("Only who is the step itself").uncheck();
      await first.click();
      const card = page.getByRole("region", { name: "Methanol from natural gas (SMR)" });
      await expect(card).toContainText("in a way of its own (from natural gas)");
      await expect(card).toContainText("sector code 20.14");
      await expect(card.getByRole("button", { name: "ChemCom resins" }).first()).toBeVisible();
      await card.getByText("Evidence of the gap").click();
      await expect(card).toContainText("flows.csv, row");
      // Why the step is missing, who has the flow, how sure it is, and what is no more than an estimate.
      await expect(card).toContainText("BioMCN methanol (idle)");
      await expect(card).toContainText("Idle, owned by Methanex since June 2025");
      await expect(card).toContainText("from outside the cluster to ChemCom resins: methanol");
      await expect(card).toContainText(/of the flows behind the missing link \d+ reported/);
      await card.getByText("Recipe and its sources").click();
      await card.getByText("Rows to write in the files").click();
      await expect(card).toContainText("companies.csv, add: id=new-methanol_natural_gas");
      expect(await violations(page)).toEqual([]);

      const saved = page.waitForEvent("download");
      const list = page.getByRole("group", { name: "Table as shown:" });
      await list.getByRole("button", { name: "CSV", exact: true }).click();
      const download = await saved;
      // The chain and the day are in the name; who waits and on what evidence are in the file.
      expect(download.suggestedFilename()).toMatch(
        /^eemsdelta-targets-electrolysis-e-methanol-resins-en-\d{4}-\d\d-\d\d\.csv$/,
      );
      const text = readFileSync(await download.path(), "utf8");
      expect(text).toContain("Methanol from natural gas (SMR)");
      expect(text.split("\n")[0]).toContain("Candidate");
      expect(text.split("\n")[0]).toContain("Evidence of the gap");
      expect(text).toContain("missing step: no plant does this step");
      const workbook = page.waitForEvent("download");
      await list.getByRole("button", { name: "XLSX" }).click();
      const book = await workbook;
      expect(book.suggestedFilename()).toMatch(/^eemsdelta-targets-.*\.xlsx$/);
      const parts = unzipSync(readFileSync(await book.path()));
      expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="Evidence"');
      expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="About"');
      expect(strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain(
        "BioMCN methanol (idle)",
      );
      // Numbers are shown rounded and kept whole.
      expect(strFromU8(parts["xl/styles.xml"] ?? new Uint8Array())).toContain("+0.000;-0.000;0.000");
      const few = page.waitForEvent("download");
      await three.getByRole("button", { name: "CSV", exact: true }).click();
      const answer = await few;
      expect(answer.suggestedFilename()).toMatch(/^eemsdelta-first-three-electrolysis-.*\.csv$/);
      const said = readFileSync(await answer.path(), "utf8")
        .trim()
        .split("\n");
      expect(said.length - 1).toBe(await answers.count());
      // What was saved is confirmed beside the buttons; the agenda of the chain comes first among them.
      await expect(three.getByRole("status")).toContainText(answer.suggestedFilename());
      await expect(three.getByRole("group", { name: "Save these:" }).getByRole("button").first()).toHaveText(
        "PDF",
      );
      const agenda = page.waitForEvent("download", { timeout: 60_000 });
      await three.getByRole("button", { name: "PDF", exact: true }).click();
      expect((await agenda).suggestedFilename()).toMatch(/^eemsdelta-agenda-electrolysis-.*\.pdf$/);
      // The best set is that of the chain, unless all are asked for.
      await expect(page.getByRole("heading", { name: "The best set for this chain" })).toBeVisible();
      await page.getByLabel("From the candidates for all chains").check();
      await expect(page.getByRole("heading", { name: "The best set for this chain" })).toHaveCount(0);
      await page.getByLabel("From the candidates for all chains").uncheck();
      expect(problems).toEqual([]);
    });

    test("weak links tell what would strengthen them, and strong ones what they are worth", async () => {
      const { page } = app();
      await choose(page, "Search", "evonik", "Evonik hydrogen peroxide");
      await page.getByRole("button", { name: "What would strengthen it" }).first().click();
      const option = page.getByRole("button", { name: /^Try Terminal or connection outside/ }).first();
      await expect(option).toBeVisible({ timeout: 20_000 });
      expect(await violations(page)).toEqual([]);
      await option.click();
      const trial = page.getByRole("region", { name: "Tried in this data set" });
      await expect(trial.getByRole("row", { name: /Weak links/ })).toContainText("better", {
        timeout: 20_000,
      });
      await page.getByRole("tab", { name: "Keep" }).click();
      await expect(page.getByRole("table", { name: "Strong links to keep" })).toContainText("caustic soda", {
        timeout: 20_000,
      });
      await trial.getByRole("button", { name: /^Take out/ }).click();
      await expect(trial).toHaveCount(0);
      expect(await violations(page)).toEqual([]);
    });
  });
});

test.describe("in het Nederlands", () => {
  test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

  test("a workshop lets the tower fall, puts a newcomer in, sees it steady, and takes it out", async ({
    page,
    baseURL,
  }) => {
    const { problems } = guard(page, baseURL);
    await open(page);
    await choose(page, "Zoeken", "site utilities", UTILITIES);
    await page
      .getByRole("tabpanel")
      .getByRole("button", { name: `${UTILITIES}: laat vertrekken` })
      .click();
    await showView(page, "Toren");
    const summary = page.getByText(/zijn omgevallen|is omgevallen|omgevallen/).first();
    await expect(summary).toBeVisible({ timeout: 20_000 });
    const fallen = await summary.textContent();
    await page.getByRole("searchbox", { name: "Filter" }).fill("stoom");

    const table = await attract(page, "Aantrekken");
    await page.getByLabel("Filter").fill("stoom");
    const first = table.getByRole("rowheader").first().getByRole("button");
    const name = await first.innerText();
    await first.click();
    await page
      .getByRole("region", { name, exact: true })
      .getByRole("button", { name: /^Probeer / })
      .click();
    const trial = page.getByRole("region", { name: "Geprobeerd in deze gegevens" });
    await expect(trial.getByRole("row", { name: /Verlies in dit scenario/ })).toContainText("beter", {
      timeout: 20_000,
    });
    // While the list is worked out anew it is dimmed.
    await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 20_000 });
    expect(await violations(page)).toEqual([]);

    await showView(page, "Toren");
    // The view is as it was left.
    await expect(page.getByRole("searchbox", { name: "Filter" })).toHaveValue("stoom");
    await expect(page.getByRole("button", { name: /nieuw, / }).first()).toBeVisible({ timeout: 20_000 });
    await expect(summary).not.toHaveText(fallen ?? "");
    const steadied = (await summary.textContent()) ?? "";
    expect(await violations(page)).toEqual([]);

    await showView(page, "Netwerk");
    const network = page.getByRole("region", { name: "Het netwerk" });
    // Under the name by which the reader found it.
    const newcomer = network.getByRole("button", { name: /, nieuw$/ });
    await expect(newcomer).toHaveCount(1);
    await expect(newcomer).toContainText(name);

    // Named above the picture, which keeps its place; what it changes is asked for.
    const named = page.getByRole("button", { name: /^nieuw / });
    await named.click();
    await trial.getByRole("button", { name: /^Haal / }).click();
    await expect(trial).toHaveCount(0);
    await showView(page, "Toren");
    await expect(summary).toHaveText(fallen ?? "");
    await page.keyboard.press("Control+z");
    await expect(named).toBeVisible();
    // All as it is now takes the newcomer out as well; undo brings it back first, then whoever had left.
    await page.keyboard.press("b");
    await expect(named).toHaveCount(0);
    await expect(summary).not.toHaveText(steadied);
    await page.keyboard.press("Control+z");
    await expect(named).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(summary).toHaveText(steadied);
    await named.click();
    await trial.getByRole("button", { name: /^Houd / }).click();
    await trial.getByRole("textbox", { name: "Naam" }).fill("Stoom Noord");
    await trial.getByRole("button", { name: "Houden onder deze naam" }).click();
    await expect(trial).toHaveCount(0);
    await expect(page.getByRole("button", { name: /Stoom Noord/ }).first()).toBeVisible();
    expect(problems).toEqual([]);
  });

  test("under a departure the list says that it leaves it out, and who takes over is led to from anywhere", async ({
    page,
  }) => {
    await open(page);
    await choose(page, "Zoeken", "EEW", "EEW waste-to-energy");
    await page
      .getByRole("tabpanel")
      .getByRole("button", { name: "EEW waste-to-energy: laat vertrekken" })
      .click();
    await attract(page, "Aantrekken");
    await expect(page.getByText(/^Zonder scenario gerekend: .*EEW waste-to-energy/)).toBeVisible();
    const box = page.getByRole("region", { name: "Wie kan overnemen wat wegvalt" });
    // A plant for the waste that is burnt now comes before one for many times the sludge.
    const first = box
      .getByRole("list", { name: "Kandidaten om over te nemen" })
      .getByRole("listitem")
      .first();
    await expect(first).toBeVisible({ timeout: 30_000 });
    await expect(first).toContainText("Afvalenergiecentrale, stoomgestuurd");
    await expect(
      box.getByText(/Daarbinnen eerst wie van buiten hooguit een kwart meer vraagt/),
    ).toBeVisible();
    await box.getByRole("button", { name: /^Toon alle / }).click();
    // What was saved elsewhere is not told beside the takeovers' own buttons.
    await page.getByRole("button", { name: "Exporteren…" }).click();
    const dialog = page.getByRole("dialog", { name: "Exporteren" });
    const book = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Excel-werkmap (.xlsx)" }).click();
    await book;
    await expect(dialog.getByRole("status")).toContainText(/^Bewaard: eemsdelta-/);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(box.getByText(/^Bewaard: /)).toHaveCount(0);
    const own = page.waitForEvent("download");
    await box
      .getByRole("group", { name: /overnemen/ })
      .getByRole("button", { name: /xlsx/ })
      .click();
    await own;
    await expect(box.getByText(/^Bewaard: eemsdelta-/)).toBeVisible();

    const sludge = box.getByRole("listitem").filter({ hasText: "zuiveringsslib (nu 185" }).first();
    await expect(sludge).toContainText("heeft meer van buiten nodig dan het hele cluster nu gebruikt", {
      timeout: 30_000,
    });
    await page.getByRole("heading", { name: "Twee maten tegen elkaar" }).scrollIntoViewIfNeeded();
    await expect(box.getByRole("heading", { level: 3 }).first()).not.toBeInViewport();
    await page.getByRole("tab", { name: "Resultaat" }).click();
    await page.getByRole("button", { name: "Wie kan dit overnemen?" }).click();
    const heading = box.getByRole("heading", { name: "Wie kan overnemen wat wegvalt" });
    await expect(heading).toBeInViewport();
    await expect(heading).toBeFocused();
    await sludge.getByRole("button", { name: /^Probeer/ }).click();
    const trial = page.getByRole("region", { name: "Geprobeerd in deze gegevens" });
    await expect(trial).toContainText(/(?:Slechter|Beter): .*verlies in dit scenario/, { timeout: 30_000 });
    // Where the index falls there is no rise to explain.
    await expect(trial.getByRole("row", { name: /^Jengaficatie-index/ })).toContainText("beter");
    await expect(trial.getByText(/^Waarom de jengaficatie-index stijgt/)).toHaveCount(0);
    await expect(trial.locator("..").getByText(/Er is niets veranderd/)).toHaveCount(0);
    // While the list is worked out anew it is dimmed.
    await expect(page.locator(".is-stale, progress")).toHaveCount(0, { timeout: 30_000 });
    expect(await violations(page)).toEqual([]);
  });

  test("a ghost says who waits for it and who could fill it", async ({ page }) => {
    await open(page);
    const network = page.getByRole("region", { name: "Het netwerk" });
    const ghost = network.getByRole("button", { name: /^Methanol: ontbrekende schakel/ });
    await expect(ghost).toHaveCount(1);
    await ghost.dispatchEvent("click");
    const panel = page.getByRole("tabpanel");
    await expect(panel.getByRole("heading", { name: "Wie dit kan vullen" })).toBeVisible();
    const candidate = panel.getByRole("button", { name: /^Methanol uit/ }).first();
    await expect(candidate).toBeVisible({ timeout: 20_000 });
    const name = await candidate.textContent();
    await candidate.click();
    await expect(page.getByRole("region", { name: name ?? "" })).toBeVisible();
    await showView(page, "Netwerk");
    await page.keyboard.press("g");
    await expect(ghost).toHaveCount(0);
  });
});
