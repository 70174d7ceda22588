import { useDeferredValue, useMemo } from "react";
import type { SankeyChoice } from "../../graph/sankey/choice.ts";
import {
  type Folded,
  foldSmall,
  type SankeyLink,
  type SankeyLinks,
  sankeyLinks,
} from "../../graph/sankey/links.ts";
import { unitText } from "../../report/format.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { type FlowsOptions, flowsOptions } from "./choice.ts";
import type { FlowsSpeech } from "./say.ts";

export interface FlowsModel {
  /** What can be chosen and what is. */
  readonly options: FlowsOptions;
  /** What the rest is of: for a moment what was chosen before. */
  readonly choice: SankeyChoice;
  /** All links of the choice, for the table. */
  readonly all: SankeyLinks;
  /** The largest of them, which are left out of the picture. */
  readonly skipped: readonly SankeyLink[];
  /** What is drawn. */
  readonly drawn: Folded;
  readonly speech: FlowsSpeech;
  /** Whether the rest is still of an earlier choice or scenario. */
  readonly late: boolean;
}

/** What the flows view shows of a data set, before and after the scenario of the present result. */
export function useFlowsModel(data: LoadedSet): FlowsModel {
  const words = useWords();
  const names = useNames(data);
  const wish = useApp((state) => state.flows);
  const present = useApp((state) => state.results.simulate);
  const options = useMemo(() => flowsOptions(data.dataset, wish), [data, wish]);
  const asked = useMemo(
    () => ({ choice: options.choice, skip: wish.skip, result: present }),
    [options, wish.skip, present],
  );
  // Thousands of flows are put together bit by bit.
  const shown = useDeferredValue(asked);
  const { choice, skip, result } = shown;
  const isWhatIf = result !== null && !isBaseline(result.scenario);
  const all = useMemo(() => {
    const delivered = isWhatIf
      ? new Map(result.flows.map(({ index, delivered: share }) => [index, share]))
      : null;
    return sankeyLinks(data.dataset, choice, delivered);
  }, [data, choice, result, isWhatIf]);
  const skipped = useMemo(() => all.links.slice(0, skip), [all, skip]);
  const drawn = useMemo(() => foldSmall(all.links.slice(skip), choice.most), [all, skip, choice.most]);
  const speech = useMemo(
    () => ({ words, names, grouping: choice.grouping, unit: unitText(choice.unit), isWhatIf }),
    [words, names, choice, isWhatIf],
  );
  return { options, choice, all, skipped, drawn, speech, late: shown !== asked };
}
