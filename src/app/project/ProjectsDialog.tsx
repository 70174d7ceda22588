import { useState } from "react";
import { useAppContext } from "../context.ts";
import { Modal } from "../dialogs/Modal.tsx";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { AsideList } from "./AsideList.tsx";
import { EraseCard } from "./EraseCard.tsx";
import { ProjectItem } from "./ProjectItem.tsx";
import { saveFile } from "./saveFile.ts";

/** The user's projects on this computer: open, make, rename, copy, save as a file, delete, erase. */
export default function ProjectsDialog() {
  const { t } = useWords();
  const app = useAppContext();
  const { commands, projects } = app;
  const all = useApp((state) => state.projects);
  const saved = useApp((state) => state.saved);
  const masked = useApp((state) => state.masked);
  const loaded = useApp((state) => state.data !== null);
  const copied = useApp((state) => state.copied);
  const [message, setMessage] = useState("");
  return (
    <Modal title={t.project.title}>
      <p>{t.project.text}</p>
      <p className="save-line">
        {saved.kind === "failed" ? t.project.why[saved.why] : t.project.stateLong[saved.kind]}
      </p>
      <div className="project-tools">
        <button
          type="button"
          className="button"
          onClick={() => {
            projects.create(t.project.createName);
            commands.showPanel(null);
          }}
        >
          {t.project.create}
        </button>
        <button type="button" className="button" disabled={!loaded} onClick={() => void saveFile(app, null)}>
          {t.project.file}
        </button>
      </div>
      {masked && <p className="warn">{t.projectFile.realNames}</p>}
      <h3>{t.project.own}</h3>
      <p role="status" className="project-message">
        {message || (copied !== null && t.projects.copied(copied))}
      </p>
      {all.length === 0 && <p className="soft">{t.project.none}</p>}
      <ul className="projects">
        {all.map((info) => (
          <ProjectItem key={info.id} info={info} say={setMessage} />
        ))}
      </ul>
      <AsideList />
      <EraseCard />
    </Modal>
  );
}
