import type { ChainResult } from "../../analysis/results.ts";
import { breakText } from "../../report/chainBreak.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";

/** At which step a broken chain broke, and who no longer does that. */
export function BreakNote({ chain, data }: { readonly chain: ChainResult; readonly data: LoadedSet }) {
  const { lang } = useWords();
  const names = useNames(data);
  const text = breakText(chain, { dataset: data.dataset, names, lang });
  return text === "" ? null : <p className="fine">{text}</p>;
}
