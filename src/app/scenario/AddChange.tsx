import { CHANGE_KINDS, type ChangeKind } from "../../model/dataset.ts";
import { subjectName } from "../../report/scenarioWords.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { toldApart } from "../shared/toldApart.ts";
import { useKept } from "../shared/useKept.ts";
import { canLeave } from "../state/departures.ts";
import { curtailable, openableLinks, openablePlants, tradedMaterials } from "../state/edits.ts";
import { useNames } from "../state/names.ts";
import { isGone } from "../state/scenarioCommands.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";

/** What a change starts with; the slider beside it takes it from there. */
const START: Readonly<Record<Exclude<ChangeKind, "leave">, number>> = {
  curtail: 0.5,
  import: 0.5,
  export: 0.5,
  open: 1,
};

/** Adds a change: what kind, and of whom or what. */
export function AddChange({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const commands = useCommands();
  const [kind, setKind] = useKept<ChangeKind>("change kind", "curtail");
  const [subject, setSubject] = useKept("change subject", "");
  const groups = useSubjects(kind, data);
  // What was chosen may be gone from the list by now: it has left, or is in the scenario already.
  const chosen = groups.some((group) => group.items.some((item) => item.id === subject)) ? subject : "";

  function add(): void {
    if (chosen === "") return;
    if (kind === "leave") commands.toggle(chosen);
    else commands.setShare(kind, chosen, START[kind]);
    setSubject("");
  }

  return (
    <section className="card">
      <Heading text={t.scenario.add} lines={(e) => e.changes} />
      <form
        className="add-change"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label className="stacked">
          <span>{t.scenario.kind}</span>
          <select
            className="select"
            value={kind}
            onChange={(event) => {
              setKind(CHANGE_KINDS.find((name) => name === event.target.value) ?? "leave");
              setSubject("");
            }}
          >
            {CHANGE_KINDS.map((name) => (
              <option key={name} value={name}>
                {t.scenario.kinds[name]}
              </option>
            ))}
          </select>
        </label>
        <label className="stacked">
          <span>{t.scenario.subject}</span>
          <select className="select" value={chosen} onChange={(event) => setSubject(event.target.value)}>
            <option value="">{t.scenario.choose}</option>
            {groups.map((group) => (
              <Options key={group.label} label={group.label} items={group.items} />
            ))}
          </select>
        </label>
        <button type="submit" className="button" disabled={chosen === ""}>
          {t.scenario.addButton}
        </button>
      </form>
    </section>
  );
}

interface Item {
  readonly id: string;
  readonly name: string;
}

interface OptionGroup {
  /** "" where the list has only one group. */
  readonly label: string;
  readonly items: readonly Item[];
}

function Options({ label, items }: OptionGroup) {
  const options = toldApart(items, ({ id }) => id).map((item) => (
    <option key={item.id} value={item.id}>
      {item.name}
    </option>
  ));
  return label === "" ? options : <optgroup label={label}>{options}</optgroup>;
}

/** What the change can be about, by name, without what the scenario holds already. */
function useSubjects(kind: ChangeKind, data: LoadedSet): readonly OptionGroup[] {
  const { t, lang } = useWords();
  const names = useNames(data);
  const scenario = useApp((state) => state.history.present);
  const gone = useApp((state) =>
    kind === "leave" ? [...data.index.companies.keys()].filter((id) => isGone(id, state)).join("\n") : "",
  );
  const left = new Set(gone.split("\n"));
  const taken = (id: string) => (kind === "leave" ? left.has(id) : Object.hasOwn(scenario[kind], id));
  const items = (ids: readonly string[]): readonly Item[] =>
    ids
      .filter((id) => !taken(id))
      .map((id) => ({ id, name: subjectName(kind, id, names, lang) }))
      .sort((a, b) => a.name.localeCompare(b.name, lang));
  const companies = (ids: readonly string[]) => [
    { label: t.scenario.companies, items: items(ids.filter((id) => data.index.companies.has(id))) },
    { label: t.scenario.plants, items: items(ids.filter((id) => !data.index.companies.has(id))) },
  ];
  const groups: readonly OptionGroup[] =
    kind === "leave"
      ? companies(curtailable(data.index).filter((id) => canLeave(id, data.index)))
      : kind === "curtail"
        ? companies(curtailable(data.index))
        : kind === "open"
          ? [
              { label: t.scenario.plants, items: items(openablePlants(data.dataset)) },
              { label: t.scenario.links, items: items(openableLinks(data.dataset)) },
            ]
          : [{ label: "", items: items(tradedMaterials(data.dataset, kind)) }];
  return groups.filter((group) => group.items.length > 0);
}
