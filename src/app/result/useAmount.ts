import { useMemo } from "react";
import type { Measure, Scenario } from "../../model/scenario.ts";
import { RANGE_SIZES } from "../../network/defaults.ts";
import { amountOf, lossScale, wholeAmount } from "../../report/lossAmount.ts";
import { useWords } from "../i18n/text.ts";
import type { LoadedSet } from "../state/types.ts";

/**
 * Writes shares of a scenario's loss in the measure's own unit, the whole loss with "at least" where it leaves plants
 * out; "" where nothing is known of any plant, and in a network so large that weighing its plants would hold up the
 * screen.
 */
export function useAmount(
  { open }: Scenario,
  measure: Measure,
  { dataset }: LoadedSet,
): (share: number, isWhole?: boolean) => string {
  const { lang } = useWords();
  const scale = useMemo(
    () => (dataset.units.length > RANGE_SIZES.units ? null : lossScale(dataset, open, measure)),
    [dataset, open, measure],
  );
  return (share, isWhole = false) => (isWhole ? wholeAmount : amountOf)(share, scale, lang);
}
