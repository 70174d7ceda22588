import { useCommands } from "../context.ts";
import { FILTER_FIELDS, isFiltered, NO_FILTER, toggled } from "../graph/filter.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { useValueName } from "./filterNames.ts";
import "./FilterBar.css";

interface BarProps {
  readonly data: LoadedSet;
  readonly shown: number;
  readonly all: number;
}

/** What the network is filtered by, each with a button that takes it away; nothing where it is whole. */
export default function FilterBar({ data, shown, all }: BarProps) {
  const { t, f } = useWords();
  const commands = useCommands();
  const filter = useApp((state) => state.graphFilter);
  const nameOf = useValueName(data);
  if (!isFiltered(filter)) return null;
  return (
    <section className="filter-bar" aria-label={t.filters.active}>
      <ul>
        {FILTER_FIELDS.flatMap((field) =>
          filter.values[field].map((value) => {
            const what = `${t.filters.fields[field]}: ${nameOf(field, value)}`;
            return (
              <li key={`${field} ${value}`}>
                <button
                  type="button"
                  className="filter-chip"
                  aria-label={t.filters.remove(what)}
                  title={t.filters.remove(what)}
                  onClick={() => commands.setGraphFilter(toggled(filter, field, value))}
                >
                  {what} <span aria-hidden="true">×</span>
                </button>
              </li>
            );
          }),
        )}
      </ul>
      <p role="status" title={t.filters.where}>
        {t.filters.count(f.integer(shown), f.integer(all))}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => commands.setGraphFilter({ ...NO_FILTER, ghost: filter.ghost })}
      >
        {t.filters.clear}
      </button>
    </section>
  );
}
