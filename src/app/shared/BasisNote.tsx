import { useId, useLayoutEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Basis } from "../../analysis/results.ts";
import { measureName } from "../../report/words.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { Ask } from "./Ask.tsx";

/** What notes there are, each with what it says, the one that matters most first. */
const notes = createStore<readonly { readonly id: string; readonly said: string; readonly rank: number }[]>(
  () => [],
);

/**
 * On how many reported, estimated and assumed figures a result rests; said once where several rest on the same.
 *
 * @param rank of those that say the same the lowest is shown: 0 beside the result, 1 in a view, 2 in the ranking.
 */
export function BasisNote({ basis, rank = 1 }: { readonly basis: Basis; readonly rank?: 0 | 1 | 2 }) {
  const { t, w, f, lang } = useWords();
  const measure = useApp((state) => state.measure);
  const { flows, weights } = basis;
  const id = useId();
  const said = JSON.stringify(basis);
  useLayoutEffect(() => {
    const own = { id, said, rank };
    notes.setState((all) => [...all, own].sort((a, b) => a.rank - b.rank), true);
    return () => notes.setState((all) => all.filter((note) => note !== own), true);
  }, [id, said, rank]);
  const first = useStore(notes, (all) => all.find((note) => note.said === said)?.id ?? id);
  if (first !== id) return null;
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
