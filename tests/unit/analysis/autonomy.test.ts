import { expect, it } from "vitest";
import { chainsReport } from "../../../src/analysis/chainsReport.ts";
import { compare } from "../../../src/analysis/compare.ts";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { dataset } from "../../twin/build.ts";

const settings = { measure: "value_added", ration: "proportional" } as const;

const data = dataset({
  materials: [
    { id: "ore", price: 10, origin: "world" },
    { id: "coal", price: 5, origin: "Europe" },
    { id: "steam", price: 20 },
    { id: "gas", price: 1 },
    { id: "dust" },
    { id: "iron", price: 100 },
  ],
  flows: [
    { from: "outside", to: "furnace", material: "ore", quantity: 6 },
    { from: "outside", to: "furnace", material: "coal", quantity: 4 },
    { from: "outside", to: "mill", material: "gas", quantity: 20 },
    { from: "outside", to: "mill", material: "dust", quantity: 3 },
    { from: "boiler", to: "mill", material: "steam", quantity: 5 },
    { from: "furnace", to: "mill", material: "iron", quantity: 1 },
  ],
  chains: [
    { id: "iron", steps: [{ units: ["furnace"] }, { units: ["mill"] }] },
    { id: "none", steps: [{ units: [] }] },
  ],
});

it("autonomy counts the value of what enters a chain, not what its units pass on to each other", async () => {
  const [iron, none] = (await chainsReport(data, settings, 0, directRunner())).chains;
  // In: ore 60 (world), coal 20 (Europe), gas 20 (origin not named), steam 100 from the cluster: 200.
  // Dust has no price and is left out; the iron stays within the chain.
  expect(iron?.autonomy).toEqual({
    inputValue: 200,
    outsideCluster: 0.5,
    outsideValue: 100,
    outsideEurope: 0.3,
    originUnknown: 0.1,
    leftOut: 1,
  });
  expect(none?.autonomy).toMatchObject({ inputValue: 0, outsideCluster: null, outsideEurope: null });
});

it("compares scenarios with the figures of each by itself", async () => {
  const scenarios = [
    { id: "as is", name: "as is", nameNl: "", scenario: NO_CHANGE },
    { id: "cold", name: "cold", nameNl: "koud", scenario: { ...NO_CHANGE, leave: ["boiler"] } },
  ];
  const { scenarios: found } = await compare(data, scenarios, settings);
  expect(found[0]).toMatchObject({ loss: { total: 0 }, stopped: [], levels: {}, waves: 0 });
  // Without steam the mill stops, then the furnace, whose iron nobody takes.
  expect(found[1]).toMatchObject({ stopped: ["furnace", "mill", "boiler"], waves: 3 });
  expect(found[1]?.chains[0]).toMatchObject({ id: "iron", status: "broken", throughput: 0 });
});
