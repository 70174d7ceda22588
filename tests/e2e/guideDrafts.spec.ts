/** A guided import outlives a tab that is killed, at each of its steps, and goes where it is done or thrown away. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { choose, guard, open, violations } from "./app.ts";
import { keepers, kept, killed } from "./killed.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

/** Two tables that no reader knows by their columns, with a sum below. */
const FLOWS = Buffer.from(
  [
    "Stromen 2025;;;",
    "Leverend bedrijf;Afnemend bedrijf;Grondstof;Hoeveelheid (kton/jaar)",
    "Zoutwerk;Chloor;zout;12,5",
    "Chloor;Kunststof;chloor;7,25",
    "Kunststof;markt;pvc;1.200,75",
    "Totaal;;;1.220,5",
  ].join("\r\n"),
);

const dialog = (page: Page, name = "Lijst 2024") => page.getByRole("dialog", { name: `Inlezen: ${name}` });
const next = (at: Locator) => at.getByRole("button", { name: "Verder" }).click();

async function begin(page: Page): Promise<Locator> {
  await page
    .getByLabel("Inlezen met hulp…")
    .setInputFiles({ name: "Lijst 2024.csv", mimeType: "text/csv", buffer: FLOWS });
  await expect(dialog(page).getByRole("combobox", { name: /Wat erin staat/ })).toHaveValue("flows");
  return dialog(page);
}

/** A moment for what was chosen to be written. */
const written = (page: Page) => page.waitForTimeout(900);

test("an import goes on where the tab was killed, step by step, and gives what was chosen", async ({
  page,
  baseURL,
}) => {
  test.slow();
  await open(page);
  await (await begin(page)).getByLabel("Naam van de gegevens").fill("Mijn lijst");
  await written(page);

  const second = await killed(page);
  const at = dialog(second, "Mijn lijst");
  await expect(at.getByLabel("Naam van de gegevens")).toHaveValue("Mijn lijst");
  await expect(at.getByRole("combobox", { name: /Wat erin staat/ })).toHaveValue("flows");
  expect(await violations(second, "dialog")).toEqual([]);
  await next(at);
  await at.getByLabel("Letters (codering)").selectOption("windows-1252");
  await expect(at.getByRole("cell", { name: "Zoutwerk" })).toBeVisible();
  await at.getByLabel("Laatste rij om te lezen").fill("5");
  await written(second);

  const third = await killed(second);
  const there = dialog(third, "Mijn lijst");
  await expect(there.getByLabel("Laatste rij om te lezen")).toHaveValue("5");
  await expect(there.getByLabel("Letters (codering)")).toHaveValue("windows-1252");
  await next(there);
  const unit = there.getByRole("row", { name: /^Eenheid/ });
  await unit.getByRole("combobox").selectOption("constant");
  await there.getByLabel("Eenheid: in elke rij hetzelfde").fill("Mt");
  await written(third);

  const fourth = await killed(third);
  const here = dialog(fourth, "Mijn lijst");
  await expect(here.getByLabel("Eenheid: in elke rij hetzelfde")).toHaveValue("Mt");
  await next(here);
  await expect(here.getByRole("button", { name: "Open deze gegevens" })).toBeEnabled();
  await written(fourth);

  const last = await killed(fourth);
  const { problems } = guard(last, baseURL);
  const end = dialog(last, "Mijn lijst");
  await expect(end.getByText(/3 stromen/)).toBeVisible();
  await end.getByRole("button", { name: "Open deze gegevens" }).click();
  await expect(last.getByRole("dialog")).toHaveCount(0);
  await expect(last.getByRole("table").getByRole("button", { name: "Zoutwerk", exact: true })).toBeVisible();
  await choose(last, "Zoeken", "Zoutwerk", "Zoutwerk");
  await expect(last.getByText("12,5 Mt").first()).toBeVisible();
  await expect.poll(() => kept(last)).toEqual([]);
  await last.reload();
  await expect(last.getByRole("table").getByRole("button", { name: "Zoutwerk", exact: true })).toBeVisible();
  await expect(last.getByRole("dialog")).toHaveCount(0);
  expect(problems).toEqual([]);
});

test("an import that is closed is gone, and another tab leaves it to the one that has it", async ({
  page,
  context,
}) => {
  await open(page);
  const at = await begin(page);
  await written(page);
  const other = await context.newPage();
  await open(other);
  await other.waitForTimeout(1500);
  await expect(other.getByRole("dialog")).toHaveCount(0);
  await other.close();
  await at.getByRole("button", { name: "Sluiten", exact: true }).click();
  await expect.poll(() => kept(page)).toEqual([]);
  await page.reload();
  await expect(page.getByRole("button", { name: "Nobian: laat vertrekken" })).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("while names are hidden an import waits, and is offered again after that", async ({ page }) => {
  await open(page);
  await begin(page);
  await written(page);
  // Another tab hides the names meanwhile.
  const other = await page.context().newPage();
  await open(other);
  await other.keyboard.press("z");
  await other.waitForTimeout(1000);
  await other.close();
  const before = await keepers(page);
  const after = await killed(page);
  await expect(after.getByRole("button", { name: /^Bedrijf .*: laat vertrekken/ }).first()).toBeVisible();
  // By then it has found the import, and shows nothing of it.
  await expect.poll(() => keepers(after)).not.toEqual(before);
  await after.waitForTimeout(500);
  await expect(after.getByRole("dialog")).toHaveCount(0);
  await after.keyboard.press("z");
  await after.getByRole("button", { name: "Gooi weg: import van Lijst 2024" }).click();
  await expect.poll(() => kept(after)).toEqual([]);
});
