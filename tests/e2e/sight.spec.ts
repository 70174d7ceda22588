/** What is seen without looking for it: the towers, what a filter hides, whole words on buttons, the edge of a wide table. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { CHLORINE, choose, open, showView, violations } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const towers = (page: Page) => page.getByRole("list", { name: "De ketens als torens" });

async function boxOf(of: Locator) {
  const box = await of.boundingBox();
  if (!box) throw new Error("not on the screen");
  return box;
}

test("towers are seen at once beside the curve, stand on one line in rows without a hole, and say first that steps are missing", async ({
  page,
}) => {
  await open(page);
  await showView(page, "Toren");
  await expect(page.getByRole("complementary", { name: "Jengaficatie-index" })).toBeVisible();
  const first = towers(page).getByRole("listitem").first();
  await expect(first).toContainText("onvolledig: 1 stap ontbreekt, de rest staat");
  const box = await boxOf(first);
  expect(box.y + box.height).toBeLessThan(800);
  await expect(
    page.getByText(/^\d+ staan, waarvan \d+ onvolledig; 0 wankelen, 0 zijn omgevallen\./),
  ).toBeVisible();
  // Blocks that nothing is missing below stand where they stood when others lie on the ground.
  await first.getByRole("button", { name: new RegExp(`Trek ${CHLORINE} eruit`) }).click();
  await expect(first).toContainText("onvolledig: 1 stap ontbreekt, de rest is omgevallen");
  await expect
    .poll(() =>
      towers(page).evaluate((list) => {
        const rows = new Map<number, Set<number>>();
        for (const tower of list.children) {
          const ground = tower.querySelector(".tower-ground")?.getBoundingClientRect().top ?? 0;
          const row = Math.round(tower.getBoundingClientRect().top);
          rows.set(row, (rows.get(row) ?? new Set()).add(Math.round(ground)));
        }
        return [...rows.values()].every((grounds) => grounds.size === 1) && rows.size > 5;
      }),
    )
    .toBe(true);
  expect(await violations(page, ".centre")).toEqual([]);
  // The curve can make room, and is there again.
  await page.getByRole("button", { name: "Verberg de lijn" }).click();
  await expect(page.getByText("Jengaficatie-index 0,38")).toBeVisible();
  await expect(page.getByRole("slider", { name: "Aantal vertrekken, ergste eerst" })).toHaveCount(0);
  await page.getByRole("button", { name: "Toon de lijn" }).click();
  await expect(page.getByRole("slider", { name: "Aantal vertrekken, ergste eerst" })).toBeVisible();
});

test("a filter that was set before is told beside the towers and the lanes, and one press clears it", async ({
  page,
}) => {
  await open(page);
  await showView(page, "Toren");
  await page.getByRole("searchbox", { name: "Filter" }).fill("aramide");
  await showView(page, "Stappen");
  await page.getByRole("checkbox", { name: "Alleen met ontbrekende stappen" }).check();
  const lanes = page.getByRole("region", { name: "De ketens, stap voor stap" });
  await expect(lanes.getByRole("status").filter({ hasText: /^29 van 45 ketens$/ })).toBeVisible();
  await lanes.getByRole("button", { name: "Toon alles" }).click();
  await expect(lanes.getByRole("status").filter({ hasText: /^45 van 45 ketens$/ })).toBeVisible();
  await expect(lanes.getByRole("button", { name: "Toon alles" })).toHaveCount(0);
  await showView(page, "Toren");
  await expect(page.getByRole("status").filter({ hasText: /^\d van 45 torens$/ })).toBeVisible();
  await page.getByRole("button", { name: "Toon alles" }).click();
  await expect(page.getByRole("searchbox", { name: "Filter" })).toHaveValue("");
  await expect(page.getByRole("status").filter({ hasText: "torens" })).toHaveCount(0);
});

test("one plant leaves by its own button, the whole company by another; the way to the workshop is in words", async ({
  page,
}) => {
  await open(page);
  await choose(page, "Zoeken", "chlorine plant", CHLORINE);
  const panel = page.getByRole("tabpanel");
  await expect(panel.getByRole("button", { name: "Heel Nobian vertrekt", exact: true })).toBeVisible();
  await panel.getByRole("button", { name: `${CHLORINE} vertrekt` }).click();
  await page.getByRole("tab", { name: "Aannames" }).click();
  const assumed = page.getByRole("list", { name: "Wat wordt aangenomen" });
  await expect(assumed.getByRole("listitem")).toHaveCount(1);
  await expect(assumed).toContainText(CHLORINE);
  await page.getByRole("tab", { name: "Bedrijf" }).click();
  await expect(panel.getByRole("button", { name: `${CHLORINE}: zet terug` }).first()).toBeVisible();
  // Its word is drawn, not only said.
  const display = page.getByRole("button", { name: "Weergave" });
  expect((await boxOf(display.getByText("Weergave"))).width).toBeGreaterThan(40);
  await display.click();
  await expect(page.getByRole("dialog", { name: "Weergave" }).getByRole("button").first()).toHaveText(
    "Start de werksessie",
  );
});

test("where nothing is lost the bar of coordination shows no room", async ({ page }) => {
  await open(page);
  await page.getByRole("tab", { name: "Aannames" }).click();
  await page
    .getByRole("combobox", { name: "Scenario", exact: true })
    .selectOption({ label: "Hypothetisch: SkyNRG DSL-01 opent" });
  await page.getByRole("button", { name: "Laad", exact: true }).click();
  await page.getByRole("tab", { name: "Resultaat" }).click();
  const room = page
    .getByRole("heading", { name: "Ruimte om samen iets te doen" })
    .locator("xpath=ancestor::section[1]");
  await expect(room).toContainText("Met overleg0%");
  await expect(room.locator(".range-bar")).toBeVisible();
  await expect(room.locator(".range-room")).toHaveCount(0);
});

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test("the undo button cuts the name and never the verb", async ({ page }) => {
    await open(page);
    await choose(page, "Zoeken", "chlorine plant", CHLORINE);
    await page
      .getByRole("tabpanel")
      .getByRole("button", { name: `${CHLORINE} vertrekt` })
      .click();
    const undo = page.getByRole("button", { name: `Ongedaan maken: ${CHLORINE} vertrekt` });
    // Both at once: what stands before it in the header is as wide as what it says.
    const verb = await undo.getByText("vertrekt", { exact: true }).evaluate((own) => {
      const [{ right, width }, frame] = [own, own.closest("button")].map((part) =>
        (part as Element).getBoundingClientRect(),
      ) as [DOMRect, DOMRect];
      return { over: right - frame.right, width };
    });
    expect(verb.over).toBeLessThanOrEqual(0);
    expect(verb.width).toBeGreaterThan(40);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the towers come before their curve, and scenarios side by side keep their first column in sight", async ({
    page,
  }) => {
    await page.goto("/");
    await expect(page.getByRole("application")).toBeVisible({ timeout: 30_000 });
    await showView(page, "Toren");
    await expect(page.getByRole("button", { name: "Toon de lijn" })).toBeVisible();
    expect((await boxOf(towers(page).getByRole("listitem").first())).y).toBeLessThan(600);
    await showView(page, "Scenario’s");
    const choice = page.getByRole("group", { name: "Welke scenario’s" });
    await expect(choice.getByRole("checkbox")).toHaveCount(8);
    for (const box of await choice.getByRole("checkbox").all()) await box.check();
    const table = page.getByRole("table").first();
    await expect(table.getByRole("columnheader")).toHaveCount(8, { timeout: 40_000 });
    const row = table.getByRole("rowheader", { name: "Verlies" });
    const before = await boxOf(row);
    const last = table.getByRole("columnheader").last();
    await last.evaluate((head) => head.scrollIntoView({ inline: "end", block: "nearest" }));
    await expect(last).toBeInViewport();
    const after = await boxOf(row);
    expect(Math.round(after.x)).toBe(Math.round(before.x));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test("a company that leaves before the words of later screens are there breaks nothing", async ({ page }) => {
  let go = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route(/(?:nl|en)More-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/");
  const leave = page.getByRole("table").getByRole("button", { name: /^Nobian: (?:leave|laat vertrekken)$/ });
  await leave.click();
  const side = page.getByRole("tabpanel");
  // What happens is told at once; the way on to who could take over comes with its words.
  await expect(side.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await expect(side.getByRole("alert")).toHaveCount(0);
  go();
  await expect(
    side.getByRole("button", { name: /^(?:Who could take this over|Wie kan dit overnemen)\?$/ }),
  ).toBeVisible();
  await expect(side.getByRole("alert")).toHaveCount(0);
});
