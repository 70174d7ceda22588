/** The PDF form: pages, text, repeated heads, and the same bytes for the same data. */
import { beforeAll, describe, expect, it } from "vitest";
import { paragraph, table, textColumn } from "../../../../src/report/agenda/document.ts";
import { agendaPdf } from "../../../../src/report/agenda/write/pdf.ts";
import { dataset } from "../../../twin/build.ts";
import { agendaOf } from "./agenda.ts";
import { pagesOf } from "./pdfText.ts";

const SMALL = dataset({
  units: [
    { id: "a", name: "Zoutfabriek Één", valueAdded: 5, source: "boek" },
    { id: "b", name: "Glasfabriek", valueAdded: 9, source: "boek" },
  ],
  flows: [{ from: "a", to: "b", material: "zout", quantity: 3, source: "boek" }],
  chains: [
    { id: "glas", steps: [{ units: ["a"], material: "zout" }, { units: ["b"] }] },
    { id: "tweede keten", steps: [{ units: ["b"] }] },
  ],
});

const oneLine = (text: string) => text.replace(/\s+/g, "");

describe("the PDF", () => {
  let bytes: Uint8Array = new Uint8Array();
  let pages: readonly string[] = [];
  beforeAll(async () => {
    bytes = await agendaPdf(await agendaOf(SMALL, { lang: "nl" }));
    pages = pagesOf(bytes);
  });

  it("starts each chain on a page of its own and holds their names, accents and all", () => {
    const withLinks = pages.filter((text) => oneLine(text).includes("Schakelsomtebehouden"));
    expect(withLinks.length).toBe(2);
    expect(oneLine(withLinks[0] ?? "")).toContain("glas");
    expect(oneLine(withLinks[1] ?? "")).toContain("tweedeketen");
    expect(oneLine(pages.join(""))).toContain("ZoutfabriekÉén");
  });
  it("numbers every page but the title page, and names the agenda above it", () => {
    const all = pages.length;
    expect(oneLine(pages[0] ?? "")).not.toContain("bladzijde");
    pages.slice(1).forEach((text, k) => {
      expect(oneLine(text)).toContain(oneLine(`bladzijde ${k + 2} van ${all}`));
      expect(oneLine(text)).toContain("Agendavoordeketensvantest");
    });
  });
  it("is the same bytes for the same data, and says a date only when it has one", async () => {
    const again = await agendaPdf(await agendaOf(SMALL, { lang: "nl" }));
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
    const dated = await agendaPdf(await agendaOf(SMALL, { lang: "nl", date: "2026-03-01" }));
    expect(oneLine(pagesOf(dated)[0] ?? "")).toContain("1maart2026");
    expect(Buffer.from(dated).toString("latin1")).toContain("D:20260301");
  });
  it("embeds its fonts and draws pictures as lines, not as pixels", () => {
    const text = Buffer.from(bytes).toString("latin1");
    expect(text).toContain("/FontFile2");
    expect(text).not.toContain("/Subtype /Image");
    expect(text).toMatch(/\/Lang \(?nl/);
  });
});

describe("a long table", () => {
  it("repeats its head on every page, and breaks between rows only", async () => {
    const agenda = await agendaOf(SMALL);
    const rows = Array.from({ length: 150 }, (_, k) => [
      `row${k}start`,
      `word `.repeat(40).concat(`row${k}end`),
    ]);
    const long = table("Long", [textColumn("Headleft", 1), textColumn("Headright", 2)], rows);
    const pages = pagesOf(await agendaPdf({ ...agenda, body: [paragraph("Before."), long] })).map(oneLine);
    const holding = pages.filter((text) => text.includes("start"));
    expect(holding.length).toBeGreaterThan(3);
    for (const text of holding) {
      expect(text).toContain("Headleft");
      for (const [, row] of text.matchAll(/row(\d+)start/g)) expect(text).toContain(`row${row}end`);
    }
  });
  it("does not leave a heading behind at the foot of a page", async () => {
    const agenda = await agendaOf(SMALL);
    const blocks = Array.from({ length: 30 }, (_, k) => [
      { kind: "heading", level: 3, text: `Title${k}x`, id: `t${k}`, newPage: false } as const,
      paragraph(`Below${k}x ${"word ".repeat(90)}`),
    ]).flat();
    const pages = pagesOf(await agendaPdf({ ...agenda, body: blocks })).map(oneLine);
    for (let k = 0; k < 30; k += 1) {
      const page = pages.find((text) => text.includes(`Title${k}x`)) ?? "";
      expect(page).toContain(`Below${k}x`);
    }
  });

  it("keeps the heading of a table that is too tall for one page with its first rows", async () => {
    const agenda = await agendaOf(SMALL);
    const column = { title: "Head", align: "left", weight: 1 } as const;
    // Wherever on the page it falls: after any number of lines.
    for (let lines = 20; lines < 40; lines += 4) {
      const rows = Array.from({ length: 80 }, (_, k) => [`row${k}x`]);
      const blocks = [
        ...Array.from({ length: lines }, (_, k) => paragraph(`line${k}`)),
        { kind: "heading", level: 2, text: "TallTable", id: "tall", newPage: false } as const,
        { kind: "table", caption: "", columns: [column], rows, checklist: false } as const,
      ];
      const pages = pagesOf(await agendaPdf({ ...agenda, contentsTitle: "", front: [], body: blocks }));
      const page = pages.map(oneLine).find((text) => text.includes("TallTable")) ?? "";
      expect(page).toContain("row0x");
      expect(page).toContain("row1x");
    }
  });
});
