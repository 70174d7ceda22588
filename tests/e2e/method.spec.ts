/** Intervals, cut sets and link classes, and every view by keyboard, by axe and on a phone. */
import { expect, test } from "@playwright/test";
import { onOnePage, open, showView, violations } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

test("no accessibility rule is broken in any view or any tab of a what-if, in either language", async ({
  page,
}) => {
  test.slow();
  await open(page);
  await page.getByRole("button", { name: /^Nobian: laat/ }).click();
  for (const [button, views] of [
    ["Nederlands", ["Toren", "Stappen", "Matrix", "Scenario’s"]],
    ["English", ["Tower", "Steps", "Matrix", "Scenarios"]],
  ] as const) {
    await page.getByRole("button", { name: button }).click();
    await page.keyboard.press("1");
    // Of the rest of the page nothing changes with the tab or the view.
    for (const [key, part] of [
      ["c", "body"],
      ["h", ".side"],
      ["m", ".side"],
      ["s", ".side"],
      ["r", ".side"],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole("progressbar")).toHaveCount(0);
      expect(await violations(page, part), `${button}: ${key}`).toEqual([]);
    }
    for (const view of views) {
      await showView(page, view);
      await expect(page.getByRole("progressbar")).toHaveCount(0);
      expect(await violations(page, ".centre"), view).toEqual([]);
    }
  }
});

test("digits choose views, letters choose tabs, and the view is remembered", async ({ page }) => {
  await open(page);
  for (const [key, view] of [
    ["2", "Toren"],
    ["3", "Stappen"],
    ["6", "Matrix"],
    ["9", "Scenario’s"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole("button", { name: view, exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  }
  await page.keyboard.press("s");
  await expect(page.getByRole("tab", { name: "Aannames" })).toHaveAttribute("aria-selected", "true");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Scenario’s naast elkaar" })).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByRole("application")).toBeVisible();
});

test("nothing runs out of the page on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  for (const view of ["Netwerk", "Toren", "Stappen", "Matrix", "Scenario’s"]) {
    await showView(page, view);
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, view).toBeLessThanOrEqual(0);
  }
});

test.describe("figures of the method", () => {
  const app = onOnePage();

  test("intervals are asked for, stopped without leaving a figure, and drawn", async () => {
    const { page, problems } = app();
    const row = page.getByRole("row", { name: /^Nobian/ });
    await page.getByRole("checkbox", { name: "Toon marges" }).check();
    await expect(row).toContainText("in de top 5 bij 100% van de trekkingen");
    const draws = page.getByRole("textbox", { name: "Trekkingen" });
    await draws.fill("10000");
    await draws.press("Enter");
    await expect(
      page.getByRole("progressbar", { name: "De gegevens worden opnieuw getrokken…" }),
    ).toBeVisible();
    await expect(row).not.toContainText("top 5");
    await page
      .getByRole("region", { name: "Wie is het belangrijkst?" })
      .getByRole("button", { name: "Stop" })
      .click();
    await expect(page.getByText("Gestopt. Er zijn geen cijfers.")).toBeVisible();
    await expect(row).not.toContainText("top 5");
    await draws.fill("40");
    await draws.press("Enter");
    await expect(row).toContainText(/5–95%: [\d,]+% – [\d,]+%/);
    await page.getByRole("checkbox", { name: "Toon marges" }).uncheck();
    await expect(row).not.toContainText("5–95%");
    expect(problems).toEqual([]);
  });

  test("strong and weak links are shown where nothing has changed, and explained", async () => {
    const { page } = app();
    await page.keyboard.press("w");
    const toggle = page.getByRole("button", { name: "Sterk en zwak" });
    await expect(toggle).toHaveAttribute("aria-pressed", "true");
    const network = page.getByRole("region", { name: "Het netwerk" });
    await expect(network.getByRole("button", { name: /Nouryon MCA: .*zwakke schakel/ })).toHaveCount(1);
    await network.getByRole("button", { name: "Legenda" }).click();
    await expect(network.getByRole("region", { name: "Legenda" })).toContainText(
      "Hoe sterk de schakels zijn",
    );
  });

  test("cut sets of up to three companies are found on demand, and a chain says what comes from outside", async () => {
    const { page } = app();
    await page.getByRole("tab", { name: "Ketens" }).click();
    const panel = page.getByRole("tabpanel");
    await panel.getByRole("button", { name: /Zout - restwaterstof/ }).click();
    await expect(panel).not.toContainText("samen vertrekken");
    await panel.getByRole("button", { name: "Zoek paren en drietallen die een keten breken" }).click();
    await expect(panel).toContainText("Breekt als deze samen vertrekken");
    await expect(panel).toContainText(/In geld komt [\d,]+% van de grondstoffen van buiten het cluster/);
  });

  test("beside a loss stands what coordination could save, and what would have to be arranged", async () => {
    const { page, problems } = app();
    const row = page.getByRole("row", { name: /^EEW waste-to-energy/ });
    await expect(row).toContainText(/met overleg [\d,]+%, zonder [\d,]+%/);
    await row.getByRole("button", { name: "EEW waste-to-energy: laat vertrekken" }).click();
    const panel = page.getByRole("tabpanel");
    await expect(panel).toContainText(/Overleg kan [\d,]+ procentpunt schelen/);
    await expect(panel).toContainText(/Met of zonder overleg: .*[\d,]+% – [\d,]+%/);
    await expect(panel.getByRole("heading", { name: /^Wat er geregeld moet worden/ })).toBeVisible();
    await expect(
      panel
        .getByRole("listitem")
        .filter({ hasText: /levert .+ aan .+ in plaats van/ })
        .first(),
    ).toBeVisible();
    // Of a company that nobody depends on there is nothing to save.
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Avebe: laat vertrekken" }).click();
    await expect(panel).toContainText("Overleg helpt hier niet.");
    expect(problems).toEqual([]);
  });
});

test("best cases that can't be computed are said to be missing, and come when they can", async ({ page }) => {
  // The solver can't be had: a cable that is out, or a browser that lets no worker fetch it.
  let isOut = true;
  await page.context().route(/\.wasm$/, (route) => (isOut ? route.abort() : route.continue()));
  await open(page);
  const said = page.getByRole("status").filter({ hasText: /^(De beste gevallen|The best cases) / });
  await expect(said).toContainText(/konden niet worden berekend|could not be computed/, { timeout: 30_000 });
  const row = page.getByRole("row", { name: /^EEW/ });
  await expect(row).toContainText("–");
  isOut = false;
  await said.getByRole("button", { name: /^(Probeer opnieuw|Try again)$/ }).click();
  await expect(row).toContainText(/met overleg|with coordination/, { timeout: 30_000 });
  await expect(said).toHaveCount(0);
});
