/** Another scenario beside the present one, in every view that has one. */
import { expect, test } from "@playwright/test";
import { choose, guard, open, showView, violations } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1440, height: 900 } });

const VIEWS = ["Netwerk", "Toren", "Stappen", "Stromen", "Matrix"];

test("an analyst sees what it is like today beside a what-if, in one view after another", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const { problems } = guard(page, baseURL);
  await open(page);
  const choice = page.getByRole("combobox", { name: "Ander scenario ernaast:" });
  await expect(choice).toHaveValue("");
  const place = await page.getByRole("application").boundingBox();
  await choose(page, "Zoeken", "nobian", "Nobian");
  await page.getByRole("tabpanel").getByRole("button", { name: "Heel Nobian vertrekt", exact: true }).click();
  // What one points at is still there when something has changed.
  await expect(page.getByRole("slider", { name: "Golf" })).toBeVisible();
  expect(await page.getByRole("application").boundingBox()).toEqual(place);
  await choice.selectOption({ label: "Alles zoals nu" });
  const beside = page.getByRole("region", { name: "Alles zoals nu" });
  const difference = page.getByRole("status").filter({ hasText: "Hier, vergeleken met ernaast: verlies" });
  await expect(difference).toContainText(/\d+ fabrieken stoppen alleen hier/);
  await expect(page.getByRole("heading", { name: "Wat nu wordt aangenomen" })).toBeVisible();
  // The waves of the present scenario are stepped through beside it, not from here.
  await expect(beside).toContainText("Hier is niets veranderd");
  await expect(beside.getByRole("slider")).toHaveCount(0);
  await expect(page.getByRole("slider", { name: "Golf" })).toHaveCount(1);
  for (const view of VIEWS) {
    await showView(page, view);
    await expect(beside.getByRole("heading", { level: 2 }).nth(1)).toBeVisible({ timeout: 40_000 });
    await expect(difference).toBeVisible();
    const repeated = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return ids.filter((id, place) => ids.indexOf(id) !== place);
    });
    expect(repeated, view).toEqual([]);
    expect(await violations(page), view).toEqual([]);
  }
  // A scenario of the data set stands there as well.
  await showView(page, "Netwerk");
  await choice.selectOption({ label: "Hypothetisch: helft van het aardgas" });
  const other = page.getByRole("region", { name: "Hypothetisch: helft van het aardgas" });
  await expect(other).toContainText(/Golf \d+ van \d+/);
  await expect(other.getByRole("application")).toBeVisible();
  await choice.selectOption({ label: "niets" });
  await expect(beside.or(other)).toHaveCount(0);
  await expect(difference).toHaveCount(0);
  expect(problems).toEqual([]);
});
