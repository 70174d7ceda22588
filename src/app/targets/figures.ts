/** Changes with their sign; one that rounds to nothing has none. Pure. */
import type { Format } from "../i18n/format.ts";

function withSign(value: number, text: string): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

export function signedDecimals(value: number, digits: number, f: Format): string {
  return withSign(value, f.decimals(value, digits));
}

/** A change of a share, in points of a percent with two decimals: most are small. */
export function signedPercent(value: number, f: Format): string {
  return `${withSign(value, f.decimals(value * 100, 2))}%`;
}

export function signedWhole(value: number, f: Format): string {
  return withSign(value, f.integer(value));
}

export function signedMoney(value: number, currency: string, f: Format): string {
  // Less than a unit of money is a rounding error of millions.
  return Math.abs(value) < 0.5 ? f.money(0, currency) : withSign(value, f.money(value, currency));
}
