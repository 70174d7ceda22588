/** What a saved file is called: data set, what is in it, scenario and day. Pure but for the day. */
import type { Scenario } from "../../model/scenario.ts";
import { changesOf } from "../../report/scenarioWords.ts";
import type { Lang } from "../state/types.ts";

const MOST = 60;

/** Letters, digits, dots and hyphens: what every file system and every mail programme takes. */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}.]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, MOST);
}

/**
 * The scenario in a few words: who leaves, and how many changes more there are; "" for none.
 * @param nameOf what a subject goes by; its id says who it is.
 */
export function scenarioSlug(scenario: Scenario, lang: Lang, nameOf = (id: string) => id): string {
  const [first, ...more] = changesOf(scenario);
  if (!first) return "";
  const word = first.kind === "leave" ? (lang === "nl" ? "zonder" : "without") : first.kind;
  return slug(
    `${word}-${nameOf(first.subject)}${more.length > 0 ? `-en-${more.length}`.replace("en", lang === "nl" ? "en" : "and") : ""}`,
  );
}

/** Today as YYYY-MM-DD, where the user is. */
export function today(now: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `eemsdelta-agenda-zonder-nobian-2026-11-25.pdf` */
export function fileName(parts: readonly string[], ending: string): string {
  const said = parts.map(slug).filter((part) => part !== "");
  return `${said.join("-") || "schakel"}.${ending}`;
}
