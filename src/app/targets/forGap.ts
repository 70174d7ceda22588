/** Which candidates are for which missing link. Pure. */
import type { Gap } from "../../analysis/results.ts";
import type { CandidateResult, TargetsResult } from "../../analysis/resultsTargets.ts";

/** Candidates that are sized to a gap or touch it, in the order of the answer. */
export function candidatesFor(result: TargetsResult, gap: Gap): readonly CandidateResult[] {
  return result.candidates.filter(({ gaps }) =>
    gaps.some(
      ({ kind, material, step, chains }) =>
        kind === gap.kind && material === gap.material && step === gap.step && chains[0] === gap.chains[0],
    ),
  );
}
