/** What the best cases cost per departure, each company leaving by itself. */
import { bestSetup } from "../src/analysis/best/bestCase.ts";
import { openBest } from "../src/analysis/best/kernel.ts";
import { bundledHighs } from "../src/engine/highsBundled.ts";
import { BEST_RESPONSES } from "../src/model/scenario.ts";
import type { Network } from "../src/network/network.ts";
import { weightsOf } from "../src/network/weights.ts";
import { type Row, timed } from "./measure.ts";

/** Departures in one chunk, as in the engine, and chunks in one run. */
const CHUNK = 8;
const CHUNKS = 4;

/** One line per best case and per what is asked of it; the base solution is found before. */
export async function bestLines(net: Network): Promise<Omit<Row, "units" | "flows">[]> {
  const weights = weightsOf(net, "value_added");
  const scenarios = CHUNK * CHUNKS;
  const sets = Array.from({ length: scenarios }, (_, k) => [(k * 7919) % net.companyIds.length]);
  const lines: Omit<Row, "units" | "flows">[] = [];
  for (const response of BEST_RESPONSES)
    for (const asks of ["activity", "levels"] as const) {
      const answer = openBest(bestSetup(net, weights, response, asks), { highs: bundledHighs });
      await answer(sets.slice(0, CHUNK));
      const { ms } = await timed(1, async () => {
        for (let from = 0; from < scenarios; from += CHUNK) await answer(sets.slice(from, from + CHUNK));
      });
      lines.push({ computation: `${response}, ${asks}`, ms: ms / scenarios, scenarios, twinMs: null });
    }
  return lines;
}
