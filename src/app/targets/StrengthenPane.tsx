import { useEffect, useRef } from "react";
import type { StrengthenOption, StrengthenResult, WeakPort } from "../../analysis/resultsStrengthen.ts";
import { namesOf } from "../../report/names.ts";
import {
  type OptionContext,
  optionBy,
  optionLines,
  optionSentence,
} from "../../report/strengthenSentence.ts";
import { words } from "../../report/words.ts";
import { useCommands } from "../context.ts";
import { capital, useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { BasisNote } from "../shared/BasisNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { JobBar } from "../shared/JobBar.tsx";
import { NameButton } from "../shared/Names.tsx";
import { useFirst } from "../shared/useFirst.tsx";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { shortPoints, signedPoints } from "./figures.ts";
import { contextOf } from "./rows.ts";
import { TryButton } from "./TryButton.tsx";
import "../shared/wide.css";

/** Weak links, each with what would strengthen it and by how much. */
export function StrengthenPane({ data }: { readonly data: LoadedSet }) {
  const { t, f, lang } = useWords();
  const found = useApp((state) => answer(state.jobs.strengthen));
  const context = found && contextOf(found.dataset, data, lang);
  const options = found?.result.weak.reduce((sum, port) => sum + port.options.length, 0) ?? 0;
  return (
    <div className="view-section">
      <Heading text={t.targets.strengthen.title} lines={t.targets.strengthen.about} term="weak-link" />
      <JobBar job="strengthen" what={t.targets.strengthen.computing} />
      {found && context && (
        <>
          {found.result.weak.length === 0 ? (
            <p className="empty">{t.targets.strengthen.none}</p>
          ) : (
            <>
              <p className="soft">
                {t.targets.strengthen.summary(f.integer(found.result.weak.length), f.integer(options))}
              </p>
              <WeakTable result={found.result} context={context} />
            </>
          )}
          {!found.result.settled && <p className="warn">{t.graph.notSettled}</p>}
          <BasisNote basis={found.result.basis} />
        </>
      )}
    </div>
  );
}

function keyOf({ unit, direction, material }: WeakPort): string {
  return `${unit} ${direction} ${material}`;
}

function WeakTable({
  result,
  context,
}: {
  readonly result: StrengthenResult;
  readonly context: OptionContext;
}) {
  const { t } = useWords();
  const commands = useCommands();
  const opened = useApp((state) => state.targets.link);
  const w = t.targets.strengthen;
  const { shown, more } = useFirst(result.weak, (port) => keyOf(port) === opened);
  return (
    <div className="targets-scroll wide-scroll">
      <table className="target-table is-wide">
        <caption className="hidden">{w.title}</caption>
        <thead>
          <tr>
            <th scope="col">{w.link}</th>
            <th scope="col">{w.largest}</th>
            <th scope="col" className="figure">
              {w.portLoss}
            </th>
            <th scope="col" className="figure">
              {w.leaves}
            </th>
            <th scope="col">{w.best}</th>
            <th scope="col" className="figure">
              {w.expectedLoss}
            </th>
            <th scope="col" className="figure">
              {w.leavesChange}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((port) => {
            const key = keyOf(port);
            return (
              <WeakRow
                key={key}
                port={port}
                spare={result.spare}
                context={context}
                open={opened === key}
                onOpen={() => commands.askTargets({ link: opened === key ? null : key })}
              />
            );
          })}
        </tbody>
      </table>
      {more}
    </div>
  );
}

interface RowProps {
  readonly port: WeakPort;
  readonly spare: number;
  readonly context: OptionContext;
  readonly open: boolean;
  onOpen(): void;
}

/** What an option changes, under which head. */
const CHANGES = [
  { of: "expectedLoss", title: "expectedLoss" },
  { of: "lossIfLargestLeaves", title: "leavesChange" },
] as const;

function WeakRow({ port, spare, context, open, onOpen }: RowProps) {
  const { t, w, f } = useWords();
  const { names } = context;
  const [best] = port.options;
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (open) element.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const title = t.targets.strengthen.linkName(
    names.unit(port.unit),
    port.direction,
    names.material(port.material),
  );
  return (
    <>
      <tr ref={element} className={open ? "is-open" : ""}>
        <th scope="row">
          <button type="button" className="link" aria-expanded={open} onClick={onOpen}>
            {title}
          </button>
          <div className="fine">
            {w.criticality[port.criticality]} · {t.targets.strengthen.options(port.options.length)}
          </div>
        </th>
        <td>
          <NameButton kind="unit" id={port.largest} name={names.unit(port.largest)} />
        </td>
        <td className="figure">
          <Ask asked={{ of: "weak", port }} title={t.targets.strengthen.portLoss}>
            {f.percent(port.lossIfLargestCut)}
          </Ask>
        </td>
        <td className="figure">
          <Ask asked={{ of: "weak", port }} title={t.targets.strengthen.leaves} first={false}>
            {f.percent(port.lossIfLargestLeaves)}
          </Ask>
        </td>
        <td>
          {best ? optionTitle(best, context, w.strengthen.kind[best.kind]) : t.targets.strengthen.noOption}
        </td>
        {CHANGES.map(({ of, title: head }) => (
          <td key={of} className="figure">
            {best && (
              <Ask
                asked={{ of: "weak", port, option: best }}
                title={t.targets.strengthen[head]}
                first={false}
              >
                {shortPoints(best[of], f)}
              </Ask>
            )}
          </td>
        ))}
      </tr>
      {open && (
        <tr className="targets-card-row">
          <td colSpan={7}>
            <section className="target-card" aria-label={title}>
              <ul className="options">
                {port.options.map((option) => (
                  <Option
                    key={`${option.kind} ${option.by}`}
                    port={port}
                    option={option}
                    spare={spare}
                    context={context}
                  />
                ))}
              </ul>
            </section>
          </td>
        </tr>
      )}
    </>
  );
}

function optionTitle(option: StrengthenOption, context: OptionContext, kind: string): string {
  const by = optionBy(option, context);
  return by === "" ? capital(kind) : `${capital(kind)}: ${by}`;
}

interface OptionProps extends Omit<RowProps, "open" | "onOpen"> {
  readonly option: StrengthenOption;
}

function Option({ port, option, spare, context }: OptionProps) {
  const { t, w, f, lang } = useWords();
  const title = optionTitle(option, context, w.strengthen.kind[option.kind]);
  const units = option.rows?.companies.map((cells) => String(cells.id)) ?? [];
  const masked = useApp((state) => state.masked);
  // What is tried is remembered by what it is, not by whose it is: names may be hidden later.
  const say = (language: "en" | "nl") =>
    `${words(language).strengthen.kind[option.kind]} (${namesOf(context.dataset, language).material(port.material)})`;
  return (
    <li>
      <div className="target-card-head">
        <h4>{title}</h4>
        <span className="figure">
          {t.targets.strengthen.expectedLoss} {signedPoints(option.expectedLoss, f)} ·{" "}
          {t.targets.strengthen.leavesChange} {signedPoints(option.lossIfLargestLeaves, f)}
          <Ask asked={{ of: "weak", port, option }} title={t.targets.strengthen.expectedLoss} />
        </span>
        <TryButton
          what={{
            nameEn: say("en"),
            nameNl: say("nl"),
            kind: units.length > 0 ? "newcomer" : "option",
            units,
          }}
          name={title}
          rows={option.rows}
          names={new Map(units.map((id) => [id, optionBy(option, context)]))}
          cells={option.changes}
        />
      </div>
      <p>{optionSentence(port, option, spare, context)}</p>
      {!masked && (
        <details className="plain">
          <summary>{t.targets.strengthen.rows}</summary>
          <ul className="rows-to-write">
            {optionLines(option, lang).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
