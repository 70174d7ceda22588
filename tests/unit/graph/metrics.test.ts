import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { betweenness } from "../../../src/graph/betweenness.ts";
import { baselineGraph } from "../../../src/graph/build.ts";
import { linkGraph } from "../../../src/graph/links.ts";
import { metrics } from "../../../src/graph/metrics.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { micro } from "./micro.ts";

async function of(dataset: DataSet, id: string) {
  const found = (await metrics(dataset)).units.find((row) => row.unit === id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
}

describe("degrees", () => {
  const dataset = micro("a b c", "a>b m 1", "a>b n 1", "b>c m 1", "b>b m 1", "->a m 1", "b>c m 1 closed");

  it("count operating flows with other units, parallel ones each, no recycle and no import", async () => {
    expect(await of(dataset, "a")).toMatchObject({ degree: 2, inDegree: 0, outDegree: 2 });
    expect(await of(dataset, "b")).toMatchObject({ degree: 3, inDegree: 2, outDegree: 1 });
    expect(await of(dataset, "c")).toMatchObject({ degree: 1, inDegree: 1, outDegree: 0 });
  });
});

describe("betweenness", () => {
  it("is the share of ordered pairs of others that go through the unit", async () => {
    // a > b > c > d: b lies on a-c and a-d, c on a-d and b-d: 2 of (4 - 1)(4 - 2) = 6 pairs each.
    const path = micro("a b c d", "a>b m 1", "b>c m 1", "c>d m 1");
    expect((await metrics(path)).units.map((row) => row.betweenness)).toEqual([0, 2 / 6, 2 / 6, 0]);
  });

  it("takes the way of the larger shares, so a large flow is near", async () => {
    // d gets 90 of its 100 m from b and 10 from c. a > b > d is 1 + 100/90 = 2.11 long,
    // a > c > d is 1 + 100/10 = 11: only b lies between. 1 of 6 ordered pairs.
    const dataset = micro("a b c d", "a>b m 5", "a>c m 5", "b>d m 90", "c>d m 10");
    expect((await of(dataset, "b")).betweenness).toBe(1 / 6);
    expect((await of(dataset, "c")).betweenness).toBe(0);
  });

  it("takes imports into the buyer's supply", async () => {
    // Directly a > c is 1 of 10 (9 imported): 10 long. a > b > c: b's all (1) + all n of c (1) = 2.
    const dataset = micro("a b c", "a>c m 1", "->c m 9", "a>b m 1", "b>c n 1");
    expect((await of(dataset, "b")).betweenness).toBe(1 / 2);
    // Without the import the direct link is 1 long and wins.
    expect((await of(micro("a b c", "a>c m 1", "a>b m 1", "b>c n 1"), "b")).betweenness).toBe(0);
  });

  it("counts a flow of unknown quantity as the whole supply", async () => {
    // b > d unknown is 1 long; c > d is all that is known, 1 long too: the pair a-d is shared, 1/2 of 6.
    const dataset = micro("a b c d", "a>b m 5", "a>c m 5", "b>d m ?", "c>d m 10");
    expect((await of(dataset, "b")).betweenness).toBeCloseTo(1 / 12, 12);
    expect((await of(dataset, "c")).betweenness).toBeCloseTo(1 / 12, 12);
  });

  it("takes the nearest of parallel flows and never adds up different materials", async () => {
    // a > c carries 1 of 100 m and all of n: 1 long, so nothing goes through b.
    const dataset = micro("a b c", "a>c m 1", "->c m 99", "a>c n 1", "a>b m 1", "b>c o 1");
    expect((await of(dataset, "b")).betweenness).toBe(0);
  });
});

describe("betweenness between breaths", () => {
  const dataset = syntheticCluster(60, 240);

  it("is the library's to the last bit", async () => {
    const links = linkGraph(baselineGraph(dataset), dataset);
    const expected = betweennessCentrality(links, { getEdgeWeight: "length", normalized: true });
    const found = await betweenness(links, async () => {});
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it("breathes at least once for every unit, and stops where that throws", async () => {
    let breaths = 0;
    await metrics(dataset, async () => {
      breaths += 1;
    });
    expect(breaths).toBeGreaterThanOrEqual(60);
    const stop = new Error("stop");
    let left = 20;
    const stopping = async () => {
      left -= 1;
      if (left === 0) throw stop;
    };
    await expect(metrics(dataset, stopping)).rejects.toBe(stop);
    expect(left).toBe(0);
  });
});

describe("pagerank", () => {
  it("flows from buyers to suppliers", async () => {
    // a > b: the walk goes b to a; a has nowhere to go and jumps. With p = rank of b, q of a:
    // p = 0.15/2 + 0.85 q/2, q = 0.15/2 + 0.85 q/2 + 0.85 p, so q = 1.85 p, p = 1/2.85.
    const pair = micro("a b", "a>b m 1000");
    expect((await of(pair, "b")).pagerank).toBeCloseTo(1 / 2.85, 10);
    expect((await of(pair, "a")).pagerank).toBeCloseTo(1.85 / 2.85, 10);
  });

  it("sums to 1 and does not care for quantities", async () => {
    const small = (await metrics(micro("a b c", "a>b m 1", "a>c m 1", "c>b m 1"))).units.map(
      (row) => row.pagerank,
    );
    const large = (await metrics(micro("a b c", "a>b m 1", "a>c m 900", "c>b m 7"))).units.map(
      (row) => row.pagerank,
    );
    expect(large).toEqual(small);
    expect(small.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 12);
  });
});

describe("closeness", () => {
  it("measures how near the units upstream are", async () => {
    // a > b > c, n = 3. b: 1 upstream at 1 link: (1/2)(1/1) = 0.5. c: 2 upstream, 3 links: (2/2)(2/3).
    const path = (await metrics(micro("a b c", "a>b m 1", "b>c m 1"))).units.map((row) => row.closeness);
    expect(path).toEqual([0, 0.5, 2 / 3]);
  });
});

describe("eigenvector", () => {
  it("finds the hub of a star whichever way the goods go", async () => {
    // Star with 4 leaves: hub 1/sqrt 2, each leaf 1/(2 sqrt 2) times 2/sqrt 4 = 1/sqrt 8.
    const star = micro("h a b c d", "a>h m 1", "b>h m 1", "h>c m 1", "h>d m 1");
    expect((await of(star, "h")).eigenvector).toBeCloseTo(1 / Math.sqrt(2), 9);
    expect((await of(star, "d")).eigenvector).toBeCloseTo(1 / Math.sqrt(8), 9);
  });

  it("counts a pair that trades both ways once", async () => {
    const both = micro("a b c", "a>b m 1", "b>a n 1", "b>c m 1");
    expect((await of(both, "a")).eigenvector).toBeCloseTo((await of(both, "c")).eigenvector ?? 0, 9);
  });

  it("is null where nobody deals with anybody", async () => {
    expect((await of(micro("a b"), "a")).eigenvector).toBeNull();
  });
});

describe("components and loops", () => {
  const dataset = micro("i a b c d e f:closed", "a>b m 1", "c>d m 1", "d>e m 1", "e>d m 1", "f>i m 1");

  it("are numbered by size, then by the data set's order", async () => {
    // Components {c d e}, {a b}, {i}; loops {d e}, then i, a, b, c alone.
    const rows = (await metrics(dataset)).units;
    expect(rows.map((row) => row.unit)).toEqual(["i", "a", "b", "c", "d", "e"]);
    expect(rows.map((row) => row.component)).toEqual([3, 2, 2, 1, 1, 1]);
    expect(rows.map((row) => row.loop)).toEqual([2, 3, 4, 5, 1, 1]);
  });

  it("are counted for the network, a loop being of two units or more", async () => {
    // 4 links of 6 x 5 ordered pairs.
    expect((await metrics(dataset)).network).toEqual({
      units: 6,
      flows: 4,
      density: 4 / 30,
      components: 3,
      loops: 1,
    });
  });
});

describe("edge cases", () => {
  it("give an empty answer for a network without operating units", async () => {
    const empty = await metrics(micro("a:closed", "->a m 1"));
    expect(empty.units).toEqual([]);
    expect(empty.network).toEqual({ units: 0, flows: 0, density: 0, components: 0, loops: 0 });
  });

  it("give the same bytes twice", async () => {
    const dataset = micro("a b c d", "a>b m 3", "b>c m 2", "c>a m 1", "c>d n ?");
    expect(JSON.stringify(await metrics(dataset))).toBe(JSON.stringify(await metrics(dataset)));
  });
});
