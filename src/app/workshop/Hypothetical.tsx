import { changeTexts } from "../../report/scenarioWords.ts";
import { useWords } from "../i18n/text.ts";
import { useArrived } from "../state/arrived.ts";
import { useNames } from "../state/names.ts";
import { useShownSet } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";

/** As many changes are named; of more it is said how many there are. */
const MOST_NAMED = 3;

/** Tells a room that what it sees of companies is assumed, as long as anything is. */
export function Hypothetical() {
  const data = useShownSet();
  return data && <Assumed data={data} />;
}

function Assumed({ data }: { readonly data: LoadedSet }) {
  const { t, w, lang } = useWords();
  const names = useNames(data);
  const scenario = useApp((state) => state.history.present);
  const arrived = useArrived();
  const all = [...changeTexts(scenario, names, lang), ...arrived];
  if (all.length === 0) return null;
  const rest = all.length - MOST_NAMED;
  const said = rest > 0 ? [...all.slice(0, MOST_NAMED), t.workshop.more(rest)] : all;
  return (
    <p className="workshop-assumed">
      <strong>{t.workshop.hypothetical}</strong> {w.list(said)}.
    </p>
  );
}
