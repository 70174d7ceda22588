/** The tower: the curve that says how fast the cluster falls, and the chains as Jenga towers. */
import { expect, type Page, test } from "@playwright/test";
import { CHLORINE, onOnePage, showView } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const app = onOnePage();
const chains = (page: Page) => page.getByRole("list", { name: "De ketens als torens" });
const tower = (page: Page, name: string) =>
  chains(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name, exact: true }) });

test("a block that is pulled takes its towers down, and undo puts them up again; by keyboard the focus stays", async () => {
  const { page, problems } = app();
  await showView(page, "Toren");
  const mca = tower(page, "Zout - chloor - MCA");
  await expect(mca).toContainText("staat");
  await mca.getByRole("button", { name: new RegExp(`Trek ${CHLORINE} eruit`) }).click();
  await expect(mca).toContainText("is omgevallen");
  await expect(mca.getByRole("button", { name: /Nouryon MCA.*is gestopt/ })).toBeVisible();
  // The block is out of every tower it stood in.
  await expect(tower(page, "Zout - chloor - CPVC")).toContainText("is omgevallen");
  await expect(page.getByRole("heading", { name: "Ketens die breken" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(mca).toContainText("staat");
  await expect(mca).not.toContainText("omgevallen");

  const block = tower(page, "Zout - chloor - CPVC").getByRole("button", { name: new RegExp(CHLORINE) });
  await block.focus();
  await page.keyboard.press("Enter");
  await expect(block).toHaveAccessibleName(new RegExp(`Zet ${CHLORINE} terug .*is vertrokken`));
  await expect(block).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(block).toHaveAccessibleName(new RegExp(`Trek ${CHLORINE} eruit .*draait`));
  expect(problems).toEqual([]);
});

test("a block is drawn out sideways by hand, and slides back where it is let go too soon", async () => {
  const { page } = app();
  await showView(page, "Toren");
  const mca = tower(page, "Zout - chloor - MCA");
  const block = mca.getByRole("button", { name: new RegExp(`Trek ${CHLORINE} eruit`) });
  await block.scrollIntoViewIfNeeded();
  const draw = async (by: number) => {
    const box = await block.boundingBox();
    if (!box) throw new Error("the block is not on the page");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by / 2, y);
    await page.mouse.move(x + by, y);
    const moved = await block.boundingBox();
    await page.mouse.up();
    return Math.round((moved?.x ?? 0) - box.x);
  };
  expect(await draw(20)).toBe(20);
  await expect(mca).toContainText("staat");
  await expect(mca).not.toContainText("omgevallen");
  expect(await draw(-60)).toBe(-60);
  await expect(mca).toContainText("is omgevallen");
  // A drag is one step: no click puts the block back.
  await expect(mca.getByRole("button", { name: new RegExp(`Zet ${CHLORINE} terug`) })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(mca).not.toContainText("omgevallen");
});

test("an idle plant opens from its gap", async () => {
  const { page } = app();
  await showView(page, "Netwerk");
  // By key here; the other tests of towers choose the view by its button.
  await page.keyboard.press("2");
  await page.getByRole("searchbox", { name: "Filter" }).fill("methanol biomcn");
  const block = chains(page)
    .getByRole("button", { name: /^Open BioMCN methanol/ })
    .first();
  await block.click();
  await expect(
    chains(page)
      .getByRole("button", { name: /^Sluit BioMCN methanol weer/ })
      .first(),
  ).toBeVisible();
  await page.getByRole("button", { name: /Ongedaan maken: BioMCN methanol gaat open/ }).click();
  await expect(block).toBeVisible();
  // The words stay while one is elsewhere.
  await showView(page, "Netwerk");
  await showView(page, "Toren");
  await expect(page.getByRole("searchbox", { name: "Filter" })).toHaveValue("methanol biomcn");
  await page.getByRole("searchbox", { name: "Filter" }).fill("");
});

test("the curve is walked, pulled up to a step, and says the same as its table", async () => {
  const { page } = app();
  await showView(page, "Netwerk");
  await showView(page, "Toren");
  const index = page.getByRole("complementary", { name: "Jengaficatie-index" });
  await expect(index).toContainText(/0,\d\d/);
  const walk = page.getByRole("slider", { name: "Aantal vertrekken, ergste eerst" });
  await walk.fill("2");
  const said = (await walk.getAttribute("aria-valuetext")) ?? "";
  await page.getByText("Hetzelfde als tabel").click();
  const row = page.getByRole("table").getByRole("row").nth(3);
  const [, company = "", left = ""] = /^2: (.+) vertrekt, (.+) over\.$/.exec(said) ?? [];
  await expect(row).toContainText(company);
  await expect(row).toContainText(left);
  await page.getByRole("button", { name: "Trek de eerste 2 eruit" }).click();
  await expect(page.getByRole("tabpanel")).toBeVisible();
  await page.getByRole("tab", { name: "Aannames" }).click();
  const changes = page.getByRole("list", { name: "Wat wordt aangenomen" });
  await expect(changes.getByRole("listitem")).toHaveCount(2);
  await expect(changes).toContainText(`${company} vertrekt`);
  await page.getByRole("button", { name: /Ongedaan maken: de eerste 2 van de toren vertrekken/ }).click();
  await expect(changes).toHaveCount(0);
});

test("the curve is read by pointing, and only a press chooses a step", async () => {
  const { page } = app();
  await showView(page, "Toren");
  const walk = page.getByRole("slider", { name: "Aantal vertrekken, ergste eerst" });
  await walk.fill("1");
  const plot = page.getByRole("img", { name: /^Wat er na elk vertrek overblijft/ });
  await plot.hover({ position: { x: 200, y: 100 } });
  await expect(plot.getByText(/^\d+: .+ over$/)).toBeVisible();
  const [, read = ""] = /^(\d+): /.exec((await plot.getByText(/^\d+: .+ over$/).textContent()) ?? "") ?? [];
  expect(Number(read)).toBeGreaterThan(5);
  await expect(walk).toHaveValue("1");
  // Nor does a wheel over the slider change it, with the focus in it.
  await walk.focus();
  await walk.hover();
  await page.mouse.wheel(0, 60);
  await page.mouse.wheel(0, -60);
  await expect(walk).toHaveValue("1");
  await expect(plot.getByText(/^\d+: .+ over$/)).toHaveCount(0);
  await plot.click({ position: { x: 200, y: 100 } });
  await expect(walk).toHaveValue(read);
  // Nobody has left by it.
  await expect(page.getByRole("button", { name: /^Ongedaan maken: de eerste/ })).toHaveCount(0);
});

test("every block at this width has its whole name", async () => {
  const { page } = app();
  await showView(page, "Netwerk");
  await showView(page, "Toren");
  await expect(
    chains(page)
      .getByRole("button", { name: /Lubrizol CPVC/ })
      .first(),
  ).toBeVisible();
  const cut = await chains(page)
    .getByRole("button", { name: /: draait$/ })
    .evaluateAll(
      (blocks) =>
        blocks.filter((block) => [...block.children].some((own) => own.scrollHeight > own.clientHeight + 1))
          .length,
    );
  expect(cut).toBe(0);
});

test("a gap that nobody is named for leads to whom to attract for its chain", async () => {
  const { page } = app();
  await showView(page, "Toren");
  const gap = tower(page, "Zout - chloor - MCA").getByRole("button", {
    name: /^CMC en agrochemie: ontbreekt/,
  });
  await gap.click();
  await expect(page.getByLabel("Voor keten").locator("option:checked")).toHaveText("Zout - chloor - MCA");
});

test("towers are filtered and sorted, and another seed draws another curve", async () => {
  const { page } = app();
  await showView(page, "Toren");
  await page.getByRole("searchbox", { name: "Filter" }).fill("aramide");
  await expect(chains(page).getByRole("listitem")).not.toHaveCount(45);
  await expect(tower(page, "Plasticafval - aromaten - aramide")).toBeVisible();
  await page.getByRole("searchbox", { name: "Filter" }).fill("");
  await chains(page)
    .getByRole("button", { name: new RegExp(CHLORINE) })
    .first()
    .click();
  await page.getByRole("combobox", { name: "Volgorde" }).selectOption("status");
  await expect(chains(page).getByRole("listitem").first()).toContainText("is omgevallen");
  await page.getByText("Hoe er wordt getrokken").click();
  const seed = page.getByRole("textbox", { name: "Startgetal" });
  await seed.fill("7");
  await seed.press("Enter");
  await expect(page.getByRole("complementary", { name: "Jengaficatie-index" })).toContainText(/0,\d\d/);
});
