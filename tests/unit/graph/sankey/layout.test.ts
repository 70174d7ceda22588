/** Property tests of the Sankey: heights are quantities, nothing overlaps, cycles are drawn, same bytes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sankeyLayout } from "../../../../src/graph/sankey/layout.ts";
import {
  EXPORT,
  foldSmall,
  IMPORT,
  type SankeyEnd,
  type SankeyLink,
} from "../../../../src/graph/sankey/links.ts";
import { bandPath } from "../../../../src/graph/sankey/path.ts";

const FRAME = { width: 900, height: 500, nodeWidth: 12, gap: 14 };

function group(name: string): SankeyEnd {
  return { id: `group:${name}`, kind: "group", group: name };
}

function link(from: SankeyEnd, to: SankeyEnd, before: number, after = before, material = "m"): SankeyLink {
  return { id: JSON.stringify([from.id, to.id, material]), from, to, material, flows: [0], before, after };
}

const [a, b, c] = [group("a"), group("b"), group("c")];

/** Any links between up to eight groups and outside, cycles and self-loops among them. */
const anyLinks: fc.Arbitrary<readonly SankeyLink[]> = fc
  .array(
    fc.record({
      from: fc.integer({ min: -1, max: 7 }),
      to: fc.integer({ min: -1, max: 7 }),
      material: fc.constantFrom("m", "n"),
      before: fc.double({ min: 0.001, max: 1000, noNaN: true }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) => {
    const links = rows
      .filter(({ from, to }) => from >= 0 || to >= 0)
      .map(({ from, to, material, before, share }) =>
        link(
          from < 0 ? IMPORT : group(String(from)),
          to < 0 ? EXPORT : group(String(to)),
          before,
          before * share,
          material,
        ),
      );
    return [...new Map(links.map((one) => [one.id, one])).values()].sort((x, y) => y.before - x.before);
  });

describe("a Sankey by hand", () => {
  it("stands from left to right with heights in proportion", () => {
    // import -10-> a -6-> b -4-> export: three quantities, four layers.
    const layout = sankeyLayout([link(IMPORT, a, 10), link(a, b, 6), link(b, EXPORT, 4)], FRAME);
    expect(layout.nodes.map(({ end, layer }) => [end.id, layer])).toEqual([
      ["import", 0],
      ["group:a", 1],
      ["group:b", 2],
      ["export", 3],
    ]);
    const heights = layout.bands.map(({ height }) => height);
    expect(heights[1]).toBeCloseTo((heights[0] ?? 0) * 0.6, 9);
    expect(heights[2]).toBeCloseTo((heights[0] ?? 0) * 0.4, 9);
    // The column of 10 fills the height: nothing stands beside it.
    expect(heights[0]).toBeCloseTo(500, 9);
  });

  it("draws the smallest part of a cycle as a band that runs back below", () => {
    const layout = sankeyLayout([link(a, b, 10), link(b, c, 8), link(c, a, 2)], FRAME);
    expect(layout.bands.map(({ kind }) => kind)).toEqual(["forward", "forward", "return"]);
    const back = layout.bands[2]?.back;
    const bottom = Math.max(...layout.nodes.map(({ y, height }) => y + height));
    expect(back?.lane).toBeGreaterThan(bottom);
    expect(layout.nodes.map(({ layer }) => layer)).toEqual([0, 1, 2]);
  });

  it("draws what a node gives itself", () => {
    const layout = sankeyLayout([link(a, a, 5)], FRAME);
    expect(layout.bands[0]?.kind).toBe("self");
    expect(layout.nodes[0]?.height).toBeCloseTo(layout.bands[0]?.height ?? 0, 9);
  });

  it("shows what is left and what the scenario adds", () => {
    const layout = sankeyLayout([link(a, b, 10, 4), link(a, c, 0, 5)], FRAME);
    const [cut, added] = layout.bands;
    expect((cut?.afterHeight ?? 0) / (cut?.height ?? 1)).toBeCloseTo(0.4, 9);
    expect(cut?.addedHeight).toBe(0);
    expect(added?.addedHeight).toBeCloseTo(added?.height ?? 0, 9);
    expect(layout.nodes[0]?.before.out).toBe(10);
    expect(layout.nodes[0]?.after.out).toBe(9);
  });

  it("is empty where nothing flows", () => {
    expect(sankeyLayout([], FRAME)).toMatchObject({ nodes: [], bands: [], scale: 0 });
  });
});

describe("any Sankey", () => {
  it("has heights that are quantities, and no end of a band outside its node", () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const { bands, nodes, scale } = sankeyLayout(links, FRAME);
        expect(bands).toHaveLength(links.length);
        for (const band of bands) {
          expect(band.height).toBeCloseTo(band.link.before * scale, 6);
          const ends = [
            [band.link.from.id, band.points[0]],
            [band.link.to.id, band.points.at(-1)],
          ] as const;
          for (const [id, point] of ends) {
            const node = nodes.find(({ end }) => end.id === id);
            expect(point?.y).toBeGreaterThanOrEqual((node?.y ?? 0) - 1e-6);
            expect((point?.y ?? 0) + band.height).toBeLessThanOrEqual(
              (node?.y ?? 0) + (node?.height ?? 0) + 1e-6,
            );
          }
        }
      }),
    );
  });

  it("keeps at each node what goes in and out: ports follow each other without gap or overlap", () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const { bands, nodes, scale } = sankeyLayout(links, FRAME);
        for (const node of nodes)
          for (const side of ["from", "to"] as const) {
            const ports = bands
              .filter(({ link: one }) => one[side].id === node.end.id)
              .map(({ points, height }) => ({
                y: (side === "from" ? points[0] : points.at(-1))?.y ?? 0,
                height,
              }))
              .sort((x, y) => x.y - y.y || x.height - y.height);
            let y = node.y;
            for (const port of ports) {
              expect(port.y).toBeCloseTo(y, 6);
              y += port.height;
            }
            expect(y - node.y).toBeCloseTo(node.before[side === "from" ? "out" : "into"] * scale, 6);
          }
      }),
    );
  });

  it("keeps nodes of a layer apart and within the frame, and bands to the right", () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const { bands, nodes } = sankeyLayout(links, FRAME);
        for (const node of nodes) {
          expect(node.y).toBeGreaterThanOrEqual(-1e-6);
          expect(node.y + node.height).toBeLessThanOrEqual(FRAME.height + 1e-6);
          for (const other of nodes)
            if (other !== node && other.layer === node.layer && other.y >= node.y)
              expect(other.y).toBeGreaterThanOrEqual(node.y + node.height - 1e-6);
        }
        const layer = new Map(nodes.map(({ end, layer: at }) => [end.id, at]));
        for (const { kind, link: one, back } of bands) {
          const step = (layer.get(one.to.id) ?? 0) - (layer.get(one.from.id) ?? 0);
          if (kind === "forward") expect(step).toBeGreaterThan(0);
          else expect(step).toBeLessThanOrEqual(0);
          expect(back === null).toBe(kind === "forward");
        }
      }),
    );
  });

  it("writes outlines of finite numbers, the same each time", () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const paths = () => sankeyLayout(links, FRAME).bands.map((band) => bandPath(band));
        const first = paths();
        expect(paths()).toEqual(first);
        for (const path of first) expect(path).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });

  it("stands the same whatever the scenario takes away", () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const before = sankeyLayout(
          links.map((one) => ({ ...one, after: one.before })),
          FRAME,
        );
        const after = sankeyLayout(links, FRAME);
        expect(after.nodes.map(({ x, y }) => [x, y])).toEqual(before.nodes.map(({ x, y }) => [x, y]));
      }),
    );
  });

  it("folds small links without changing what goes in and out of the ends that stay", () => {
    fc.assert(
      fc.property(anyLinks, fc.integer({ min: 1, max: 10 }), (links, most) => {
        const { links: folded, folded: count } = foldSmall(links, most);
        const kept = new Set(links.slice(0, most).flatMap(({ from, to }) => [from.id, to.id]));
        const sum = (rows: readonly SankeyLink[], id: string, side: "from" | "to") =>
          rows.reduce((total, row) => (row[side].id === id ? total + row.before : total), 0);
        for (const id of kept)
          for (const side of ["from", "to"] as const)
            expect(sum(folded, id, side)).toBeCloseTo(sum(links, id, side), 6);
        expect(count).toBe(links.length - most >= 2 ? links.length - most : 0);
        if (count > 0) expect(folded.filter(({ material }) => material === null).length).toBeGreaterThan(0);
      }),
    );
  });
});
