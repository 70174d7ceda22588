import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useWords } from "../i18n/text.ts";
import { type Arrangement, columnsShown } from "./model/arrange.ts";
import type { TableModel } from "./model/column.ts";
import { arrange } from "./tablesState.ts";

/** Which columns are shown. */
export function ColumnChoice({
  table,
  arrangement,
}: {
  readonly table: TableModel;
  readonly arrangement: Arrangement;
}) {
  const { t } = useWords();
  const { switched } = arrangement;
  const shown = new Set(columnsShown(table, arrangement).map(({ id }) => id));
  const turn = (id: string) =>
    arrange(table.name, {
      switched: switched.includes(id) ? switched.filter((other) => other !== id) : [...switched, id],
    });
  return (
    <DialogTrigger>
      <Button className="button">{t.tables.columns}</Button>
      <Popover className="explain-popover" placement="bottom end" offset={6}>
        <Dialog className="explain-dialog tables-menu" aria-label={t.tables.columns}>
          {table.columns.slice(1).map(({ id, head }) => (
            <label key={id} className="check">
              <input type="checkbox" checked={shown.has(id)} onChange={() => turn(id)} />
              <span>{head}</span>
            </label>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
