/** Losses of departures straight from the slow twin: what pairs, towers and cut sets are checked against. */
import { chainResult, compileChains } from "../../src/analysis/chains.ts";
import type { DataSet } from "../../src/model/dataset.ts";
import { NO_CHANGE } from "../../src/model/scenario.ts";
import { compile } from "../../src/network/compile.ts";
import { weightsOf } from "../../src/network/weights.ts";
import { SlowTwin } from "./slow.ts";

/** The companies that operate, by id. */
export function companiesOf(data: DataSet): string[] {
  const operating = data.units.filter((u) => u.status === "operating");
  return [...new Set(operating.map((u) => u.company))].sort();
}

/** What the slow twin says of a set of companies that leaves. */
export class SlowMeasure {
  readonly units: readonly string[];
  readonly weight: ReadonlyMap<string, number>;
  readonly total: number;
  private readonly data: DataSet;
  private readonly twin: SlowTwin;

  constructor(data: DataSet) {
    const net = compile(data);
    const weights = weightsOf(net, "value_added");
    this.data = data;
    this.twin = new SlowTwin(data);
    this.units = net.unitIds;
    this.weight = new Map(net.unitIds.map((id, k) => [id, weights.values[k] ?? 0]));
    this.total = weights.total;
  }

  /** Level of every unit. */
  levels(leave: readonly string[]): ReadonlyMap<string, number> {
    return this.twin.run({ ...NO_CHANGE, leave: [...leave] }).level;
  }

  loss(leave: readonly string[]): number {
    return this.lossAt(this.levels(leave));
  }

  lossAt(levels: ReadonlyMap<string, number>): number {
    let lost = 0;
    for (const id of this.units) lost += (this.weight.get(id) ?? 0) * (1 - (levels.get(id) ?? 1));
    return lost / this.total;
  }

  /** Ids of the declared chains that are broken at these levels. */
  broken(levels: ReadonlyMap<string, number>): string[] {
    const net = compile(this.data);
    const level = Float64Array.from(net.unitIds, (id) => levels.get(id) ?? 1);
    return compileChains(net, this.data.chains)
      .map((chain) => chainResult(chain, level, this.data.cluster.thresholds))
      .filter((chain) => chain.status === "broken")
      .map((chain) => chain.id);
  }
}
