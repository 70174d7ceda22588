/** What a saved file is called: data set, what is in it, scenario, language and day. Pure but for the day. */
import type { ChangeKind, DataSet } from "../../model/dataset.ts";
import type { Scenario } from "../../model/scenario.ts";
import { type Change, changesOf } from "../../report/scenarioWords.ts";
import type { Lang } from "../state/types.ts";

const MOST = 60;

/** Letters, digits, dots and hyphens: what every file system and every mail programme takes. */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}.]+/gu, "-")
    .replace(/^[-.]+/, "")
    .slice(0, MOST)
    .replace(/[-.]+$/, "");
}

/** A name as a part of a file's name: "hydrogen-methanol-aromatics". */
export function nameSlug(name: string): string {
  return slug(name).toLowerCase();
}

/** What a data set goes by in the names of its files: its cluster's name, else its id. */
export function setSlug({ id, cluster }: Pick<DataSet, "id" | "cluster">): string {
  return nameSlug(cluster.name) || slug(id);
}

const CHANGES: Readonly<Record<Lang, Record<ChangeKind, string>>> = {
  nl: { leave: "zonder", curtail: "minder", import: "invoer", export: "uitvoer", open: "met" },
  en: { leave: "without", curtail: "less", import: "import", export: "export", open: "with" },
};

/**
 * The scenario in a few words: who leaves, and how many changes more there are; "" for none.
 * @param nameOf what the subject of a change goes by.
 */
export function scenarioSlug(scenario: Scenario, lang: Lang, nameOf: (change: Change) => string): string {
  const [first, ...more] = changesOf(scenario);
  if (!first) return "";
  const others = more.length > 0 ? `-${lang === "nl" ? "en" : "and"}-${more.length}` : "";
  return nameSlug(`${CHANGES[lang][first.kind]}-${nameOf(first)}`) + others;
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
