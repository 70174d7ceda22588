import { useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useCommands } from "../context.ts";
import { FILTER_FIELDS, type FilterField, filterValues, NO_FILTER, toggled } from "../graph/filter.ts";
import { useWords } from "../i18n/text.ts";
import { folded } from "../shared/folded.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { useValueName } from "./filterNames.ts";
import "./FilterBar.css";

/** Values of one field listed at once; the rest is found by typing. */
const LISTED = 30;

/** Opens the choice of what the network shows. */
export default function FilterButton({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const commands = useCommands();
  const filter = useApp((state) => state.graphFilter);
  const [query, setQuery] = useState("");
  const values = useMemo(() => filterValues(data.dataset), [data]);
  const active = FILTER_FIELDS.reduce((sum, field) => sum + filter.values[field].length, 0);
  return (
    <DialogTrigger>
      <Button className={`button ${active > 0 ? "is-filtering" : ""}`}>
        {t.filters.button}
        {active > 0 && ` (${active})`}
      </Button>
      <Popover className="filter-popover" placement="bottom end" offset={6}>
        <Dialog className="filter-dialog" aria-label={t.filters.title}>
          <strong>{t.filters.title}</strong>
          <p className="fine">{t.filters.where}</p>
          <input
            type="search"
            className="input"
            aria-label={t.filters.search}
            placeholder={t.filters.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={filter.ghost}
              onChange={(event) => commands.setGraphFilter({ ...filter, ghost: event.target.checked })}
            />
            {t.filters.ghost}
          </label>
          {FILTER_FIELDS.map((field) => (
            <FieldChoice key={field} field={field} values={values[field]} query={query} data={data} />
          ))}
          <button
            type="button"
            className="button"
            disabled={active === 0}
            onClick={() => commands.setGraphFilter({ ...NO_FILTER, ghost: filter.ghost })}
          >
            {t.filters.clear}
          </button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface FieldProps {
  readonly field: FilterField;
  readonly values: readonly string[];
  readonly query: string;
  readonly data: LoadedSet;
}

function FieldChoice({ field, values, query, data }: FieldProps) {
  const { t } = useWords();
  const commands = useCommands();
  const filter = useApp((state) => state.graphFilter);
  const nameOf = useValueName(data);
  const chosen = filter.values[field];
  const asked = folded(query.trim());
  const found = values
    .map((value) => ({ value, name: nameOf(field, value) }))
    .filter(({ value, name }) => chosen.includes(value) || folded(name).includes(asked));
  if (values.length < 2 || found.length === 0) return null;
  const listed = found.filter(({ value }, k) => k < LISTED || chosen.includes(value));
  return (
    <details className="plain filter-field" open={asked !== "" || chosen.length > 0 || undefined}>
      <summary>
        {t.filters.fields[field]}
        {chosen.length > 0 && ` (${chosen.length})`}
      </summary>
      <fieldset>
        <legend className="hidden">{t.filters.fields[field]}</legend>
        {listed.map(({ value, name }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => commands.setGraphFilter(toggled(filter, field, value))}
            />
            {name}
          </label>
        ))}
        {found.length > listed.length && (
          <p className="fine">{t.filters.more(found.length - listed.length)}</p>
        )}
      </fieldset>
    </details>
  );
}
