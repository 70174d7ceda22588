/** The network while it is moved and zoomed: what is pointed at afterwards is what is seen there. */
import { expect, type Page, test } from "@playwright/test";
import { guard, open } from "./app.ts";

// With motion: the camera glides, and the pointer moves while it does.
test.use({ locale: "en-GB", contextOptions: { reducedMotion: "no-preference" } });

const stage = (page: Page) => page.getByRole("application");
const isOnUnit = (page: Page) => stage(page).evaluate((part) => part.style.cursor === "pointer");

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A place in the network where the pointer is on a unit, or is on none. */
async function spot(page: Page, onUnit: boolean): Promise<Spot> {
  const box = await stage(page).boundingBox();
  if (!box) throw new Error("the network is not on the page");
  for (let y = box.y + 0.4 * box.height; y < box.y + 0.8 * box.height; y += 6)
    for (let x = box.x + 0.4 * box.width; x < box.x + 0.6 * box.width; x += 6) {
      await page.mouse.move(x, y);
      if ((await isOnUnit(page)) === onUnit) return { x, y };
    }
  throw new Error("no such place");
}

/** The middle of the disc that a place lies on: while the network is zoomed there, only that stays below the pointer. */
async function middleOf(page: Page, { x, y }: Spot): Promise<Spot> {
  const edge = async (from: Spot, dx: number, dy: number): Promise<Spot> => {
    for (let step = 1; ; step += 1) {
      const at = { x: from.x + step * dx, y: from.y + step * dy };
      await page.mouse.move(at.x, at.y);
      if (!(await isOnUnit(page))) return at;
    }
  };
  const [left, right] = [await edge({ x, y }, -1, 0), await edge({ x, y }, 1, 0)];
  const across = { x: (left.x + right.x) / 2, y };
  const [top, bottom] = [await edge(across, 0, -1), await edge(across, 0, 1)];
  return { x: across.x, y: (top.y + bottom.y) / 2 };
}

/** More than what makes one click of two. */
const APART = 500;

/** Clicks where no unit is, then elsewhere, and says which unit is chosen by that. */
async function chosenAt(page: Page, { x, y }: Spot): Promise<string> {
  const pressed = page.locator(".graph [aria-pressed=true]");
  const empty = await spot(page, false);
  await page.mouse.click(empty.x, empty.y);
  await expect(pressed).toHaveCount(0);
  await page.waitForTimeout(APART);
  await page.mouse.click(x, y);
  await expect(pressed).toHaveCount(1);
  await page.waitForTimeout(APART);
  // What is said of it beyond its name may still be on its way.
  return (await pressed.textContent())?.split(",")[0] ?? "";
}

test("a unit answers where it has come to by wheel and by pointer", async ({ page, baseURL }) => {
  const { problems } = guard(page, baseURL);
  await open(page);
  await expect(page.locator("canvas.sigma-mouse")).toBeVisible();
  let at = await middleOf(page, await spot(page, true));
  const unit = await chosenAt(page, at);

  await page.mouse.move(at.x, at.y);
  for (let turn = 0; turn < 2; turn += 1) {
    await page.mouse.wheel(0, -120);
    await page.waitForTimeout(APART);
  }
  expect(await chosenAt(page, at)).toBe(unit);

  const [right, down] = [110, 70];
  const from = await spot(page, false);
  await page.mouse.down();
  await page.mouse.move(from.x + right, from.y + down, { steps: 12 });
  // Held still, it does not glide on.
  await page.waitForTimeout(APART);
  await page.mouse.up();
  await page.waitForTimeout(APART);
  at = { x: at.x + right, y: at.y + down };
  expect(await chosenAt(page, at)).toBe(unit);
  expect(problems).toEqual([]);
});
