/** What explanations are made with. Pure. */
import type { AppWords } from "../i18n/text.ts";
import type { AppNames } from "../state/names.ts";
import type { AppState, LoadedSet } from "../state/types.ts";
import type { Asked, Explanation } from "./asked.ts";
import type { ExplainWords } from "./words.en.ts";

export interface ExplainContext extends Pick<AppWords, "t" | "w" | "f" | "lang"> {
  readonly state: AppState;
  readonly data: LoadedSet;
  readonly names: AppNames;
  readonly e: ExplainWords;
}

/** What one kind of figure answers; null where its result is no longer there. */
export type Explainer<O extends Asked["of"]> = (
  asked: Extract<Asked, { readonly of: O }>,
  context: ExplainContext,
) => Explanation | null;

/** So many parts of a sum are written out. */
const MOST_PARTS = 6;

/** Parts of a formula with a sign between them, the rest as dots. */
export function parts(texts: readonly string[], sign = " + "): string {
  const shown = texts.slice(0, MOST_PARTS).join(sign);
  return texts.length > MOST_PARTS ? `${shown}${sign}…` : shown;
}
