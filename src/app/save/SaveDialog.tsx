import { type ReactNode, useState } from "react";
import type { PackedForm } from "../../io/packed.ts";
import { AGENDA_FORMATS, type AgendaFormat } from "../../report/agenda/agendaFile.ts";
import { RESULT_NAMES, type ResultName } from "../../report/results.ts";
import { TABLE_FORMS, type TableForm } from "../../report/tableFiles.ts";
import { useAppContext } from "../context.ts";
import { Modal } from "../dialogs/Modal.tsx";
import { useWords } from "../i18n/text.ts";
import { Choice } from "../shared/Choice.tsx";
import { useNames } from "../state/names.ts";
import { useShownSet } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import type { Lang, LoadedSet } from "../state/types.ts";
import { agendaFile, compareFile, dataFile, resultFile } from "./make.ts";
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

const REPORTS = ["agenda", "compare"] as const;

/** Everything that can be saved as a file: the data set, the agenda and the results. */
export default function SaveDialog() {
  const { t } = useWords();
  const data = useShownSet();
  const masked = useApp((state) => state.masked);
  if (!data) return null;
  return (
    <Modal title={t.save.title} wide>
      {masked && <p className="warn">{t.save.masked}</p>}
      <div className="save-groups">
        <DataGroup />
        <AgendaGroup data={data} />
        <ResultGroup />
      </div>
      <SaveLine />
    </Modal>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="save-group" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
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

function AgendaGroup({ data }: { readonly data: LoadedSet }) {
  const { t, lang: own } = useWords();
  const { effects } = useAppContext();
  const names = useNames(data);
  const selection = useApp((state) => state.selection);
  const chains = useApp((state) => state.results.chains?.chains ?? null);
  const [about, setAbout] = useState<(typeof REPORTS)[number]>("agenda");
  // The chain that one was at.
  const attracted = useApp((state) => (state.view === "targets" ? state.targets.chain : null));
  const [chain, setChain] = useState(selection?.kind === "chain" ? selection.id : (attracted ?? ""));
  const [lang, setLang] = useState<Lang>(own);
  const [format, setFormat] = useState<AgendaFormat>("pdf");
  return (
    <Group title={t.save.groups.agenda}>
      <p className="soft">{t.save.agendaText}</p>
      <Choice
        label={t.save.report}
        value={about}
        options={REPORTS.map((one) => [one, t.save.reports[one]] as const)}
        onChange={(value) => setAbout(value)}
      />
      {about === "agenda" && (
        <Choice
          label={t.save.chain}
          value={chain}
          options={[
            ["", t.save.allChains],
            ...(chains ?? []).map(({ id }) => [id, names.chain(id)] as const),
          ]}
          onChange={setChain}
        />
      )}
      <Choice
        label={t.save.language}
        value={lang}
        options={(["nl", "en"] as const).map((code) => [code, t.save.languages[code]] as const)}
        onChange={(value) => setLang(value)}
      />
      <Choice
        label={t.save.form}
        value={format}
        options={AGENDA_FORMATS.map((name) => [name, t.save.agenda[name]] as const)}
        onChange={(value) => setFormat(value)}
      />
      <button
        type="button"
        className="button primary"
        onClick={() =>
          void effects.exports.save(t.save.agenda[format], (context) =>
            about === "compare"
              ? compareFile(context, { format, lang })
              : agendaFile(context, { format, lang, chain: chain === "" ? null : chain }),
          )
        }
      >
        {t.save.makeReport}
      </button>
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
