/** What the definitions of the tables are made from: the data set, what the engine says of it, and words. */
import type { AppWords } from "../../i18n/text.ts";
import type { Extras } from "../../ranking/columns.ts";
import type { AppNames } from "../../state/names.ts";
import type { LoadedSet, Results } from "../../state/types.ts";
import type { CandidateRow, RowContext } from "../../targets/rows.ts";

export interface TableContext {
  readonly words: AppWords;
  readonly data: LoadedSet;
  readonly names: AppNames;
  readonly results: Results;
  /** What stands beside the ranking's own figures. */
  readonly extras: Extras;
  /** The candidates for the missing links; null while they are not known, or not looked at. */
  readonly targets: { readonly rows: readonly CandidateRow[]; readonly context: RowContext } | null;
  /** Whether something is assumed: levels are then those of the scenario. */
  readonly whatIf: boolean;
  /** Ids of what the scenario takes out: companies and units. */
  readonly gone: ReadonlySet<string>;
  /** False where names are hidden: what is not shown must not be written over. */
  readonly editable: boolean;
}
