/** Which plants of the graph belong to the present selection. Pure. */
import type { Gap } from "../../analysis/results.ts";
import { unitOf } from "../../model/dataset.ts";
import { ghostId } from "../graph/ghosts.ts";
import { numberedGaps } from "../state/gapIds.ts";
import type { LoadedSet, Selection } from "../state/types.ts";

/** Ids of the plants to emphasise, or null where one plant or nothing is selected. */
export function highlighted(
  selection: Selection | null,
  data: LoadedSet,
  gaps: readonly Gap[],
): readonly string[] | null {
  if (!selection) return null;
  const { index, dataset } = data;
  switch (selection.kind) {
    case "unit":
      return null;
    case "company": {
      const units = index.companies.get(selection.id) ?? [];
      return units.length > 1 ? units.map((unit) => unit.id) : null;
    }
    case "chain":
      return [...new Set(index.chains.get(selection.id)?.steps.flatMap((step) => step.units))];
    case "material": {
      const flows = dataset.flows.filter((flow) => flow.material === selection.id);
      return [...new Set(flows.flatMap((flow) => [unitOf(flow.from) ?? [], unitOf(flow.to) ?? []].flat()))];
    }
    case "gap": {
      const gap = numberedGaps(gaps).find(([, id]) => id === selection.id)?.[0];
      return gap ? [...gap.units, ghostId(selection.id)] : null;
    }
  }
}

/** The one plant that is selected, also where its company was. */
export function selectedUnit(selection: Selection | null, data: LoadedSet): string | null {
  if (selection?.kind === "unit") return selection.id;
  if (selection?.kind === "gap") return ghostId(selection.id);
  if (selection?.kind !== "company") return null;
  const units = data.index.companies.get(selection.id) ?? [];
  return units.length === 1 ? (units[0]?.id ?? null) : null;
}
