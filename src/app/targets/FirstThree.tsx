import { answersOfChain, bestPerGap, firstOfChain } from "../../report/chainAnswers.ts";
import { lackingLines } from "../../report/lackingOfChain.ts";
import { namedForSteps } from "../../report/namedForSteps.ts";
import { isItself, missingSteps } from "../../report/targetsOfChain.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import type { LoadedSet } from "../state/types.ts";
import { Answer } from "./Answer.tsx";
import { type AnswerRow, answerRow } from "./chainRow.ts";
import { SaveThree } from "./SaveThree.tsx";
import type { Targets } from "./useTargets.ts";

const MOST = 3;

interface Props {
  readonly chain: string;
  readonly targets: Targets;
  readonly data: LoadedSet;
  onOpen(key: string): void;
}

/** Who to attract for the chosen chain, above the list of all, to be taken along by itself. */
export function FirstThree({ chain, targets, data, onOpen }: Props) {
  const title = useScopedId("three-title");
  const words = useWords();
  const { t, w, f, lang } = words;
  const { three } = t.targets;
  const { context } = targets;
  const { result } = targets.answer;
  const answers = answersOfChain(targets.rows, result.packages, chain);
  const answered = firstOfChain(targets.rows, result.packages, chain).map((own) =>
    answerRow(own, context, words),
  );
  const named = namedForSteps(chain, context);
  const isWhole = missingSteps(result, chain, context.dataset, lang).length === 0;
  // A chain that nobody completes can still be made stronger.
  const isAnswered = answered.length > 0;
  const rows: readonly AnswerRow[] = isAnswered
    ? answered
    : bestPerGap(targets.rows, chain).map((row) => ({ ...row, team: null }));
  const why = lackingLines(result, chain, context);
  const there = new Set(answers.map(({ row }) => row.name));
  const lacking = targets.rows.filter(
    (row) => !row.candidate.feasible && isItself(row, chain) && !there.has(row.name),
  );
  const lackingNames = [...new Set(lacking.map(({ name }) => name))];
  return (
    <section className="target-three" aria-labelledby={title}>
      <Heading id={title} text={three.title} asked={{ of: "answers", chain, rows }} />
      {named.length > 0 && (
        <div>
          <p>{w.targets.team.namedFirst}</p>
          <ul aria-label={w.targets.team.namedFirst}>
            {named.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {isAnswered && answered.length < MOST && (
        <p className="warn">{three.few(f.integer(answered.length))}</p>
      )}
      {!isAnswered && (
        <p className={isWhole ? "" : "warn"}>
          {isWhole ? t.targets.forChain.whole : three.none} {rows.length > 0 && w.targets.team.firmer}
        </p>
      )}
      {why.length > 0 && (
        <ul className="target-evidence">
          {why.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <>
          <ol className="target-evidence" aria-label={three.title}>
            {rows.map((row) => (
              <li key={row.key}>
                <Answer
                  row={row}
                  chain={chain}
                  isAnswer={isAnswered}
                  context={context}
                  old={targets.old}
                  onOpen={onOpen}
                />
              </li>
            ))}
          </ol>
          <SaveThree chain={chain} rows={rows} targets={targets} data={data} />
        </>
      )}
      {lackingNames.length > 0 && (
        <p className="soft">{three.lacking(new Intl.ListFormat(lang).format(lackingNames))}</p>
      )}
    </section>
  );
}
