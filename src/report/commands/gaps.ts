/** `gaps`: the missing links of the cluster. */
import type { Gap, GapKind, GapsResult } from "../../analysis/results.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { CsvTable } from "../csv.ts";
import { formatMoney, formatQuantity } from "../format.ts";
import { isLeastValue } from "../gapValue.ts";
import { inLanguage } from "../inLanguage.ts";
import type { Shape } from "../json.ts";
import { columnsOf, footerLines, type Page, pageTitle, shortList, type View } from "../page.ts";
import { isBaseline, scenarioSentence } from "../scenarioWords.ts";
import { words } from "../words.ts";

export const GAPS_SHAPE: Shape = {
  dataset: true,
  gaps: {
    kind: true,
    material: true,
    quantity: true,
    unit: true,
    value: true,
    units: true,
    chains: true,
    evidence: true,
  },
};

/** The result with the mark that what-ifs about named companies carry in every export. */
export function gapsJson(
  result: GapsResult,
  scenario: Scenario,
): GapsResult & { readonly scenario: Scenario; readonly hypothetical: boolean } {
  return { ...result, scenario, hypothetical: !isBaseline(scenario) };
}

/** The gaps in their own order, with how many there are of each kind. */
export function gapsPage(result: GapsResult, scenario: Scenario, view: View): Page {
  const { lang, names } = view;
  const w = words(lang);
  const kinds = new Map<GapKind, number>();
  for (const gap of result.gaps) kinds.set(gap.kind, (kinds.get(gap.kind) ?? 0) + 1);
  const counts = [...kinds].map(([kind, count]) => `${w.gapKind[kind]}: ${count}`);
  const { currency } = view.dataset.cluster;
  return {
    title: pageTitle("gaps", view),
    lines: [
      ...(isBaseline(scenario) ? [] : [scenarioSentence(scenario, names, lang)]),
      counts.length > 0 ? w.summary.counts(counts) : w.summary.noGaps,
    ],
    sections: [
      {
        table: {
          columns: columnsOf(
            ["kind", "material", "quantity", "value", "units", "chains"],
            ["quantity", "value"],
            lang,
          ),
          rows: result.gaps.map((gap) => [
            w.gapKind[gap.kind],
            gapSubject(gap, view),
            formatQuantity(gap.quantity, gap.unit, lang, gap.atLeast),
            formatMoney(gap.value, currency, lang, isLeastValue(gap, names)),
            shortList(gap.units.map(names.unit), lang, 2),
            shortList(gap.chains.map(names.chain), lang, 2),
          ]),
        },
      },
    ],
    footer: footerLines(view, result.basis, null),
  };
}

/** The material, and for a missing step what the step is called. */
export function gapSubject(gap: GapName, view: Pick<View, "lang" | "names" | "dataset">): string {
  const { step, material } = gapParts(gap, view);
  return step && material ? `${step}: ${material}` : step || material;
}

type GapName = Pick<Gap, "kind" | "material" | "chains" | "step">;

/** The name of a missing step ("" for every other gap) and of the material, "" where the step is called so. */
export function gapParts(
  gap: GapName,
  { lang, names, dataset }: Pick<View, "lang" | "names" | "dataset">,
): { readonly step: string; readonly material: string } {
  const material = names.material(gap.material);
  if (gap.kind !== "missing-step") return { step: "", material };
  const steps = dataset.chains
    .filter((chain) => gap.chains.includes(chain.id))
    .flatMap((chain) => chain.steps);
  const step = steps.find((candidate) => candidate.step === gap.step && candidate.material === gap.material);
  const name = inLanguage(lang, step?.nameEn, step?.nameNl) || gap.step;
  return { step: name, material: material.toLowerCase() === name.toLowerCase() ? "" : material };
}

/** One row per gap. */
export function gapsTables(result: GapsResult, scenario: Scenario): { readonly gaps: CsvTable } {
  const hypothetical = !isBaseline(scenario);
  return {
    gaps: {
      columns:
        "kind,material,quantity,atLeast,unit,value,units,chains,step,evidence,flows,hypothetical".split(","),
      rows: result.gaps.map((gap) => [
        gap.kind,
        gap.material,
        gap.quantity,
        gap.atLeast,
        gap.unit,
        gap.value,
        gap.units.join("|"),
        gap.chains.join("|"),
        gap.step,
        gap.evidence,
        gap.flows.join("|"),
        hypothetical,
      ]),
    },
  };
}
