import { useLayoutEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Basis } from "../../analysis/results.ts";
import { measureName } from "../../report/words.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { Ask } from "./Ask.tsx";

/** What notes there are, each with what it says. */
const notes = createStore<readonly { readonly said: string; readonly rank: number }[]>(() => []);

/**
 * On how many reported, estimated and assumed figures a result rests; said once where several rest on the same.
 *
 * @param rank of those that say the same the lowest is shown: 0 beside the result, 1 above others in a view, 2 in a
 *   view, 3 in the ranking.
 */
export function BasisNote({ basis, rank = 2 }: { readonly basis: Basis; readonly rank?: 0 | 1 | 2 | 3 }) {
  const { t, w, f, lang } = useWords();
  const measure = useApp((state) => state.measure);
  const { flows, weights } = basis;
  const said = JSON.stringify(basis);
  useLayoutEffect(() => {
    const own = { said, rank };
    notes.setState((all) => [...all, own], true);
    return () => notes.setState((all) => all.filter((note) => note !== own), true);
  }, [said, rank]);
  if (useStore(notes, (all) => all.some((note) => note.said === said && note.rank < rank))) return null;
  return (
    <p className="fine">
      {w.summary.basis(f.integer(flows.reported), f.integer(flows.estimated), f.integer(flows.assumed))}{" "}
      {w.summary.weights(
        measureName(measure, lang),
        f.integer(weights.given),
        f.integer(weights.estimated),
        f.integer(weights.assumed),
      )}
      <Ask asked={{ of: "basis", basis }} title={t.about.sourcesTitle} />
    </p>
  );
}
