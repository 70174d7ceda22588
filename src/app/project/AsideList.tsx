import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { download, fileName } from "./download.ts";

/** What this version of the program can't read: kept as it is, to be downloaded. */
export function AsideList() {
  const { t } = useWords();
  const { projects } = useAppContext();
  const aside = useApp((state) => state.aside);
  if (aside.length === 0) return null;
  return (
    <>
      <h3>{t.project.aside}</h3>
      <p>{t.project.asideText}</p>
      <ul className="projects">
        {aside.map(({ id, name, content }) => (
          <li key={id} className="project">
            <strong>{name}</strong>
            <div className="project-tools">
              <button
                type="button"
                className="button"
                aria-label={t.project.downloadName(name)}
                onClick={() => {
                  const text = JSON.stringify(content, null, 1);
                  download(`${fileName(name)}.json`, text, "application/json");
                }}
              >
                {t.project.download}
              </button>
              <button
                type="button"
                className="button"
                aria-label={t.project.removeName(name)}
                onClick={() => void projects.dropAside(id)}
              >
                {t.project.remove}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
