/** Mass in and out of the recipes of a process catalogue (format.md: processes.csv). No recipe makes mass. */
import { parseUnit } from "../model/quantity.ts";

/** One line of processes.csv. */
export interface RecipeLine {
  readonly process: string;
  readonly role: string;
  readonly material: string;
  readonly coefficient: number;
  readonly unit: string;
  readonly note: string;
}

export interface MassBalance {
  readonly process: string;
  /** Tonnes per unit of main product: what the lines say. */
  readonly stated: number;
  /** Tonnes that a note adds: air, oxygen, steam, water, or a fuel that is counted in MWh. */
  readonly excused: number;
  readonly out: number;
}

/** Tonnes in a cubic metre of a liquid; water where nothing else is said. Saturated brine: 26 % salt. */
const DENSITY: Readonly<Record<string, number>> = { brine: 1.2 };

/** Tonnes of a line; 0 for what is counted in energy or in pieces. */
function tonnes({ material, coefficient, unit }: RecipeLine): number {
  const { dimension, factor } = parseUnit(unit);
  if (dimension === "mass") return coefficient * factor;
  if (dimension === "volume") return coefficient * factor * (DENSITY[material] ?? 1);
  return 0;
}

/** Whether the balance counts a line, for its unit of measure is one of mass or of volume. */
export function isCounted({ unit }: Pick<RecipeLine, "unit">): boolean {
  const { dimension } = parseUnit(unit);
  return dimension === "mass" || dimension === "volume";
}

/** Tonnes named in `[mass in: 0.62 t natural gas; 0.83 t steam]`. */
function excuse({ note }: RecipeLine): number {
  const named = /\[mass in: ([^\]]+)\]/.exec(note)?.[1] ?? "";
  return [...named.matchAll(/(\d+(?:\.\d+)?) t /g)].reduce((sum, [, amount]) => sum + Number(amount), 0);
}

const IN: ReadonlySet<string> = new Set(["input", "energy"]);

/** The balance of every process, in the order of the file. */
export function massBalances(lines: readonly RecipeLine[]): MassBalance[] {
  const processes = new Map<string, RecipeLine[]>();
  for (const line of lines) processes.set(line.process, [...(processes.get(line.process) ?? []), line]);
  const total = (some: readonly RecipeLine[], value: (line: RecipeLine) => number): number =>
    some.reduce((sum, line) => sum + value(line), 0);
  return [...processes].map(([process, own]) => ({
    process,
    stated: total(
      own.filter((line) => IN.has(line.role)),
      tonnes,
    ),
    excused: total(own, excuse),
    out: total(
      own.filter((line) => !IN.has(line.role)),
      tonnes,
    ),
  }));
}

/** Shares of the recipes are rounded to three digits. */
const ROUNDING = 1.005;

/** Whether a recipe gives more tonnes than it takes in: its coefficients can't be right. */
export function makesMass({ stated, excused, out }: MassBalance): boolean {
  return out > (stated + excused) * ROUNDING;
}
