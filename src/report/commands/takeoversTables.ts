/** Takeovers as CSV tables: every takeover, and the rows to write for each. */
import type {
  TakeoverEffect,
  TakeoverResult,
  TakeoverSet,
  TakeoversResult,
} from "../../analysis/resultsTakeovers.ts";
import type { CsvCell, CsvTable } from "../csv.ts";
import type { View } from "../page.ts";
import { takeoverSentence, takeoverSetSentence } from "../takeoverSentence.ts";
import { rowsTable } from "./targetRows.ts";

const COLUMNS = [
  ..."process,material,size,unit,feasible,belowMinimum,limiting,short".split(","),
  ..."takesOver,localInputs,imports,level,chainsRestored,chainsBetter,chainsWorse".split(","),
  ..."lossBefore,lossAfter,stoppedBefore,stoppedAfter,settled,sentence,hypothetical".split(","),
];

function ids(rows: readonly { readonly material: string }[]): string {
  return rows.map(({ material }) => material).join("|");
}

function processesOf({ members }: TakeoverSet): string {
  return members.map(({ process }) => process).join("|");
}

function effectCells(
  { chainsRestored, chainsBetter, chainsWorse, after }: TakeoverEffect,
  { before }: TakeoversResult,
): CsvCell[] {
  return [
    chainsRestored.join("|"),
    chainsBetter.join("|"),
    chainsWorse.join("|"),
    before.loss.total,
    after.loss.total,
    before.stopped.join("|"),
    after.stopped.join("|"),
    after.settled,
  ];
}

function takeoverRow(takeover: TakeoverResult, result: TakeoversResult, view: View): CsvCell[] {
  return [
    takeover.process,
    takeover.material,
    takeover.size,
    takeover.unit,
    takeover.feasible,
    takeover.belowMinimum,
    takeover.limiting?.material ?? "",
    ids(takeover.short),
    ids(takeover.takesOver),
    ids(takeover.localInputs),
    ids(takeover.imports),
    takeover.level,
    ...effectCells(takeover.effect, result),
    takeoverSentence(takeover, result, view),
    true,
  ];
}

/** A set has no size of its own; its level is the least of its members'. */
function setRow(set: TakeoverSet, result: TakeoversResult, view: View): CsvCell[] {
  const { members, effect } = set;
  return [
    processesOf(set),
    ...["", null, "", true, null, "", ""],
    ids(members.flatMap(({ takesOver }) => takesOver)),
    ...["", "", Math.min(...members.map(({ level }) => level))],
    ...effectCells(effect, result),
    takeoverSetSentence(set, result, view),
    true,
  ];
}

/** One row per takeover, the set as the last one; and the rows to write for each. None without a scenario. */
export function takeoverTables(
  result: TakeoversResult | null,
  view: View,
): Readonly<Record<"takeovers" | "takeover-rows", CsvTable>> {
  if (!result) return { takeovers: { columns: COLUMNS, rows: [] }, "takeover-rows": rowsTable([]) };
  const { takeovers, set } = result;
  const written = takeovers.map(({ process, material, rows }) => ({ process, gap: material, rows }));
  return {
    takeovers: {
      columns: COLUMNS,
      rows: [
        ...takeovers.map((takeover) => takeoverRow(takeover, result, view)),
        ...(set ? [setRow(set, result, view)] : []),
      ],
    },
    "takeover-rows": rowsTable(
      set ? [...written, { process: processesOf(set), gap: "", rows: set.rows }] : written,
    ),
  };
}
