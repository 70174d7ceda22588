import { useEffect, useState } from "react";
import type { PackedForm } from "../../io/packed.ts";
import { RESULT_NAMES, type ResultName } from "../../report/results.ts";
import { TABLE_FORMS, type TableForm } from "../../report/tableFiles.ts";
import { useAppContext } from "../context.ts";
import { Modal } from "../dialogs/Modal.tsx";
import { useWords } from "../i18n/text.ts";
import { Choice } from "../shared/Choice.tsx";
import { useShownSet } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import { AgendaGroup } from "./AgendaGroup.tsx";
import { Group } from "./Group.tsx";
import { dataFile, resultFile } from "./make.ts";
import { SaveLine } from "./SaveLine.tsx";
import "./Save.css";

const FORMS: readonly PackedForm[] = [
  "xlsx",
  "csv-nl-excel",
  "csv-plain",
  "csv-as-is",
  "json",
  "gexf",
  "graphml",
];

/** Everything that can be saved as a file: the data set, the agenda and the results. */
export default function SaveDialog() {
  const { t } = useWords();
  const data = useShownSet();
  const masked = useApp((state) => state.masked);
  const first = useApp((state) => state.report !== null || state.view === "compare");
  useForgetDone();
  if (!data) return null;
  return (
    <Modal title={t.save.title} wide>
      {masked && <p className="warn">{t.save.masked}</p>}
      <div className="save-groups">
        {first && <AgendaGroup data={data} />}
        <DataGroup />
        {!first && <AgendaGroup data={data} />}
        <ResultGroup />
      </div>
      <SaveLine />
    </Modal>
  );
}

/** What was saved the last time that this was open is no news; what is still being made is. */
function useForgetDone(): void {
  const { effects, store } = useAppContext();
  useEffect(() => {
    const { exporting } = store.getState();
    if (exporting && exporting.status !== "running") effects.exports.dismiss();
  }, [effects, store]);
}

function DataGroup() {
  const { t } = useWords();
  const { effects } = useAppContext();
  return (
    <Group title={t.save.groups.data}>
      <p className="soft">{t.save.dataText}</p>
      <div className="save-buttons">
        {FORMS.map((form) => (
          <button
            key={form}
            type="button"
            className="button"
            onClick={() => void effects.exports.save(t.save.data[form], (context) => dataFile(context, form))}
          >
            {t.save.data[form]}
          </button>
        ))}
      </div>
      <p className="fine">{t.save.graphText}</p>
    </Group>
  );
}

function ResultGroup() {
  const { t } = useWords();
  const { effects } = useAppContext();
  const [name, setName] = useState<ResultName>("simulate");
  const [form, setForm] = useState<TableForm>("xlsx");
  return (
    <Group title={t.save.groups.results}>
      <p className="soft">{t.save.resultsText}</p>
      <Choice
        label={t.save.result}
        value={name}
        options={RESULT_NAMES.map((one) => [one, t.save.results[one]] as const)}
        onChange={(value) => setName(value)}
      />
      <Choice
        label={t.save.form}
        value={form}
        options={TABLE_FORMS.map((one) => [one, t.save.tables[one]] as const)}
        onChange={(value) => setForm(value)}
      />
      <button
        type="button"
        className="button primary"
        onClick={() =>
          void effects.exports.save(t.save.results[name], (context) => resultFile(context, name, form))
        }
      >
        {t.save.saveResult}
      </button>
    </Group>
  );
}
