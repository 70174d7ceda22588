import { useState } from "react";
import { useWords } from "../i18n/text.ts";
import { BasisNote } from "../shared/BasisNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { DependenceCard } from "./DependenceCard.tsx";
import { type Chosen, PairList } from "./PairList.tsx";
import { PairMatrix } from "./PairMatrix.tsx";
import "./Pairs.css";

/** Who needs whom; and pairs of companies that bring down more together than apart, as a list and as a matrix. */
export default function PairsView({ data }: { readonly data: LoadedSet }) {
  const { t, f } = useWords();
  const result = useApp((state) => answer(state.jobs.pairs));
  /** The pair that is pointed out in both; the list scrolls to it where it was chosen in the matrix. */
  const [chosen, setChosen] = useState<Chosen>({ pair: "", scroll: false });
  const empty = result !== null && result.pairs.length === 0;
  return (
    <section className="view-pane" aria-labelledby={useScopedId("dependence-title")}>
      <DependenceCard data={data} />
      <div className="view-section">
        <Heading
          level={2}
          id={useScopedId("pairs-title")}
          text={t.pairs.title}
          lines={(e) => e.pairs}
          term="synergy"
        />
        <JobBar job="pairs" what={t.pairs.computing} />
        {result && !empty && (
          <p className="soft">
            {t.pairs.summary(f.integer(result.pairs.length), f.integer(result.examined))}
          </p>
        )}
        {empty && (
          <div className="empty">
            <h3>{t.pairs.none}</h3>
            <p>{t.pairs.noneText(f.integer(result.examined))}</p>
          </div>
        )}
        {result && !empty && (
          <div className="pairs">
            <PairList pairs={result.pairs} chosen={chosen} onChoose={setChosen} data={data} />
            <PairMatrix pairs={result.pairs} chosen={chosen.pair} onChoose={setChosen} data={data} />
          </div>
        )}
        {result && <BasisNote basis={result.basis} />}
      </div>
    </section>
  );
}
