/**
 * The facts behind a candidate, one by one: its missing links, the chains' steps, the flows, who waits, the recipe,
 * and what of all that is estimated or assumed. Everything stands in the data set; app and exports show this list.
 */
import type { GapRef, NewcomerResult } from "../../analysis/resultsTargets.ts";
import type { RowsToWrite } from "../../analysis/targets/rows.ts";
import type { ChainStep, Confidence, Flow, Process, RowRef } from "../../model/dataset.ts";
import { flowBasis, isEstimate } from "../../network/basis.ts";
import { gapSubject } from "../commands/gaps.ts";
import { formatNumber, formatQuantity } from "../format.ts";
import { inLanguage } from "../inLanguage.ts";
import { addressesIn } from "../sourceLinks.ts";
import { remarksOf, type SentenceContext } from "../targetSentence.ts";
import { words } from "../words.ts";
import { gapEvidence } from "./gapEvidence.ts";
import { isStepOf, partiesOf } from "./parties.ts";
import { evidenceWords } from "./words.ts";

export type FactKind =
  | "gap"
  | "step"
  | "flow"
  | "waiting"
  | "supplying"
  | "process"
  | "recipe"
  | "assumption";
export type FactBasis = ReturnType<typeof flowBasis>;

export interface Fact {
  readonly kind: FactKind;
  /** What it is about, by its names: "A to B: steam". */
  readonly subject: string;
  /** What is to be said of it, beside its value; "" where the value is all. */
  readonly text: string;
  /** As the row states it, in `unit`; null where there is none or it is not known. */
  readonly value: number | null;
  readonly unit: string;
  readonly year: number | null;
  readonly confidence: Confidence | null;
  /** Of a flow and of a line of a recipe. */
  readonly basis: FactBasis | null;
  /** As text: addresses are never fetched. */
  readonly source: string;
  readonly note: string;
  /** Where it stands in the files. */
  readonly at: RowRef | null;
}

/** A candidate, or a member of the best set, with the missing links that it is for. */
export type Evidenced = NewcomerResult & {
  readonly gaps: readonly GapRef[];
  /** The steps that it would perform beside those of its missing links. */
  readonly rows?: Pick<RowsToWrite, "chains">;
};

/** Flows of one missing link that are told of one by one; how many more there are is counted. */
const MOST_FLOWS = 50;

const NOTHING: Omit<Fact, "kind" | "subject"> = {
  text: "",
  value: null,
  unit: "",
  year: null,
  confidence: null,
  basis: null,
  source: "",
  note: "",
  at: null,
};

/** The facts about a candidate, its missing links first. The data set has the catalogue's processes. */
export function evidenceOf(candidate: Evidenced, context: SentenceContext): readonly Fact[] {
  const process = context.dataset.processes.find(({ id }) => id === candidate.process);
  return [
    ...candidate.gaps.map((gap) => gapFact(gap, context)),
    ...stepFacts(candidate, context),
    ...flowFacts(candidate, context),
    ...partyFacts(candidate, context),
    ...(process ? [processFact(process, context), ...recipeFacts(process, context)] : []),
    ...assumptionFacts(candidate, context),
  ];
}

/** A candidate with those of its missing links and steps that a chain has to do with. */
export function inChain(candidate: Evidenced, chain: string): Evidenced {
  const gaps = candidate.gaps
    .filter(({ chains }) => chains.includes(chain))
    .map((gap) => (gap.kind === "missing-step" ? { ...gap, chains: [chain] } : gap));
  const rows = candidate.rows && { chains: candidate.rows.chains.filter((row) => row.chain === chain) };
  return { ...candidate, gaps, ...(rows ? { rows } : {}) };
}

function gapFact(gap: GapRef, context: SentenceContext): Fact {
  const { lang } = context;
  const said = gapEvidence(gap, lang);
  const amount = gap.quantity === null ? [] : [formatQuantity(gap.quantity, gap.unit, lang, gap.atLeast)];
  const text = [said, ...amount].join("; ");
  const subject = `${words(lang).gapKind[gap.kind]}: ${gapSubject(gap, context)}`;
  return { ...NOTHING, kind: "gap", subject, text, value: gap.quantity, unit: gap.unit };
}

/** The chains' steps that are missing, with what the data say of why. */
function stepFacts({ gaps, rows }: Evidenced, context: SentenceContext): Fact[] {
  const { lang, dataset, names } = context;
  const status = new Map(dataset.units.map((unit) => [unit.id, unit.status]));
  const isMissing = (step: ChainStep): boolean => !step.units.some((id) => status.get(id) === "operating");
  const isOf = (chain: string, step: ChainStep): boolean =>
    gaps.some((gap) => isStepOf(gap, chain, step)) ||
    (rows?.chains ?? []).some((own) => own.chain === chain && own.step === step.step);
  const e = evidenceWords(lang);
  const w = words(lang);
  return dataset.chains.flatMap((chain) =>
    chain.steps
      .filter((step) => isOf(chain.id, step) && isMissing(step))
      .map((step): Fact => {
        const name = inLanguage(lang, step.nameEn, step.nameNl) || step.step;
        const known = step.units.flatMap((id) => {
          const its = status.get(id);
          return its ? [`${names.unit(id)} (${w.unitStatus[its]})`] : [];
        });
        const { source, note } = apart(step.note);
        const why = note === "" && source === "" ? [e.noNote] : [];
        return {
          ...NOTHING,
          kind: "step",
          subject: `${names.chain(chain.id)}: ${name}`,
          text: [known.length > 0 ? w.list(known) : e.nobody, ...why].join("; "),
          source,
          note,
          at: step.at,
        };
      }),
  );
}

/** The addresses in a note, and the note without those that it ends on: within its words they belong there. */
export function apart(note: string): { readonly source: string; readonly note: string } {
  return {
    source: addressesIn(note).join("; "),
    note: beforeAddresses(note).trim(),
  };
}

/** One word after another is taken off: one pattern for all of them takes exponential time on what it does not fit. */
function beforeAddresses(note: string): string {
  let rest = note;
  for (;;) {
    const end = rest.replace(/[\s;]+$/, "");
    const next = end.replace(/https?:\/\/\S+$/, "");
    if (next === end) return rest === note ? note : end;
    rest = next;
  }
}

/** The flows that the missing links are seen on, each once, the largest first. */
function flowFacts({ gaps, product }: Evidenced, context: SentenceContext): Fact[] {
  const { lang } = context;
  const rows = flowsOf(gaps, context).toSorted((a, b) => (b.quantity ?? -1) - (a.quantity ?? -1));
  const shown = rows.slice(0, MOST_FLOWS).map((flow) => flowFact(flow, context));
  if (rows.length <= MOST_FLOWS) return shown;
  const text = evidenceWords(lang).moreFlows(formatNumber(rows.length - MOST_FLOWS, lang, 0));
  return [...shown, { ...NOTHING, kind: "flow", subject: context.names.material(product), text }];
}

/** The flows that missing links are seen on, each once, in no order: every one of them, however many are told of. */
export function flowsOf(gaps: readonly GapRef[], { dataset }: SentenceContext): readonly Flow[] {
  const rows = new Set(gaps.flatMap(({ flows }) => flows));
  return [...rows].flatMap((index) => dataset.flows[index] ?? []);
}

function flowFact(flow: Flow, { lang, names }: SentenceContext): Fact {
  const { given, year, confidence, source, note, at } = flow;
  // What lies outside is often called after what it brings.
  const end = (end: Flow["from"]): string => {
    const { outside } = words(lang);
    if ("unit" in end || end.outside === "") return names.end(end);
    return end.outside === flow.material ? outside : `${outside} (${names.material(end.outside)})`;
  };
  return {
    kind: "flow",
    subject: `${evidenceWords(lang).route(end(flow.from), end(flow.to))}: ${names.material(flow.material)}`,
    text: "",
    value: given.quantity,
    unit: given.unit,
    basis: flowBasis(flow),
    ...{ year, confidence, source, note, at },
  };
}

/** Who waits for it and who would deliver to it, each with the row of the data on which that is seen. */
function partyFacts({ gaps }: Evidenced, { names, dataset }: SentenceContext): Fact[] {
  const parties = partiesOf(gaps, dataset);
  return (["waits", "supplies"] as const).flatMap((role) =>
    parties
      .filter((party) => party.role === role)
      .map(({ unit, material, flow, step }): Fact => {
        const { confidence, source, note } = flow ?? { ...NOTHING, ...apart(step?.note ?? "") };
        const kind = role === "waits" ? "waiting" : "supplying";
        const own = { subject: names.unit(unit), text: material === "" ? "" : names.material(material) };
        return { ...NOTHING, kind, ...own, confidence, source, note, at: (flow ?? step)?.at ?? null };
      }),
  );
}

function processFact(process: Process, { lang }: SentenceContext): Fact {
  const { nameEn, nameNl, id, capacity, unit, note } = process;
  const subject = inLanguage(lang, nameEn, nameNl) || id;
  const text = capacity === null ? "" : evidenceWords(lang).usualCapacity;
  return { ...NOTHING, kind: "process", subject, text, value: capacity, unit, note };
}

/** Whether nothing but an estimate stands behind a line of a recipe. */
const isGuess = (source: string): boolean => source.trim() === "" || isEstimate(source);

function recipeFacts(process: Process, { lang, names }: SentenceContext): Fact[] {
  const e = evidenceWords(lang);
  const product = process.items.find(({ role }) => role === "product");
  const of = product ? `${product.unit} ${names.material(product.material)}` : process.output;
  return process.items.map(({ role, material, coefficient, unit, source, note, at }) => ({
    ...NOTHING,
    kind: "recipe",
    subject: `${e.role[role]}: ${names.material(material)}`,
    value: coefficient,
    unit: e.per(unit, of),
    basis: isGuess(source) ? "estimated" : "reported",
    ...{ source, note, at },
  }));
}

/** What the figures rest on that nobody has measured. */
function assumptionFacts(candidate: Evidenced, context: SentenceContext): Fact[] {
  const { lang, names } = context;
  const texts = [flowsText(candidate, context), ...recipeText(candidate, context)];
  for (const { material, quantity, unit, onOffer } of candidate.localInputs)
    if (onOffer === null)
      texts.push(
        words(lang).targets.say.localUnknown(names.material(material), formatQuantity(quantity, unit, lang)),
      );
  texts.push(...remarksOf(candidate, context));
  const subject = processFactName(candidate, lang);
  return texts.map((text) => ({ ...NOTHING, kind: "assumption", subject, text }));
}

function processFactName({ name, nameNl }: Evidenced, lang: SentenceContext["lang"]): string {
  return inLanguage(lang, name, nameNl);
}

/** How much of its recipe is a guess; nothing for a process that the catalogue does not have. */
export function recipeText(
  { process: id }: Pick<Evidenced, "process">,
  { lang, dataset }: SentenceContext,
): readonly string[] {
  const items = dataset.processes.find((process) => process.id === id)?.items;
  if (!items) return [];
  const n = (value: number): string => formatNumber(value, lang, 0);
  return [
    evidenceWords(lang).recipeLines(n(items.filter((own) => isGuess(own.source)).length), n(items.length)),
  ];
}

/** How well the flows behind its missing links are known. */
export function flowsText({ gaps }: Evidenced, context: SentenceContext): string {
  const { lang } = context;
  const e = evidenceWords(lang);
  const counts: Record<FactBasis, number> = { reported: 0, estimated: 0, assumed: 0 };
  for (const flow of flowsOf(gaps, context)) counts[flowBasis(flow)] += 1;
  const n = (value: number): string => formatNumber(value, lang, 0);
  const { reported, estimated, assumed } = counts;
  if (reported + estimated + assumed === 0) return e.noFlows;
  return e.flows(n(reported), n(estimated), n(assumed));
}
