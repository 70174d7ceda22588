import type { TargetsResult } from "../../analysis/resultsTargets.ts";
import { lackingLines } from "../../report/lackingOfChain.ts";
import { firstOfChain, isItself } from "../../report/targetsOfChain.ts";
import { useWords } from "../i18n/text.ts";
import { slug, today } from "../save/fileName.ts";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import type { LoadedSet } from "../state/types.ts";
import { aboutSheet } from "./aboutSheet.ts";
import { ExportButtons, useEvidence } from "./ExportButtons.tsx";
import { evidenceSheet, tableOf } from "./exportTable.ts";
import { FitMark } from "./FitMark.tsx";
import { BY_SCORE, NO_FILTER, standingText } from "./rows.ts";
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
  const { t, f, lang } = words;
  const w = t.targets.three;
  const evidence = useEvidence();
  const under = useUnder(data);
  const { context } = targets;
  const result: TargetsResult = targets.answer.result;
  const rows = firstOfChain(targets.rows, chain);
  const why = lackingLines(result, chain, context);
  const lacking = targets.rows.filter((row) => !row.candidate.feasible && isItself(row, chain));
  const lackingNames = [...new Set(lacking.map(({ name }) => name))];
  return (
    <section className="target-three" aria-labelledby={title}>
      <Heading id={title} text={w.title} lines={[w.about]} />
      {rows.length < MOST && (
        <p className="warn">{rows.length === 0 ? w.none : w.few(f.integer(rows.length))}</p>
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
                <button type="button" className="link" onClick={() => onOpen(row.key)}>
                  {row.name}
                </button>
                : {standingText(row, chain, context, t.targets)}.
                <FitMark filled={row.filled} chain={chain} />
                {row.outside.length > 0 && (
                  <div className="fine">
                    {t.targets.card.moreImported}: {row.outside.join("; ")}
                  </div>
                )}
              </li>
            ))}
          </ol>
          <ExportButtons
            label={w.save}
            file={[
              data.dataset.id,
              t.targetsFile.names.three,
              slug(context.names.chain(chain)).toLowerCase(),
              lang,
              today(),
            ]}
            sheet={t.targets.parts.attract}
            table={() => tableOf(rows, context, words, evidence, chain)}
            facts={() => (evidence ? evidenceSheet(rows, context) : null)}
            about={() =>
              aboutSheet(
                {
                  content: w.title,
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
        </>
      )}
      {lackingNames.length > 0 && (
        <p className="soft">{w.lacking(new Intl.ListFormat(lang).format(lackingNames))}</p>
      )}
    </section>
  );
}
