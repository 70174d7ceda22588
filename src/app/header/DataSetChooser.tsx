import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useHide } from "../state/shown.ts";
import { useApp } from "../state/store.ts";

/** Which data set is open: an example, or a project of one's own. */
export function DataSetChooser() {
  const { t } = useWords();
  const { effects, projects } = useAppContext();
  const listed = useApp((state) => state.listed);
  const own = useApp((state) => state.projects);
  const project = useApp((state) => state.project);
  const hide = useHide();
  const data = useApp((state) => state.data);
  const open = project ? `project ${project.id}` : data ? `example ${data.dataset.id}` : "";
  // One that was made this very moment is not in the list yet.
  const all = project && !own.some(({ id }) => id === project.id) ? [project, ...own] : own;

  function choose(value: string): void {
    const [kind, id] = [value.slice(0, value.indexOf(" ")), value.slice(value.indexOf(" ") + 1)];
    const set = listed.find((candidate) => candidate.id === id);
    if (kind === "project") void projects.open(id);
    else if (set) void effects.openListed(set);
  }

  return (
    <label className="chooser">
      <span className="hidden">{t.header.dataSet}</span>
      <select className="select" value={open} onChange={(event) => choose(event.target.value)}>
        {open === "" && <option value="">{t.header.dataSet}</option>}
        {all.length > 0 && (
          <optgroup label={t.project.own}>
            {all.map(({ id, name }) => (
              <option key={id} value={`project ${id}`}>
                {hide(id === project?.id ? project.name : name)}
              </option>
            ))}
          </optgroup>
        )}
        {listed.length > 0 && (
          <optgroup label={t.project.examples}>
            {listed.map((set) => (
              <option key={set.id} value={`example ${set.id}`}>
                {set.name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
