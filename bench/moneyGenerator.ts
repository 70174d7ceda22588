/** A synthetic money network with heavy-tailed degrees and a fixed seed: the same network every time. */

import { seeded } from "../src/analysis/random.ts";
import type { MoneyCore } from "../src/network/money.ts";
import { heavyTail, sampler } from "./generator.ts";

const SECTORS = 60;
const MEAN_DEGREE = 8;
const MOST_BUYERS = 128;

/**
 * `firms` firms that sell to 8 buyers on average. How many buyers a firm has and how often a firm is chosen as
 * a buyer both follow a power law with exponent 2.3, cut off at 128; amounts spread over some orders of magnitude.
 */
export function syntheticSales(firms: number, seed = 1): MoneyCore {
  const random = seeded(seed);
  const size = Array.from({ length: firms }, () => heavyTail(random));
  const scale = (MEAN_DEGREE * firms) / size.reduce((sum, value) => sum + value, 0);
  const pick = sampler(
    size.map(() => heavyTail(random)),
    random,
  );
  const saleStart = new Int32Array(firms + 1);
  const buyer: number[] = [];
  const amount: number[] = [];
  for (let firm = 0; firm < firms; firm += 1) {
    const wanted = Math.min(MOST_BUYERS, firms - 1, Math.floor((size[firm] ?? 1) * scale + random()));
    const own = new Set<number>();
    while (own.size < wanted) {
      const to = pick();
      if (to !== firm) own.add(to);
    }
    for (const to of [...own].sort((a, b) => a - b)) {
      buyer.push(to);
      amount.push(10 ** (4 * (random() + random() + random()) - 3));
    }
    saleStart[firm + 1] = buyer.length;
  }
  return {
    firmCount: firms,
    sectorCount: SECTORS,
    sectorOf: Int32Array.from({ length: firms }, () => Math.floor(SECTORS * random() * random())),
    saleStart,
    buyer: Int32Array.from(buyer),
    amount: Float64Array.from(amount),
  };
}

/** A matrix in which three of ten pairs of sectors are essential and two are irrelevant. */
export function syntheticClasses(seed = 1): Uint8Array {
  const random = seeded(seed);
  return Uint8Array.from({ length: SECTORS * SECTORS }, () => {
    const draw = random();
    return draw < 0.3 ? 2 : draw < 0.5 ? 0 : 1;
  });
}
