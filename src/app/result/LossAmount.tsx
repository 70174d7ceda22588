import type { Basis } from "../../analysis/results.ts";
import type { Scenario } from "../../model/scenario.ts";
import { fewKnownText } from "../../report/fewKnown.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { useAmount } from "./useAmount.ts";

interface Props {
  /** The whole loss, as a share. */
  readonly loss: number;
  readonly scenario: Scenario;
  readonly basis: Basis;
  readonly data: LoadedSet;
}

/** What a loss is in the measure's own unit and of what total; and an alarm where that is known of few plants. */
export function LossAmount({ loss, scenario, basis, data }: Props) {
  const { w, lang } = useWords();
  const measure = useApp((state) => state.measure);
  const amount = useAmount(scenario, measure, data);
  const few = fewKnownText(measure, basis, lang);
  return (
    <>
      {amount(loss) !== "" && <p>{w.compare.amount(amount(loss, true), amount(1, true))}</p>}
      {few !== "" && <p className="warn">{few}</p>}
    </>
  );
}
