/** What the leaving of single companies, and of few together, means for one chain. */
import { measureName, words } from "../../words.ts";
import type { ChainFacts } from "../chainFacts.ts";
import { type Block, figureColumn, heading, list, note, paragraph, table, textColumn } from "../document.ts";
import type { AgendaContext } from "../input.ts";
import { moreNote, some, stepName, whole } from "../say.ts";
import { departureLoss, unweighedSentence } from "./departureLoss.ts";

const MOST = { companies: 10, sets: 6 } as const;

export function departuresChapter(facts: ChainFacts, context: AgendaContext): readonly Block[] {
  return [
    heading(1, context.w.own.departure, "chain-departures"),
    ...aloneBlocks(facts, context),
    ...togetherBlocks(facts, context),
  ];
}

/** The steps of the chain that a company performs, in words. */
function roleOf(company: string, { chain, units }: ChainFacts, { w, lang, names }: AgendaContext): string {
  const steps = chain.steps.filter((step) =>
    step.units.some((id) => units.has(id) && (names.unitRow(id)?.company ?? id) === company),
  );
  return steps.length === 0 ? w.own.noStep : words(lang).list(steps.map((step) => stepName(step, lang)));
}

function aloneBlocks(facts: ChainFacts, context: AgendaContext): readonly Block[] {
  const { w, lang, names, results } = context;
  const { chain } = facts;
  const { rank } = results;
  if (chain.status === "absent") return [paragraph(w.chain.cutAbsent)];
  if (chain.status === "broken") return [paragraph(w.chain.cutBroken)];
  const rows = rank.companies.filter(
    (row) => row.chainsBroken.includes(chain.id) || row.chainsWeakened.includes(chain.id),
  );
  if (rows.length === 0) return [paragraph(w.own.departureNone)];
  const shown = rows.slice(0, MOST.companies);
  const best =
    results.best && new Map(results.best.companies.map((row) => [row.id, row.loss?.total ?? null]));
  const { column, own } = w;
  return [
    paragraph(own.departureIntro(measureName(rank.measure, lang))),
    table(
      own.departure,
      [
        textColumn(column.company, 22),
        textColumn(own.role, 24),
        textColumn(own.after, 13),
        figureColumn(column.loss, 12),
        ...(best ? [figureColumn(column.coordinated, 16)] : []),
        textColumn(column.othersStop, 30),
        figureColumn(own.others, 13),
      ],
      shown.map((row) => [
        names.company(row.id),
        roleOf(row.id, facts, context),
        words(lang).chainStatus[row.chainsBroken.includes(chain.id) ? "broken" : "weakened"],
        departureLoss(row.id, row.loss.total, context),
        ...(best ? [departureLoss(row.id, best.get(row.id) ?? null, context)] : []),
        row.stopped.length === 0 ? words(lang).none : some(row.stopped.map(names.unit), 3, context),
        whole(row.chainsBroken.filter((id) => id !== chain.id).length, context),
      ]),
    ),
    note(own.departureNote),
    ...unweighedSentence(
      shown.map(({ id }) => id),
      context,
    ).map(note),
    ...moreNote(rows.length, shown.length, context),
  ];
}

function togetherBlocks({ chain, cuts }: ChainFacts, context: AgendaContext): readonly Block[] {
  const { w, names } = context;
  if (chain.status === "absent" || chain.status === "broken") return [];
  const sets = cuts.together.slice(0, MOST.sets).map((set) => set.map(names.company).join(" + "));
  if (sets.length === 0) return [paragraph(w.chain.cutNoSets)];
  return [
    paragraph(w.chain.cutTogether),
    list(sets),
    ...moreNote(cuts.together.length, sets.length, context),
  ];
}
