/** Whatever stands in a data set is text in every form: no markup, no formula, no table cell of its own. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { DataSet } from "../../../../src/model/dataset.ts";
import { sourceColumn, table, textColumn } from "../../../../src/report/agenda/document.ts";
import { agendaHtml } from "../../../../src/report/agenda/write/html.ts";
import { agendaMarkdown, escapeMarkdown } from "../../../../src/report/agenda/write/markdown.ts";
import { agendaPdf } from "../../../../src/report/agenda/write/pdf.ts";
import { agendaWorkbook } from "../../../../src/report/agenda/write/workbook.ts";
import { dataset } from "../../../twin/build.ts";
import { agendaOf } from "./agenda.ts";

const SCRIPT = `<script>alert("x")</script><img src=x onerror=alert(1)>`;
const FORMULA = '=HYPERLINK("http://evil.example","x")';
const BAR = "a | b\n| c | `d` [e](javascript:alert(1)) <b>";

/** Every text that a file can hold, nasty. */
const NASTY: DataSet = (() => {
  const made = dataset({
    units: [
      {
        id: `u"><script>`,
        name: SCRIPT,
        source: `https://x.example/"><script>alert(1)</script>`,
        valueAdded: 4,
      },
      { id: "=1+1", name: FORMULA, source: "javascript:alert(1)", valueAdded: 2 },
      { id: "a|b", name: BAR, source: BAR },
    ],
    flows: [
      { from: `u"><script>`, to: "=1+1", material: "m</svg><script>", quantity: 3, source: FORMULA },
      { from: "=1+1", to: "a|b", material: "@SUM(A1)", quantity: null, source: BAR },
      { from: "outside", to: "a|b", material: "-2+3", quantity: 1, source: SCRIPT },
    ],
    materials: [
      { id: "m</svg><script>", nameEn: SCRIPT, nameNl: SCRIPT, unit: "<t>", price: 2 },
      { id: "@SUM(A1)", nameEn: BAR, nameNl: BAR },
      { id: "-2+3", nameEn: FORMULA, nameNl: FORMULA },
    ],
    chains: [
      {
        id: `c"</style><script>`,
        steps: [
          { units: [`u"><script>`], material: "m</svg><script>" },
          { units: ["=1+1"], material: "@SUM(A1)" },
          { units: [], material: "-2+3" },
        ],
      },
    ],
    cluster: {
      name: `</style><script>alert(1)</script>"; } body { background: url(http://x.example) }`,
      currency: "<EUR>",
      values: { region: SCRIPT, year: FORMULA, notice_en: BAR, notice_nl: SCRIPT },
    },
  });
  const chains = made.chains.map((chain) => ({
    ...chain,
    nameEn: SCRIPT,
    steps: chain.steps.map((step, k) => ({ ...step, nameEn: [SCRIPT, FORMULA, BAR][k] ?? "" })),
  }));
  return { ...made, chains };
})();

const NAMED = new Set(["script", "img", "b", "iframe"]);

describe("HTML", () => {
  it("holds no element, attribute, style or address that a data set wrote", async () => {
    const html = agendaHtml(await agendaOf(NASTY));
    const tags = [...html.matchAll(/<\/?([a-zA-Z][a-zA-Z0-9]*)/g)].map(([, name = ""]) => name.toLowerCase());
    expect(tags.filter((name) => NAMED.has(name))).toEqual([]);
    for (const [tag] of html.matchAll(/<[a-zA-Z][^>]*>/g))
      expect(tag).not.toMatch(/\son[a-z]+\s*=|javascript:/i);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
    // The running head is one string: its quotes and brackets are escaped.
    expect(style.replace(/"[^"\n]*"/g, "")).not.toMatch(/url\(|script/);
    expect(style).toContain("\\3c \\2f style\\3e \\3c script");
    for (const [, address = ""] of html.matchAll(/href="([^"]*)"/g))
      expect(address).toMatch(/^(#|https?:\/\/)/);
    expect(html).toContain("default-src &#39;none&#39;".replace(/&#39;/g, "'"));
  });
});

describe("Markdown", () => {
  it("keeps cells within their column, and marks as text", async () => {
    const text = agendaMarkdown(await agendaOf(NASTY));
    expect(text).not.toMatch(/(?<!\\)<\s*(script|img|b)\b/i);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/);
    const lines = text.split("\n");
    const bars = lines.map((line) => (line.startsWith("| ") ? (line.match(/(?<!\\)\|/g) ?? []).length : 0));
    expect(bars.filter((count) => count > 0).length).toBeGreaterThan(5);
    bars.forEach((count, k) => {
      const before = bars[k - 1] ?? 0;
      if (count > 0 && before > 0) expect(count, lines[k]).toBe(before);
    });
  });
  it("keeps an address that leads somewhere within its cell", async () => {
    const columns = [textColumn("what", 1), sourceColumn("source", 1)];
    const rows = [["a", "see https://x.example/a|b (c)"]];
    const text = agendaMarkdown({
      ...(await agendaOf(NASTY)),
      front: [table("sources", columns, rows)],
      body: [],
    });
    expect(text).toContain("| a | see [https&#58;//x.example/a\\|b](https://x.example/a%7Cb) (c) |");
  });
  it("escapes what would begin a list, a heading, a number or a link", () => {
    expect(escapeMarkdown("- a")).toBe("\\- a");
    expect(escapeMarkdown("# a")).toBe("\\# a");
    expect(escapeMarkdown("1. a")).toBe("1\\. a");
    expect(escapeMarkdown("a_b*c`d")).toBe("a\\_b\\*c\\`d");
    expect(escapeMarkdown("see https://x.example, www.y.example, a@b.example")).toBe(
      "see https&#58;//x.example, www&#46;y.example, a&#64;b.example",
    );
    expect(escapeMarkdown(" a\n\tb ")).toBe("a b");
  });
});

describe("the workbook", () => {
  it("has no formula; a text that looks like one is a text", async () => {
    const parts = unzipSync(await agendaWorkbook(await agendaOf(NASTY)));
    const sheets = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBe(8);
    for (const [, bytes] of sheets) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/);
    const strings = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array());
    expect(strings).toContain(
      "=HYPERLINK(&quot;http://evil.example&quot;,&quot;x&quot;)".replace(/&quot;/g, '"'),
    );
    expect(strings).not.toContain("<script");
  });
  it("has numbers as numbers, shares unrounded", async () => {
    const agenda = await agendaOf(
      dataset({
        units: [
          { id: "a", valueAdded: 1 },
          { id: "b", valueAdded: 2 },
        ],
        flows: [{ from: "a", to: "outside", material: "m" }],
      }),
    );
    // b leaves alone: 2 of 3.
    expect(agenda.sheets[1]?.rows[0]?.slice(0, 5)).toEqual(["b", "b", 2 / 3, 2 / 3, 0]);
  });
});

describe("the PDF", () => {
  it("is made of any text", async () => {
    const bytes = await agendaPdf(await agendaOf(NASTY));
    const text = Buffer.from(bytes).toString("latin1");
    expect(text.startsWith("%PDF-")).toBe(true);
    expect(text).not.toContain("/JavaScript");
    for (const [, address = ""] of text.matchAll(/\/URI \(([^)]*)\)/g)) expect(address).toMatch(/^https?:/);
  });
});
