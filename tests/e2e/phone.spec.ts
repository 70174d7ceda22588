/** The smallest phone, by finger: what is wide scrolls or fits, no word is broken off, blocks are drawn. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { CHLORINE, onOnePage, showView } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

const app = onOnePage();

/** Words of the part that go on in the middle on a next line; an address may. */
function broken(part: Locator): Promise<string[]> {
  return part.evaluate((root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const said = text.textContent ?? "";
      if (said.includes("//")) continue;
      for (const word of said.matchAll(/[\p{L}\p{N}]+/gu)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map((r) => r.top));
        if (lines.size > 1) found.push(word[0]);
      }
    }
    return found;
  });
}

/** Draws a finger over the screen, from the middle of what is touched. */
async function draw(page: Page, from: Locator, [across, down]: readonly [number, number]): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const box = await from.boundingBox();
  if (!box) throw new Error("what is touched is not on the page");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = await page.context().newCDPSession(page);
  const to = (type: "touchStart" | "touchMove", share: number) =>
    touch.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: [{ x: x + share * across, y: y + share * down }],
    });
  await to("touchStart", 0);
  for (let step = 1; step <= 8; step++) await to("touchMove", step / 8);
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test("in the ranking names are whole, and what lets a company leave is in sight", async () => {
  const { page } = app();
  const ranking = page.getByRole("table").filter({ hasText: "EemsEnergyTerminal" });
  expect(await broken(ranking)).toEqual([]);
  const leave = ranking.getByRole("row").nth(1).getByRole("button").last();
  await leave.scrollIntoViewIfNeeded();
  await expect(leave).toBeInViewport({ ratio: 1 });
  await leave.tap();
  await expect(page.getByRole("heading", { name: "Ketens die breken" })).toBeAttached();
  await page.getByRole("button", { name: /^Ongedaan maken/ }).tap();
  await expect(page.getByRole("heading", { name: "Ketens die breken" })).toHaveCount(0);
});

test("a block of a tower is drawn out by a finger that goes sideways, and the page scrolls under one that goes up", async () => {
  const { page, problems } = app();
  await showView(page, "Toren");
  const towers = page.getByRole("list", { name: "De ketens als torens" });
  const first = towers.getByRole("listitem").first();
  await expect(first).toContainText("staat");
  expect(await broken(towers)).toEqual([]);
  const block = first.getByRole("button", { name: new RegExp(`Trek ${CHLORINE} eruit`) });
  const top = async () => (await first.boundingBox())?.y ?? 0;
  await block.scrollIntoViewIfNeeded();
  const before = await top();
  await draw(page, block, [0, -120]);
  await expect.poll(top).toBeLessThan(before - 50);
  await draw(page, block, [20, 0]);
  await expect(first).not.toContainText("omgevallen");
  // What the scrolling moves on under a finger that is early is drawn again.
  await expect(async () => {
    if ((await block.count()) > 0) await draw(page, block, [60, 0]);
    await expect(first).toContainText("omgevallen", { timeout: 4000 });
  }).toPass();
  await expect(async () => {
    await page.getByRole("button", { name: /^Ongedaan maken/ }).tap({ timeout: 2_000 });
    await expect(first).not.toContainText("omgevallen", { timeout: 3_000 });
  }).toPass();
  expect(problems).toEqual([]);
});

test("steps run down the screen, and no lane is wider than it", async () => {
  const { page } = app();
  await showView(page, "Stappen");
  const lanes = page.getByRole("region", { name: "De ketens, stap voor stap" });
  await expect(lanes.getByRole("button", { name: "Zout - chloor - MCA" })).toBeVisible();
  expect(await broken(lanes)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("a table is drawn aside by a finger, its first column stays, with its words whole", async () => {
  const { page } = app();
  await showView(page, "Tabellen");
  const region = page.getByRole("region", { name: "Tabellen" });
  for (const name of ["Stromen", "Materialen", "Ontbrekend", "Ketens"]) {
    await region.getByRole("tab", { name }).tap();
    const grid = page.getByRole("grid", { name });
    await expect(grid).toBeVisible();
    for (const head of await grid.getByRole("rowheader").all()) expect(await broken(head)).toEqual([]);
  }
  const grid = page.getByRole("grid", { name: "Ketens" });
  const row = grid.getByRole("row").nth(3);
  const [name, step] = [row.getByRole("rowheader"), row.getByRole("gridcell").first()];
  await row.scrollIntoViewIfNeeded();
  const [left, right] = [await name.boundingBox(), await step.boundingBox()];
  await draw(page, name, [-120, 0]);
  await expect.poll(async () => (await step.boundingBox())?.x).toBeLessThan((right?.x ?? 0) - 50);
  expect((await name.boundingBox())?.x).toBeCloseTo(left?.x ?? 0, 0);
});

test("scenarios side by side: the column of names is as wide as its longest word", async () => {
  const { page } = app();
  await showView(page, "Scenario’s");
  const choice = page.getByRole("group", { name: "Welke scenario’s" });
  await expect(choice).toBeVisible();
  for (const box of await choice.getByRole("checkbox").all()) await box.check();
  const chains = page.getByRole("table").filter({ hasText: "magnesiumhydroxide" });
  await expect(chains).toBeVisible();
  expect(await broken(chains)).toEqual([]);
});
