import { describe, expect, it } from "vitest";
import type { DataSet, Flow } from "../../../../src/model/dataset.ts";
import { sourcesOf } from "../../../../src/report/agenda/sources.ts";

const flow = (source: string) => ({ material: "steam", source }) as Flow;
const of = (...cells: string[]) =>
  sourcesOf({ materials: [] } as unknown as DataSet, { flows: cells.map(flow), units: [] });

describe("sources of rows", () => {
  it("count the link of an estimate as the address that it is, together with rows that give it alone", () => {
    const href = "https://example.org/salt";
    expect(of(`estimate; link: ${href}`, href)).toEqual([
      { text: href, href, rows: 2 },
      { text: "estimate", href: null, rows: 1 },
    ]);
  });

  it("leave words that only begin like a link as they are", () => {
    expect(of("link: javascript:alert(1)")).toEqual([
      { text: "link: javascript:alert(1)", href: null, rows: 1 },
    ]);
  });
});
