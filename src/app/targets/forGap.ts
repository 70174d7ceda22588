/** Which candidates are for which missing link. Pure. */
import type { Gap } from "../../analysis/results.ts";
import type { CandidateResult, TargetsResult } from "../../analysis/resultsTargets.ts";

const isSame = (a: CandidateResult["gaps"][number], b: Gap): boolean =>
  a.kind === b.kind && a.material === b.material && a.step === b.step && a.chains[0] === b.chains[0];

/** Candidates that are sized to a gap or touch it, in the order of the answer. */
export function candidatesFor(result: TargetsResult, gap: Gap): readonly CandidateResult[] {
  return result.candidates.filter(({ gaps }) => gaps.some((own) => isSame(own, gap)));
}
