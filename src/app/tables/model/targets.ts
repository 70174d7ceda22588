/** The table of whom to attract: the candidates for the missing links, with what each would change. Pure. */
import { parseUnit } from "../../../model/quantity.ts";
import { formatNumber } from "../../../report/format.ts";
import { isDrawn } from "../../../report/targetIntervals.ts";
import type { CandidateFigure } from "../../explain/asked.ts";
import { capital } from "../../i18n/text.ts";
import { changeText, intervalText } from "../../targets/figures.ts";
import type { CandidateRow } from "../../targets/rows.ts";
import { choiceColumn, figureColumn, textColumn } from "./cells.ts";
import type { Column, Definition } from "./column.ts";
import type { TableContext } from "./context.ts";

export function targetsTable(context: TableContext): Definition<CandidateRow> {
  return {
    name: "targets",
    rows: context.targets?.rows ?? [],
    columns: [...whoColumns(context), ...effectColumns(context), ...sizeColumns(context)],
    editing: null,
    key: ({ key }) => key,
    selects: () => null,
    belongs: ({ candidate }, { kind, id }) =>
      kind === "material" && candidate.gaps.some(({ material }) => material === id),
    candidate: ({ key }) => key,
  };
}

/** Who it is, for which missing link, and whether it can be built here. */
function whoColumns({ words, targets, names }: TableContext): readonly Column<CandidateRow>[] {
  const { t, w } = words;
  const { col } = t.tables;
  // Of the catalogue's materials the data set itself may know nothing.
  const { material } = targets?.context.names ?? names;
  return [
    textColumn<CandidateRow>({ id: "process", head: col.candidate, width: 230 }, null, ({ name }) => name),
    textColumn<CandidateRow>(
      { id: "gap", head: t.targets.column.gap, width: 200 },
      null,
      (row) => row.subject,
    ),
    choiceColumn<CandidateRow>({ id: "kind", head: t.targets.filter.kind, width: 180 }, ({ kind }) =>
      kind ? capital(w.gapKind[kind]) : "",
    ),
    choiceColumn<CandidateRow>({ id: "feasible", head: t.targets.column.feasible, width: 100 }, (row) =>
      row.candidate.feasible ? w.yes : w.no,
    ),
    textColumn<CandidateRow>({ id: "tooLittle", head: col.tooLittle, width: 150 }, null, ({ candidate }) => {
      const limit = candidate.limiting ?? candidate.short[0];
      return limit ? material(limit.material) : "";
    }),
    textColumn<CandidateRow>(
      { id: "outside", head: capital(t.targets.card.moreShort), width: 220, extra: true },
      null,
      ({ outside }) => outside.join("; "),
    ),
  ];
}

/** What it would change, each figure as the view of targets has it. */
function effectColumns({ words, targets, names, data }: TableContext): readonly Column<CandidateRow>[] {
  const { t, f } = words;
  const { currency } = data.dataset.cluster;
  const { chain } = targets?.context.names ?? names;
  const head = (figure: CandidateFigure) => t.targets.column[figure];
  const change = (
    id: "jengafication" | "expectedLoss" | "weakLinks" | "importValue" | "wasteValue",
    width: number,
  ): Column<CandidateRow> => ({
    ...figureColumn<CandidateRow>(
      { id, head: head(id), width, percent: id === "expectedLoss" },
      ({ candidate }) => candidate.effect[id],
      (value) => changeText(value ?? 0, id, currency, f),
      ({ candidate }) => ({ of: "candidate", candidate, figure: id }),
    ),
    quiet: (row) => reach(row, id),
  });
  const reach = ({ candidate: { intervals } }: CandidateRow, figure: CandidateFigure) =>
    intervals && isDrawn(figure) ? intervalText(intervals[figure], figure, currency, f) : "";
  return [
    {
      ...figureColumn<CandidateRow>(
        { id: "score", head: head("score"), width: 92 },
        ({ candidate }) => candidate.score,
        (value) => f.decimals(value ?? 0, 2),
        ({ candidate }) => ({ of: "candidate", candidate, figure: "score" }),
      ),
      quiet: (row) => reach(row, "score"),
    },
    {
      ...figureColumn<CandidateRow>(
        { id: "chains", head: head("chains"), width: 116 },
        ({ candidate }) => candidate.effect.chainsCompleted.length,
        (value) => f.integer(value ?? 0),
        ({ candidate }) => ({ of: "candidate", candidate, figure: "chains" }),
      ),
      quiet: ({ candidate }) => candidate.effect.chainsCompleted.map(chain).join(", "),
    },
    change("jengafication", 108),
    change("expectedLoss", 116),
    change("weakLinks", 100),
    change("importValue", 140),
    change("wasteValue", 140),
  ];
}

/** How large it would be, and for how many people. */
function sizeColumns({ words }: TableContext): readonly Column<CandidateRow>[] {
  const { t, w, f, lang } = words;
  const { col } = t.tables;
  return [
    figureColumn<CandidateRow>(
      { id: "jobs", head: t.targets.column.jobs, width: 92 },
      ({ candidate }) => candidate.effect.jobs,
      (value) => (value === null ? w.unknown : f.integer(value)),
      ({ candidate }) => ({ of: "candidate", candidate, figure: "jobs" }),
    ),
    {
      ...figureColumn<CandidateRow>(
        { id: "size", head: t.targets.column.size, width: 116 },
        ({ candidate }) => candidate.size,
        (value) => formatNumber(value, lang),
        ({ candidate }) => ({ of: "candidate", candidate, figure: "size" }),
      ),
      order: ({ candidate: { size, unit } }) => {
        const { dimension, factor } = parseUnit(unit);
        return [dimension, size * factor];
      },
    },
    textColumn<CandidateRow>(
      { id: "unit", head: col.unit, width: 90 },
      null,
      ({ candidate }) => candidate.unit,
    ),
  ];
}
