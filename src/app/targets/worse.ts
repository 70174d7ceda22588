/** Which figures of the cluster newcomers make worse, in words. Pure. */
import type { AssessedResult } from "../../analysis/resultsTargets.ts";
import type { DrawnFigure } from "../../report/targetIntervals.ts";
import type { AppWords } from "../i18n/text.ts";
import { changeText } from "./figures.ts";

/** Less is better in each of these. */
const FIGURES = [
  "jengafication",
  "expectedLoss",
  "weakLinks",
  "importValue",
  "wasteValue",
] as const satisfies readonly DrawnFigure[];

/** "jenga index +0.020" for each that rises; what reads as nothing is none. */
export function worseTexts(
  { effect }: Pick<AssessedResult, "effect">,
  currency: string,
  { t, f }: Pick<AppWords, "t" | "f">,
): readonly string[] {
  return FIGURES.flatMap((figure) => {
    const text = changeText(effect[figure], figure, currency, f);
    return text.startsWith("+") ? [`${t.targets.figure[figure]} ${text.replace("+", "+\u2060")}`] : [];
  });
}
