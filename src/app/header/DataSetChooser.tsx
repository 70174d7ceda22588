import { lazy } from "react";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { AfterPicture } from "../shared/AfterPicture.tsx";
import { useApp } from "../state/store.ts";

const OpenOwn = lazy(() => import("./OpenOwn.tsx"));

/** Which data set is open, the others on offer, and the way to one's own files. */
export function DataSetChooser() {
  const { t } = useWords();
  const { effects } = useAppContext();
  const listed = useApp((state) => state.listed);
  const data = useApp((state) => state.data);
  const open = data?.dataset.id ?? "";
  const own = data !== null && !listed.some((set) => set.id === open);

  function choose(id: string): void {
    const set = listed.find((candidate) => candidate.id === id);
    if (set) void effects.openListed(set);
  }

  return (
    <div className="chooser">
      <label>
        <span className="hidden">{t.header.dataSet}</span>
        <select className="select" value={open} onChange={(event) => choose(event.target.value)}>
          {data === null && <option value="">{t.header.dataSet}</option>}
          {own && <option value={open}>{data.dataset.cluster.name || open}</option>}
          {listed.map((set) => (
            <option key={set.id} value={set.id}>
              {set.name}
            </option>
          ))}
        </select>
      </label>
      <AfterPicture
        fallback={
          <button type="button" className="button" disabled>
            {t.header.open}
          </button>
        }
      >
        <OpenOwn />
      </AfterPicture>
    </div>
  );
}
