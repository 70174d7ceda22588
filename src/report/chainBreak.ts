/** At which step a chain breaks, and who no longer performs it; and a chain's state in words. Pure. */
import { STOPPED } from "../analysis/cascade.ts";
import type { ChainResult, ChainStatus } from "../analysis/results.ts";
import { formatPercent } from "./format.ts";
import { inLanguage } from "./inLanguage.ts";
import type { View } from "./page.ts";
import { type Lang, words } from "./words.ts";

/** Plants of a step that are named. */
const MOST = 3;

type Context = Pick<View, "dataset" | "names" | "lang">;

/** What the step of a chain is called; its id where it has no name, "" where there is none. */
export function stepTitle(chain: string, step: string | null, { dataset, lang }: Context): string {
  const found = dataset.chains.find(({ id }) => id === chain)?.steps.find((one) => one.step === step);
  const name = inLanguage(lang, found?.nameEn, found?.nameNl);
  return name || (step ?? "");
}

/** "EEW waste-to-energy stops": the plants that performed the step that breaks a chain; "" where it isn't broken. */
export function breakCause(
  { status, stepPerformers, stepThroughputs }: ChainResult,
  { names, lang }: Context,
): string {
  if (status !== "broken" || !stepPerformers || !stepThroughputs) return "";
  const least = Math.min(...stepThroughputs.map((throughput) => throughput ?? Number.POSITIVE_INFINITY));
  const fallen = (stepPerformers[stepThroughputs.indexOf(least)] ?? []).filter(({ level }) => level < 1);
  const w = words(lang);
  const said = fallen.map(({ unit, level }) =>
    level <= STOPPED
      ? w.compare.performerStops(names.unit(unit))
      : w.compare.performerLeft(names.unit(unit), formatPercent(level, lang)),
  );
  const more = said.length - MOST;
  return w.list(more > 0 ? [...said.slice(0, MOST), w.compare.otherPlants(more)] : said);
}

/** "at the step “Steam”: EEW waste-to-energy stops"; "" of a chain that isn't broken, or has no steps of its own. */
export function breakText(chain: ChainResult, context: Context): string {
  const cause = breakCause(chain, context);
  if (cause === "") return "";
  return words(context.lang).compare.breaksAt(stepTitle(chain.id, chain.weakestStep, context), cause);
}

/** A chain's state; of one that lacks a step, that of the steps that it has. */
export function stateText(
  { status, complete }: { readonly status: ChainStatus; readonly complete: boolean },
  lang: Lang,
): string {
  const w = words(lang);
  const said = w.chainStatus[status];
  // Of one that is not there nothing rests.
  return complete || status === "absent" ? said : w.compare.incompleteRest(said);
}

/** The state with what still gets through, where that is neither all nor nothing. */
export function stateAndShare(chain: ChainResult, lang: Lang): string {
  const { throughput, status } = chain;
  const isPart = status === "weakened" || (throughput !== null && throughput > STOPPED && throughput < 1);
  return isPart ? `${stateText(chain, lang)} ${formatPercent(throughput, lang)}` : stateText(chain, lang);
}
