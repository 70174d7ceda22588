/** Where figures come from: every kind of figure answers with its formula and its own numbers. */
import { expect, type Page, test } from "@playwright/test";
import { CHLORINE, choose, onOnePage, open, showView, violations } from "./app.ts";

test.use({ locale: "en-GB", viewport: { width: 1280, height: 800 } });

/** Asks the first figure of a place by its title, and reads the answer. */
async function ask(place: ReturnType<Page["getByRole"]> | Page, title: string | RegExp): Promise<void> {
  const name =
    typeof title === "string"
      ? new RegExp(`How is “${title.replaceAll(/[?.]/g, "\\$&")}” worked out\\?$`)
      : title;
  await place.getByRole("button", { name }).first().click();
}

test.describe("by touch", () => {
  test.use({ hasTouch: true });
  test("a figure answers to a tap", async ({ page }) => {
    await open(page);
    await page
      .getByRole("button", { name: /How is “Total” worked out\?$/ })
      .first()
      .tap();
    await expect(page.getByRole("dialog", { name: "Total" })).toContainText("L = ");
  });
});

test.describe("by mouse and keyboard", () => {
  const app = onOnePage();

  test("a figure of the ranking is asked by mouse and by keyboard, and leads to its own term", async () => {
    const { page, problems } = app();
    const row = page
      .getByRole("row")
      .filter({ has: page.getByRole("button", { name: "Nobian", exact: true }) });
    await ask(row, "Total");
    const answer = page.getByRole("dialog", { name: "Total" });
    await expect(answer).toContainText(/L = [\d.]+% \+ [\d.]+% = [\d.]+%/);
    await expect(answer).toContainText(/[\d.]+% \/ [\d.]+% = /);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(answer).toBeHidden();

    await row.getByRole("button", { name: /How is “Knock-on” worked out\?$/ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const factor = page.getByRole("dialog", { name: "Factor" });
    await expect(factor).toContainText("factor = L / own");
    await factor.getByRole("button", { name: "In the glossary: Loss" }).click();
    const glossary = page.getByRole("dialog", { name: "Glossary" });
    const entry = glossary.locator("[aria-current]");
    await expect(entry).toContainText("L = Σ w (1 − x) / Σ w");
    await expect(entry).toBeFocused();
    await expect(entry).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(glossary).toBeHidden();
    expect(problems).toEqual([]);
  });

  test("pairs and cells of the matrix answer", async () => {
    const { page } = app();
    await showView(page, "Matrix");
    const cell = page.getByRole("button", { name: / leaves: .* falls by / }).first();
    await cell.click({ timeout: 30_000 });
    await page.getByRole("button", { name: /→ .* worked out\?$/ }).click();
    await expect(page.getByRole("dialog").last()).toContainText("fall = Σ w (1 − x) / Σ w");
    await page.keyboard.press("Escape");
    await ask(page, "Extra");
    await expect(page.getByRole("dialog", { name: "Extra" })).toContainText(/[\d.]+% − [\d.]+% = [\d.]+%/);
    await page.keyboard.press("Escape");
  });

  test("counts answer with what they add up: chains, the matrix, the curve, the flows' table, what a result rests on", async () => {
    const { page } = app();
    const answered = async (title: string, text: string | RegExp) => {
      const dialog = page.getByRole("dialog", { name: title });
      await expect(dialog).toContainText(text);
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
    };
    const sum = /\d+ \+ \d+ \+ \d+ \+ \d+ = \d+/;
    await showView(page, "Matrix");
    await ask(page, "Who needs whom?");
    await answered("Who needs whom?", /\d+ \+ \d+ − \d+ = \d+/);
    await showView(page, "Tower");
    await ask(page, "The chains as towers");
    await answered("The chains as towers", sum);
    await ask(page, "Number of departures, worst first");
    await answered("Number of departures, worst first", /100% − [\d.]+% = [\d.]+%/);
    await page.getByRole("tab", { name: "Chains" }).click();
    await ask(page.getByRole("tabpanel"), "Chains");
    await answered("Chains", sum);
    await ask(page, "Sources");
    await answered("Sources", /\d+ \+ \d+ \+ \d+ = \d+/);
    await showView(page, "Flows");
    await page.getByText("The same as a table").click();
    await ask(page, /^How is “Flows in .* worked out\?$/);
    await answered("Flows in", "before = Σ q");
  });

  test("a candidate's figures answer, and its intervals are drawn on request, with progress, seed and stop", async () => {
    const { page } = app();
    await showView(page, "Attract");
    const table = page.getByRole("table", { name: "Attract" });
    await expect(table.getByRole("row").nth(3)).toBeVisible({ timeout: 30_000 });
    await ask(table, "Score");
    const score = page.getByRole("dialog", { name: "Score" });
    await expect(score).toContainText(/[\d.]+ × -?[\d.]+ = -?[\d.]+/);
    await page.keyboard.press("Escape");
    await ask(table, "Expected loss");
    await expect(page.getByRole("dialog", { name: "Expected loss" })).toContainText(
      "change = with it − without it",
    );
    await page.keyboard.press("Escape");

    const part = page.locator(".interval-part");
    await part.getByLabel("Show intervals").check();
    await part.getByRole("button", { name: "Stop" }).click();
    await expect(part).toContainText("Stopped. There are no figures.");
    for (const [label, value] of [
      ["Draws", "5"],
      ["Seed", "7"],
      ["Needs", "2"],
    ] as const) {
      await part.getByLabel(label).fill(value);
      await part.getByLabel(label).press("Tab");
    }
    await expect(table.getByRole("row").nth(1)).toContainText(" – ", { timeout: 60_000 });
    await ask(part, "How sure is this?");
    await expect(page.getByRole("dialog", { name: "How sure is this?" })).toContainText("5 draws, seed 7");
    await page.keyboard.press("Escape");
    await ask(table, "Score");
    await expect(score).toContainText("5–95% of 5 draws (seed 7)");
    await page.keyboard.press("Escape");
  });

  test("computed cells of a table answer to a click and to Enter, and the cell keeps its place", async () => {
    const { page } = app();
    await showView(page, "Tables");
    await page.getByRole("tab", { name: "Ranking" }).click();
    const grid = page.getByRole("grid");
    const figure = grid.locator('[data-cell="0 1"]');
    await figure.getByRole("button", { name: /worked out\?$/ }).click();
    const answer = page.getByRole("dialog").last();
    await expect(answer).toContainText(/L = [\d.]+% \+ [\d.]+% = [\d.]+%/);
    expect(await violations(page)).toEqual([]);
    const more = answer.getByRole("button", { name: /more \(10\// });
    const lines = await answer.locator(".formula").count();
    await more.click();
    expect(await answer.locator(".formula").count()).toBeGreaterThan(lines);
    await page.keyboard.press("Escape");
    await expect(answer).toBeHidden();
    await grid.locator('[data-cell="1 2"]').focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog").last()).toContainText("L = ");
    await page.keyboard.press("Escape");
    await expect(grid.locator('[data-cell="1 3"]')).toBeFocused();
    await page.getByRole("tab", { name: "Flows", exact: true }).click();
    await page
      .getByRole("gridcell")
      .getByRole("button", { name: /worked out\?$/ })
      .first()
      .click();
    await expect(page.getByRole("dialog").last()).toContainText("share delivered = min(");
    await page.keyboard.press("Escape");
  });

  test("the tower curve's table and the total of the flows answer", async () => {
    const { page } = app();
    await showView(page, "Tower");
    await page.getByText("The same as a table").click({ timeout: 30_000 });
    await page
      .getByRole("row")
      .nth(2)
      .getByRole("button", { name: /worked out\?$/ })
      .first()
      .click();
    await expect(page.getByRole("dialog").last()).toContainText(/[\d.]+% − [\d.]+% = [\d.]+%/);
    await page.keyboard.press("Escape");
    await showView(page, "Flows");
    await ask(page, "Total");
    await expect(page.getByRole("dialog", { name: "Total" })).toContainText("total = Σ bands");
    await page.keyboard.press("Escape");
  });

  test("levels, links, chains and missing links answer with their parts", async () => {
    const { page } = app();
    await choose(page, "Search", "Chemie Park site", "Chemie Park site utilities");
    const side = page.getByRole("tabpanel");
    await side.getByRole("button", { name: "Chemie Park site utilities: leave" }).click();
    await choose(page, "Search", CHLORINE, CHLORINE);
    await ask(side, "Level");
    await expect(page.getByRole("dialog", { name: "Level" })).toContainText("capacity: 100%");
    await expect(page.getByRole("dialog", { name: "Level" })).toContainText(/min\(.*\)/);
    await page.keyboard.press("Escape");
    await side
      .getByRole("listitem")
      .filter({ hasText: /strong|weak/ })
      .getByRole("button", { name: /worked out/ })
      .first()
      .click();
    await expect(page.getByRole("dialog").last()).toContainText("effective number of partners");
    await page.keyboard.press("Escape");

    await page.getByRole("tab", { name: "Chains" }).click();
    await ask(side, "Throughput");
    const chain = page.getByRole("dialog", { name: "Throughput" });
    await expect(chain).toContainText("step = Σ v x / Σ v");
    await expect(chain).toContainText(/ × [\d.]+%/);
    await page.keyboard.press("Escape");

    await page.getByRole("tab", { name: "Missing" }).click();
    await side
      .getByRole("button", { expanded: false })
      .filter({ hasText: /kt|t|MWh/ })
      .first()
      .click();
    await ask(side, /How is “Value” worked out\?$/);
    await expect(page.getByRole("dialog", { name: "Value" })).toContainText("quantity = Σ q");
  });
});
