/** Between the cells of a form, which are text, and the values of a row. Pure. */
import { formatNumber, readingsOf } from "../../io/numbers.ts";
import type { Lang } from "../state/types.ts";

/** What stands in the fields of a form, by the column names of format.md. */
export type Texts = Readonly<Record<string, string>>;

/** What is wrong with a field. */
export type Fault = "number" | "required" | "taken" | "whole" | "share" | "pair";

const DECIMAL = { nl: "comma", en: "point" } as const;

/** A number as it stands in a field: with the language's decimal sign, and never to be read in two ways. */
export function textOfNumber(value: number | null, lang: Lang): string {
  return value === null ? "" : formatNumber(value, DECIMAL[lang]);
}

/** A share as a percentage. */
export function textOfShare(value: number | null, lang: Lang): string {
  return textOfNumber(value === null ? null : tidy(value * 100), lang);
}

/**
 * The number that was typed. Decimal comma and point are both understood; what could be either (`1.234`) is
 * read in the language's own way.
 *
 * @returns null where the field is empty, undefined where there is no number in it.
 */
export function numberIn(text: string, lang: Lang): number | null | undefined {
  if (text.trim() === "") return null;
  const { point, comma } = readingsOf(text.trim());
  const own = lang === "nl" ? comma : point;
  return own ?? point ?? comma ?? undefined;
}

/** 29 % is 0.29: a division should not show its binary tail. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/** Reads the fields of a form one by one and remembers what is wrong with which. */
export class FormReader {
  readonly faults: Record<string, Fault> = {};
  private readonly texts: Texts;
  private readonly lang: Lang;

  constructor(texts: Texts, lang: Lang) {
    this.texts = texts;
    this.lang = lang;
  }

  text(field: string): string {
    return (this.texts[field] ?? "").trim();
  }

  required(field: string): string {
    const text = this.text(field);
    if (text === "") this.faults[field] = "required";
    return text;
  }

  /** A new id, which no other row has. */
  id(field: string, taken: (id: string) => boolean): string {
    const id = this.required(field);
    if (id !== "" && taken(id)) this.faults[field] = "taken";
    return id;
  }

  number(field: string): number | null {
    const value = numberIn(this.texts[field] ?? "", this.lang);
    if (value === undefined) this.faults[field] = "number";
    return value ?? null;
  }

  whole(field: string): number | null {
    const value = this.number(field);
    if (value !== null && !Number.isInteger(value)) this.faults[field] = "whole";
    return value;
  }

  /**
   * A percentage, as a share.
   * @param before what it was: a field that nobody changed gives it back to the last digit.
   */
  share(field: string, before: number | null, most = Number.POSITIVE_INFINITY): number | null {
    if (before !== null && this.text(field) === textOfShare(before, this.lang)) return before;
    const value = this.number(field);
    if (value !== null && (value < 0 || value > most * 100)) this.faults[field] = "share";
    return value === null ? null : tidy(value / 100);
  }

  /** Two numbers that mean something only together: the one that is not given is asked for. */
  pair(one: string, other: string): void {
    for (const [field, beside] of [
      [one, other],
      [other, one],
    ] as const) {
      if (this.text(field) === "" && this.text(beside) !== "") this.faults[field] = "pair";
    }
  }

  /** One of the words of a list; the last resort where it is none of them. */
  word<T extends string, E extends T | null>(field: string, words: readonly T[], otherwise: E): T | E {
    return words.find((word) => word === this.text(field)) ?? otherwise;
  }
}

/** An id from a name, in small letters and hyphens, that is not taken. */
export function freeId(name: string, taken: (id: string) => boolean): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const base = plain === "" ? "x" : plain;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken(id)) return id;
  }
}
