/** What a command is: it asks the engine and says how its answer is written. */
import type { Engine, Settings } from "../engine/surface.ts";
import type { DataSet } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import { RATIONINGS } from "../model/scenario.ts";
import { measuresOf } from "../network/weights.ts";
import type { IssueRow } from "../report/commands/check.ts";
import type { CsvTable } from "../report/csv.ts";
import type { View } from "../report/page.ts";
import type { Lang } from "../report/words.ts";
import { type Arguments, type OptionName, UsageError } from "./args.ts";
import { cliWords } from "./words.ts";

export interface Context {
  readonly engine: Engine;
  readonly args: Arguments;
  readonly view: View;
  readonly issues: readonly IssueRow[];
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** A text, or its parts in order where it may be longer than a string can be. */
export type Output = string | Iterable<string>;

/** An answer; only the form that is asked for is made. */
export interface Answer {
  readonly text: () => Output;
  readonly json: () => Output;
  /** The tables by name. */
  readonly tables: () => Readonly<Record<string, CsvTable>>;
}

/** An answer that is a file for people and has no other form. */
export interface FileAnswer {
  readonly bytes: Uint8Array;
}

export interface Command {
  /** Names of the tables of `--format csv`; the first is written unless `--table` asks for another. */
  readonly tables: readonly string[];
  /** Looks at the arguments before anything is read. @throws {UsageError} where they can't be meant. */
  readonly check?: (args: Arguments, lang: Lang) => void;
  readonly run: (context: Context) => Promise<Answer | FileAnswer>;
}

/** A file that an option names has errors: they are listed as those of the data set are, with the same exit status. */
export class FileIssuesError extends Error {
  override readonly name = "FileIssuesError";
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super("a file has errors");
    this.issues = issues;
  }
}

/**
 * Measure and rationing as asked.
 *
 * @throws {UsageError} on a measure that the data set doesn't have, with those that it has.
 */
export function settingsOf({ args, view }: Pick<Context, "args" | "view">): Settings {
  const asked = args.one("ration");
  return {
    measure: measureOf(args, view.dataset, view),
    ration: RATIONINGS.find((rule) => rule === asked) ?? "proportional",
  };
}

function measureOf(args: Arguments, dataset: DataSet, { lang }: Pick<View, "lang">): string {
  const name = args.one("measure") ?? "value_added";
  const all = measuresOf(dataset.units);
  if (all.includes(name)) return name;
  const same = all.filter((measure) => measure.toLowerCase() === name.toLowerCase());
  if (same.length === 1 && same[0] !== undefined) return same[0];
  throw new UsageError(cliWords(lang).unknownMeasure(name, all.join(", ")), args.command);
}

/**
 * A whole number of an option, or what it is where the option isn't given.
 *
 * @throws {UsageError} on anything else, and below `least`.
 */
export function wholeNumber(
  { args, view }: Pick<Context, "args" | "view">,
  name: OptionName,
  otherwise: number,
  least: number,
): number {
  const text = args.one(name);
  if (text === undefined) return otherwise;
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= least) return value;
  throw new UsageError(cliWords(view.lang).wholeNumber(`--${name}`, text), args.command);
}
