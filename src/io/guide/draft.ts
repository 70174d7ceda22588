/** From what was found to a first plan, and what has to follow when one of its choices changes. Pure. */
import { columnsOf, type FileKind, matchHeader } from "../schema.ts";
import { guessColumns } from "./match.ts";
import type { ColumnChoice, ImportPlan, SourcePlan, SourceSurvey } from "./plan.ts";
import { headerOf } from "./survey.ts";

/** What was chosen before for the same headers: header names alone, never data. */
export interface RememberedMapping {
  readonly header: readonly string[];
  readonly kind: FileKind;
  /** By our column the header of theirs. */
  readonly columns: Readonly<Record<string, string>>;
}

/** The first plan: what is remembered for the same headers, else what names and contents suggest. */
export function draftPlan(
  surveys: readonly SourceSurvey[],
  remembered: readonly RememberedMapping[] = [],
): ImportPlan {
  const taken = new Set<FileKind>();
  return withKeys(surveys, remembered, {
    sources: surveys.map((survey) => {
      const known = rememberedFor(survey, survey.headerRow, remembered);
      const guessed = known?.kind ?? survey.kind ?? (surveys.length === 1 ? "flows" : null);
      // A second sheet of a kind may be another year of the same: whether it is joined is for the user to choose.
      const kind = guessed !== null && taken.has(guessed) ? null : guessed;
      if (kind !== null) taken.add(kind);
      return sourcePlan(survey, { kind, headerRow: survey.headerRow }, remembered);
    }),
  });
}

/** Which column of a table its ids stand in, by what flows call the same things. */
const KEYS: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  companies: ["from", "to"],
  materials: ["material"],
};

/**
 * Ids are what flows name. Where a table has no column that is called so, it is the column with the most cells that
 * stand in the flows too.
 */
function withKeys(
  surveys: readonly SourceSurvey[],
  remembered: readonly RememberedMapping[],
  plan: ImportPlan,
): ImportPlan {
  const at = plan.sources.findIndex(({ kind }) => kind === "flows");
  const flows = plan.sources[at];
  const survey = surveys[at];
  if (!flows || !survey) return plan;
  return {
    sources: plan.sources.map((source, index) => {
      const named = source.kind && KEYS[source.kind];
      const own = surveys[index];
      if (!named || !own || rememberedFor(own, source.headerRow, remembered)) return source;
      const header = headerOf(own.lines, source.headerRow);
      const { id } = source.columns;
      if (id && "column" in id && matchHeader(source.kind ?? "flows", header[id.column] ?? "")?.name === "id")
        return source;
      const words = new Set(
        named.flatMap((name) => {
          const choice = flows.columns[name];
          return choice && "column" in choice ? cellsOf(survey, flows.headerRow, choice.column) : [];
        }),
      );
      const shared = header.map(
        (_, column) => cellsOf(own, source.headerRow, column).filter((cell) => words.has(cell)).length,
      );
      const most = Math.max(0, ...shared);
      if (most === 0) return source;
      return { ...source, columns: { ...source.columns, id: { column: shared.indexOf(most) } } };
    }),
  };
}

function cellsOf({ lines }: SourceSurvey, headerRow: number, column: number): readonly string[] {
  return lines.filter(({ row }) => row > headerRow).map(({ cells }) => (cells[column] ?? "").trim());
}

/** The plan of one source for a table and a header row; its columns are found anew. */
export function sourcePlan(
  survey: SourceSurvey,
  { kind, headerRow }: Pick<SourcePlan, "kind" | "headerRow">,
  remembered: readonly RememberedMapping[] = [],
): SourcePlan {
  const header = headerOf(survey.lines, headerRow);
  const known = rememberedFor(survey, headerRow, remembered);
  const body = survey.lines.filter(({ row }) => row > headerRow);
  const guessed = kind === null ? {} : guessColumns(kind, header, body);
  return {
    source: survey.source,
    kind,
    csv: survey.csv,
    headerRow,
    lastRow: null,
    decimal: null,
    columns: known && known.kind === kind ? chosenBefore(known, header, guessed) : guessed,
    keepOthers: true,
  };
}

/**
 * The plan of a source after its bytes are read in another way: what was chosen stays. In another encoding the columns
 * are the same ones; cut by another delimiter they are others, and their header may stand elsewhere.
 */
export function reread(
  plan: SourcePlan,
  survey: SourceSurvey,
  isCutAnew: boolean,
  remembered: readonly RememberedMapping[] = [],
): SourcePlan {
  const headerRow = isCutAnew ? survey.headerRow : plan.headerRow;
  const found = sourcePlan(survey, { kind: plan.kind, headerRow }, remembered);
  const { lastRow, keepOthers } = plan;
  if (isCutAnew) return { ...found, lastRow, keepOthers };
  return {
    ...found,
    lastRow,
    keepOthers,
    decimal: plan.decimal,
    columns: { ...found.columns, ...plan.columns },
  };
}

function rememberedFor(
  { lines }: SourceSurvey,
  headerRow: number,
  remembered: readonly RememberedMapping[],
): RememberedMapping | null {
  if (headerRow === 0) return null;
  const header = JSON.stringify(headerOf(lines, headerRow));
  return remembered.find((one) => JSON.stringify(one.header) === header) ?? null;
}

/** Columns of before, with the constants that are guessed anew, since those are not kept. */
function chosenBefore(
  known: RememberedMapping,
  header: readonly string[],
  guessed: Readonly<Record<string, ColumnChoice>>,
): Readonly<Record<string, ColumnChoice>> {
  const columns = Object.entries(known.columns).flatMap(([name, theirs]) => {
    const column = header.indexOf(theirs);
    return column < 0 ? [] : [[name, { column }] as const];
  });
  const constants = Object.entries(guessed).filter(
    ([name, choice]) => "constant" in choice && !Object.hasOwn(known.columns, name),
  );
  return Object.fromEntries([...columns, ...constants]);
}

/** What is worth remembering of a source that was read; null without a header or a table. */
export function mappingToRemember(survey: SourceSurvey, plan: SourcePlan): RememberedMapping | null {
  if (plan.kind === null || plan.headerRow === 0) return null;
  const header = headerOf(survey.lines, plan.headerRow);
  const columns = Object.entries(plan.columns).flatMap(([name, choice]) => {
    const theirs = "column" in choice ? header[choice.column] : undefined;
    return theirs === undefined || theirs === "" ? [] : [[name, theirs] as const];
  });
  return { header, kind: plan.kind, columns: Object.fromEntries(columns) };
}

/** Required columns of a source's table that nothing is chosen for. */
export function missingColumns(plan: SourcePlan): readonly string[] {
  if (plan.kind === null) return [];
  return columnsOf(plan.kind)
    .filter(({ name, required }) => required && !Object.hasOwn(plan.columns, name))
    .map(({ name }) => name);
}
