/** `chains`: every chain with its steps, status and smallest cut sets. */
import type { ChainDetail, ChainsResult } from "../../analysis/results.ts";
import { stateText } from "../chainBreak.ts";
import type { CsvTable } from "../csv.ts";
import { formatPercent } from "../format.ts";
import { inLanguage } from "../inLanguage.ts";
import type { Shape } from "../json.ts";
import { nameWithId } from "../names.ts";
import { columnsOf, footerLines, type Page, pageTitle, type Section, type View } from "../page.ts";
import { words } from "../words.ts";

export const CHAINS_SHAPE: Shape = {
  dataset: true,
  chains: {
    id: true,
    name: true,
    status: true,
    complete: true,
    steps: { step: true, name: true, units: true, throughput: true, missing: true },
    cutSets: true,
  },
};

/**
 * A section per chain.
 *
 * @param cutSets the size up to which sets were looked for; 0 is not at all.
 */
export function chainsPage(result: ChainsResult, view: View, cutSets: number): Page {
  const w = words(view.lang);
  return {
    title: pageTitle("chains", view),
    lines: [
      ...(result.chains.length === 0 ? [w.summary.noChains] : []),
      ...(result.settled ? [] : [w.summary.someNotSettled]),
    ],
    sections: result.chains.map((chain) => chainSection(chain, view, cutSets)),
    footer: footerLines(view, result.basis, null),
  };
}

const nameOf = (
  { name, nameNl }: { readonly name: string; readonly nameNl: string },
  { lang }: View,
): string => inLanguage(lang, name, nameNl);

function chainSection(chain: ChainDetail, view: View, cutSets: number): Section {
  const { lang, names } = view;
  const w = words(lang);
  const facts = [
    stateText(chain, lang) + (chain.throughput === null ? "" : ` ${formatPercent(chain.throughput, lang)}`),
    ...(chain.derived ? [w.summary.derived] : []),
  ];
  const sets = chain.cutSets.map((set) => set.map(names.company).join(" + ")).join("; ");
  return {
    title: `${nameWithId(nameOf(chain, view) || chain.id, chain.id)}: ${facts.join(", ")}`,
    lines: [
      ...(cutSets > 0 ? [`${w.column.cutSets}: ${sets || w.summary.neverBreaks}`] : []),
      ...autonomyLine(chain, view),
    ],
    table: {
      columns: columnsOf(["step", "throughput", "performers"], ["throughput"], lang),
      rows: chain.steps.map((step) => [
        nameOf(step, view) || step.step,
        step.throughput === null ? "" : formatPercent(step.throughput, lang),
        step.missing
          ? w.summary.missingStep
          : step.units.map(names.unit).join(", ") +
            (step.linked === false ? ` (${w.summary.notLinked})` : ""),
      ]),
    },
  };
}

function autonomyLine({ autonomy }: ChainDetail, { lang }: View): readonly string[] {
  if (autonomy.outsideCluster === null) return [];
  const percent = (share: number | null) => formatPercent(share, lang);
  const { outsideCluster, outsideEurope, originUnknown } = autonomy;
  return [
    words(lang).summary.autonomy(percent(outsideCluster), percent(outsideEurope), percent(originUnknown)),
  ];
}

/** One row per step (the table that is written unless another is asked for), one per cut set. */
export function chainsTables(
  result: ChainsResult,
  view: View,
): { readonly steps: CsvTable; readonly cutSets: CsvTable } {
  return {
    steps: {
      columns: "chain,chainName,status,complete,step,name,units,throughput,missing,linked".split(","),
      rows: result.chains.flatMap((chain) =>
        chain.steps.map((step) => [
          chain.id,
          nameOf(chain, view),
          chain.status,
          chain.complete,
          step.step,
          nameOf(step, view),
          step.units.join("|"),
          step.throughput,
          step.missing,
          step.linked,
        ]),
      ),
    },
    cutSets: {
      columns: ["chain", "chainName", "size", "companies"],
      rows: result.chains.flatMap((chain) =>
        chain.cutSets.map((set) => [chain.id, nameOf(chain, view), set.length, set.join("|")]),
      ),
    },
  };
}
