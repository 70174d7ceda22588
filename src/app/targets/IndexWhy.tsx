import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { newcomersOf } from "../state/trials.ts";

/** Rises below this are rounding. */
const NOTHING = 1e-9;

/** Why the jengafication index is higher with a newcomer than without it; nothing where it is not, or none is tried. */
export function IndexWhy({ before, after }: { readonly before: number; readonly after: number }) {
  const { t } = useWords();
  const isTried = useApp(({ history }) => newcomersOf(history).length > 0);
  if (!isTried || after - before < NOTHING) return null;
  return <p className="fine">{t.targets.trial.indexWhy}</p>;
}
