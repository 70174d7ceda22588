/** `targets` as CSV tables: every candidate, package, member of the portfolio, row to write, and fact. */
import type { CandidateResult, TargetsResult } from "../../analysis/resultsTargets.ts";
import { TARGET_MEASURES } from "../../network/targetWeights.ts";
import type { CsvTable } from "../csv.ts";
import { evidenceCsv } from "../evidence/tables.ts";
import type { Names } from "../names.ts";
import type { View } from "../page.ts";
import { DRAWN, intervalCells } from "../targetIntervals.ts";
import { targetSentence } from "../targetSentence.ts";
import { rowsTable } from "./targetRows.ts";

function candidateRow(candidate: CandidateResult, names: Names, sentence: string) {
  const { effect, terms } = candidate;
  return [
    candidate.process,
    candidate.gap,
    candidate.size,
    candidate.unit,
    candidate.feasible,
    candidate.belowMinimum,
    candidate.plants,
    candidate.limiting?.material ?? "",
    candidate.localInputs.map(({ material }) => names.material(material)).join("|"),
    candidate.imports.map(({ material }) => names.material(material)).join("|"),
    effect.chainsCompleted.join("|"),
    effect.jengafication,
    effect.expectedLoss,
    effect.importValue,
    effect.wasteValue,
    effect.jobs,
    effect.weakLinks,
    effect.localInputValue,
    ...TARGET_MEASURES.map((name) => terms[name]),
    candidate.score,
    candidate.pareto,
    candidate.need,
    ...intervalCells(candidate.intervals),
    sentence,
    true,
  ];
}

/** One row per candidate, package, member of the portfolio, row to write, and fact behind a candidate. */
export function targetsTables(result: TargetsResult, view: View): Readonly<Record<string, CsvTable>> {
  const effects = "chainsCompleted,jengafication,expectedLoss,importValue,wasteValue,jobs,weakLinks";
  return {
    candidates: {
      columns: [
        ..."process,gap,size,unit,feasible,belowMinimum,plants,limiting,localInputs,imports".split(","),
        ...`${effects},localInputValue`.split(","),
        ...TARGET_MEASURES.map((name) => `score_${name}`),
        ..."score,pareto,need".split(","),
        ...DRAWN.flatMap((name) => [`${name}_low`, `${name}_high`]),
        ..."top5,sentence,hypothetical".split(","),
      ],
      rows: result.candidates.map((candidate) =>
        candidateRow(candidate, view.names, targetSentence(candidate, view)),
      ),
    },
    packages: {
      columns: `processes,gaps,${effects},score,hypothetical`.split(","),
      rows: result.packages.map(({ processes, gaps, effect, score }) => [
        processes.join("|"),
        gaps.map((gap) => gap.id).join("|"),
        effect.chainsCompleted.join("|"),
        effect.jengafication,
        effect.expectedLoss,
        effect.importValue,
        effect.wasteValue,
        effect.jobs,
        effect.weakLinks,
        score,
        true,
      ]),
    },
    portfolio: {
      columns: "process,gap,size,unit,share,adds,alone,hypothetical".split(","),
      rows: (result.portfolio?.members ?? []).map((member) => [
        member.process,
        member.gap,
        member.size,
        member.unit,
        member.share,
        member.adds,
        member.alone,
        true,
      ]),
    },
    rows: rowsTable(result.candidates),
    evidence: evidenceCsv(result.candidates, view),
  };
}
