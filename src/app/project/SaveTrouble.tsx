import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { saveFile } from "./saveFile.ts";

/** A bar above everything where changes are not being saved: why, and what can be done. */
export function SaveTrouble() {
  const { t } = useWords();
  const app = useAppContext();
  const { projects } = app;
  const saved = useApp((state) => state.saved);
  const open = useApp((state) => state.project !== null);
  if (!open || (saved.kind !== "elsewhere" && saved.kind !== "failed")) return null;
  const text = saved.kind === "failed" ? t.project.why[saved.why] : t.project.stateLong.elsewhere;
  const button = (label: string, run: () => unknown, title?: string) => (
    <button type="button" className="button" title={title} onClick={() => void run()}>
      {label}
    </button>
  );
  return (
    <div className="save-trouble" role="alert">
      <p>{text}</p>
      {saved.kind === "elsewhere" ? (
        <>
          {button(t.project.here, projects.takeOver, t.project.hereText)}
          {button(t.project.openCopy, projects.openCopy)}
        </>
      ) : (
        <>
          {saved.why !== "off" && button(t.project.retry, projects.retry)}
          {button(t.project.file, () => saveFile(app, null))}
        </>
      )}
    </div>
  );
}
