/** What a scenario is called in a heading or a label, where all scenarios are hypothetical and it says so elsewhere. */
import { capital } from "./targetSentence.ts";

/** The mark with which titles may begin, in either language. */
const MARK = /^hypothe(?:tische?|tical)\b\s*[:–-]?\s*/i;

/** A title without the mark that it is hypothetical: "The chlorine plant leaves". */
export function plainTitle(title: string): string {
  return capital(title.replace(MARK, "")) || title;
}
