import { useEffect } from "react";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { TabSet } from "../shared/TabSet.tsx";
import { store, useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { keepTables } from "./keptTables.ts";
import { TABLE_NAMES } from "./model/column.ts";
import { TablePanel } from "./TablePanel.tsx";
import { TargetsPanel } from "./TargetsPanel.tsx";
import { showTable, tablesOf, useTables } from "./tablesState.ts";
import "./Tables.css";

keepTables(store);

/** The rows of the data set, and of what follows from it, as tables that can be sorted, filtered and edited. */
export default function TablesView({ data }: { readonly data: LoadedSet }) {
  const title = useScopedId("tables-title");
  const { t } = useWords();
  const current = useTables((state) => state.table);
  const known = useTables((state) => state.origin);
  const origin = useApp((state) => state.origin);
  useEffect(() => tablesOf(origin), [origin]);
  if (known !== origin) return null;
  return (
    <section className="view-pane tables" aria-labelledby={title}>
      <div className="tables-head">
        <Heading level={2} id={title} text={t.tables.title} lines={t.tables.explain} />
      </div>
      <TabSet
        panelClass="tables-panel"
        label={t.tables.title}
        tabs={TABLE_NAMES}
        title={(name) => t.tables.tabs[name]}
        chosen={current}
        onChoose={showTable}
      >
        {current === "targets" ? <TargetsPanel data={data} /> : <TablePanel name={current} data={data} />}
      </TabSet>
    </section>
  );
}
