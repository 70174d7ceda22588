import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import "./Project.css";

/** Whether everything is saved, always in sight; it opens the list of projects. */
export function SaveButton() {
  const { t } = useWords();
  const commands = useCommands();
  const saved = useApp((state) => state.saved);
  const panel = useApp((state) => state.panel);
  const text = saved.kind === "failed" ? t.project.why[saved.why] : t.project.stateLong[saved.kind];
  return (
    <button
      type="button"
      className={`button quiet save-state save-${saved.kind}`}
      aria-haspopup="dialog"
      aria-expanded={panel === "projects"}
      aria-label={
        saved.kind === "nothing" ? undefined : `${t.project.state[saved.kind]}, ${t.project.button}`
      }
      title={text}
      onClick={() => commands.showPanel("projects")}
    >
      <SaveSign kind={saved.kind} />
      <span className="save-word">{t.project.state[saved.kind]}</span>
    </button>
  );
}

const SIGNS = {
  nothing: "M2.5 4.5h4l1.5 2h5.5v6h-11z",
  saving: "M8 3v2.5M8 10.5V13M3 8h2.5M10.5 8H13",
  saved: "m3 8.5 3.2 3.2L13 4.8",
  elsewhere: "M8 3v6M8 11.6v1",
  failed: "M8 3v6M8 11.6v1",
};

function SaveSign({ kind }: { readonly kind: keyof typeof SIGNS }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="icon">
      <path d={SIGNS[kind]} />
    </svg>
  );
}
