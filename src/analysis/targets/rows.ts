/** What to write in the CSV files (format.md) to have newcomers in a data set. */
import { endText, flowRow, materialRow } from "../../io/dataRows.ts";
import type { DataSet, Unit } from "../../model/dataset.ts";
import type { Draft } from "./draft.ts";

/** A row by the columns of format.md; columns that stay empty are left out. */
export type CellsToWrite = Readonly<Record<string, string | number>>;

/** A row of flows.csv of which only the quantity changes; 0 is a link that carries nothing any more. */
export interface ChangedFlow {
  /** Position in flows.csv, counted from 0, and the row as a spreadsheet shows it. */
  readonly index: number;
  readonly row: number;
  readonly from: string;
  readonly to: string;
  readonly material: string;
  /** As the row states it. */
  readonly unit: string;
  readonly before: number | null;
  readonly after: number;
}

export interface ChangedStep {
  readonly chain: string;
  readonly step: string;
  readonly row: number;
  /** The cell `units` with the newcomer in it. */
  readonly units: string;
}

export interface RowsToWrite {
  readonly companies: readonly CellsToWrite[];
  readonly flows: readonly CellsToWrite[];
  readonly changedFlows: readonly ChangedFlow[];
  readonly chains: readonly ChangedStep[];
  /** Materials that only the catalogue has. */
  readonly materials: readonly CellsToWrite[];
}

function filled(cells: Readonly<Record<string, string | number | null>>): CellsToWrite {
  const known = Object.entries(cells).filter((entry): entry is [string, string | number] => {
    const [, value] = entry;
    return value !== null && value !== "";
  });
  return Object.fromEntries(known);
}

function companyCells({ id, name, sector, jobs, confidence, source }: Unit): CellsToWrite {
  return filled({ id, name, sector, status: "operating", jobs, confidence, source });
}

function changedFlows(draft: Draft): ChangedFlow[] {
  return draft.base.flows.flatMap((before, index): ChangedFlow[] => {
    const after = draft.flows[index];
    if (!after || after === before || after.given.quantity === null) return [];
    return [
      {
        index,
        row: before.at?.row ?? index + 2,
        from: endText(before.from, "import"),
        to: endText(before.to, "market"),
        material: before.material,
        unit: before.given.unit,
        before: before.given.quantity,
        after: after.given.quantity,
      },
    ];
  });
}

function changedSteps(draft: Draft): ChangedStep[] {
  return [...draft.performers].flatMap(([id, steps]) => {
    const chain = draft.base.chains.find((candidate) => candidate.id === id);
    return [...steps].flatMap(([k, added]): ChangedStep[] => {
      const step = chain?.steps[k];
      if (!step) return [];
      const units = [...step.units, ...added].join("|");
      return [{ chain: id, step: step.step, row: step.at?.row ?? k + 2, units }];
    });
  });
}

/**
 * The rows of a draft's newcomers, and the changes to rows that are there.
 *
 * @param original the data set without the catalogue's materials.
 */
export function rowsOf(draft: Draft, original: DataSet): RowsToWrite {
  const known = new Set(original.materials.map((material) => material.id));
  const added = draft.flows.slice(draft.base.flows.length);
  const used = new Set(added.map((flow) => flow.material).filter((id) => !known.has(id)));
  return {
    companies: draft.added.map(companyCells),
    flows: added.map((flow) => filled(flowRow(flow))),
    changedFlows: changedFlows(draft),
    chains: changedSteps(draft),
    materials: [...used].flatMap((id) => {
      const material = draft.materials.get(id);
      return material ? [filled(materialRow(material))] : [];
    }),
  };
}
