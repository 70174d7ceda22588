import { Fragment, type KeyboardEvent, useId, useRef, useState } from "react";
import { sectorText } from "../../report/words.ts";
import { useCommands } from "../context.ts";
import { type AppWords, useWords } from "../i18n/text.ts";
import { usePicture } from "../pictures/registry.ts";
import { Ask } from "../shared/Ask.tsx";
import { useWidth } from "../shared/useWidth.ts";
import { type AppNames, useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { type DependenceMatrix, figure, type Group, type MatrixOrder, walkFull } from "./dependence.ts";
import { MatrixScale } from "./MatrixScale.tsx";
import { type Cell, SHADES, shadeOf } from "./matrix.ts";

interface Props {
  readonly matrix: DependenceMatrix;
  readonly order: MatrixOrder;
  readonly data: LoadedSet;
}

const NAMES_WIDTH = 170;
/** From this side on a figure of three digits fits. */
const ROOM_FOR_FIGURE = 25;

/** The cells, darker for a deeper fall, with the percentage where it fits. */
export function DependenceTable({ matrix, order, data }: Props) {
  const words = useWords();
  const { t, f, lang } = words;
  const commands = useCommands();
  const names = useNames(data);
  const help = useId();
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableElement>(null);
  const width = useWidth(frame, 700);
  const [cursor, setCursor] = useState<Cell>({ row: 0, column: 0 });
  const chosen = useApp(({ selection }) => (selection?.kind === "company" ? selection.id : null));
  const rows = matrix.rows.flatMap(({ companies }) => companies);
  const columns = matrix.columns.flatMap(({ companies }) => companies);
  const inside = cursor.row < rows.length && cursor.column < columns.length;
  const here = inside ? cursor : { row: 0, column: 0 };
  const room = Math.floor((width - NAMES_WIDTH) / Math.max(1, columns.length)) - 2;
  const side = Math.max(18, Math.min(34, room));
  const starts = new Set(matrix.columns.map(({ companies }) => companies[0]));
  const groupName = ({ id }: Group) =>
    id === "" ? t.filters.none : order === "chain" ? names.chain(id) : sectorText(id, lang);

  usePicture(
    "pairs",
    async () => {
      const { dependencePicture } = await import("./dependencePicture.ts");
      return dependencePicture(matrix, names, { t, f });
    },
    "dependence",
  );

  function onKeyDown(event: KeyboardEvent): void {
    const next = walkFull(here, event.key, rows.length, columns.length);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    setCursor(next);
    body.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  }

  return (
    <div className="matrix dependence" ref={frame}>
      <p id={help} className="fine">
        {t.dependence.help}
      </p>
      <div className="matrix-scroll">
        <table
          ref={body}
          aria-label={t.dependence.title}
          aria-describedby={help}
          style={{ "--side": `${side}px` } as Record<string, string>}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <td className="matrix-corner">
                <span aria-hidden="true" className="tri" /> {t.dependence.leaves}
                <br />
                <span aria-hidden="true" className="tri tri-right" /> {t.dependence.falls}
              </td>
              {columns.map((id) => (
                <th key={id} scope="col" title={names.company(id)}>
                  <span>{names.company(id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((group) => (
              <Fragment key={group.id}>
                {order !== "loss" && (
                  <tr className="matrix-group">
                    <th scope="rowgroup" colSpan={columns.length + 1}>
                      <span>{groupName(group)}</span>
                    </th>
                  </tr>
                )}
                {group.companies.map((leaver) => {
                  const row = rows.indexOf(leaver);
                  return (
                    <tr key={leaver} className={chosen === leaver ? "is-chosen" : undefined}>
                      <th scope="row" title={names.company(leaver)}>
                        <span>{names.company(leaver)}</span>
                      </th>
                      {columns.map((hit, column) => (
                        <DependenceCell
                          key={hit}
                          leaver={leaver}
                          hit={hit}
                          matrix={matrix}
                          names={names}
                          words={words}
                          starts={starts.has(hit)}
                          chosen={chosen === leaver}
                          withFigure={side >= ROOM_FOR_FIGURE}
                          place={`${row} ${column}`}
                          tabbable={here.row === row && here.column === column}
                          onFocus={() => setCursor({ row, column })}
                          onChoose={() => commands.select({ kind: "company", id: leaver })}
                        />
                      ))}
                    </tr>
                  );
                })}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <CellAsked
        leaves={rows[here.row] ?? ""}
        hits={columns[here.column] ?? ""}
        matrix={matrix}
        names={names}
      />
      <div className="matrix-legend">
        <MatrixScale label={t.dependence.scale} most={f.percent(1)} />
      </div>
    </div>
  );
}

interface DependenceCellProps {
  readonly leaver: string;
  readonly hit: string;
  readonly matrix: DependenceMatrix;
  readonly names: AppNames;
  /** Of the table: 1,600 cells that ask the store for themselves would be felt. */
  readonly words: AppWords;
  /** Whether a group of columns starts here. */
  readonly starts: boolean;
  readonly chosen: boolean;
  readonly withFigure: boolean;
  /** Its row and its column. */
  readonly place: string;
  readonly tabbable: boolean;
  onFocus(): void;
  onChoose(): void;
}

function DependenceCell(props: DependenceCellProps) {
  const {
    leaver,
    hit,
    matrix,
    names,
    words,
    starts,
    chosen,
    withFigure,
    place,
    tabbable,
    onFocus,
    onChoose,
  } = props;
  const { t, f } = words;
  const cell = matrix.cell(leaver, hit);
  const [a, b] = [names.company(leaver), names.company(hit)];
  const said =
    leaver === hit
      ? t.dependence.self(a)
      : cell
        ? t.dependence.cell(a, b, f.percent(cell.fall), f.percent(cell.loss))
        : t.dependence.cellNone(a, b);
  const shade = cell ? shadeOf(cell.fall, 1, SHADES) : 0;
  return (
    <td className={starts ? "is-start" : undefined}>
      <button
        type="button"
        data-cell={place}
        tabIndex={tabbable ? 0 : -1}
        aria-label={said}
        aria-pressed={chosen}
        title={said}
        className={`cell shade-${shade} ${leaver === hit ? "is-self" : ""}`}
        onFocus={onFocus}
        onClick={onChoose}
      >
        {cell && withFigure ? figure(cell.fall) : ""}
      </button>
    </td>
  );
}

interface CellAskedProps {
  readonly leaves: string;
  readonly hits: string;
  readonly matrix: DependenceMatrix;
  readonly names: AppNames;
}

/** The cell that was pointed at last, in words, and where its figures come from. */
function CellAsked({ leaves, hits, matrix, names }: CellAskedProps) {
  const { t, f } = useWords();
  const cell = matrix.cell(leaves, hits);
  if (!cell || leaves === hits) return null;
  const [a, b] = [names.company(leaves), names.company(hits)];
  return (
    <p className="soft">
      {t.dependence.cell(a, b, f.percent(cell.fall), f.percent(cell.loss))}
      <Ask asked={{ of: "dependence", cell }} title={`${a} → ${b}`} />
    </p>
  );
}
