/** How plants and flows stand under the present scenario: a figure, a mark and words. Pure. */
import type { UnitResult } from "../../../analysis/results.ts";
import type { Mark } from "../../shared/StatusMark.tsx";
import type { TableContext } from "./context.ts";

/** Below this a level is nothing (model.md section 2). */
const NOTHING = 1e-9;

export interface Standing {
  /** Share of today's; null where it does not run now. */
  readonly level: number | null;
  readonly mark: Mark | null;
  readonly text: string;
}

/** Of every plant by its id. */
export function unitStandings(context: TableContext): (id: string, company: string) => Standing {
  const rows = new Map(context.results.simulate?.units.map((row) => [row.id, row]));
  return (id, company) =>
    standingOf(rows.get(id), context.gone.has(id) || context.gone.has(company), context);
}

function standingOf(row: UnitResult | undefined, gone: boolean, context: TableContext): Standing {
  const { t, f } = context.words;
  if (!row) return { level: null, mark: null, text: context.results.simulate ? t.tables.notNow : "" };
  const { level } = row;
  if (!context.whatIf) return { level, mark: null, text: f.percent(level) };
  if (gone) return { level, mark: "removed", text: `${f.percent(level)}, ${t.level.left}` };
  if (row.stopped || level < NOTHING)
    return { level, mark: "broken", text: `${f.percent(level)}, ${t.level.stopped}` };
  return { level, mark: row.wave === null ? "healthy" : "at-risk", text: f.percent(level) };
}

/** Of every flow by its place. */
export function flowStandings(context: TableContext): (index: number) => Standing {
  const { t, f } = context.words;
  const shares = new Map(context.results.simulate?.flows.map((row) => [row.index, row.delivered]));
  return (index) => {
    const share = shares.get(index);
    if (share === undefined)
      return { level: null, mark: null, text: context.results.simulate ? t.tables.notNow : "" };
    const mark = !context.whatIf
      ? null
      : share < NOTHING
        ? "broken"
        : share < 1 - NOTHING
          ? "at-risk"
          : "healthy";
    return { level: share, mark, text: f.percent(share) };
  };
}
