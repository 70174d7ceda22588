import { useWords } from "../i18n/text.ts";
import type { Targets } from "./useTargets.ts";

/** Why there is nobody to attract. */
export function NoCandidates({ targets }: { readonly targets: Targets }) {
  const { t } = useWords();
  const { gaps, processes } = targets.answer.result;
  const text =
    gaps.length === 0 ? t.targets.noGaps : processes === 0 ? t.targets.noCatalogue : t.targets.noMatch;
  return <p className="empty">{text}</p>;
}
