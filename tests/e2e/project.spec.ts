/** Projects: nothing that was done is ever lost, in one tab or two, in the browser or as a file. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { guard, open } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const undo = (page: Page) => page.getByRole("button", { name: /^Ongedaan maken/ });
const saved = (page: Page) => page.getByRole("button", { name: "Bewaard, Projecten" });
const chooser = (page: Page) => page.getByRole("combobox", { name: "Gegevens" });

/** Lets Nobian leave, which makes a project of the example. */
async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Nobian: laat vertrekken" }).click();
  await expect(undo(page)).toHaveAccessibleName(/Nobian vertrekt/);
  await expect(saved(page)).toBeVisible();
}

async function projects(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Projecten$/ }).click();
  await expect(page.getByRole("dialog", { name: "Projecten op deze computer" })).toBeVisible();
}

test("a change of an example makes a project, which is there again after a reload, with its steps", async ({
  page,
  baseURL,
}) => {
  const { problems } = guard(page, baseURL);
  await open(page);
  await leave(page);
  await page.getByRole("tab", { name: "Ketens" }).click();
  await page.reload();
  await expect(undo(page)).toHaveAccessibleName(/Nobian vertrekt/);
  await expect(page.getByRole("tab", { name: "Ketens" })).toHaveAttribute("aria-selected", "true");
  await expect(chooser(page).getByRole("option", { selected: true })).toHaveCount(1);
  await undo(page).click();
  await expect(page.getByRole("button", { name: "Nobian: laat vertrekken" })).toBeVisible();
  expect(problems).toEqual([]);
});
