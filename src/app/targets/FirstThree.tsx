import type { TargetsResult } from "../../analysis/resultsTargets.ts";
import { answersOfChain, bestPerGap, firstOfChain, helpersOf } from "../../report/chainAnswers.ts";
import { lackingLines } from "../../report/lackingOfChain.ts";
import { namedForSteps } from "../../report/namedForSteps.ts";
import { wastesText } from "../../report/newcomerText.ts";
import { isItself } from "../../report/targetsOfChain.ts";
import { type AppWords, useWords } from "../i18n/text.ts";
import { slug, today } from "../save/fileName.ts";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import type { LoadedSet } from "../state/types.ts";
import { aboutSheet } from "./aboutSheet.ts";
import { type AnswerRow, answerRow, namedAnswers } from "./chainRow.ts";
import { ExportButtons, useEvidence } from "./ExportButtons.tsx";
import { evidenceSheet, tableOf } from "./exportTable.ts";
import { FitMark } from "./FitMark.tsx";
import { shortPoints, signedDecimals } from "./figures.ts";
import { candidateName, standingText } from "./rows.ts";
import { TryButton } from "./TryButton.tsx";
import { useUnder } from "./under.ts";
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
        <p className="warn">
          {three.none} {rows.length > 0 && w.targets.team.firmer}
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
                <div className="target-answer">
                  <div>
                    <button type="button" className="link" onClick={() => onOpen(row.key)}>
                      {row.name}
                    </button>
                    {row.together !== "" && ` ${w.targets.team.together(row.together)}`}:{" "}
                    {isAnswered || row.kind === null
                      ? standingText(row, chain, context, t.targets)
                      : `${w.gapKind[row.kind]}: ${row.subject}; ${firmnessText(row, words)}`}
                    .
                    <FitMark filled={row.filled} chain={chain} />
                    {wastesText(row.candidate, context) !== "" && (
                      <div className="fine">{w.targets.team.wastes(wastesText(row.candidate, context))}</div>
                    )}
                    {row.outside.length > 0 && (
                      <div className="fine">
                        {t.targets.card.moreImported}: {row.outside.join("; ")}
                      </div>
                    )}
                  </div>
                  <TryAnswer row={row} old={targets.old} />
                </div>
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

/** "Jenga index −0.03, expected loss +0.18 pp": what it does to how firmly the cluster stands. */
function firmnessText({ candidate: { effect } }: AnswerRow, { t, f }: AppWords): string {
  const index = signedDecimals(effect.jengafication, 3, f);
  return t.targets.three.firmness(index, shortPoints(effect.expectedLoss, f));
}

/** Tries an answer with all that it is built with. */
function TryAnswer({ row, old }: { readonly row: AnswerRow; readonly old: boolean }) {
  const { lang } = useWords();
  const { candidate, team, name } = row;
  const helpers = team ? helpersOf(candidate.process, team) : [];
  const members = [candidate, ...helpers.map(({ member }) => member)];
  const named = (language: "en" | "nl") =>
    members.map((member) => candidateName(member, language)).join(" + ");
  return (
    <TryButton
      what={{
        nameEn: named("en"),
        nameNl: named("nl"),
        kind: "newcomer",
        units: members.map(({ id }) => id),
      }}
      name={members.length > 1 ? named(lang) : name}
      rows={(team ?? candidate).rows}
      names={new Map(members.map((member) => [member.id, candidateName(member, lang)]))}
      cells={[]}
      old={old}
    />
  );
}

function SaveThree({
  chain,
  rows,
  targets,
  data,
}: Omit<Props, "onOpen"> & { readonly rows: readonly AnswerRow[] }) {
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
      file={[
        data.dataset.id,
        t.targetsFile.names.three,
        slug(context.names.chain(chain)).toLowerCase(),
        lang,
        today(),
      ]}
      sheet={parts.attract}
      table={() => tableOf(rows, context, words, evidence, chain)}
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
