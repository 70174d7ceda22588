/** The sources of the rows that the figures rest on: each once, with how many rows it stands for. */
import type { DataSet, Flow, Unit } from "../../model/dataset.ts";
import { baselineFlows } from "../../network/compile.ts";
import { addressesIn, sourcesIn } from "../sourceLinks.ts";

export interface SourceUse {
  readonly text: string;
  /** The address, where the source is one on the web and nothing else. */
  readonly href: string | null;
  readonly rows: number;
}

/** The rows that a part of the figures rests on. */
export interface SourceRows {
  readonly flows: readonly Flow[];
  readonly units: readonly Unit[];
  /** Other rows with what they give as their source, such as steps and recipes; those above among them count once. */
  readonly others?: readonly Pick<Flow, "source" | "at">[];
}

/** Rows of a file once; what stands in none of them is a row of its own. */
function onceEach<T extends Pick<Flow, "at">>(rows: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return rows.filter(({ at }) => {
    if (!at) return true;
    const key = `${at.file} ${at.row}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Sources of the flows of today's network, of the plants that operate and of the materials that flow: the
 * most used first, then by their text.
 *
 * @param own the rows of a part of it, where not all are meant.
 */
export function sourcesOf(dataset: DataSet, own?: SourceRows): readonly SourceUse[] {
  const {
    flows,
    units,
    others = [],
  }: SourceRows = own ?? {
    flows: baselineFlows(dataset),
    units: dataset.units.filter((unit) => unit.status === "operating"),
  };
  const carried = new Set(flows.map((flow) => flow.material));
  const materials = dataset.materials.filter((material) => carried.has(material.id));
  const rows = onceEach([...flows, ...units, ...materials, ...others]);
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const source of new Set(sourcesIn(row.source))) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts]
    .map(([text, count]) => ({ text, href: addressesIn(text)[0] === text ? text : null, rows: count }))
    .sort((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1));
}
