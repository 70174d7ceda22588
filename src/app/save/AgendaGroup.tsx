import { useMemo, useState } from "react";
import { AGENDA_FORMATS, type AgendaFormat } from "../../report/agenda/agendaFile.ts";
import { plainTitle } from "../../report/scenarioTitle.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { useScenarioName } from "../compare/ScenarioChoice.tsx";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Choice } from "../shared/Choice.tsx";
import { comparedScenarios } from "../state/compared.ts";
import { filedScenarios } from "../state/filed.ts";
import { type AppNames, useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { Lang, LoadedSet } from "../state/types.ts";
import { Group } from "./Group.tsx";
import { agendaFile, compareFile } from "./make.ts";

const REPORTS = ["agenda", "scenario", "compare"] as const;

/** Choices beside the chains themselves: no id begins with a space. */
const ALL = "";
const NONE = " none";
const SOME = " some";

/** The agenda, or scenarios side by side, as a document: about what, in which language and form, and what is in it. */
export function AgendaGroup({ data }: { readonly data: LoadedSet }) {
  const { t, w, lang: own } = useWords();
  const { effects } = useAppContext();
  const names = useNames(data);
  const selection = useApp((state) => state.selection);
  const chains = useApp((state) => state.results.chains?.chains ?? null);
  const asked = useApp((state) => state.report);
  const isAsNow = useApp((state) => isBaseline(state.history.present));
  const inComparison = useApp((state) => state.view === "compare" && comparedScenarios(state).length > 1);
  const [about, setAbout] = useState<(typeof REPORTS)[number]>(
    asked ?? (inComparison ? "compare" : "agenda"),
  );
  const nameOf = useScenarioName();
  const history = useApp((state) => state.history);
  const compared = useApp((state) => state.compared);
  const set = useApp((state) => state.data);
  const filed = useMemo(
    () =>
      filedScenarios({ data: set, history, compared }).map((one) =>
        w.conclusion.named(plainTitle(nameOf(one))),
      ),
    [set, history, compared, nameOf, w],
  );
  // The chain that one was at.
  const attracted = useApp((state) => (state.view === "targets" ? state.targets.chain : null));
  const [which, setWhich] = useState(selection?.kind === "chain" ? selection.id : (attracted ?? ALL));
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [lang, setLang] = useState<Lang>(own);
  const [format, setFormat] = useState<AgendaFormat>("pdf");
  const ofCluster = about === "scenario" || which === NONE;
  const chosen = ofCluster ? [] : which === ALL ? null : which === SOME ? picked : [which];
  return (
    <Group title={t.save.groups.agenda}>
      <Choice
        label={t.save.report}
        value={about}
        options={REPORTS.filter((one) => one !== "scenario" || !isAsNow).map(
          (one) => [one, t.save.reports[one]] as const,
        )}
        onChange={(value) => setAbout(value)}
      />
      <p className="soft">
        {about === "compare" ? t.report.holds.compare(w.list(filed)) : t.report.holds[about]}
      </p>
      {about === "agenda" && (
        <ChainChoice which={which} onWhich={setWhich} picked={picked} onPicked={setPicked} names={names} />
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
      {about === "agenda" && format === "pdf" && chains && chosen?.length !== 1 && (
        <p className="soft">{t.report.parts(chosen?.length ?? chains.length)}</p>
      )}
      <button
        type="button"
        className="button primary"
        onClick={() =>
          void effects.exports.save(
            t.save.agenda[format],
            (context) =>
              about === "compare"
                ? compareFile(context, { format, lang })
                : agendaFile(context, { format, lang, chains: chosen }),
            "",
            lang,
          )
        }
      >
        {t.save.makeReport}
      </button>
    </Group>
  );
}

interface ChainChoiceProps {
  /** The id of a chain, or one of the choices beside them. */
  readonly which: string;
  readonly picked: readonly string[];
  readonly names: AppNames;
  onWhich(which: string): void;
  onPicked(picked: readonly string[]): void;
}

/** Which chains the agenda is about: all, none, one, or some that are ticked. */
function ChainChoice({ which, picked, names, onWhich, onPicked }: ChainChoiceProps) {
  const { t } = useWords();
  const chains = useApp((state) => state.results.chains?.chains ?? null);
  return (
    <>
      <Choice
        label={t.save.chain}
        value={which}
        options={[
          [ALL, t.save.allChains],
          [NONE, t.report.none],
          [SOME, t.report.some],
          ...(chains ?? []).map(({ id }) => [id, names.chain(id)] as const),
        ]}
        onChange={onWhich}
      />
      {which === SOME && (
        <fieldset className="save-chains">
          <legend className="hidden">{t.report.some}</legend>
          {(chains ?? []).map(({ id }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={picked.includes(id)}
                onChange={({ target }) =>
                  onPicked(target.checked ? [...picked, id] : picked.filter((other) => other !== id))
                }
              />
              {names.chain(id)}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
