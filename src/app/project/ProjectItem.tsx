import { type ReactNode, useEffect, useRef, useState } from "react";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useKept } from "../shared/useKept.ts";
import { useApp } from "../state/store.ts";
import type { ProjectInfo } from "./database.ts";
import type { Done } from "./projects.ts";
import { saveFile } from "./saveFile.ts";

interface Props {
  readonly info: ProjectInfo;
  /** Says why something could not be done. */
  say(message: string): void;
}

/** One project with what can be done with it. */
export function ProjectItem({ info, say }: Props) {
  const { t, lang } = useWords();
  const app = useAppContext();
  const { commands, effects, projects } = app;
  const open = useApp((state) => state.project?.id === info.id);
  const listed = useApp((state) => state.listed);
  const [doing, setDoing] = useState<"rename" | "remove" | null>(null);
  const { id, name } = info;
  const done = (outcome: Done) => {
    setDoing(null);
    say(outcome === "elsewhere" ? t.project.busy : "");
  };
  const when = new Intl.DateTimeFormat(lang === "nl" ? "nl-NL" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  });

  async function remove(): Promise<void> {
    done(await projects.remove(id));
    const [first] = listed;
    if (open && first) await effects.openListed(first);
  }

  return (
    <li className="project">
      <div className="project-head">
        <strong>{name}</strong>
        {open && <span className="project-open">{t.project.isOpen}</span>}
        <span className="soft">{t.project.changed(when.format(info.changed))}</span>
      </div>
      {doing === "rename" && (
        <RenameForm
          id={id}
          name={name}
          onCancel={() => setDoing(null)}
          onDone={(next) => void projects.rename(id, next).then(done)}
        />
      )}
      {doing === "remove" && (
        <div className="project-tools" role="alert">
          <p>{t.project.removeSure(name)}</p>
          <button type="button" className="button danger" onClick={() => void remove()}>
            {t.project.removeYes}
          </button>
          <button type="button" className="button" onClick={() => setDoing(null)}>
            {t.project.cancel}
          </button>
        </div>
      )}
      {doing === null && (
        <div className="project-tools">
          {!open && (
            <Tool
              name={t.project.openName(name)}
              run={() => {
                commands.showPanel(null);
                void projects.open(id);
              }}
            >
              {t.project.open}
            </Tool>
          )}
          <Tool name={t.project.renameName(name)} run={() => setDoing("rename")}>
            {t.project.rename}
          </Tool>
          <Tool name={t.project.copyName(name)} run={() => void projects.duplicate(id)}>
            {t.project.copy}
          </Tool>
          <Tool
            name={t.project.fileName(name)}
            run={() => void saveFile(app, id).then((ok) => say(ok ? "" : t.project.unreadable))}
          >
            {t.project.file}
          </Tool>
          <Tool name={t.project.removeName(name)} run={() => setDoing("remove")}>
            {t.project.remove}
          </Tool>
        </div>
      )}
    </li>
  );
}

interface ToolProps {
  readonly name: string;
  run(): void;
  readonly children: ReactNode;
}

function Tool({ name, run, children }: ToolProps) {
  return (
    <button type="button" className="button" aria-label={name} onClick={run}>
      {children}
    </button>
  );
}

const NOTHING_TYPED = { of: "", text: "" };

interface RenameProps {
  readonly id: string;
  readonly name: string;
  onDone(name: string): void;
  onCancel(): void;
}

function RenameForm({ id, name, onDone, onCancel }: RenameProps) {
  const { t } = useWords();
  // What is half typed outlives the page, until the project has another name.
  const [typed, setTyped] = useKept(`name ${id}`, NOTHING_TYPED);
  const next = typed.of === name ? typed.text : name;
  const setNext = (text: string) => setTyped({ of: name, text });
  const clean = next.trim();
  const field = useRef<HTMLInputElement>(null);
  // It stands where its button was, which had the focus.
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className="project-tools"
      onSubmit={(event) => {
        event.preventDefault();
        if (clean !== "") onDone(clean);
      }}
    >
      <label className="stacked">
        <span>{t.project.nameOf}</span>
        <input
          className="input"
          ref={field}
          value={next}
          maxLength={80}
          onChange={(event) => setNext(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={clean === ""}>
        {t.project.save}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          setNext(name);
          onCancel();
        }}
      >
        {t.project.cancel}
      </button>
    </form>
  );
}
