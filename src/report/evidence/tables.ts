/** The facts behind candidates as rows: of a sheet for people, and of the fields that programs read. */
import type { CandidateResult } from "../../analysis/resultsTargets.ts";
import type { CsvCell, CsvTable } from "../csv.ts";
import { namesOf } from "../names.ts";
import type { SentenceContext } from "../targetSentence.ts";
import { type Evidenced, evidenceOf, type Fact, type FactKind } from "./facts.ts";
import { evidenceWords } from "./words.ts";

/** A candidate with what it is called in the file, and what it is for. */
export interface Named {
  readonly candidate: Evidenced;
  readonly name: string;
  readonly subject: string;
}

export type EvidenceTable = CsvTable & { readonly rows: readonly (readonly CsvCell[])[] };

const place = ({ at }: Fact): string => (at ? `${at.file} ${at.row}` : "");

/** Of a fact that a row states it is said that the row has no source; what is reckoned has none to give. */
const ROWED: readonly FactKind[] = ["flow", "waiting", "supplying"];
const noneOf = ({ kind }: Fact, none: string): string => (ROWED.includes(kind) ? none : "");

/** One row per fact, with the words of the language. */
export function evidenceTable(candidates: readonly Named[], context: SentenceContext): EvidenceTable {
  const { kind, basis, confidence, column, none } = evidenceWords(context.lang);
  return {
    columns: Object.values(column),
    rows: candidates.flatMap(({ candidate, name, subject }) =>
      evidenceOf(candidate, context).map((fact) => [
        name,
        subject,
        kind[fact.kind],
        fact.subject,
        fact.text,
        fact.value,
        fact.unit,
        fact.year,
        fact.basis ? basis[fact.basis] : "",
        fact.confidence ? confidence[fact.confidence] : noneOf(fact, none),
        fact.source || noneOf(fact, none),
        fact.note,
        place(fact),
      ]),
    ),
  };
}

/** The facts for programs: what is words stands in both languages. */
export function evidenceJson(candidate: CandidateResult, { dataset }: Pick<SentenceContext, "dataset">) {
  const english = evidenceOf(candidate, { lang: "en", dataset, names: namesOf(dataset, "en") });
  const dutch = evidenceOf(candidate, { lang: "nl", dataset, names: namesOf(dataset, "nl") });
  return english.map(({ subject, text, unit, ...fact }, k) => ({
    kind: fact.kind,
    subject,
    subjectNl: dutch[k]?.subject ?? "",
    text,
    textNl: dutch[k]?.text ?? "",
    value: fact.value,
    unit,
    year: fact.year,
    basis: fact.basis,
    confidence: fact.confidence,
    source: fact.source,
    note: fact.note,
    file: fact.at?.file ?? null,
    row: fact.at?.row ?? null,
  }));
}

/** The facts as a CSV table: one row each, by process and gap. */
export function evidenceCsv(candidates: readonly CandidateResult[], context: SentenceContext): CsvTable {
  return {
    columns: "process,gap,kind,subject,text,value,unit,year,basis,confidence,source,note,file,row".split(","),
    rows: candidates.flatMap((candidate) =>
      evidenceOf(candidate, context).map((fact) => [
        candidate.process,
        candidate.gap,
        fact.kind,
        fact.subject,
        fact.text,
        fact.value,
        fact.unit,
        fact.year,
        fact.basis,
        fact.confidence,
        fact.source,
        fact.note,
        fact.at?.file ?? "",
        fact.at?.row ?? null,
      ]),
    ),
  };
}
