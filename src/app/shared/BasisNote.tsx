import type { Basis } from "../../analysis/results.ts";
import { measureName } from "../../report/words.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { Ask } from "./Ask.tsx";

/** On how many reported, estimated and assumed figures a result rests. */
export function BasisNote({ basis }: { readonly basis: Basis }) {
  const { t, w, f, lang } = useWords();
  const measure = useApp((state) => state.measure);
  const { flows, weights } = basis;
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
