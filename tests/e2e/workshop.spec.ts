/** A workshop by keyboard alone, and what a room sees of it. */
import { expect, type Page, test } from "@playwright/test";
import { CHLORINE, guard, open, violations } from "./app.ts";
import { MCA, ROOM, towerOf, workshopBar } from "./room.ts";

/** What has the focus, by its name; it must be in sight, and be seen to have it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "";
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || !element.matches(":focus-visible")) return "";
    return (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
  });
}

/** Goes on by a key until the focus is on what is wanted: as people do who have no mouse. */
async function walkTo(page: Page, wanted: string | RegExp, key = "Tab"): Promise<void> {
  for (let step = 0; step < 90; step += 1) {
    const name = await focused(page);
    if (typeof wanted === "string" ? name === wanted : wanted.test(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached by ${key}: ${wanted}`);
}

const hasFocus = (page: Page, name: RegExp) => expect.poll(() => focused(page)).toMatch(name);

test.use(ROOM);

test("a whole workshop by keyboard: scenes, a tower down, a newcomer in, the tower up, all back, out", async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { problems } = guard(page, baseURL);
  await open(page);
  const { keyboard } = page;
  // In by the menu, as whoever knows no keys.
  await expect(page.getByRole("button", { name: "Weergave" })).toBeEnabled();
  await walkTo(page, "Weergave");
  await keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Weergave" })).toBeVisible();
  await walkTo(page, "Start de werksessie");
  await keyboard.press("Enter");
  const bar = workshopBar(page);
  await expect(bar).toContainText("Er staan geen scènes klaar");
  await expect(bar).not.toContainText("Hypothetisch");
  await hasFocus(page, /^Netwerk$/);

  // The first scene is what is on the screen.
  await walkTo(page, "Bewaar het scherm als scène");
  await keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Scènes voor een werksessie" })).toBeVisible();
  await expect(page.getByLabel("Naam van de scène")).toBeFocused();
  expect(await violations(page, "dialog[open]")).toEqual([]);
  await keyboard.type("Zoals nu");
  await keyboard.press("Enter");
  await expect(bar).toContainText("Scène 1 van 1 Zoals nu");
  await hasFocus(page, /^Bewaar het scherm als scène$/);

  // A block out of a tower: what falls is seen, and said.
  await keyboard.press("2");
  await expect(page.getByText(/^Trek een blok uit een toren: sleep/)).toBeVisible();
  await walkTo(page, new RegExp(`^Trek ${CHLORINE} eruit`));
  await keyboard.press("Enter");
  const mca = towerOf(page, MCA);
  await expect(mca).toContainText("is omgevallen");
  await hasFocus(page, new RegExp(`^Zet ${CHLORINE} terug`));
  await expect(page.getByText(/^Trek een blok uit een toren/)).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: `${CHLORINE} vertrekt` })).toBeAttached();
  await expect(bar).toContainText(`Hypothetisch, geen nieuws: ${CHLORINE} vertrekt.`);
  // The figures' ground is said beside them, and nowhere else.
  await expect(page.getByText(/^Dit rust op \d+ gemelde/)).toHaveCount(1);

  // The second scene by its key; the focus is back on the block.
  await keyboard.press("a");
  await expect(page.getByLabel("Naam van de scène")).toBeFocused();
  await keyboard.type("Chloor weg");
  await keyboard.press("Enter");
  await expect(bar).toContainText("Scène 2 van 2 Chloor weg");
  await hasFocus(page, new RegExp(`^Zet ${CHLORINE} terug`));

  // Who takes over, one of them in, and the tower stands again.
  await walkTo(page, `Wie neemt over? ${MCA}`, "Shift+Tab");
  await keyboard.press("Enter");
  await hasFocus(page, /^Wie kan overnemen/);
  await expect(page.getByRole("list", { name: "Kandidaten om over te nemen" })).toBeVisible({
    timeout: 30_000,
  });
  await walkTo(page, /^Probeer Chloor-alkali, membraancel/);
  await keyboard.press("Enter");
  await hasFocus(page, new RegExp(`^Bekijk de toren ‘${MCA}’$`));
  await expect(page.getByRole("status").filter({ hasText: "staat in het netwerk" })).toBeAttached();
  await keyboard.press("Enter");
  await expect(mca).toContainText("Eerst: is omgevallen", { timeout: 30_000 });
  await expect(mca.getByText(/^ ?(staat|onvolledig: .*de rest staat)$/)).toBeVisible();
  await hasFocus(page, new RegExp(`^${MCA}$`));
  await expect(mca).toBeInViewport();
  await expect(bar).toContainText(`${CHLORINE} vertrekt en Chloor-alkali, membraancel komt erbij.`);

  // What was tried is led to from above the view, and out again.
  await walkTo(page, /^nieuw/, "Shift+Tab");
  await keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Geprobeerd in deze gegevens" })).toBeFocused();
  await walkTo(page, /^Haal Chloor-alkali, membraancel.* eruit$/);
  await keyboard.press("Enter");
  await expect(mca).toContainText("is omgevallen");
  await hasFocus(page, /^Toren$/);

  // Scenes, by the clicker's keys and by a button that ends where the scenes do.
  await keyboard.press("PageUp");
  await expect(bar).toContainText("Scène 1 van 2 Zoals nu");
  await expect(bar).not.toContainText("Hypothetisch");
  await walkTo(page, "Volgende scène");
  await keyboard.press("Enter");
  await expect(bar).toContainText("Scène 2 van 2 Chloor weg");
  await hasFocus(page, /^Volgende scène$/);
  await expect(mca).toContainText("is omgevallen");

  await walkTo(page, "Alles zoals nu");
  await keyboard.press("Enter");
  await expect(mca).not.toContainText("omgevallen");
  await hasFocus(page, /^Alles zoals nu$/);
  await walkTo(page, "Stoppen");
  await keyboard.press("Enter");
  await expect(bar).toHaveCount(0);
  await hasFocus(page, /^Toren$/);
  expect(problems).toEqual([]);
});

test("a scene is made of the screen outside a workshop too, and how to pull a block is not said again", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("button", { name: "Weergave" }).click();
  await page.getByRole("button", { name: "Bewaar het scherm als scène" }).click();
  const dialog = page.getByRole("dialog", { name: "Scènes voor een werksessie" });
  await expect(page.getByLabel("Naam van de scène")).toBeFocused();
  await page.keyboard.type("Eerste");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("list", { name: "Scènes op volgorde" })).toContainText("1. Eerste");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await hasFocus(page, /./);
  await page.evaluate(() => localStorage.setItem("schakel.pulled", "yes"));
  await open(page);
  await page.keyboard.press("2");
  await expect(page.getByRole("list", { name: "De ketens als torens" })).toBeVisible();
  await expect(page.getByText(/^Trek een blok uit een toren/)).toHaveCount(0);
});

test("the keyboard is not lost with a scene, nor names with a bar that hides them", async ({ page }) => {
  await open(page);
  await page.keyboard.press("p");
  const bar = workshopBar(page);
  const add = async (name: string) => {
    await page.keyboard.press("a");
    await page.getByLabel("Naam van de scène").fill(name);
    await page.keyboard.press("Enter");
    await expect(bar).toContainText(name);
  };
  await add("Nobian staat");
  await page.keyboard.press("2");
  await add("Torens");
  const block = page.getByRole("button", { name: new RegExp(`^Trek ${CHLORINE} eruit`) }).first();
  await block.focus();
  await page.keyboard.press("PageUp");
  await expect(bar).toContainText("Scène 1 van 2");
  await expect(block).toHaveCount(0);
  // The block is gone with its view: whose turn it is now has the focus.
  await hasFocus(page, /^Netwerk$/);
  // Who has pressed beside everything wanted no focus, and gets none.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("PageDown");
  await expect(bar).toContainText("Scène 2 van 2");
  await expect(block).toBeVisible();
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);

  await page.keyboard.press("PageUp");
  await expect(bar).toContainText("Nobian staat");
  await bar.getByRole("checkbox", { name: "Verberg namen" }).check();
  await expect(bar).toContainText(/Scène 1 van 2 Bedrijf [A-Z]+ staat/);
  await expect(bar).not.toContainText("Nobian");
});

test.describe("with motion", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("a tower falls for all to see within 1.2 s, by transforms alone, and lies as it does without motion", async ({
    page,
  }) => {
    await open(page);
    await page.keyboard.press("2");
    const block = page.getByRole("button", { name: new RegExp(`^Trek ${CHLORINE} eruit`) }).first();
    await block.waitFor();
    const falls = page.evaluate(
      () =>
        new Promise<{ readonly properties: string[]; readonly ends: number[] }>((resolve) => {
          const look = () => {
            const all = document
              .getAnimations()
              .filter(({ effect }) => (effect as KeyframeEffect).target?.classList.contains("jenga"));
            if (all.length === 0) return requestAnimationFrame(look);
            const frames = all.flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes());
            const own = frames.flatMap((frame) => Object.keys(frame));
            const said = ["offset", "computedOffset", "easing", "composite"];
            resolve({
              properties: [...new Set(own)].filter((name) => !said.includes(name)),
              ends: all.map(({ effect }) => Number(effect?.getComputedTiming().endTime)),
            });
          };
          look();
        }),
    );
    await block.focus();
    await page.keyboard.press("Enter");
    const { properties, ends } = await falls;
    expect(properties).toEqual(["transform"]);
    expect(ends.length).toBeGreaterThan(5);
    expect(Math.max(...ends)).toBeLessThan(1200);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".jenga")].map((own) => {
          const { x, y } = own.getBoundingClientRect();
          return `${Math.round(x)} ${Math.round(y)}`;
        }),
      );
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    const moved = await places();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.keyboard.press("Control+z");
    await expect(page.getByText("is omgevallen")).toHaveCount(0);
    await page.keyboard.press("Control+y");
    await expect(page.getByText("is omgevallen").first()).toBeVisible();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await places()).toEqual(moved);
  });
});
