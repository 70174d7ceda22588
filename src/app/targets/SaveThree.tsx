import type { TargetsResult } from "../../analysis/resultsTargets.ts";
import { helpersOf } from "../../report/chainAnswers.ts";
import { namedForSteps } from "../../report/namedForSteps.ts";
import { frontSheet, noneCompletes } from "../../report/targetFront.ts";
import { useWords } from "../i18n/text.ts";
import { nameSlug, setSlug, today } from "../save/fileName.ts";
import type { LoadedSet } from "../state/types.ts";
import { aboutSheet } from "./aboutSheet.ts";
import { type AnswerRow, namedAnswers } from "./chainRow.ts";
import { ExportButtons, useEvidence } from "./ExportButtons.tsx";
import { evidenceSheet, tableOf } from "./exportTable.ts";
import { useUnder } from "./under.ts";
import type { Targets } from "./useTargets.ts";

interface Props {
  readonly chain: string;
  readonly rows: readonly AnswerRow[];
  readonly targets: Targets;
  readonly data: LoadedSet;
}

/** The first three as a file: with what they are, on what evidence, and whom the data name. */
export function SaveThree({ chain, rows, targets, data }: Props) {
  const words = useWords();
  const { t, w, lang } = words;
  const evidence = useEvidence();
  const under = useUnder(data);
  const { context } = targets;
  const result: TargetsResult = targets.answer.result;
  const { three, parts } = t.targets;
  return (
    <ExportButtons
      label={three.save}
      chain={chain}
      file={[
        setSlug(data.dataset),
        t.targetsFile.names.three,
        nameSlug(context.names.chain(chain)),
        lang,
        today(),
      ]}
      sheet={parts.attract}
      table={() => tableOf(rows, context, words, evidence, chain)}
      front={() =>
        frontSheet(
          rows.map((row) => ({
            name: row.together === "" ? row.name : `${row.name} ${w.targets.team.together(row.together)}`,
            candidate: row.candidate,
            together: row.together,
            helpers: row.team ? helpersOf(row.candidate.process, row.team).map(({ member }) => member) : [],
          })),
          { chain, sources: evidence, notes: [noneCompletes(result, chain, context)] },
          context,
        )
      }
      facts={() => (evidence ? evidenceSheet(namedAnswers(rows, context), context) : null)}
      about={() =>
        aboutSheet(
          {
            content: three.title,
            feasible: rows.map(() => true),
            chosen: null,
            chain,
            more: [
              [t.targets.three.title, t.targets.three.about],
              ...namedForSteps(chain, context).map((line) => [w.targets.team.namedFirst, line] as const),
            ],
            under,
            date: today(),
          },
          result,
          context,
          words,
        )
      }
    />
  );
}
