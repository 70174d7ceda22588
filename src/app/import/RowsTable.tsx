import { useEffect, useRef } from "react";
import type { Line } from "../../io/guide/plan.ts";
import { columnLetter } from "../../io/sheets.ts";
import { useWords } from "../i18n/text.ts";

interface Props {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly headerRow: number;
  readonly lastRow: number | null;
  /** The row that is pointed out, and its column, counted from 0; -1 for none. */
  readonly at?: { readonly row: number; readonly column: number } | null;
}

/** Rows of a file as they are cut, with their numbers, under letters as a spreadsheet has them. */
export function RowsTable({ title, lines, headerRow, lastRow, at = null }: Props) {
  const { t } = useWords();
  const pointed = useRef<HTMLTableRowElement>(null);
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  useEffect(() => {
    if (at) pointed.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="guide-scroll" tabIndex={0} aria-label={title}>
      <table className="guide-rows">
        <thead>
          <tr>
            <th scope="col">{t.guide.row}</th>
            {Array.from({ length: width }, (_, column) => (
              <th key={columnLetter(column + 1)} scope="col">
                {columnLetter(column + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, cells }) => {
            const skipped = row < headerRow || (lastRow !== null && row > lastRow);
            const isHeader = row === headerRow;
            const isPointed = at?.row === row;
            return (
              <tr
                key={row}
                ref={isPointed ? pointed : undefined}
                className={isHeader ? "is-header" : skipped ? "is-skipped" : isPointed ? "is-pointed" : ""}
              >
                <th scope="row">
                  {row}
                  {(skipped || isHeader) && (
                    <span className="fine"> {isHeader ? t.guide.header : t.guide.skipped}</span>
                  )}
                </th>
                {Array.from({ length: width }, (_, column) => (
                  <td
                    key={columnLetter(column + 1)}
                    className={isPointed && at.column === column ? "is-wrong" : undefined}
                  >
                    {cells[column]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
