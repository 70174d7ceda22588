/** The guided import, and everything that can be saved, on the built app. */
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { onOnePage, showView, violations } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

/** As Excel in Dutch saves a list: windows-1252, semicolons, decimal commas, a title above the header. */
function messy(rows: readonly string[]): Buffer {
  const lines = [
    "Goederenstromen Eemsdelta;;;;",
    "Opgesteld door de afdeling;;;;",
    "Leverend bedrijf;Afnemend bedrijf;Grondstof;Hoeveelheid (kton/jaar);Opmerking intern",
    ...rows,
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1");
}

const GOOD = [
  "Zoutwerk Büdel;Chloor één;zout;12,5;a",
  "Chloor één;Kunststof;chloor;7,25;b",
  "Kunststof;markt;pvc;1.200,75;c",
];

async function guided(page: Page, buffer: Buffer): Promise<void> {
  await page
    .getByLabel("Bestanden openen…")
    .setInputFiles({ name: "Lijst 2024.csv", mimeType: "text/csv", buffer });
  await expect(page.getByRole("dialog", { name: "Inlezen: Lijst 2024" })).toBeVisible();
}

async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test.describe("the guide", () => {
  const app = onOnePage();

  test("the guide opens on wish, and Escape leaves everything as it was", async () => {
    const { page } = app();
    await page.getByLabel("Inlezen met hulp…").setInputFiles({
      name: "flows.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("from,to,material\nA,B,salt\n"),
    });
    await expect(page.getByRole("dialog", { name: "Inlezen: flows" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.getByRole("table").getByRole("button", { name: "Nobian", exact: true })).toBeVisible();
  });

  test("errors stand at their cells, and one can go back and choose otherwise", async () => {
    const { page } = app();
    await guided(page, messy([...GOOD, "Kunststof;;pvc;3,5;d", "A;B;zout;veel;e"]));
    const dialog = page.getByRole("dialog");
    for (let step = 0; step < 3; step += 1) await dialog.getByRole("button", { name: "Verder" }).click();
    await expect(dialog.getByRole("heading", { name: /^Door 2 fouten/ })).toBeVisible();
    const wrong = dialog.getByRole("row", { name: /veel/ }).first();
    for (const text of ["Lijst 2024.csv", "8", "Hoeveelheid (kton/jaar)", "veel"])
      await expect(wrong).toContainText(text);
    await wrong.getByRole("button", { name: "Toon rij 8 in de tabel" }).click();
    await expect(dialog.locator(".is-wrong")).toHaveText("veel");
    await expect(dialog.getByRole("button", { name: "Open deze gegevens" })).toBeDisabled();
    expect(await violations(page)).toEqual([]);

    await dialog.getByRole("button", { name: "Hoe te lezen" }).click();
    await dialog.getByLabel("Laatste rij om te lezen").fill("6");
    await dialog.getByRole("button", { name: "Controle" }).click();
    await expect(dialog.getByRole("button", { name: "Open deze gegevens" })).toBeEnabled();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  });

  test("a messy Dutch list comes through the guide as a running network", async () => {
    const { page, problems } = app();
    await guided(page, messy(GOOD));
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("combobox", { name: /Wat erin staat/ })).toHaveValue("flows");
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Verder" }).click();

    await expect(dialog.getByLabel("Letters (codering)")).toHaveValue("windows-1252");
    await expect(dialog.getByLabel("Tussen de cellen")).toHaveValue(";");
    await expect(dialog.getByLabel("Rij met de kolomnamen")).toHaveValue("3");
    await expect(dialog.getByRole("cell", { name: "Zoutwerk Büdel" })).toBeVisible();
    await dialog.getByLabel("Letters (codering)").selectOption("utf-8");
    await expect(dialog.getByRole("cell", { name: "Zoutwerk Büdel" })).toHaveCount(0);
    await dialog.getByLabel("Letters (codering)").selectOption("windows-1252");
    await expect(dialog.getByRole("cell", { name: "Zoutwerk Büdel" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Verder" }).click();

    const row = dialog.getByRole("row", { name: /^Hoeveelheid per jaar/ });
    await expect(row.getByRole("combobox")).toHaveValue("3");
    await expect(row).toContainText("1200.75");
    await expect(dialog.getByLabel("Eenheid: in elke rij hetzelfde")).toHaveValue("kt");
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Verder" }).click();

    await expect(dialog).toContainText("3 stromen");
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Open deze gegevens" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(
      page.getByRole("table").getByRole("button", { name: "Chloor één", exact: true }),
    ).toBeVisible();

    // The next time the same headers are known, and nothing but headers was kept.
    const kept = await page.evaluate(() => localStorage.getItem("schakel.import-columns") ?? "");
    expect(kept).toContain("Leverend bedrijf");
    expect(kept).not.toContain("Zoutwerk");
    expect(problems).toEqual([]);
  });
});

test.describe("what is saved", () => {
  const app = onOnePage();

  test("pictures carry their legend, scenario and date", async () => {
    const { page, problems } = app();
    const save = async (form: RegExp) => {
      await page.getByRole("button", { name: "Bewaar beeld" }).click();
      return saved(page, () => page.getByRole("button", { name: form }).first().click());
    };
    const svg = await save(/^Als SVG/);
    expect(svg.name).toMatch(/^eemsdelta-graph-.*\.svg$/);
    const text = svg.bytes.toString("utf8");
    for (const part of ["Het netwerk", "Gemaakt op", "gegevens", "Dikte: hoeveelheid per jaar"])
      expect(text).toContain(part);
    const parsed = await page.evaluate(
      (source) =>
        new DOMParser().parseFromString(source, "image/svg+xml").querySelector("parsererror") === null,
      text,
    );
    expect(parsed).toBe(true);

    const png = await save(/^Als PNG/);
    expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    // Twice as many pixels as the picture is wide.
    expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(text)?.[1]));

    await showView(page, "Toren");
    await expect(page.locator("svg.curve-plot")).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: "Bewaar beeld" }).click();
    await expect(
      page.getByRole("dialog", { name: "Bewaar dit beeld" }).getByRole("button", { name: /SVG/ }),
    ).toHaveCount(2);
    const curve = await saved(page, () =>
      page
        .getByRole("button", { name: /^Als SVG/ })
        .first()
        .click(),
    );
    expect(curve.bytes.toString("utf8")).toContain("<path");
    expect(problems).toEqual([]);
  });

  test("flows, map, chains, matrices and targets are saved as pictures too", async () => {
    test.setTimeout(180_000);
    const { page, problems } = app();
    const views = [
      { view: "Stromen", holds: ["hatch-gone", "Zo hoog:"] },
      { view: "Kaart", holds: ["map-tip", "Kaart van de fabrieken"] },
      { view: "Stappen", holds: ["Zout - chloor - MCA", "nog niemand"] },
      { view: "Matrix", holds: ["Wie heeft wie nodig?"] },
      { view: "Aantrekken", holds: ["rotate(45)"] },
    ];
    for (const { view, holds } of views) {
      await showView(page, view);
      // Its two matrices come one after the other.
      if (view === "Matrix")
        await expect(page.getByRole("table", { name: "Wie heeft wie nodig?" })).toBeVisible({
          timeout: 40_000,
        });
      await page.getByRole("button", { name: "Bewaar beeld" }).click({ timeout: 40_000 });
      const svg = await saved(page, () =>
        page
          .getByRole("button", { name: /^Als SVG/ })
          .first()
          .click(),
      );
      const text = svg.bytes.toString("utf8");
      const lacks = [...holds, "Gemaakt op", "gegevens"].filter((part) => !text.includes(part));
      expect(lacks, view).toEqual([]);
      const isSound = await page.evaluate(
        (source) =>
          new DOMParser().parseFromString(source, "image/svg+xml").querySelector("parsererror") === null,
        text,
      );
      expect(isSound).toBe(true);
    }
    expect(problems).toEqual([]);
  });

  test("the data set, results and the agenda are saved", async () => {
    test.setTimeout(180_000);
    const { page, problems } = app();
    await page.getByRole("button", { name: "Exporteren…" }).click();
    const dialog = page.getByRole("dialog", { name: "Exporteren" });
    await expect(dialog).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const press = (name: string) => () => dialog.getByRole("button", { name }).click();

    const book = await saved(page, press("Excel-werkmap (.xlsx)"));
    expect(book.name).toMatch(/^eemsdelta-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(strFromU8(unzipSync(book.bytes)["xl/workbook.xml"] ?? new Uint8Array())).toContain("flows");

    const folder = unzipSync((await saved(page, press("Map met CSV voor Nederlandse Excel (.zip)"))).bytes);
    expect([...(folder["flows.csv"]?.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    expect(strFromU8(folder["flows.csv"] ?? new Uint8Array())).toContain("from;to;material");

    const graph = await saved(page, press("Graaf voor Gephi (.gexf)"));
    expect(graph.bytes.toString("utf8")).toContain('defaultedgetype="directed"');
    await expect(dialog.getByRole("status")).toContainText("Niet in dit bestand");

    const results = dialog.getByRole("region", { name: "Uitkomsten" }).getByRole("combobox");
    await results.first().selectOption("rank");
    await results.last().selectOption("csv-nl");
    const rank = await saved(page, press("Bewaar de uitkomst"));
    expect(rank.name).toMatch(/^eemsdelta-rank-\d{4}-\d\d-\d\d\.csv$/);
    expect(rank.bytes.toString("utf8")).toMatch(/^\uFEFFid;name;total;own;knockOn/);

    const report = dialog.getByRole("region", { name: "Rapport en agenda" });
    await report.getByRole("combobox", { name: "Ketens", exact: true }).selectOption("Alleen het cluster");
    await expect(report).toContainText("Eén deel, over het hele cluster.");
    await report.getByRole("combobox", { name: "Taal", exact: true }).selectOption("en");
    const agenda = await saved(page, press("Bewaar het rapport"));
    expect(agenda.name).toMatch(/^eemsdelta-agenda-.*-en-.*\.pdf$/);
    expect(agenda.bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");

    await report
      .getByRole("combobox", { name: "Waarover", exact: true })
      .selectOption({ label: "Scenario’s naast elkaar" });
    await expect(report.getByRole("combobox", { name: "Ketens", exact: true })).toHaveCount(0);
    await report.getByRole("combobox", { name: "Bestand", exact: true }).selectOption("md");
    const comparison = await saved(page, press("Bewaar het rapport"));
    expect(comparison.name).toMatch(/^eemsdelta-comparison-en-.*\.md$/);
    expect(comparison.bytes.toString("utf8")).toContain("Hypothetical");
    expect(problems).toEqual([]);
  });
});
