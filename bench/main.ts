/**
 * `npm run bench`: what each computation costs, as time per scenario and as a ratio to the slow twin on
 * the same network in the same run. Times are those of this machine; the ratios are what to compare.
 */
import { Cascade } from "../src/analysis/cascade.ts";
import { rank } from "../src/analysis/rank.ts";
import { simulate } from "../src/analysis/simulate.ts";
import { NO_CHANGE } from "../src/model/scenario.ts";
import { compile } from "../src/network/compile.ts";
import { leavingShock } from "../src/network/shock.ts";
import { SlowTwin } from "../tests/twin/slow.ts";
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

interface Row {
  readonly network: string;
  readonly computation: string;
  readonly ms: number;
  readonly ratio: number | null;
}

function measure(units: number, flows: number, slowRuns: number): Row[] {
  const data = syntheticCluster(units, flows);
  const network = `${units}/${flows}`;
  const net = compile(data);
  const cascade = new Cascade(net);
  const pick = (k: number): number => (k * 7919) % net.companyIds.length;
  const one = time(
    Math.min(400, net.companyIds.length),
    (k) => void cascade.run(leavingShock(net, [pick(k)])),
  );
  const whole = time(
    20,
    (k) => void simulate(data, { ...NO_CHANGE, leave: [net.companyIds[pick(k)] ?? ""] }, settings),
  );
  const all = time(5, () => void rank(data, settings));
  const compiling = time(5, () => void compile(data));
  let slow: number | null = null;
  if (slowRuns > 0) {
    const twin = new SlowTwin(data);
    slow = time(slowRuns, (k) => void twin.run({ ...NO_CHANGE, leave: [net.companyIds[pick(k)] ?? ""] }));
  }
  const ratio = (ms: number): number | null => (slow === null ? null : slow / ms);
  return [
    { network, computation: "compile", ms: compiling, ratio: null },
    { network, computation: "cascade of one departure", ms: one, ratio: ratio(one) },
    { network, computation: "simulate, with reasons, chains and loss", ms: whole, ratio: ratio(whole) },
    {
      network,
      computation: "rank (N-1), per company",
      ms: all / net.companyIds.length,
      ratio: ratio(all / net.companyIds.length),
    },
    { network, computation: "rank (N-1), all companies", ms: all, ratio: null },
  ];
}

const rows = [...measure(150, 600, 3), ...measure(1_500, 6_000, 0), ...measure(10_000, 60_000, 0)];
console.log("units/flows   ms, median    slow twin takes   computation");
for (const { network, computation, ms, ratio } of rows) {
  const times = ratio === null ? "" : `${Math.round(ratio).toLocaleString("en")} x`;
  console.log(`${network.padEnd(14)}${ms.toFixed(4).padStart(10)}    ${times.padStart(15)}   ${computation}`);
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB, node ${process.version}`);
