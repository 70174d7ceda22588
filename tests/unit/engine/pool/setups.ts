import { chainsOfNetwork } from "../../../../src/analysis/chainsCore.ts";
import type { ContingencySetup } from "../../../../src/analysis/contingencies.ts";
import { type Range, ranges } from "../../../../src/analysis/runner.ts";
import type { DataSet } from "../../../../src/model/dataset.ts";
import { networkOf } from "../../../../src/network/compile.ts";
import { coreOf } from "../../../../src/network/core.ts";
import { weightsOf } from "../../../../src/network/weights.ts";
import { dataset } from "../../../twin/build.ts";

/** The set-up of N-1 on a data set. */
export function contingencySetup(data: DataSet): ContingencySetup {
  const net = networkOf(data);
  const weights = weightsOf(net, "value_added").values;
  return { core: coreOf(net), chains: chainsOfNetwork(net).core, weights, ration: "proportional" };
}

/** One company a chunk. */
export function oneByOne(setup: ContingencySetup): Range[] {
  return ranges(setup.core.companyCount, 1);
}

/** A line of plants, each of which feeds the next: when plant k leaves, all n - 1 - k behind it stop. */
export function line(plants: number): DataSet {
  return dataset({
    units: Array.from({ length: plants }, (_, k) => ({ id: `p${k}`, valueAdded: 1 })),
    flows: Array.from({ length: plants - 1 }, (_, k) => ({
      from: `p${k}`,
      to: `p${k + 1}`,
      material: "salt",
      quantity: 10,
      need: "critical" as const,
      offtake: "minor" as const,
    })),
    materials: [{ id: "salt", replaceIn: 0 }],
  });
}
