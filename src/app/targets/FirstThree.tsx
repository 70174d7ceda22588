import type { TargetsResult } from "../../analysis/resultsTargets.ts";
import { answersOfChain, bestPerGap, FIRST, helpersOf } from "../../report/chainAnswers.ts";
import { lackingLines } from "../../report/lackingOfChain.ts";
import { isItself } from "../../report/targetsOfChain.ts";
import { useWords } from "../i18n/text.ts";
import { slug, today } from "../save/fileName.ts";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import type { LoadedSet } from "../state/types.ts";
import { aboutSheet } from "./aboutSheet.ts";
import { type AnswerRow, answerRow, namedAnswers } from "./chainRow.ts";
import { ExportButtons, useEvidence } from "./ExportButtons.tsx";
import { evidenceSheet, tableOf } from "./exportTable.ts";
import { FitMark } from "./FitMark.tsx";
import { BY_SCORE, candidateName, NO_FILTER, standingText } from "./rows.ts";
import { TryButton } from "./TryButton.tsx";
import { useUnder } from "./under.ts";
import type { Targets } from "./useTargets.ts";

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
  const answered = answers.slice(0, FIRST).map((own) => answerRow(own, context, words));
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
      {isAnswered && answered.length < FIRST && (
        <p className="warn">{three.few(f.integer(answered.length))}</p>
      )}
      {!isAnswered && (
        <p className="warn">
          {three.none} {rows.length > 0 && three.stronger}
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
          <ol className="target-evidence">
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
                      : `${w.gapKind[row.kind]}: ${row.subject}`}
                    .
                    <FitMark filled={row.filled} chain={chain} />
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
  const { t, lang } = words;
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
            chosen: { filter: { ...NO_FILTER, chain, feasible: true }, sort: BY_SCORE },
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
