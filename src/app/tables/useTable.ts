/** The table that is looked at, made from the state of the app. */
import { useDeferredValue, useMemo } from "react";
import { isBaseline } from "../../report/scenarioWords.ts";
import { useWords } from "../i18n/text.ts";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import type { Targets } from "../targets/useTargets.ts";
import type { TableModel, TableName } from "./model/column.ts";
import { tableOf } from "./model/tables.ts";

/**
 * @param targets the candidates, where they are the table's rows.
 * @returns `late` while the table is still that of earlier results.
 */
export function useTable(
  name: TableName,
  data: LoadedSet,
  targets: Targets | null,
): { readonly table: TableModel; readonly late: boolean } {
  const words = useWords();
  const names = useNames(data);
  const present = useApp((state) => state.results);
  const assumed = useApp((state) => state.history.present);
  // Rows are drawn anew bit by bit.
  const results = useDeferredValue(present);
  const scenario = useDeferredValue(assumed);
  const masked = useApp((state) => state.masked);
  const best = useApp((state) => answer(state.jobs.rankRange));
  const table = useMemo(
    () =>
      tableOf(name, {
        words,
        data,
        names,
        results,
        extras: { metrics: results.metrics?.units ?? null, esri: null, best, intervals: null },
        targets,
        whatIf: !isBaseline(scenario),
        gone: new Set(scenario.leave),
        editable: !masked,
      }),
    [name, words, data, names, results, scenario, masked, best, targets],
  );
  return { table, late: results !== present || scenario !== assumed };
}
