import type { StrongPort } from "../../analysis/resultsStrengthen.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { BasisNote } from "../shared/BasisNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { JobBar } from "../shared/JobBar.tsx";
import { NameButton } from "../shared/Names.tsx";
import { useFirst } from "../shared/useFirst.tsx";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { shortPoints } from "./figures.ts";
import { contextOf, type RowContext } from "./rows.ts";
import "../shared/wide.css";

/** A rise smaller than this share is nothing but a rounding error. */
const NOTHING = 1e-9;

/** Strong links whose loss would cost most. */
export function KeepPane({ data }: { readonly data: LoadedSet }) {
  const { t, f, lang } = useWords();
  const found = useApp((state) => answer(state.jobs.strengthen));
  const context = found && contextOf(found.dataset, data, lang);
  const ports = found?.result.keep.filter((port) => port.expectedLoss > NOTHING) ?? [];
  const rest = (found?.result.keep.length ?? 0) - ports.length;
  return (
    <div className="view-section">
      <Heading text={t.targets.keepPart.title} lines={t.targets.keepPart.about} term="strong-link" />
      <JobBar job="strengthen" what={t.targets.strengthen.computing} />
      {found && context && (
        <>
          {found.result.keep.length === 0 ? (
            <p className="empty">{t.targets.keepPart.none}</p>
          ) : (
            <KeepTable ports={ports} context={context} currency={data.dataset.cluster.currency} />
          )}
          {!found.result.settled && <p className="warn">{t.graph.notSettled}</p>}
          {rest > 0 && <p className="soft">{t.targets.keepPart.nothing(f.integer(rest))}</p>}
          <BasisNote basis={found.result.basis} />
        </>
      )}
    </div>
  );
}

interface Props {
  readonly ports: readonly StrongPort[];
  readonly context: RowContext;
  readonly currency: string;
}

function KeepTable({ ports, context, currency }: Props) {
  const { t, f } = useWords();
  const { names } = context;
  const { shown, more } = useFirst(ports);
  return (
    <div className="targets-scroll wide-scroll">
      <table className="target-table is-wide">
        <caption className="hidden">{t.targets.keepPart.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.targets.strengthen.link}</th>
            <th scope="col">{t.targets.strengthen.largest}</th>
            <th scope="col" className="figure">
              {t.targets.keepPart.rise}
            </th>
            <th scope="col" className="figure">
              {t.targets.keepPart.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((port) => (
            <tr key={`${port.unit} ${port.direction} ${port.material}`}>
              <th scope="row">
                <NameButton
                  kind="unit"
                  id={port.unit}
                  name={t.targets.strengthen.linkName(
                    names.unit(port.unit),
                    port.direction,
                    names.material(port.material),
                  )}
                />
              </th>
              <td>
                <NameButton kind="unit" id={port.largest} name={names.unit(port.largest)} />
              </td>
              <td className="figure">
                <Ask asked={{ of: "keep", port }} title={t.targets.keepPart.rise}>
                  {shortPoints(port.expectedLoss, f)}
                </Ask>
              </td>
              <td className="figure">
                <Ask asked={{ of: "keep", port }} title={t.targets.keepPart.value} first={false}>
                  {f.money(port.value, currency)}
                </Ask>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}
