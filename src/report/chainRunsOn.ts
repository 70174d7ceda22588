/** Why a plant runs on though its chain is broken: what it got from the step that stops, it gets from outside. Pure. */
import { STOPPED } from "../analysis/cascade.ts";
import type { ChainResult } from "../analysis/results.ts";
import { replaceInOf } from "../network/defaults.ts";
import { formatPercent } from "./format.ts";
import type { View } from "./page.ts";
import { words } from "./words.ts";

/** "Delamine runs on with caustic soda from outside": of plants after one that stops in a broken chain; none without. */
export function runsOnTexts(
  { status, stepPerformers = [] }: ChainResult,
  { dataset, names, lang }: Pick<View, "dataset" | "names" | "lang">,
): readonly string[] {
  if (status !== "broken") return [];
  const levels = new Map(stepPerformers.flat().map(({ unit, level }) => [unit, level]));
  const gone = new Set([...levels].flatMap(([unit, level]) => (level <= STOPPED ? [unit] : [])));
  const w = words(lang).compare;
  return [...levels].flatMap(([unit, level]) => {
    if (level <= STOPPED) return [];
    const replaced = dataset.flows.filter(
      (flow) =>
        flow.status === "operating" &&
        "unit" in flow.to &&
        flow.to.unit === unit &&
        "unit" in flow.from &&
        gone.has(flow.from.unit) &&
        replaceInOf(flow, names.materialRow(flow.material)) > 0,
    );
    if (replaced.length === 0) return [];
    const materials = words(lang).list([
      ...new Set(replaced.map(({ material }) => names.material(material))),
    ]);
    const share = formatPercent(level, lang);
    return [
      share === formatPercent(1, lang)
        ? w.runsOn(names.unit(unit), materials)
        : w.runsOnAt(names.unit(unit), share, materials),
    ];
  });
}
