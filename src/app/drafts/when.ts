import type { Lang } from "../state/types.ts";

/** A moment in the past: its time today, with its date before that. */
export function whenText(time: number, now: number, lang: Lang): string {
  const today = new Date(time).toDateString() === new Date(now).toDateString();
  const options: Intl.DateTimeFormatOptions = { timeStyle: "short", ...(!today && { dateStyle: "medium" }) };
  return new Intl.DateTimeFormat(lang === "nl" ? "nl-NL" : "en-GB", options).format(time);
}
