/** Flows and map: what runs through the cluster in one unit of measure, and where everything stands. */
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { CHLORINE, choose, onOnePage, open, showView, violations } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const walk = (page: Page) => page.getByRole("list", { name: "Loop door de stromen" }).getByRole("button");
const plants = (page: Page) => page.getByRole("list", { name: "Fabrieken op de kaart" });
const table = (page: Page) => page.getByRole("table", { name: "Stromen in kt per jaar" });
const rowOf = (page: Page, from: string, to: string) =>
  table(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: from, exact: true }) })
    .filter({ has: page.getByRole("cell", { name: to, exact: true }) });

async function leave(page: Page): Promise<void> {
  await choose(page, "Zoeken", "chlorine plant", CHLORINE);
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: `${CHLORINE}: laat vertrekken` })
    .first()
    .click();
}

test("the picture of the flows is saved; flows and map are sound for assistive software in a what-if", async ({
  page,
}) => {
  await open(page);
  await leave(page);
  await showView(page, "Stromen");
  await page.getByRole("button", { name: "Bewaar beeld" }).click();
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Als SVG/ }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^eemsdelta-flows-.*\.svg$/);
  const svg = await readFile(await download.path(), "utf8");
  expect(svg).toContain("Eemsdelta: Alles wat gewogen wordt, in kt per jaar");
  expect(svg).toContain("wordt nog geleverd");
  // Names stand on the ground that they have on the screen.
  expect(svg).toContain('stroke-width="7"');
  expect(svg).toContain(CHLORINE);

  await page.keyboard.press("Escape");
  await page.getByText("Hetzelfde als tabel").click();
  expect(await violations(page)).toEqual([]);
  await showView(page, "Kaart");
  await page.getByText("Fabrieken per plaats").click();
  await page.getByRole("button", { name: "Legenda" }).click();
  expect(await violations(page)).toEqual([]);
});

test.describe("flows and map", () => {
  const app = onOnePage();

  test("by keyboard one walks along a flow and chooses the company and the material", async () => {
    const { page } = app();
    await showView(page, "Stromen");
    const nobian = walk(page).filter({ hasText: /^Nobian: in/ });
    await nobian.focus();
    await page.keyboard.press("Enter");
    await expect(
      page
        .getByRole("tabpanel")
        .getByRole("heading", { name: /Nobian/ })
        .first(),
    ).toBeVisible();
    await page.keyboard.press("ArrowRight");
    const band = page.locator(":focus");
    await expect(band).toHaveText(/^Nobian → .*kt per jaar/);
    await page.keyboard.press("Enter");
    await expect(band).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(":focus")).toHaveText(/: in .*, uit .* per jaar/);
  });

  test("energy stands in petajoules apart from tonnes, and what is unknown is listed", async () => {
    const { page } = app();
    await page.locator(".centre").focus();
    await page.keyboard.press("4");
    await page.getByRole("combobox", { name: "Toon" }).selectOption({ label: "Energie-inhoud van alles" });
    await page.getByRole("combobox", { name: "In", exact: true }).selectOption("PJ");
    await expect(page.getByText(/banden in beeld, samen .* PJ/)).toBeVisible();
    await page.getByRole("combobox", { name: "Toon" }).selectOption({ label: "Alles wat gewogen wordt" });
    const unknown = page.getByText(/stromen met een onbekende hoeveelheid zijn niet getekend/);
    await unknown.click();
    await expect(page.getByRole("listitem").filter({ hasText: "→" }).first()).toBeVisible();
    await page.getByRole("button", { name: "Buiten het cluster", exact: true }).click();
    await expect(page.getByText(/van en naar buiten staan er niet op/)).toBeVisible();
    // What was chosen is there again after another view.
    await showView(page, "Toren");
    await showView(page, "Stromen");
    await expect(page.getByRole("button", { name: "Buiten het cluster", exact: true })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
  });

  test("an analyst sees what the chlorine plant's leaving takes from the flows, in one unit", async () => {
    const { page, problems } = app();
    await showView(page, "Stromen");
    await page.getByRole("combobox", { name: "Per" }).selectOption("unit");
    await page.getByText("Hetzelfde als tabel").click();
    const sold = rowOf(page, CHLORINE, "Nouryon MCA");
    await expect(sold.first()).toBeVisible();
    await expect(table(page).getByRole("columnheader", { name: "Achteraf" })).toHaveCount(0);
    await leave(page);
    await expect(table(page).getByRole("columnheader", { name: "Achteraf" })).toBeVisible();
    const cells = sold.first().getByRole("cell");
    await expect(cells.nth(3)).toHaveText("0");
    await expect(cells.nth(4)).toHaveText(/^−\d/);
    await expect(
      walk(page)
        .filter({ hasText: `${CHLORINE} → Nouryon MCA` })
        .first(),
    ).toContainText("in dit scenario niets");
    await expect(page.getByText("valt weg: de stroom stopt")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(page.getByText("valt weg: de stroom stopt")).toHaveCount(0);
    expect(problems).toEqual([]);
  });

  test("the map zooms and moves by button, key and wheel, and shows all again", async () => {
    const { page } = app();
    await showView(page, "Kaart");
    const place = page.getByText("Veenkolonien", { exact: true }).first();
    const spot = async () => (await place.boundingBox()) ?? { x: -1, y: -1 };
    let first = await spot();
    // The picture takes the size of the window first.
    await expect(async () => {
      const before = first;
      first = await spot();
      expect(first).toEqual(before);
    }).toPass();
    await page.getByRole("button", { name: "Schuif de kaart met de pijltjes" }).focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(async () => (await spot()).y).toBeCloseTo(first.y + 60, 0);
    await page.keyboard.press("0");
    await expect.poll(async () => (await spot()).y).toBeCloseTo(first.y, 0);
    const bar = page.locator(".map-scale text").first();
    await expect(bar).toHaveText("20 km");
    await page.getByRole("button", { name: "Inzoomen" }).click();
    await page.keyboard.press("+");
    await expect(bar).not.toHaveText("20 km");
    // The frame is remembered while another view is looked at.
    const zoomed = await bar.textContent();
    await showView(page, "Toren");
    await showView(page, "Kaart");
    await expect(bar).toHaveText(zoomed ?? "");
    await page.getByRole("button", { name: "Alles in beeld" }).click();
    await expect(bar).toHaveText("20 km");
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, -600);
    await expect(bar).not.toHaveText("20 km");
  });

  test("on the map a plant is found, taken out, and the waves are walked", async () => {
    const { page, problems } = app();
    await page.locator(".centre").focus();
    await page.keyboard.press("5");
    await expect(page.getByText(/Natural Earth.*niet om op te navigeren/)).toBeVisible();
    const plant = plants(page).getByRole("button", { name: new RegExp(`^${CHLORINE}`) });
    await plant.focus();
    await page.keyboard.press("Enter");
    await expect(plant).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("x");
    await expect(plant).toHaveAccessibleName(/vertrokken/);
    await expect(page.getByRole("slider", { name: "Golf" })).toBeVisible();
    await page.getByRole("slider", { name: "Golf" }).fill("0");
    const mca = plants(page).getByRole("button", { name: /^Nouryon MCA/ });
    await expect(mca).toHaveAccessibleName(/draait normaal/);
    await page.getByRole("slider", { name: "Golf" }).fill("1");
    await expect(mca).toHaveAccessibleName(/valt stil/);
    await page.getByText("Fabrieken per plaats").click();
    await expect(page.getByRole("heading", { name: /^Chemie Park Delfzijl \(\d+\)/ })).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(plant).not.toHaveAccessibleName(/vertrokken/);
    expect(problems).toEqual([]);
  });

  test("a cluster elsewhere has a grid of degrees and the same words", async () => {
    const { page } = app();
    await page.getByRole("combobox", { name: "Gegevens" }).selectOption("example kalundborg");
    await showView(page, "Kaart");
    await expect(page.getByText("Van deze streek zit geen kaart in de app.")).toBeVisible();
    await expect(page.getByText(/^11,\d+° OL$/).first()).toBeVisible();
    await expect(plants(page).getByRole("button")).toHaveCount(9);
  });
});
