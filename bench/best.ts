/** What a best case costs per departure, model and base solution included, as time per company's leaving. */
import { bestSetup } from "../src/analysis/best/bestCase.ts";
import { openBest } from "../src/analysis/best/kernel.ts";
import { bundledHighs } from "../src/engine/highsBundled.ts";
import { BEST_RESPONSES } from "../src/model/scenario.ts";
import { compile } from "../src/network/compile.ts";
import { weightsOf } from "../src/network/weights.ts";
import { syntheticCluster } from "./generator.ts";

export interface BestRow {
  readonly network: string;
  readonly computation: string;
  readonly ms: number;
}

/** Departures in one chunk, as in the engine. */
const CHUNK = 8;

/** @param sample how many companies leave, each by itself, spread over the network. */
export async function measureBest(units: number, flows: number, sample: number): Promise<BestRow[]> {
  const net = compile(syntheticCluster(units, flows));
  const weights = weightsOf(net, "value_added");
  const sets = Array.from({ length: sample }, (_, k) => [(k * 7919) % net.companyIds.length]);
  const rows: BestRow[] = [];
  for (const response of BEST_RESPONSES)
    for (const asks of ["activity", "levels"] as const) {
      const answer = openBest(bestSetup(net, weights, response, asks), { highs: bundledHighs });
      await answer(sets.slice(0, CHUNK));
      const start = performance.now();
      for (let from = 0; from < sample; from += CHUNK) await answer(sets.slice(from, from + CHUNK));
      const ms = (performance.now() - start) / sample;
      rows.push({ network: `${units}/${flows}`, computation: `${response} of one departure, ${asks}`, ms });
    }
  return rows;
}
