import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import type { PairRow } from "../../analysis/resultsMethod.ts";
import { useWords } from "../i18n/text.ts";
import { usePicture } from "../pictures/registry.ts";
import { useWidth } from "../shared/useWidth.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";
import { MatrixScale } from "./MatrixScale.tsx";
import { type Cell, matrixOf, SHADES, shadeOf, walk } from "./matrix.ts";
import { type Chosen, idOf } from "./PairList.tsx";

interface Props {
  readonly pairs: readonly PairRow[];
  readonly chosen: string;
  onChoose(chosen: Chosen): void;
  readonly data: LoadedSet;
}

const LIMIT = 40;
const NAMES_WIDTH = 150;

/** Companies against companies, below the diagonal: the darker a cell, the more the pair does together. */
export function PairMatrix({ pairs, chosen, onChoose, data }: Props) {
  const { t, f } = useWords();
  const names = useNames(data);
  const help = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 460);
  const matrix = useMemo(() => matrixOf(pairs, LIMIT), [pairs]);
  const { companies } = matrix;
  const [cursor, setCursor] = useState<Cell>({ row: 1, column: 0 });
  const body = useRef<HTMLTableSectionElement>(null);
  const here = cursor.row < companies.length ? cursor : { row: 1, column: 0 };
  const side = Math.max(
    16,
    Math.min(30, Math.floor((width - NAMES_WIDTH) / Math.max(1, companies.length - 1))),
  );

  usePicture(
    "pairs",
    async () => {
      const { matrixPicture } = await import("./matrixPicture.ts");
      return matrixPicture(matrix, SHADES, names, { t, f });
    },
    "pairs",
  );

  const at = ({ row, column }: Cell) =>
    body.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);

  const saidOf = (pair: PairRow | null, id: string, other: string): string => {
    const [a, b] = [names.company(id), names.company(other)];
    if (!pair) return t.pairs.cellNone(a, b);
    const cell = t.pairs.cell(a, b, f.percent(pair.synergy), f.percent(pair.loss));
    const broken = pair.chainsBroken.length;
    return broken > 0 ? `${cell}, ${t.pairs.chains(broken)}` : cell;
  };

  function onKeyDown(event: KeyboardEvent): void {
    const next = walk(here, event.key, companies.length);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    setCursor(next);
    at(next)?.focus();
  }

  return (
    <div className="matrix" ref={frame}>
      <h3>{t.pairs.matrix}</h3>
      <p id={help} className="fine">
        {t.pairs.matrixHelp}
      </p>
      <div className="matrix-scroll">
        <table
          aria-label={t.pairs.matrix}
          aria-describedby={help}
          style={{ "--side": `${side}px` } as Record<string, string>}
        >
          <thead>
            <tr>
              <td />
              {companies.slice(0, -1).map((id) => (
                <th key={id} scope="col" title={names.company(id)}>
                  <span>{names.company(id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown}>
            {companies.slice(1).map((id, before) => {
              const row = before + 1;
              return (
                <tr key={id}>
                  <th scope="row" title={names.company(id)}>
                    <span>{names.company(id)}</span>
                  </th>
                  {companies.slice(0, row).map((other, column) => {
                    const pair = matrix.pair(id, other);
                    const focused = here.row === row && here.column === column;
                    return (
                      <MatrixCell
                        key={other}
                        cell={`${row} ${column}`}
                        said={saidOf(pair, id, other)}
                        shade={pair ? shadeOf(pair.synergy, matrix.most, SHADES) : 0}
                        marked={pair !== null && pair.chainsBroken.length > 0}
                        chosen={pair !== null && idOf(pair) === chosen}
                        tabbable={focused}
                        onFocus={() => setCursor({ row, column })}
                        onChoose={() => {
                          if (pair) onChoose({ pair: idOf(pair), scroll: true });
                        }}
                      />
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {matrix.left > 0 && <p className="fine">{t.pairs.more(companies.length)}</p>}
      <MatrixLegend most={f.percent(matrix.most)} />
    </div>
  );
}

interface CellProps {
  readonly cell: string;
  readonly said: string;
  readonly shade: number;
  readonly marked: boolean;
  readonly chosen: boolean;
  readonly tabbable: boolean;
  onFocus(): void;
  onChoose(): void;
}

function MatrixCell({ cell, said, shade, marked, chosen, tabbable, onFocus, onChoose }: CellProps) {
  return (
    <td>
      <button
        type="button"
        data-cell={cell}
        tabIndex={tabbable ? 0 : -1}
        aria-label={said}
        aria-pressed={chosen}
        title={said}
        className={`cell shade-${shade} ${marked ? "is-marked" : ""}`}
        onFocus={onFocus}
        onClick={onChoose}
      />
    </td>
  );
}

function MatrixLegend({ most }: { readonly most: string }) {
  const { t } = useWords();
  return (
    <div className="matrix-legend">
      <MatrixScale label={t.pairs.scale} most={most} />
      <span className="matrix-marker">
        <span className="cell shade-3 is-marked" aria-hidden="true" /> {t.pairs.marker}
      </span>
    </div>
  );
}
