/** Explanations with their numbers unrounded, and the sums in them worked out again. */
import type { Format } from "../../../../src/app/i18n/format.ts";

const whole = (value: number | null): string => (value === null ? "?" : String(value));
const percent = (share: number | null): string => (share === null ? "?" : `${share * 100}%`);

/** Writes every number in full, without its unit of measure. */
export const EXACT: Format = {
  percent,
  points: percent,
  pointsUnit: "%",
  quantity: whole,
  money: whole,
  integer: whole,
  decimals: whole,
  significant: whole,
  difference: (from, to) => to - from,
  times: whole,
};

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(min\()|([−\-+×/();²%]))/y;

/** A sum as explanations write it: + − × / ² %, brackets and min(a; b); null where it is not one. */
export function evaluated(text: string): number | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) return text.slice(at).trim() === "" ? evaluatedTokens(tokens) : null;
    tokens.push(found[1] ?? found[2] ?? found[3] ?? "");
  }
  return evaluatedTokens(tokens);
}

function evaluatedTokens(tokens: readonly string[]): number | null {
  let at = 0;
  const is = (...signs: readonly string[]) => signs.includes(tokens[at] ?? "");
  function sum(): number {
    let value = product();
    while (is("+", "−", "-")) value += tokens[at++] === "+" ? product() : -product();
    return value;
  }
  function product(): number {
    let value = factor();
    while (is("×", "/")) value = tokens[at++] === "×" ? value * factor() : value / factor();
    return value;
  }
  function factor(): number {
    if (is("-", "−", "+")) return tokens[at++] === "+" ? factor() : -factor();
    let value: number;
    if (is("(", "min(")) {
      at += 1;
      value = sum();
      while (is(";")) {
        at += 1;
        value = Math.min(value, sum());
      }
      if (tokens[at++] !== ")") return Number.NaN;
    } else value = Number(tokens[at++] ?? Number.NaN);
    while (is("²", "%")) value = tokens[at++] === "²" ? value ** 2 : value / 100;
    return value;
  }
  const value = sum();
  return at === tokens.length && tokens.length > 0 ? value : null;
}

/** A line of an explanation that says that two sums are the same. */
export interface Equation {
  readonly line: string;
  readonly sides: readonly number[];
}

/**
 * Every equation of the lines. A sum of which parts are left out ("…") is none.
 *
 * @param least sides at least; with one a figure that is told by itself ("x = 3") is there too.
 */
export function equationsOf(lines: readonly string[], least = 2): readonly Equation[] {
  return lines.flatMap((line) => {
    const [, own = line] = /^(?:.*?: )?([^:]*?)(?:: .*)?$/.exec(line) ?? [];
    const parts = line.includes(": ") ? line.split(": ").filter((part) => part.includes(" = ")) : [own];
    return parts.flatMap((part) => {
      const sides = part.split(" = ").flatMap((side) => {
        const value = evaluated(side);
        return value === null || Number.isNaN(value) ? [] : [value];
      });
      return sides.length >= least ? [{ line, sides }] : [];
    });
  });
}
