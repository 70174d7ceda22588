/** The table of missing links, as the engine finds them. Pure. */
import type { Gap } from "../../../analysis/results.ts";
import { parseUnit } from "../../../model/quantity.ts";
import { gapSubject } from "../../../report/commands/gaps.ts";
import { gapEvidence } from "../../../report/evidence/gapEvidence.ts";
import { formatNumber } from "../../../report/format.ts";
import { isLeastValue } from "../../../report/gapValue.ts";
import { capital } from "../../i18n/text.ts";
import { numberedGaps } from "../../state/gapIds.ts";
import { choiceColumn, figureColumn, textColumn } from "./cells.ts";
import type { Column, Definition } from "./column.ts";
import type { TableContext } from "./context.ts";

export interface GapRow {
  readonly gap: Gap;
  readonly id: string;
}

export function gapsTable(context: TableContext): Definition<GapRow> {
  return {
    name: "gaps",
    rows: numberedGaps(context.results.gaps?.gaps ?? []).map(([gap, id]) => ({ gap, id })),
    columns: gapColumns(context),
    editing: null,
    key: ({ id }) => id,
    selects: ({ id }) => ({ kind: "gap", id }),
    belongs: ({ gap, id }, selection) =>
      (selection.kind === "gap" && selection.id === id) ||
      (selection.kind === "material" && selection.id === gap.material),
  };
}

export function gapColumns({ words, names, data, editable }: TableContext): readonly Column<GapRow>[] {
  const { t, w, f, lang } = words;
  const { col } = t.tables;
  const { dataset } = data;
  const asked = ({ gap }: GapRow) => ({ of: "gap", gap }) as const;
  return [
    textColumn<GapRow>({ id: "subject", head: col.subject, width: 220 }, null, ({ gap }) =>
      gapSubject(gap, { lang, names, dataset }),
    ),
    {
      ...choiceColumn<GapRow>({ id: "kind", head: col.kind, width: 190 }, ({ gap }) =>
        capital(w.gapKind[gap.kind]),
      ),
      mark: () => "ghost",
    },
    {
      ...figureColumn<GapRow>(
        { id: "quantity", head: col.quantity, width: 128 },
        ({ gap }) => gap.quantity,
        (value) => formatNumber(value, lang),
        asked,
      ),
      order: ({ gap }) => {
        if (gap.quantity === null) return [null];
        const { dimension, factor } = parseUnit(gap.unit);
        return [dimension, gap.quantity * factor];
      },
    },
    textColumn<GapRow>({ id: "unit", head: col.unit, width: 100 }, null, ({ gap }) => gap.unit),
    choiceColumn<GapRow>({ id: "atLeast", head: col.atLeast, width: 96 }, ({ gap }) =>
      gap.atLeast ? w.yes : w.no,
    ),
    figureColumn<GapRow>(
      { id: "value", head: `${col.value} (${dataset.cluster.currency})`, width: 150 },
      ({ gap }) => gap.value,
      (value, { gap }) => f.money(value, dataset.cluster.currency, isLeastValue(gap, names)),
      asked,
    ),
    textColumn<GapRow>({ id: "units", head: col.units, width: 240 }, null, ({ gap }) =>
      gap.units.map(names.unit).join(", "),
    ),
    textColumn<GapRow>({ id: "chains", head: col.chains, width: 220 }, null, ({ gap }) =>
      gap.chains.map(names.chain).join(", "),
    ),
    // Evidence is written with names: it is left out where they are hidden.
    ...(editable
      ? [
          textColumn<GapRow>({ id: "evidence", head: col.evidence, width: 340 }, null, ({ gap }) =>
            gapEvidence(gap, lang),
          ),
        ]
      : []),
  ];
}
