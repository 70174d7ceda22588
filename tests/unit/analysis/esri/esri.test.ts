/** The Economic Systemic Risk Index on networks that can be worked by hand (model.md section 7). */
import { describe, expect, it } from "vitest";
import { directRunner } from "../../../../src/analysis/directRunner.ts";
import { type EsriOptions, esri } from "../../../../src/analysis/esri.ts";
import type { EssentialMatrix } from "../../../../src/model/essential.ts";
import { dataset } from "../../../twin/build.ts";

const AS_PUBLISHED: EsriOptions = { tolerance: 1e-2, replaceability: true, essential: null };

async function risk(
  sales: readonly (readonly [string, string, number | null])[],
  sectors: Readonly<Record<string, string>>,
  options: Partial<EsriOptions> = {},
) {
  const data = dataset({
    units: Object.entries(sectors).map(([id, sector]) => ({ id, sector })),
    flows: sales.map(([from, to, quantity]) => ({ from, to, material: "money", quantity })),
  });
  const result = await esri(data, { ...AS_PUBLISHED, ...options }, directRunner());
  return { ...result, of: (id: string) => result.firms.find((firm) => firm.id === id) };
}

/** a and a2 make parts and sell 30 and 10 to b, which sells 40 to c. r is 30, 10, 40, 0: 80 in all. */
const PARTS = [
  ["a", "b", 30],
  ["a2", "b", 10],
  ["b", "c", 40],
] as const;
const PARTS_SECTORS = { a: "parts", a2: "parts", b: "cars", c: "shops" };

describe("a chain of suppliers", () => {
  it("loses what nobody else can deliver", async () => {
    const { of } = await risk(PARTS, PARTS_SECTORS);
    // Round 1: a stops. Round 2: M = 30 * 0 + 10, so a passes on min(1, 30/10) * 1 = 1: N_b = 30/40, d_b = 1/4.
    // Round 3: M = 40 * 1/4, so b passes on min(1, 40/10) * 3/4: N_c = 3/4. Round 4: nothing moves.
    // Downstream (30 * 1 + 40 * 3/4 + 0) / 80; upstream nobody sells to a: 30 / 80; a and b at their worst: 60 / 80.
    expect(of("a")).toEqual({
      id: "a",
      esri: 0.75,
      sales: 30,
      lost: 60,
      downstream: 0.75,
      upstream: 0.375,
      iterations: 4,
      settled: true,
    });
  });
  it("loses less where the rest of the sector is larger", async () => {
    const { of } = await risk(PARTS, PARTS_SECTORS);
    // a2 stops: M = 30, so it passes on 10/30: N_b = 1/3 * 10/40 = 1/12. b's sector is b alone: N_c = 1/12.
    expect(of("a2")?.downstream).toBeCloseTo((10 + 40 / 12) / 80, 15);
    expect(of("a2")?.upstream).toBe(0.125);
    expect(of("a2")?.esri).toBeCloseTo(1 / 6, 15);
  });
  it("reaches the suppliers of a buyer that stops", async () => {
    const { of } = await risk(PARTS, PARTS_SECTORS);
    // c sells nothing, so it weighs nothing and passes on nothing; but b loses its buyer, then a and a2 lose b.
    expect(of("c")).toMatchObject({ esri: 1, downstream: 0, upstream: 1, iterations: 4 });
    // b: round 2 takes a and a2 (their only buyer) and c (its only supplier; M = 0, sigma 1); round 3 is quiet.
    expect(of("b")).toMatchObject({ esri: 1, downstream: 0.5, upstream: 1, iterations: 3 });
  });
  it("passes everything on where replaceability is off", async () => {
    const { of } = await risk(PARTS, PARTS_SECTORS, { replaceability: false });
    // a2 passes on all: N_b = 10/40, N_c = 1/4.
    expect(of("a2")?.downstream).toBe((10 + 40 / 4) / 80);
  });
});

describe("essential inputs", () => {
  const essential = (parts: 0 | 1 | 2): EssentialMatrix => ({
    file: "matrix.csv",
    sellers: ["parts", "paint"],
    buyers: ["cars"],
    cells: [[parts], [1]],
  });
  // b also buys paint for 40, so that it buys for 80; b's own sales are 40 of 120 in all.
  const sales = [...PARTS, ["p", "b", 40]] as const;
  const sectors = { ...PARTS_SECTORS, p: "paint" };
  it("limit production by the share of their sector that is missing", async () => {
    const { of, sectors: said } = await risk(sales, sectors, { essential: essential(2) });
    // a: S = 1 * 30 / (30 + 10) = 3/4, whatever paint there is; N = 0. d_b = 1/4, d_c = 1/4 (shops: 1 by default).
    expect(of("a")?.downstream).toBe((30 + 30) / 120);
    // Only parts and paint have a row, and only cars a column.
    expect(said.notInMatrix).toEqual(["parts", "cars", "shops", "paint"]);
  });
  it("count by their share of all purchases where they are not essential", async () => {
    const { of } = await risk(sales, sectors, { essential: essential(1) });
    // a: N = 30 / 80, d_b = 5/8, d_c = 5/8: b loses 40 * 3/8 = 15.
    expect(of("a")?.downstream).toBe((30 + 15) / 120);
  });
  it("do nothing where they are irrelevant", async () => {
    const { of } = await risk(sales, sectors, { essential: essential(0) });
    expect(of("a")?.downstream).toBe(30 / 120);
    // Paint is still 40 of the 80 that b buys, of which the parts are a part: N = 40 / 80.
    expect(of("p")?.downstream).toBe((40 + 20) / 120);
  });
});

describe("the stopping rule", () => {
  // a sells 10 to itself and 30 to b: without b, u_a falls by a quarter of itself each round.
  const sales = [
    ["a", "a", 10],
    ["a", "b", 30],
  ] as const;
  const sectors = { a: "x", b: "y" };
  it("counts the round in which no level moves as much as the tolerance, and takes its values", async () => {
    // u_a = 1, 1/4, 1/16, ...: changes 3/4, 3/16, 3/64, 3/256 = 0.0117, 3/1024 = 0.0029 < 0.01 in round 6.
    const { of } = await risk(sales, sectors);
    expect(of("b")).toMatchObject({ iterations: 6, settled: true, upstream: 1 - 1 / 1024 });
    const finer = await risk(sales, sectors, { tolerance: 0.0029 });
    expect(finer.of("b")).toMatchObject({ iterations: 7, upstream: 1 - 1 / 4096 });
    const coarse = await risk(sales, sectors, { tolerance: 2 });
    expect(coarse.of("b")).toMatchObject({ iterations: 1, settled: true, upstream: 0 });
  });
  it("gives up after 100 rounds, and says so", async () => {
    // u_a = 0.99^(k - 1) after round k; it still moves by 0.01 * 0.99^98 = 0.0037 in the last.
    const slow = [
      ["a", "a", 99],
      ["a", "b", 1],
    ] as const;
    const { of } = await risk(slow, sectors, { tolerance: 1e-3 });
    expect(of("b")).toMatchObject({ iterations: 100, settled: false });
    expect(of("b")?.upstream).toBeCloseTo(1 - 0.99 ** 99, 13);
  });
});

describe("what counts as a sale", () => {
  it("adds parallel flows, and leaves out what is not between two firms that operate", async () => {
    const data = dataset({
      units: [{ id: "a" }, { id: "b" }, { id: "alone" }, { id: "old", status: "closed" }],
      flows: [
        { from: "a", to: "b", material: "parts", quantity: 20 },
        { from: "a", to: "b", material: "tools", quantity: 5 },
        { from: "a", to: "outside", material: "parts", quantity: 100 },
        { from: "outside", to: "a", material: "steel", quantity: 100 },
        { from: "a", to: "old", material: "parts", quantity: 100 },
        { from: "a", to: "b", material: "parts", quantity: 100, status: "announced" },
      ],
    });
    const result = await esri(data, AS_PUBLISHED, directRunner());
    expect(result.firms.map((firm) => firm.id)).toEqual(["a", "b", "alone"]);
    expect(result.firms.map((firm) => firm.esri)).toEqual([1, 1, 0]);
    expect(result.sales).toEqual({
      total: 25,
      flows: { reported: 0, estimated: 2, assumed: 0 },
      priced: 0,
      leftOut: 0,
    });
    expect(result.sectors).toEqual({ count: 0, firmsWithout: 3, matrix: null, notInMatrix: [] });
  });
  it("fills an unknown quantity with the mean of that material's known flows from its supplier", async () => {
    const { sales } = await risk(
      [
        ["a", "b", 20],
        ["a", "b", 10],
        ["a", "c", null],
      ],
      { a: "x", b: "y", c: "y" },
    );
    expect(sales).toMatchObject({ total: 45, flows: { assumed: 1 } });
  });
  it("is nothing where no firm operates", async () => {
    const data = dataset({ units: [{ id: "a", status: "closed" }], flows: [] });
    const result = await esri(data, AS_PUBLISHED, directRunner());
    expect(result).toMatchObject({ firms: [], sales: { total: 0 } });
  });
  it("is zero everywhere where nobody sells anything", async () => {
    const { firms } = await risk([], { a: "x", b: "x" });
    expect(firms.map((firm) => [firm.esri, firm.iterations, firm.settled])).toEqual([
      [0, 2, true],
      [0, 2, true],
    ]);
  });
});
