/** What the agenda says about one chain, as data: the words come later. */

import type { ChainDetail, ChainResult, Gap, GapKind, UnitResult } from "../../analysis/results.ts";
import { inLanguage } from "../inLanguage.ts";
import type { LinkMark } from "../pictures/lane.ts";
import type { Lang } from "../words.ts";
import type { AgendaContext } from "./input.ts";
import { type LinkFact, type LinkIndex, linkBetween, strongLinks, weakLinks } from "./links.ts";
import { type OpenQuestions, openQuestions } from "./questions.ts";

export interface ChainFacts {
  readonly chain: ChainDetail;
  readonly name: string;
  /** Under the scenario; null where none is asked for. */
  readonly simulated: ChainResult | null;
  /** Units of the chain that operate now. */
  readonly units: ReadonlySet<string>;
  /** From each step to the next; `in-house` where one unit performs both. */
  readonly marks: readonly (LinkMark | "in-house")[];
  readonly keep: readonly LinkFact[];
  readonly strengthen: readonly LinkFact[];
  /** Missing steps, imports, outputs that nobody uses, and what the scenario leaves short. */
  readonly attract: readonly Gap[];
  readonly cuts: {
    /** Companies that break the chain alone, with the loss of the cluster when they leave; the worst first. */
    readonly alone: readonly { readonly id: string; readonly loss: number | null }[];
    readonly together: readonly (readonly string[])[];
  };
  readonly questions: OpenQuestions;
}

const ATTRACTED: readonly GapKind[] = ["missing-step", "import", "unused-output", "starved"];

/** The gaps that ask for a newcomer, in the order of the result; what a missing step makes is told there. */
export function attractedGaps(gaps: readonly Gap[]): readonly Gap[] {
  const steps = new Set(gaps.filter((gap) => gap.kind === "missing-step").map((gap) => gap.material));
  return gaps.filter(
    (gap) => ATTRACTED.includes(gap.kind) && !(gap.kind === "import" && steps.has(gap.material)),
  );
}

/** The name in the language, else in the other one, else the id. */
export function chainName(
  chain: { readonly id: string; readonly name: string; readonly nameNl: string },
  lang: Lang,
): string {
  return inLanguage(lang, chain.name, chain.nameNl) || chain.id;
}

/**
 * The link from each step to the next: strong or weak as its flows are, `in-house` where one unit performs
 * both, `none` where no flow is known, `gap` beside a missing step.
 */
export function marksOf(
  chain: ChainDetail,
  operating: ReadonlySet<string>,
  index: LinkIndex,
): ChainFacts["marks"] {
  return chain.steps.slice(0, -1).map((step, k) => {
    const next = chain.steps[k + 1];
    if (!next || step.linked === null) return "gap";
    const here = step.units.filter((id) => operating.has(id));
    const there = next.units.filter((id) => operating.has(id));
    const mark = linkBetween(here, there, index);
    return mark ?? (step.linked ? "in-house" : "none");
  });
}

function cutsOf(chain: ChainDetail, context: AgendaContext): ChainFacts["cuts"] {
  const losses = new Map(context.results.rank.companies.map((row) => [row.id, row.loss.total]));
  const alone = chain.cutSets
    .flatMap((set) => (set.length === 1 && set[0] !== undefined ? [set[0]] : []))
    .map((id) => ({ id, loss: losses.get(id) ?? null }))
    .sort((a, b) => (b.loss ?? -1) - (a.loss ?? -1));
  return { alone, together: chain.cutSets.filter((set) => set.length > 1) };
}

/** Everything about a chain that the agenda needs, from results that are there already. */
export function chainFacts(chain: ChainDetail, context: AgendaContext, index: LinkIndex): ChainFacts {
  const { dataset, lang, results } = context;
  const operating = new Set(dataset.units.filter((unit) => unit.status === "operating").map((u) => u.id));
  const units = new Set(chain.steps.flatMap((step) => step.units).filter((id) => operating.has(id)));
  return {
    chain,
    name: chainName(chain, lang),
    simulated: results.simulated?.chains.find((result) => result.id === chain.id) ?? null,
    units,
    marks: marksOf(chain, operating, index),
    keep: strongLinks(units, index),
    strengthen: weakLinks(units, index),
    attract: attractedGaps(results.gaps.gaps.filter((gap) => gap.chains.includes(chain.id))),
    cuts: cutsOf(chain, context),
    questions: openQuestions(chain, units, dataset, index),
  };
}

/** The chains that get a section, in the data set's order. */
export function chosenChains({ chains, results }: AgendaContext): readonly ChainDetail[] {
  return chains === null
    ? results.chains.chains
    : results.chains.chains.filter(({ id }) => chains.includes(id));
}

/** Level of a unit under the scenario, or 1 where there is none. */
export function levelsOf(units: readonly UnitResult[] | undefined): (id: string) => number {
  const levels = new Map(units?.map((unit) => [unit.id, unit.level]));
  return (id) => levels.get(id) ?? 1;
}
