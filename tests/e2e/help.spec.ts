/** The guided tour from the first visit to its end, the glossary, and the formula behind a figure. */
import { expect, test } from "@playwright/test";
import { open, violations } from "./app.ts";

test.use({ locale: "en-GB", viewport: { width: 1280, height: 800 } });

test("the tour is offered once, waits for the user, is left, taken up again and finished", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page);
  await page.getByRole("button", { name: "Five-minute tour" }).click();
  const tour = page.getByRole("region", { name: /^Step \d of 8/ });
  await expect(tour.getByRole("heading")).toBeFocused();
  await tour.getByRole("button", { name: "Open the tutorial data" }).click();
  await expect(tour.getByText("Done.")).toBeVisible();
  await tour.getByRole("button", { name: "Next" }).click();

  await expect(page.getByRole("heading", { name: /Step 2 of 8/ })).toBeVisible();
  await tour.getByRole("button", { name: "Go there" }).click();
  await page.keyboard.press("Enter");
  await expect(tour.getByText("Done.")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await tour.getByRole("button", { name: "Leave the tour" }).click();
  await expect(tour).toBeHidden();

  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("button", { name: "Go on with the tour" }).click();
  await expect(page.getByRole("heading", { name: /Step 2 of 8/ })).toBeVisible();
  for (let step = 3; step <= 8; step += 1) {
    await tour.getByRole("button", { name: /Next|Skip this step/ }).click();
    await expect(page.getByRole("heading", { name: new RegExp(`Step ${step} of 8`) })).toBeVisible();
  }
  await tour.getByRole("button", { name: "Close" }).click();
  await page.reload();
  await expect(page.getByRole("application")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Five-minute tour" })).toHaveCount(0);
});

test("the tour's card covers nothing it speaks of, Escape leaves it and says how to come back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page);
  await page.getByRole("button", { name: "Five-minute tour" }).click();
  const tour = page.getByRole("region", { name: /^Step \d of 8/ });
  await tour.getByRole("button", { name: "Open the tutorial data" }).click();
  const subjects = [
    page.getByRole("combobox", { name: "Data set" }),
    page.getByRole("table"),
    page.getByRole("application"),
    page.getByRole("application"),
  ];
  for (const [at, subject] of subjects.entries()) {
    await expect(page.getByRole("heading", { name: new RegExp(`Step ${at + 1} of 8`) })).toBeVisible();
    const [card, box] = [await tour.boundingBox(), await subject.boundingBox()];
    if (!card || !box) throw new Error(`step ${at + 1} has no card or no subject`);
    const apart =
      card.x >= box.x + box.width ||
      box.x >= card.x + card.width ||
      card.y >= box.y + box.height ||
      box.y >= card.y + card.height;
    expect(apart, `step ${at + 1}`).toBe(true);
    await tour.getByRole("button", { name: /Next|Skip this step/ }).click();
  }
  await page.keyboard.press("Escape");
  await expect(tour).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "You have left the tour" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Keys" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Go on with the tour" }).click();
  await expect(page.getByRole("heading", { name: /Step 5 of 8/ })).toBeFocused();
});

test("the glossary is searched, and an explanation shows its formula with its own numbers", async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press("2");
  const index = page.getByRole("complementary", { name: "Jengafication index" });
  await index.getByRole("button", { name: /What does/ }).click({ timeout: 30_000 });
  const popover = page.getByRole("dialog", { name: "Jengafication index" });
  const shown = Number(await index.locator(".index-figure").textContent());
  const filled = (await popover.getByText(/^1 − [\d.]+ \/ [\d.]+ = /).textContent()) ?? "";
  const [worst = 0, ideal = 1] = [...filled.matchAll(/\d\.\d+/g)].map(([text]) => Number(text));
  expect(1 - worst / ideal).toBeCloseTo(shown, 2);
  await popover.getByRole("button", { name: "In the glossary: Jengafication index" }).click();
  const glossary = page.getByRole("dialog", { name: "Glossary" });
  await glossary.getByRole("searchbox", { name: "Search a term" }).fill("cut set");
  await expect(glossary.getByRole("term")).toHaveText(["Minimal cut set"]);
  expect(await violations(page)).toEqual([]);
});
