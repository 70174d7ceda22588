import { describe, expect, it } from "vitest";
import { sectorClasses } from "../../../src/network/essential.ts";
import { moneyNetwork } from "../../../src/network/money.ts";
import { dataset, type FlowDraft, type MaterialDraft } from "../../twin/build.ts";

const network = (flows: readonly FlowDraft[], materials: readonly MaterialDraft[]) =>
  moneyNetwork(dataset({ flows, materials }));

const sale = (material: string, quantity: number | null): FlowDraft => ({
  from: "a",
  to: "b",
  material,
  quantity,
});

describe("amounts of money", () => {
  it("are quantities in the currency, and quantities at a price", () => {
    const net = network(
      [sale("fee", 2), sale("salt", 100), sale("loan", 3)],
      [
        { id: "fee", unit: "kEUR" },
        { id: "salt", unit: "t", price: 60 },
        // In the currency already: a price would count it twice.
        { id: "loan", unit: "EUR", price: 5 },
      ],
    );
    // 2 * 1000 + 100 * 60 + 3.
    expect([...net.core.amount]).toEqual([8003]);
    expect(net).toMatchObject({ priced: 1, leftOut: 0 });
  });
  it("leave out what has no price, or one that is not above 0, beside what has", () => {
    const net = network(
      [sale("salt", 100), sale("steam", 7), sale("tar", 5)],
      [
        { id: "salt", price: 60 },
        { id: "steam", unit: "MWh" },
        { id: "tar", price: -20 },
      ],
    );
    expect([...net.core.amount]).toEqual([6000]);
    expect(net).toMatchObject({ priced: 1, leftOut: 2, flows: { estimated: 1, assumed: 0 } });
  });
  it("are the quantities as they are where nothing between firms has a price or a currency", () => {
    const net = network(
      [sale("goods", 12), { ...sale("services", 30), to: "c" }, { ...sale("ore", 9), from: "outside" }],
      [{ id: "ore", price: 5 }],
    );
    expect([...net.core.amount]).toEqual([12, 30]);
    expect(net.priced).toBe(0);
  });
  it("are no sum of tonnes and megawatt-hours, and one of kilograms and tonnes in one unit", () => {
    const flows = [sale("steel", 10), sale("power", 30)];
    const mixed = network(flows, [
      { id: "steel", unit: "t" },
      { id: "power", unit: "MWh" },
    ]);
    expect([...mixed.core.amount]).toEqual([]);
    expect(mixed).toMatchObject({ priced: 0, leftOut: 2 });
    const masses = network(flows, [
      { id: "steel", unit: "t" },
      { id: "power", unit: "kg" },
    ]);
    // 10 t + 30 kg.
    expect(masses.core.amount[0]).toBeCloseTo(10.03, 12);
  });
  it("follow the currency of the cluster", () => {
    const net = moneyNetwork(
      dataset({
        flows: [sale("salt", 5), sale("fee", 70)],
        materials: [
          { id: "salt", unit: "t", price: 2 },
          { id: "fee", unit: "HUF" },
        ],
        cluster: { currency: "HUF" },
      }),
    );
    expect([...net.core.amount]).toEqual([80]);
  });
});

describe("the network", () => {
  it("keeps the order of the units, ascending buyers and the first naming of sectors", () => {
    const net = moneyNetwork(
      dataset({
        units: [
          { id: "z", sector: "20" },
          { id: "idle", status: "idle", sector: "99" },
          { id: "y" },
          { id: "x", sector: "20" },
        ],
        flows: [
          { from: "z", to: "x", material: "m", quantity: 1 },
          { from: "z", to: "y", material: "m", quantity: 2 },
          { from: "x", to: "x", material: "m", quantity: 3 },
          { from: "z", to: "x", material: "n", quantity: 4 },
          { from: "z", to: "idle", material: "n", quantity: 4 },
        ],
      }),
    );
    expect(net.firmIds).toEqual(["z", "y", "x"]);
    expect(net.sectors).toEqual(["20", ""]);
    expect([...net.core.sectorOf]).toEqual([0, 1, 0]);
    expect([...net.core.saleStart]).toEqual([0, 2, 2, 3]);
    expect([...net.core.buyer]).toEqual([1, 2, 2]);
    expect([...net.core.amount]).toEqual([2, 5, 3]);
  });
});

describe("sector classes", () => {
  const matrix = {
    file: "m.csv",
    sellers: ["a", "x"],
    buyers: ["b", "a"],
    cells: [[2, 0] as const, [0, 0] as const],
  };
  it("are non-essential where the matrix says nothing", () => {
    const { classes, missing } = sectorClasses(["a", "b", "c"], matrix);
    // Rows a, b, c; columns a, b, c.
    expect([...(classes ?? [])]).toEqual([0, 2, 1, 1, 1, 1, 1, 1, 1]);
    expect(missing).toEqual(["b", "c"]);
  });
  it("are null where all are non-essential", () => {
    expect(sectorClasses(["a", "b"], null)).toEqual({ classes: null, missing: [] });
    expect(sectorClasses(["b", "c"], matrix).classes).toBeNull();
  });
});
