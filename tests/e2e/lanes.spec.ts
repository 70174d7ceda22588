/** Chains as lanes, who needs whom, and what of the network is in sight. */
import { expect, test } from "@playwright/test";
import { onOnePage, showView, violations } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const app = onOnePage();

test("a user finds the chains that break without the chlorine plant, and puts it back", async () => {
  const { page, problems } = app();
  await page.keyboard.press("3");
  const view = page.getByRole("region", { name: "De ketens, stap voor stap" });
  await view.getByRole("searchbox", { name: "Keten, stap of fabriek" }).fill("chloor - mca");
  await expect(view).toContainText(/1 van \d+ ketens/);
  const lane = view
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Zout - chloor - MCA" }) });
  await expect(lane).toContainText("nu: onvolledig, de rest heel, doorvoer 100%");
  await expect(lane).toContainText("Nog niemand doet: CMC en agrochemie.");
  await expect(lane.getByText(/^Schakel naar .+: zwak$/).first()).toBeAttached();

  await lane.getByRole("button", { name: "Nobian chlorine plant: laat vertrekken" }).click();
  await expect(lane).toContainText("in het scenario: onvolledig, de rest gebroken, doorvoer 0%");
  await expect(lane).toContainText("zwakste stap");
  await expect(lane.getByRole("listitem").filter({ hasText: /^Nouryon MCA/ })).toContainText("ligt stil");

  await view.getByRole("searchbox", { name: "Keten, stap of fabriek" }).fill("");
  await view.getByRole("checkbox", { name: "Alleen die breken" }).check();
  const heads = view.getByRole("heading", { level: 3 });
  // A long list comes a few lanes at a time.
  await expect.poll(() => heads.count()).toBeGreaterThan(3);
  await view.getByRole("combobox", { name: "Volgorde" }).selectOption({ label: "Naam" });
  await expect(async () => {
    const named = await heads.allTextContents();
    expect(named.length).toBeGreaterThan(3);
    expect(named).toEqual([...named].sort(new Intl.Collator("nl").compare));
  }).toPass();

  await lane.getByRole("button", { name: "Nobian chlorine plant: zet terug" }).click();
  await expect(view.getByText("Zo is geen enkele keten.")).toBeVisible();
  await view.getByRole("button", { name: "Toon alles" }).click();
  await expect(view).toContainText(/45 van 45 ketens/);
  expect(problems).toEqual([]);
});

test("no name of a plant runs under the button beside it", async () => {
  const { page } = app();
  await showView(page, "Stappen");
  const view = page.getByRole("region", { name: "De ketens, stap voor stap" });
  await expect(
    view.getByRole("button", { name: "Chemie Park site utilities", exact: true }).first(),
  ).toBeVisible();
  const covered = await view.locator(".lane-unit").evaluateAll((lines) =>
    lines.flatMap((line) => {
      const [words, button] = [line.querySelector(".link"), line.querySelector(".lane-unit-words ~ *")];
      if (!words || !button) return [];
      const text = document.createRange();
      text.selectNodeContents(words);
      const at = button.getBoundingClientRect();
      const isUnder = ({ left, right, top, bottom }: DOMRect): boolean =>
        left < at.right && right > at.left + 1 && top < at.bottom - 1 && bottom > at.top + 1;
      return [...text.getClientRects()].some(isUnder) ? [words.textContent] : [];
    }),
  );
  expect(covered).toEqual([]);
});

test("lanes and the panel beside them go together; on paper stand the lanes alone, in light colours", async () => {
  const { page } = app();
  await showView(page, "Stappen");
  const view = page.getByRole("region", { name: "De ketens, stap voor stap" });
  await view.getByRole("button", { name: "Zout - chloor - CPVC" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Ketens" })).toHaveAttribute("aria-selected", "true");
  await expect(view.locator("[aria-current=true]").getByRole("heading")).toHaveText("Zout - chloor - CPVC");
  await view.getByRole("button", { name: "Lubrizol CPVC", exact: true }).first().click();
  await expect(page.getByRole("tabpanel")).toContainText("Lubrizol CPVC");

  await expect(page.getByRole("heading", { name: "Zout - chloor - MCA" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Zout - chloor - MCA" })).toBeVisible();
  await expect(page.getByText("Aangenomen", { exact: true })).toBeVisible();
  await expect(page.getByText("Wat de tekens betekenen")).toBeVisible();
  for (const name of ["Afdrukken", "Netwerk", "Scenario’s"])
    await expect(page.getByRole("button", { name, exact: true })).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("tablist")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
});

test("the matrix says who needs whom, by keyboard and by search", async () => {
  const { page, problems } = app();
  await page.keyboard.press("6");
  const table = page.getByRole("table", { name: "Wie heeft wie nodig?" });
  const cell = table.getByRole("button", { name: /^Nobian vertrekt: Nouryon MCA verliest 100%/ });
  await expect(cell).toHaveText("100");
  await cell.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await expect(page.locator(":focus")).toHaveAccessibleName(/vertrekt: .+ (verliest|merkt niets)/);
  await page.keyboard.press("Enter");
  await expect(page.locator(":focus")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("tab", { name: "Bedrijf" })).toHaveAttribute("aria-selected", "true");

  await page.getByRole("searchbox", { name: "Zoek een bedrijf" }).fill("Kisuma");
  await expect(table.getByRole("columnheader", { name: "Kisuma" })).toBeVisible();
  await expect(table.getByRole("rowheader", { name: "Nedmag" })).toBeVisible();
  await expect(table.getByRole("rowheader", { name: "Nobian" })).toHaveCount(0);
  expect(problems).toEqual([]);
});

test("the network shows one chain alone, says so, and is whole again", async () => {
  const { page, problems } = app();
  await showView(page, "Netwerk");
  const network = page.getByRole("region", { name: "Het netwerk" });
  const plants = page.getByRole("application").locator("xpath=..").getByRole("listitem");
  // Missing links are no plants.
  await page.keyboard.press("g");
  await expect(plants).toHaveCount(71);
  const all = 71;
  await network.getByRole("button", { name: "Filter" }).click();
  const dialog = page.getByRole("dialog", { name: "Wat het netwerk toont" });
  await expect(dialog).toContainText("Filters gelden alleen voor het netwerk");
  await dialog.getByRole("searchbox", { name: "Zoek een waarde" }).fill("chloor - mca");
  await dialog.getByRole("checkbox", { name: "Zout - chloor - MCA" }).check();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  const bar = network.getByRole("region", { name: "Filters van het netwerk" });
  await expect(bar).toContainText(`4 van ${all} fabrieken getoond`);
  await expect(plants).toHaveCount(4);
  await bar.getByRole("button", { name: /^Filter niet meer op Keten: Zout - chloor - MCA/ }).click();
  await expect(bar).toHaveCount(0);
  await expect(plants).toHaveCount(all);
  expect(problems).toEqual([]);
});

test("what a filter leaves out can stay in sight", async () => {
  const { page } = app();
  const network = page.getByRole("region", { name: "Het netwerk" });
  const plants = page.getByRole("application").locator("xpath=..").getByRole("listitem");
  await expect(plants).toHaveCount(71);
  const all = 71;
  await network.getByRole("button", { name: "Filter" }).click();
  const dialog = page.getByRole("dialog", { name: "Wat het netwerk toont" });
  await dialog.getByRole("searchbox", { name: "Zoek een waarde" }).fill("");
  await dialog.locator("summary", { hasText: "Soort" }).click();
  await dialog.getByRole("checkbox", { name: "energie" }).check();
  await dialog.getByRole("checkbox", { name: "Laat de rest vaag zien" }).check();
  await page.keyboard.press("Escape");
  await expect(network.getByRole("region", { name: "Filters van het netwerk" })).toContainText(
    `van ${all} fabrieken`,
  );
  await expect(plants).toHaveCount(all);
});
