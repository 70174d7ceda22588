/**
 * `npm run bench`: what each computation costs, as time per scenario and as a ratio to the slow twin on
 * the same network in the same run. Times are those of this machine; the ratios are what to compare.
 */
import { Cascade } from "../src/analysis/cascade.ts";
import { directRunner } from "../src/analysis/directRunner.ts";
import { rank } from "../src/analysis/rank.ts";
import { simulate } from "../src/analysis/simulate.ts";
import { NO_CHANGE } from "../src/model/scenario.ts";
import { compile } from "../src/network/compile.ts";
import { coreOf } from "../src/network/core.ts";
import { leavingShock } from "../src/network/shock.ts";
import { SlowTwin } from "../tests/twin/slow.ts";
import { measureBest } from "./best.ts";
import { syntheticCluster } from "./generator.ts";

const settings = { measure: "value_added", ration: "proportional" } as const;

/** Median time of one call in ms, after warming up. */
function time(runs: number, call: (k: number) => void): number {
  for (let k = 0; k < Math.min(3, runs); k += 1) call(k);
  const times = Array.from({ length: runs }, (_, k) => {
    const start = performance.now();
    call(k);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

async function timeAsync(runs: number, call: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let k = 0; k < runs + 3; k += 1) {
    const start = performance.now();
    await call();
    if (k >= 3) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

interface Row {
  readonly network: string;
  readonly computation: string;
  readonly ms: number;
  readonly ratio: number | null;
}

/** Departures spread over the network; large networks are sampled. */
const SAMPLE = 100;

/** The whole method on a small network, with the slow twin beside it. */
async function measureWhole(units: number, flows: number): Promise<Row[]> {
  const data = syntheticCluster(units, flows);
  const network = `${units}/${flows}`;
  const ids = compile(data).companyIds;
  const leaving = (k: number) => ({ ...NO_CHANGE, leave: [ids[(k * 7919) % ids.length] ?? ""] });
  const twin = new SlowTwin(data);
  const slow = time(5, (k) => void twin.run(leaving(k)));
  const one = time(20, (k) => void simulate(data, leaving(k), settings));
  const all = await timeAsync(5, () => rank(data, settings, directRunner()));
  return [
    { network, computation: "simulate, with reasons, chains and loss", ms: one, ratio: slow / one },
    { network, computation: "rank (N-1), all companies", ms: all, ratio: (slow * ids.length) / all },
  ];
}

/** Compiling a network, and the cascade of a departure on it. */
function measureCascade(units: number, flows: number): Row[] {
  const data = syntheticCluster(units, flows);
  const network = `${units}/${flows}`;
  const compiling = time(3, () => void compile(data));
  const net = compile(data);
  const cascade = new Cascade(coreOf(net));
  const one = time(SAMPLE, (k) => void cascade.run(leavingShock(net, [(k * 7919) % net.companyIds.length])));
  return [
    { network, computation: "compile", ms: compiling, ratio: null },
    { network, computation: "cascade of one departure", ms: one, ratio: null },
  ];
}

const rows = [
  ...(await measureWhole(150, 600)),
  ...measureCascade(150, 600),
  ...measureCascade(1_500, 6_000),
  ...[...(await measureBest(150, 600, 96)), ...(await measureBest(1_500, 6_000, 16))].map((row) => ({
    ...row,
    ratio: null,
  })),
];
for (const { network, computation, ms, ratio } of rows) {
  const times = ratio === null ? "" : `${Math.round(ratio).toLocaleString("en")} x`;
  console.log(`${network.padEnd(14)}${ms.toFixed(4).padStart(10)}    ${times.padStart(15)}   ${computation}`);
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB, node ${process.version}`);
