/**
 * The kernel of the intervals of effects (model.md section 5, "Uncertainty"): each draw is made once and
 * laid over the network without and with each newcomer, so that their difference is that of a pair.
 */
import type { Rationing } from "../../model/scenario.ts";
import { drawn, type Spread } from "../../network/draw.ts";
import type { Kernel } from "../kernels.ts";
import { weakCount } from "../links.ts";
import { seededAt } from "../random.ts";
import type { Breathe, Range } from "../runner.ts";
import { jengaficationOf, lossesOf, type Variant } from "./variantKernel.ts";

/** A network that is drawn, and where each of its flows and units stands in the network without newcomers. */
export interface DrawnVariant {
  readonly variant: Variant;
  readonly spread: Spread;
  /** Value of each flow of the network as an import, and as what leaves unused; 0 where it is neither. */
  readonly importValue: Float64Array;
  readonly wasteValue: Float64Array;
  /** Position in the network without newcomers, or -1 for what is new. */
  readonly flowBefore: Int32Array;
  readonly unitBefore: Int32Array;
}

export interface DrawSetup {
  /** The network without newcomers first. */
  readonly networks: readonly DrawnVariant[];
  readonly ration: Rationing;
  readonly seed: number;
}

/** The figures that a draw moves; which chains have somebody for every step does not depend on it. */
export interface DrawnFigures {
  readonly jengafication: number;
  readonly expectedLoss: number;
  readonly importValue: number;
  readonly wasteValue: number;
  readonly weakLinks: number;
}

export interface DrawsAnswer {
  /** The figures of every network, per draw. */
  readonly figures: readonly (readonly DrawnFigures[])[];
  /** False where a cascade of a draw did not settle. */
  readonly settled: boolean;
}

/** A chunk is a range of draws. */
export type DrawKernel = Kernel<DrawSetup, Range, DrawsAnswer>;

/** The random numbers of the network without newcomers, in the order in which a draw asks for them. */
function numbersOf({ variant: { core } }: DrawnVariant, random: () => number): Float64Array {
  return Float64Array.from({ length: 3 * core.flowCount + core.unitCount }, random);
}

/** The same numbers for what was there before, and further ones for what is new. */
function paired(
  { flowBefore, unitBefore }: DrawnVariant,
  before: DrawnVariant,
  numbers: Float64Array,
  random: () => number,
): () => number {
  const flows = before.variant.core.flowCount;
  const order: number[] = [];
  for (let part = 0; part < 3; part += 1)
    for (const flow of flowBefore) order.push(flow < 0 ? random() : (numbers[part * flows + flow] as number));
  for (const unit of unitBefore) order.push(unit < 0 ? random() : (numbers[3 * flows + unit] as number));
  const next = order[Symbol.iterator]();
  return () => next.next().value ?? 0;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

async function figuresOf(
  { variant, spread, importValue, wasteValue }: DrawnVariant,
  random: () => number,
  ration: Rationing,
  breathe: Breathe,
): Promise<{ readonly figures: DrawnFigures; readonly settled: boolean }> {
  const { core, weights, factor } = drawn(variant.core, spread, random);
  const own = { core, weights, totalWeight: total(weights), byId: variant.byId };
  const isWorth = own.totalWeight > 0 && core.companyCount > 0;
  const index = isWorth ? await jengaficationOf(own, ration, breathe) : null;
  const left = isWorth ? await lossesOf(own, ration, breathe) : null;
  const figures = {
    jengafication: index?.jengafication ?? 0,
    expectedLoss: left ? total(left.losses) / core.companyCount : 0,
    importValue: total(importValue.map((value, flow) => value * (factor[flow] as number))),
    wasteValue: total(wasteValue.map((value, flow) => value * (factor[flow] as number))),
    weakLinks: weakCount(core),
  };
  return { figures, settled: (index?.settled ?? true) && (left?.settled ?? true) };
}

/** Opens the kernel: each draw is made from the seed and its number alone, as those of the ranking are. */
export function openEffectDraws({
  networks,
  ration,
  seed,
}: DrawSetup): (range: Range, breathe: Breathe) => Promise<DrawsAnswer> {
  const [before] = networks;
  let settled = true;
  const figures = async (draw: number, breathe: Breathe): Promise<DrawnFigures[]> => {
    if (!before) return [];
    const random = seededAt(seed, draw);
    const numbers = numbersOf(before, random);
    // What is new in one network has the numbers that it would have if no other were looked at.
    const rest = (): (() => number) => {
      const own = seededAt(seed, draw);
      numbers.forEach(own);
      return own;
    };
    const found: DrawnFigures[] = [];
    for (const network of networks) {
      const own = await figuresOf(network, paired(network, before, numbers, rest()), ration, breathe);
      found.push(own.figures);
      settled = settled && own.settled;
    }
    return found;
  };
  return async ({ from, to }, breathe) => {
    const drawn: DrawnFigures[][] = [];
    settled = true;
    for (let draw = from; draw < to; draw += 1) drawn.push(await figures(draw, breathe));
    return { figures: drawn, settled };
  };
}
