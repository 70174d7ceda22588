/** What the Economic Systemic Risk Index costs per firm, beside slower ways to the same figures. */
import { Closures } from "../src/analysis/esri/closures.ts";
import { systemOf } from "../src/analysis/esri/system.ts";
import type { MoneyCore } from "../src/network/money.ts";
import { type SlowNetwork, slowEsri } from "../tests/twin/esri.ts";
import { syntheticClasses, syntheticSales } from "./moneyGenerator.ts";

export interface EsriTiming {
  readonly network: string;
  readonly computation: string;
  /** Milliseconds per closure: the best of several runs over the same sample of firms. */
  readonly ms: number;
  /** How many times as fast as the way that `computation` names; null where there is none. */
  readonly ratio: number | null;
}

const PUBLISHED = { tolerance: 1e-2, replaceability: true };

/** The best of some runs, in ms per closure. */
function best(runs: number, closures: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < runs; k += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least / closures;
}

interface Variant {
  readonly name: string;
  readonly classes: Uint8Array | null;
  readonly replaceability: boolean;
}

const VARIANTS: readonly Variant[] = [
  { name: "", classes: null, replaceability: true },
  { name: ", essential inputs", classes: syntheticClasses(), replaceability: true },
  { name: ", replaceability off", classes: null, replaceability: false },
];

/** A sample of closures in lanes, and a smaller one along the edges in plain TypeScript. */
function measureLarge(firms: number, sample: number, runs: number): EsriTiming[] {
  const core = syntheticSales(firms);
  const network = `${firms}/${core.buyer.length}`;
  return VARIANTS.map(({ name, classes, replaceability }) => {
    const system = systemOf(core, classes);
    const settings = { ...PUBLISHED, replaceability };
    const time = (count: number, lanes?: number) => {
      const closures = new Closures(system, settings, lanes);
      const run = () => closures.run(count, (k) => ({ firms: [(k * 7919) % firms], losses: [1] }));
      return best(runs, count, run);
    };
    const ms = time(sample);
    return {
      network,
      computation: `ESRI of one firm${name} (x plain TypeScript)`,
      ms,
      ratio: time(sample / 8, 0) / ms,
    };
  });
}

function slowNetwork(core: MoneyCore): SlowNetwork {
  const W = Array.from({ length: core.firmCount }, () => new Array<number>(core.firmCount).fill(0));
  W.forEach((row, seller) => {
    for (let k = core.saleStart[seller] ?? 0; k < (core.saleStart[seller + 1] ?? 0); k += 1)
      row[core.buyer[k] ?? 0] = core.amount[k] ?? 0;
  });
  return { W, sector: [...core.sectorOf].map(String), essential: () => 1 };
}

/** All firms of a network that is small enough for the slow twin of the tests. */
function measureSmall(firms: number): EsriTiming {
  const core = syntheticSales(firms);
  const closures = new Closures(systemOf(core, null), PUBLISHED);
  const ms = best(20, firms, () => void closures.run(firms, (k) => ({ firms: [k], losses: [1] })));
  const slow = slowNetwork(core);
  const twin = best(3, 1, () => {
    const psi = slow.sector.map((_, k) => (k === 1 ? 0 : 1));
    slowEsri(slow, psi, PUBLISHED);
  });
  const network = `${firms}/${core.buyer.length}`;
  return { network, computation: "ESRI of one firm (x slow twin)", ms, ratio: twin / ms };
}

/** The table's rows; takes about half a minute. */
export function measureEsri(): EsriTiming[] {
  return [measureSmall(100), ...measureLarge(10_000, 512, 7), ...measureLarge(100_000, 64, 3)];
}
