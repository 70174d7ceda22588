/** The cases of the past and what was reported about each (tests/fixtures/backtest). */
import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** A departure that happened, and the state of the data set it is tried on. */
export interface Case {
  readonly id: string;
  readonly year: string;
  readonly event: string;
  readonly dataset: string;
  /** Units and flows that operated then and do not in the data set. */
  readonly open: readonly string[];
  readonly leave: readonly string[];
  /** As the command line takes it: `id=share`. */
  readonly curtail: readonly string[];
  /** False where there is nothing to compare; the note says why. */
  readonly judged: boolean;
  readonly source: string;
  readonly note: string;
}

export const EFFECTS = ["stops", "falls", "broken", "weakened"] as const;
export const REPORTED = ["yes", "no", "unknown"] as const;
/**
 * documented: the source says it. inferred: our reading of the sources. feared: people expected it before
 * the event, which then took another course.
 */
export const EVIDENCE = ["documented", "inferred", "feared", ""] as const;

/** One statement that the tool may make about a case, and whether it was reported to be true. */
export interface Claim {
  readonly case: string;
  /** A unit's id, `chain:` and a chain's id, or `*`: any unit that has no row of its own in this case. */
  readonly subject: string;
  readonly effect: (typeof EFFECTS)[number];
  readonly reported: (typeof REPORTED)[number];
  readonly evidence: (typeof EVIDENCE)[number];
  readonly source: string;
  readonly note: string;
}

type Cells = Readonly<Record<string, string>>;

function rows(name: string): readonly Cells[] {
  const text = readFileSync(new URL(`../../fixtures/backtest/${name}`, import.meta.url), "utf8");
  const { data, errors } = Papa.parse<Cells>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  return data;
}

function word<T extends string>(cells: Cells, column: string, known: readonly T[]): T {
  const found = known.find((each) => each === cells[column]);
  if (found === undefined) throw new Error(`claims.csv: ${column} "${cells[column]}" of ${cells.case}`);
  return found;
}

const list = (text: string | undefined): readonly string[] => (text ? text.split("|") : []);

export const CASES: readonly Case[] = rows("cases.csv").map((cells) => ({
  id: cells.case ?? "",
  year: cells.year ?? "",
  event: cells.event ?? "",
  dataset: cells.dataset ?? "",
  open: list(cells.open),
  leave: list(cells.leave),
  curtail: list(cells.curtail),
  judged: cells.judged === "yes",
  source: cells.source ?? "",
  note: cells.note ?? "",
}));

export const CLAIMS: readonly Claim[] = rows("claims.csv").map((cells) => ({
  case: cells.case ?? "",
  subject: cells.subject ?? "",
  effect: word(cells, "effect", EFFECTS),
  reported: word(cells, "reported", REPORTED),
  evidence: word(cells, "evidence", EVIDENCE),
  source: cells.source ?? "",
  note: cells.note ?? "",
}));
