/** What holds for the agenda of any data set, in either language, with or without a scenario. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaHtml } from "../../../../src/report/agenda/write/html.ts";
import { agendaMarkdown } from "../../../../src/report/agenda/write/markdown.ts";
import { dataSets, scenarios } from "../../../twin/networks.ts";
import { agendaOf, tablesOf, textsOf } from "./agenda.ts";

const cases = fc.record({
  dataset: dataSets(6),
  scenario: fc.option(scenarios(6), { nil: undefined }),
  lang: fc.constantFrom("nl", "en" as const),
});

/** Scenarios name units that a smaller data set has not. */
function fitting({ dataset, scenario, lang }: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const ids = new Set(dataset.units.filter((unit) => unit.status === "operating").map((unit) => unit.id));
  const known = (part: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(part).filter(([id]) => ids.has(id)));
  const carried = new Set(dataset.materials.map((material) => material.id));
  const moved = (part: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(part).filter(([id]) => carried.has(id)));
  return agendaOf(dataset, {
    lang,
    ...(scenario
      ? {
          scenario: {
            ...scenario,
            leave: scenario.leave.filter((id) => ids.has(id)),
            curtail: known(scenario.curtail),
            import: moved(scenario.import),
            export: moved(scenario.export),
          },
        }
      : {}),
  });
}

describe("the agenda of any data set", () => {
  it("has unique anchors, no empty part and no figure that is none", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        const agenda = await fitting(drawn);
        const blocks = [...agenda.front, ...agenda.body];
        const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
        expect(new Set(headings).size).toBe(headings.length);
        for (const id of headings) expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
        for (const table of tablesOf(blocks)) {
          expect(table.rows.length).toBeGreaterThan(0);
          for (const row of table.rows) expect(row.length).toBe(table.columns.length);
        }
        blocks.forEach((block, k) => {
          if (block.kind === "list") expect(block.items.length).toBeGreaterThan(0);
          // A heading stands above something: a text, or a lower heading.
          const next = blocks[k + 1];
          if (block.kind === "heading")
            expect(next?.kind === "heading" ? next.level : 9).toBeGreaterThan(block.level);
        });
        for (const text of textsOf(blocks)) {
          expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
          expect(text.trim()).toBe(text);
        }
        for (const sheet of agenda.sheets)
          for (const row of sheet.rows) expect(row.length).toBe(sheet.columns.length);
      }),
      { numRuns: 60 },
    );
  });

  it("gives well-formed HTML without scripts or requests, and Markdown tables of even rows", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        const agenda = await fitting(drawn);
        const html = agendaHtml(agenda);
        expect(html).not.toMatch(/<script|\son\w+=|<link|<img|<iframe|url\(|@import/i);
        for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(html).toContain(`id="${target}"`);
        const rows = agendaMarkdown(agenda)
          .split("\n")
          .map((line) => (/^\| /.test(line) ? (line.match(/(?<!\\)\|/g) ?? []).length : 0));
        rows.forEach((bars, k) => {
          if (bars > 0 && (rows[k - 1] ?? 0) > 0) expect(bars).toBe(rows[k - 1]);
        });
      }),
      { numRuns: 25 },
    );
  });
});
