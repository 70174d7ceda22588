/** What the data say behind the first candidates, in short; the workbook has every fact. */
import type { NewcomerResult } from "../../analysis/resultsTargets.ts";
import { type Evidenced, evidenceOf, type Fact, type FactKind, inChain } from "../evidence/facts.ts";
import { evidenceWords } from "../evidence/words.ts";
import { formatSignificant, unitText } from "../format.ts";
import type { SentenceContext } from "../targetSentence.ts";
import { type Block, heading, paragraph, sourceColumn, table, textColumn } from "./document.ts";

/** Facts of a kind that are told of one candidate. */
const MOST: Partial<Record<FactKind, number>> = { gap: 1, step: 2, flow: 2, assumption: 2 };

const keyOf = ({ kind, subject, text, note }: Fact): string => JSON.stringify([kind, subject, text, note]);

/** @param chain whose steps and no others are told of; null for those of all. */
export function evidenceBlocks(
  candidates: readonly { readonly candidate: Evidenced; readonly name: string }[],
  context: SentenceContext,
  chain: string | null = null,
): readonly Block[] {
  const { title, intro, language, kind, column, theGap } = evidenceWords(context.lang);
  const told = new Set<string>();
  const rows = candidates.flatMap(({ candidate, name }) => {
    const counts = new Map<FactKind, number>();
    const facts = evidenceOf(chain === null ? candidate : inChain(candidate, chain), context).filter(
      (fact) => {
        const before = counts.get(fact.kind) ?? 0;
        counts.set(fact.kind, before + 1);
        return before < (MOST[fact.kind] ?? 0);
      },
    );
    const isOfGap = (fact: Fact) => fact.kind !== "assumption";
    const row = (fact: Fact, called: string) => [
      called,
      fact.kind === "gap" || fact.kind === "assumption" ? kind[fact.kind] : fact.subject,
      valueText(fact, context),
      sourceText(fact, context),
    ];
    if (chain === null) return facts.map((fact, k) => row(fact, k === 0 ? name : ""));
    // That a step is missing, and who announced a plant for it, says nothing of who else makes its product.
    const fresh = facts.filter((fact) => isOfGap(fact) && !told.has(keyOf(fact)));
    for (const fact of fresh) told.add(keyOf(fact));
    const own = facts.filter((fact) => !isOfGap(fact));
    return [
      ...fresh.map((fact, k) => row(fact, k === 0 ? theGap : "")),
      ...own.map((fact, k) => row(fact, k === 0 ? name : "")),
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(3, title, "evidence"),
    paragraph(`${intro} ${language}`),
    table(
      title,
      [
        textColumn(column.target, 18),
        textColumn(column.subject, 26),
        textColumn(column.text, 28),
        sourceColumn(column.source, 28),
      ],
      rows,
    ),
  ];
}

/** The rows of the data on which candidates for a chain rest, and those of the newcomers with which they are built. */
export function evidenceRows(
  candidates: readonly (Evidenced & { readonly helpers?: readonly NewcomerResult[] })[],
  context: SentenceContext,
  chain: string,
): readonly Fact[] {
  const all = candidates.flatMap((candidate): readonly Evidenced[] => [
    inChain(candidate, chain),
    ...(candidate.helpers ?? []).map((helper) => ({ ...helper, gaps: [] })),
  ]);
  return all.flatMap((candidate) => evidenceOf(candidate, context)).filter(({ at }) => at !== null);
}

function valueText({ kind, text, note, value, unit, year, basis }: Fact, { lang }: SentenceContext): string {
  const amount =
    value === null || kind === "gap" ? "" : `${formatSignificant(value, lang)} ${unitText(unit)}`;
  const known = basis === null ? "" : evidenceWords(lang).basis[basis];
  // Why a step is missing stands in its note alone.
  const why = kind === "step" ? note : "";
  return [text, why, amount, year === null ? "" : String(year), known].filter(Boolean).join("; ");
}

/** The source, or where there is none the note that says how it was come by. */
function sourceText({ kind, source, note, confidence }: Fact, { lang }: SentenceContext): string {
  const said = confidence === null ? "" : evidenceWords(lang).confidence[confidence];
  return [source || (kind === "step" ? "" : note), said].filter(Boolean).join("; ");
}
