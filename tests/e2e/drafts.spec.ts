/** What is typed and not saved outlives a tab that is killed, and goes where it is saved or thrown away. */
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { choose, guard, open, showView, violations } from "./app.ts";
import { kept, killed } from "./killed.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const form = (page: Page, name: string) => page.getByRole("dialog", { name });
const banen = (page: Page, name: string) => form(page, name).getByRole("textbox", { name: /^Banen/ });
const line = (page: Page) => page.getByRole("status").filter({ hasText: /teruggezet/ });
const CHANGE = "Wijzig Nobian chlorine plant";

async function edit(page: Page): Promise<void> {
  await choose(page, "Zoeken", "chlorine", "Nobian chlorine plant");
  await page.getByRole("button", { name: CHANGE }).click();
  await expect(form(page, CHANGE)).toBeVisible();
}

async function fresh(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({ locale: "nl-NL", ...(baseURL ? { baseURL } : {}) });
  return context.newPage();
}

test("the form of a plant that was open when the tab was killed opens again with what was typed", async ({
  page,
  baseURL,
}) => {
  await open(page);
  await edit(page);
  await banen(page, CHANGE).fill("777");
  await expect.poll(() => kept(page)).toHaveLength(1);

  const next = await killed(page);
  const { problems } = guard(next, baseURL);
  await expect(banen(next, CHANGE)).toHaveValue("777");
  await expect(line(next)).toHaveText(/^Niet bewaarde invoer van \d\d:\d\d teruggezet\./);
  expect(await violations(next, "dialog")).toEqual([]);
  await form(next, CHANGE).getByRole("button", { name: "Bewaar" }).click();
  await expect(form(next, CHANGE)).toHaveCount(0);
  await expect.poll(() => kept(next)).toEqual([]);
  await edit(next);
  await expect(banen(next, CHANGE)).toHaveValue("777");
  await expect(line(next)).toHaveCount(0);
  expect(problems).toEqual([]);
});

test("what came back can be thrown away, and a form that is called off leaves nothing", async ({ page }) => {
  await open(page);
  await edit(page);
  const before = await banen(page, CHANGE).inputValue();
  await banen(page, CHANGE).fill("888");
  await expect.poll(() => kept(page)).toHaveLength(1);
  await page.reload();
  await expect(banen(page, CHANGE)).toHaveValue("888");
  await line(page).getByRole("button", { name: "Gooi weg" }).click();
  await expect(banen(page, CHANGE)).toHaveValue(before);
  await expect(form(page, CHANGE).getByRole("textbox").first()).toBeFocused();
  await expect.poll(() => kept(page)).toEqual([]);
  await banen(page, CHANGE).fill("999");
  await expect.poll(() => kept(page)).toHaveLength(1);
  await form(page, CHANGE).getByRole("button", { name: "Annuleer" }).click();
  await expect.poll(() => kept(page)).toEqual([]);
  await edit(page);
  await expect(banen(page, CHANGE)).toHaveValue(before);
});

test("a chain's steps come back, and two tabs do not mix what is typed in them", async ({
  page,
  context,
}) => {
  await open(page);
  const chain = async (at: Page) => {
    await at.getByRole("tab", { name: "Ketens" }).click();
    await at.getByRole("button", { name: "Nieuwe keten" }).click();
    return form(at, "Nieuwe keten");
  };
  const one = await chain(page);
  await one.getByRole("textbox", { name: "Nederlandse naam" }).first().fill("Van een");
  await one.getByRole("button", { name: "Voeg een stap toe" }).click();
  await expect.poll(() => kept(page)).toHaveLength(1);

  const other = await context.newPage();
  await open(other);
  const two = await chain(other);
  await expect(two.getByRole("textbox", { name: "Nederlandse naam" }).first()).toHaveValue("");
  await expect(line(other)).toHaveCount(0);
  await two.getByRole("textbox", { name: "Nederlandse naam" }).first().fill("Van twee");
  await expect.poll(() => kept(other)).toHaveLength(2);
  await two.getByRole("button", { name: "Annuleer" }).click();
  await expect.poll(() => kept(other)).toHaveLength(1);

  await other.close();
  const next = await killed(page);
  const again = form(next, "Nieuwe keten");
  await expect(again.getByRole("textbox", { name: "Nederlandse naam" }).first()).toHaveValue("Van een");
  await expect(again.getByRole("combobox", { name: "Wie doet stap 2" })).toBeVisible();
});

test("of a scene that was being written a line says that it is there; it comes back, and erasing erases it", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("tab", { name: "Aannames" }).click();
  const note = (at: Page) => at.getByRole("textbox", { name: "Wat u wilt zeggen of vragen" });
  await note(page).fill("Wat valt op?");
  await expect.poll(() => kept(page)).toHaveLength(1);
  // Where one was when the tab was killed, one is again: the form is out of sight there.
  await page.getByRole("tab", { name: "Bedrijf" }).click();
  await page.waitForTimeout(700);
  const next = await killed(page);
  const told = next.getByRole("status").filter({ hasText: /nog niet bewaarde invoer van .*: Nieuwe scène/ });
  await expect(told).toBeVisible();
  expect(await violations(next, ".notices")).toEqual([]);
  await told.getByRole("button", { name: "Ga verder: Nieuwe scène" }).click();
  await expect(note(next)).toHaveValue("Wat valt op?");
  await expect(next.getByRole("textbox", { name: "Naam van de scène" })).toBeFocused();
  await expect(told).toHaveCount(0);

  // The example becomes a project: what is typed goes along.
  await next.getByRole("table").getByRole("button", { name: "Nobian: laat vertrekken" }).click();
  await expect.poll(() => kept(next)).toEqual([expect.stringMatching(/^project .* \| .*scene/)]);
  await next.getByRole("tab", { name: "Aannames" }).click();
  await expect(note(next)).toHaveValue("Wat valt op?");
  await next.getByRole("button", { name: /Projecten$/ }).click();
  await next.getByRole("button", { name: "Wis alles" }).click();
  await next.getByRole("button", { name: "Ja, wis alles" }).click();
  await expect(form(next, "Projecten op deze computer")).toHaveCount(0);
  await expect(next.getByRole("button", { name: "Nobian: laat vertrekken" })).toBeVisible();
  expect(await kept(next)).toEqual([]);
});

test("the description of a scenario that was not left yet comes back", async ({ page }) => {
  await open(page);
  await page.getByRole("table").getByRole("button", { name: "Nobian: laat vertrekken" }).click();
  await page.getByRole("tab", { name: "Aannames" }).click();
  const keep = page.getByRole("form", { name: "Bewaar wat nu wordt aangenomen" });
  await keep.getByRole("textbox", { name: "Naam" }).fill("Zonder Nobian");
  await keep.getByRole("button", { name: "Bewaar als scenario" }).click();
  await expect(keep.getByRole("textbox", { name: "Naam" })).toHaveValue("");
  await page.getByRole("button", { name: "Vergelijk scenario’s", exact: true }).click();
  await page.getByRole("button", { name: "Verander of beschrijf: Zonder Nobian" }).click();
  const about = (at: Page) =>
    at.locator(".scenario-detail").getByRole("textbox", { name: "Waar het voor is" });
  await about(page).fill("Voor de raad");
  await expect.poll(() => kept(page)).toHaveLength(1);
  const next = await killed(page);
  // The scenario is open again.
  await expect(about(next)).toHaveValue("Voor de raad");
  await expect(line(next)).toBeVisible();
});

test("a workshop goes on in its scene", async ({ browser, baseURL }) => {
  const page = await fresh(browser, baseURL);
  await open(page);
  await page.getByRole("tab", { name: "Aannames" }).click();
  for (const name of ["Nu", "Straks"]) {
    await page.getByRole("textbox", { name: "Naam van de scène" }).fill(name);
    await page.getByRole("button", { name: "Bewaar dit scherm als scène" }).click();
    await expect(page.getByRole("textbox", { name: "Naam van de scène" })).toHaveValue("");
  }
  await page.getByRole("button", { name: "Start de werksessie" }).click();
  const bar = (at: Page) => at.getByRole("region", { name: "Werksessie" });
  await bar(page).getByRole("button", { name: "Volgende scène" }).click();
  await expect(bar(page)).toContainText("Scène 2 van 2");
  await expect.poll(() => kept(page)).toEqual([expect.stringMatching(/workshop$/)]);
  await page.waitForTimeout(1000); // the project's own saving
  const next = await killed(page);
  await expect(bar(next)).toContainText("Scène 2 van 2");
  const notice = next.getByRole("status").filter({ hasText: "werksessie gaat verder" });
  await expect(notice).toBeVisible();
  // It covers nothing that can be pressed, however small the window is.
  for (const [width, height] of [
    [1366, 768],
    [1024, 700],
    [360, 740],
  ] as const) {
    await next.setViewportSize({ width, height });
    await next.evaluate(() => scrollTo(0, 0));
    await expect(notice).toBeInViewport();
    const covered = notice.evaluate((own) => {
      const box = own.getBoundingClientRect();
      return [...document.querySelectorAll("button, [role=tab], input, select")]
        .filter((other) => !own.contains(other) && other.checkVisibility())
        .filter((other) => {
          const { left, right, top, bottom } = other.getBoundingClientRect();
          return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
        })
        .map((other) => other.textContent);
    });
    expect(await covered).toEqual([]);
  }
  await next.setViewportSize({ width: 1280, height: 720 });
  await expect(next.getByRole("button", { name: "Volledig scherm" })).toBeVisible();
  await bar(next).getByRole("button", { name: "Stoppen" }).click();
  await expect.poll(() => kept(next)).toEqual([]);
  await next.reload();
  await expect(next.getByRole("button", { name: "Nobian: laat vertrekken" })).toBeVisible();
  await expect(bar(next)).toHaveCount(0);
  await next.context().close();
});

test("a row that was being added to a table comes back where one is added to it again", async ({ page }) => {
  await open(page);
  const add = async (at: Page) => {
    await at.getByRole("tab", { name: "Materialen" }).click();
    await at.getByRole("button", { name: "Rij toevoegen", exact: true }).click();
    return at.getByRole("dialog", { name: /Rij toevoegen/ }).getByLabel("Naam *");
  };
  await showView(page, "Tabellen");
  await (await add(page)).fill("Groen staal");
  await expect.poll(() => kept(page)).toHaveLength(1);
  const next = await killed(page);
  await next.getByRole("button", { name: /^Ga verder: Rij toevoegen/ }).click();
  await expect(await add(next)).toHaveValue("Groen staal");
  await expect(line(next)).toBeVisible();
});

const tables = (page: Page) => page.getByRole("region", { name: "Tabellen" });

/** The field of a cell of a plant, opened by a double click. */
async function openCell(page: Page, plant: string, place: number): Promise<Locator> {
  const row = tables(page).getByRole("row").filter({ hasText: plant });
  await row.locator(`[aria-colindex="${place}"]`).dblclick();
  return tables(page).locator("input.tables-field");
}

test("what was being typed in a cell comes back in that cell, and is gone once it is saved", async ({
  page,
  baseURL,
}) => {
  await open(page);
  await showView(page, "Tabellen");
  const field = await openCell(page, "Nobian chlorine plant", 1);
  await field.fill("Nobian chloorfabriek Delfzijl");
  await expect.poll(() => kept(page)).toHaveLength(1);
  const next = await killed(page);
  const { problems } = guard(next, baseURL);
  const again = tables(next).locator("input.tables-field");
  await expect(again).toHaveValue("Nobian chloorfabriek Delfzijl");
  await expect(again).toBeFocused();
  await expect(
    tables(next)
      .getByRole("alert")
      .filter({ hasText: /^van \d\d:\d\d, nog niet bewaard$/ }),
  ).toBeVisible();
  expect(await violations(next, ".centre")).toEqual([]);
  await again.press("Enter");
  await expect(tables(next).getByRole("rowheader", { name: "Nobian chloorfabriek Delfzijl" })).toBeVisible();
  await expect.poll(() => kept(next)).toEqual([]);
  await next.waitForTimeout(1000); // the project's own saving
  const last = await killed(next);
  await showView(last, "Tabellen");
  await expect(tables(last).getByRole("rowheader", { name: "Nobian chloorfabriek Delfzijl" })).toBeVisible();
  await expect(tables(last).getByRole("alert")).toHaveCount(0);
  expect(problems).toEqual([]);
});

test("what could not be saved comes back too, though its row is filtered out, until it is forgotten", async ({
  page,
}) => {
  await open(page);
  await showView(page, "Tabellen");
  await tables(page).getByRole("tab", { name: "Stromen" }).click();
  const flows = tables(page).getByRole("grid", { name: "Stromen" });
  const heads = await flows.getByRole("columnheader").allTextContents();
  const at = heads.findIndex((head) => head.startsWith("Hoeveelheid")) + 1;
  const cell = flows.getByRole("row").nth(3).locator(`[aria-colindex="${at}"]`);
  await cell.dblclick();
  await tables(page).locator("input.tables-field").fill("veel");
  await page.keyboard.press("Enter");
  await expect(tables(page).getByRole("alert").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect.poll(() => kept(page)).toHaveLength(1);
  await showView(page, "Toren");
  await page.waitForTimeout(1000); // the project's own saving
  const next = await killed(page);
  await expect(next.getByRole("heading", { name: "Toren" })).toBeVisible();
  await next.getByRole("button", { name: "Ga verder: cellen van de tabel Stromen" }).click();
  await expect(tables(next).locator("input.tables-field")).toHaveValue("veel");
  await expect(tables(next).locator("input.tables-field")).toBeFocused();
  await showView(next, "Toren");
  await showView(next, "Tabellen");
  const bar = tables(next).getByRole("alert").filter({ hasText: "1 cel niet bewaard" });
  await expect(bar).toContainText("getypt: veel: ");
  await tables(next).getByRole("searchbox").fill("zzz");
  await expect(tables(next).getByRole("row")).toHaveCount(1);
  await bar.getByRole("button", { name: "Toon de volgende" }).click();
  await expect(tables(next).locator("input.tables-field")).toHaveValue("veel");
  await next.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
  await expect.poll(() => kept(next)).toEqual([]);
});
