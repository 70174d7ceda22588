/** A data set with single cells changed, and what to write for it. */
import type { DataSet, Flow, Unit } from "../../model/dataset.ts";
import { replaceInOf, replaceOutOf } from "../../network/defaults.ts";
import { flowSubject } from "../../network/opening.ts";
import type { CellChange } from "../resultsStrengthen.ts";

export interface Edited {
  readonly data: DataSet;
  readonly changes: readonly CellChange[];
}

/** The side of a flow whose replaceability counts. */
export type Side = "input" | "output";

/** What a flow's replaceability is today, by its own cell, its material's or the default. */
export function replaceabilityOf(dataset: DataSet, flow: Flow, side: Side): number {
  const material = dataset.materials.find((candidate) => candidate.id === flow.material);
  return side === "input" ? replaceInOf(flow, material) : replaceOutOf(flow, material);
}

/** Sets the replaceability of flows, by their positions in flows.csv. */
export function withReplaceability(dataset: DataSet, side: Side, after: ReadonlyMap<number, number>): Edited {
  const changes: CellChange[] = [];
  const flows = dataset.flows.map((flow): Flow => {
    const value = after.get(flow.index);
    const before = replaceabilityOf(dataset, flow, side);
    if (value === undefined || value === before) return flow;
    changes.push({
      file: "flows.csv",
      row: flow.at?.row ?? flow.index + 2,
      index: flow.index,
      subject: flowSubject(flow),
      column: side === "input" ? "replace_in" : "replace_out",
      before,
      after: value,
    });
    return side === "input" ? { ...flow, replaceIn: value } : { ...flow, replaceOut: value };
  });
  return { data: { ...dataset, flows }, changes };
}

/** Takes a unit's minimum load away. */
export function withoutMinimumLoad(dataset: DataSet, id: string): Edited {
  const changes: CellChange[] = [];
  const units = dataset.units.map((unit): Unit => {
    if (unit.id !== id || unit.minLoad === 0) return unit;
    const { minLoad: before, at } = unit;
    changes.push({
      file: "companies.csv",
      row: at?.row ?? null,
      index: null,
      subject: id,
      column: "min_load",
      before,
      after: 0,
    });
    return { ...unit, minLoad: 0 };
  });
  return { data: { ...dataset, units }, changes };
}
