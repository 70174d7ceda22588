/** Projects: nothing that was done is ever lost, in one tab or two, in the browser or as a file. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { choose, guard, open, violations } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const undo = (page: Page) => page.getByRole("button", { name: /^Ongedaan maken/ });
const saved = (page: Page) => page.getByRole("button", { name: "Bewaard, Projecten" });
const chooser = (page: Page) => page.getByRole("combobox", { name: "Gegevens" });
const form = (page: Page, name: string) => page.getByRole("dialog", { name });
const first = (page: Page) => page.getByRole("table").getByRole("row").nth(1).getByRole("button").first();

/** Lets Nobian leave, which makes a project of the example. */
async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Nobian: laat vertrekken" }).click();
  await expect(undo(page)).toHaveAccessibleName(/Nobian vertrekt/);
  await expect(saved(page)).toBeVisible();
}

async function projects(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Projecten$/ }).click();
  await expect(form(page, "Projecten op deze computer")).toBeVisible();
}

/** Opens the form of a plant that is found by its name. */
async function edit(page: Page, words: string, name: string): Promise<void> {
  await choose(page, "Zoeken", words, name);
  await page.getByRole("button", { name: `Wijzig ${name}` }).click();
  await expect(form(page, `Wijzig ${name}`)).toBeVisible();
}

test("a plant is edited by a form: the ranking follows, a reload keeps it, and undo takes it back", async ({
  page,
  baseURL,
}) => {
  const { problems } = guard(page, baseURL);
  await open(page);
  const before = await first(page).textContent();
  await edit(page, "chlorine", "Nobian chlorine plant");
  const dialog = form(page, "Wijzig Nobian chlorine plant");
  const value = dialog.getByRole("textbox", { name: /^Toegevoegde waarde/ });
  await value.fill("veel");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(value).toHaveAccessibleDescription(/Vul een getal in/);
  expect(await violations(page)).toEqual([]);
  await value.fill("9000000000,5");
  await dialog.getByRole("textbox", { name: /^Banen/ }).fill("-3");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(dialog.getByRole("textbox", { name: /^Banen/ })).toHaveAccessibleDescription(/0 of meer/);
  await dialog.getByRole("textbox", { name: /^Banen/ }).fill("250");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(undo(page)).toHaveAccessibleName("Ongedaan maken: fabriek Nobian chlorine plant gewijzigd");
  await expect(first(page)).toHaveText("Nobian");
  await expect(saved(page)).toBeVisible();

  await page.reload();
  await expect(first(page)).toHaveText("Nobian");
  await expect(undo(page)).toHaveAccessibleName("Ongedaan maken: fabriek Nobian chlorine plant gewijzigd");
  await undo(page).click();
  await expect(first(page)).toHaveText(before ?? "");
  expect(problems).toEqual([]);
});

test("what was shown comes back too, and an example that was changed stays as it was", async ({ page }) => {
  await open(page);
  await leave(page);
  await page.getByRole("tab", { name: "Ketens" }).click();
  await page.reload();
  await expect(undo(page)).toHaveAccessibleName(/Nobian vertrekt/);
  await expect(page.getByRole("tab", { name: "Ketens" })).toHaveAttribute("aria-selected", "true");
  const example = await chooser(page).locator("optgroup[label='Voorbeelden'] option").first().textContent();
  await chooser(page).selectOption({ value: "example eemsdelta" });
  await expect(page.getByRole("button", { name: "Nobian: laat vertrekken" })).toBeVisible();
  await expect(undo(page)).toBeDisabled();
  expect(example).not.toBe("");
});
