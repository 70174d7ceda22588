import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { readingsOf } from "../../io/numbers.ts";
import { useWords } from "../i18n/text.ts";
import { choicesOf, type Filter } from "./model/arrange.ts";
import type { ColumnModel, TableModel } from "./model/column.ts";
import { numberDraft } from "./model/parse.ts";

interface Props {
  readonly table: TableModel;
  readonly column: ColumnModel;
  readonly filter: Filter | undefined;
  /** Whether the Tab key stops here. */
  readonly reachable: boolean;
  onFilter(filter: Filter | null): void;
}

/** The funnel beside a heading, and what it opens: a text, choices, or the least and the most. */
export function ColumnFilter({ table, column, filter, reachable, onFilter }: Props) {
  const { t } = useWords();
  const name = filter ? t.tables.filtered(column.head) : t.tables.filter(column.head);
  return (
    <DialogTrigger>
      <Button
        className={`tables-funnel ${filter ? "is-on" : ""}`}
        aria-label={name}
        excludeFromTabOrder={!reachable}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M2 3h12L9.5 8.5V13l-3 1.5v-6z" className="tables-funnel-shape" />
        </svg>
      </Button>
      <Popover className="explain-popover" placement="bottom end" offset={6}>
        <Dialog className="explain-dialog tables-menu" aria-label={name}>
          {column.type === "text" && <TextFilter filter={filter} onFilter={onFilter} />}
          {column.type === "choice" && (
            <ChoiceFilter table={table} column={column} filter={filter} onFilter={onFilter} />
          )}
          {column.type === "number" && <RangeFilter column={column} filter={filter} onFilter={onFilter} />}
          {filter && (
            <button type="button" className="button" onClick={() => onFilter(null)}>
              {t.tables.clearFilter}
            </button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function TextFilter({ filter, onFilter }: Pick<Props, "filter" | "onFilter">) {
  const { t } = useWords();
  return (
    <label className="stacked">
      <span>{t.tables.contains}</span>
      <input
        type="text"
        className="input"
        value={filter?.kind === "text" ? filter.text : ""}
        onChange={({ target }) => onFilter(target.value === "" ? null : { kind: "text", text: target.value })}
      />
    </label>
  );
}

function ChoiceFilter({ table, column, filter, onFilter }: Omit<Props, "reachable">) {
  const { t, lang } = useWords();
  const choices = choicesOf(table, column, lang);
  const chosen = filter?.kind === "choice" ? filter.chosen : choices;
  function turn(choice: string): void {
    const next = chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice];
    onFilter(choices.every((one) => next.includes(one)) ? null : { kind: "choice", chosen: next });
  }
  return (
    <>
      {choices.map((choice) => (
        <label key={choice} className="check">
          <input type="checkbox" checked={chosen.includes(choice)} onChange={() => turn(choice)} />
          <span>{choice || t.tables.empty}</span>
        </label>
      ))}
    </>
  );
}

function RangeFilter({ column, filter, onFilter }: Pick<Props, "column" | "filter" | "onFilter">) {
  const { t, lang } = useWords();
  const range = filter?.kind === "range" ? filter : { from: null, to: null, unknown: false };
  const scale = column.percent ? 100 : 1;
  const draft = (bound: number | null) => numberDraft(bound === null ? null : bound * scale, lang);
  const [texts, setTexts] = useState({ from: draft(range.from), to: draft(range.to) });

  function set(next: { from: string; to: string }, unknown: boolean): void {
    setTexts(next);
    const bound = (text: string) => {
      const { point, comma } = readingsOf(text);
      const value = lang === "nl" ? (comma ?? point) : (point ?? comma);
      return value === null ? null : value / scale;
    };
    const [from, to] = [bound(next.from), bound(next.to)];
    onFilter(from === null && to === null ? null : { kind: "range", from, to, unknown });
  }

  const unit = column.percent ? " (%)" : "";
  return (
    <>
      {(["from", "to"] as const).map((end) => (
        <label key={end} className="stacked">
          <span>{t.tables[end] + unit}</span>
          <input
            type="text"
            inputMode="decimal"
            className="input"
            value={texts[end]}
            onChange={({ target }) => set({ ...texts, [end]: target.value }, range.unknown)}
          />
        </label>
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={range.unknown}
          disabled={filter === undefined}
          onChange={({ target }) => set(texts, target.checked)}
        />
        <span>{t.tables.unknownToo}</span>
      </label>
    </>
  );
}
