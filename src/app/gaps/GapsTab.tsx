import type { GapKind } from "../../analysis/results.ts";
import { capital, useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useFirst } from "../shared/useFirst.tsx";
import { numberedGaps } from "../state/gapIds.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { GapItem } from "./GapItem.tsx";
import "../shared/foldList.css";
import "./Gaps.css";

const ORDER: readonly GapKind[] = [
  "starved",
  "missing-step",
  "import",
  "unused-output",
  "weak-source",
  "weak-taker",
];

/** The missing links, grouped by kind. */
export default function GapsTab({ data }: { readonly data: LoadedSet }) {
  const { t, w } = useWords();
  const gaps = useApp((state) => state.results.gaps);
  if (!gaps) return <p className="waiting">{t.app.computing}</p>;
  const numbered = numberedGaps(gaps.gaps);
  return (
    <div className="card-stack">
      <Heading level={2} text={t.graph.ghosts} lines={(e) => e.gaps} term="missing-link" />
      {numbered.length === 0 && <p>{t.gaps.none}</p>}
      {ORDER.map((kind) => {
        const own = numbered.filter(([gap]) => gap.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} className="gap-group">
            <h3>
              {capital(w.gapKind[kind])} <span className="soft">({own.length})</span>
            </h3>
            <GapList gaps={own} data={data} />
          </section>
        );
      })}
    </div>
  );
}

interface ListProps {
  readonly gaps: ReturnType<typeof numberedGaps>;
  readonly data: LoadedSet;
}

/** Missing links of one kind; the one that is chosen is there wherever it stands. */
function GapList({ gaps, data }: ListProps) {
  const chosen = useApp(({ selection }) => (selection?.kind === "gap" ? selection.id : null));
  const { shown, more } = useFirst(gaps, ([, id]) => id === chosen);
  return (
    <>
      <ul className="fold-list">
        {shown.map(([gap, id]) => (
          <GapItem key={id} gap={gap} id={id} data={data} />
        ))}
      </ul>
      {more}
    </>
  );
}
