/**
 * `npm run bench`: what each computation costs, as time per scenario, as a ratio to the slow twin on the
 * same network in the same run, and how cost grows from one size to the next. Every size runs in a
 * process of its own, so that peak memory is its own. Times are processor time of this machine; the
 * ratios are what to compare. Needs the bundle that scripts/bench.mjs makes.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type EsriTiming, measureEsri } from "./esri.ts";
import { type LoadFigures, loadFigures, measureLoad } from "./load.ts";
import type { Row } from "./measure.ts";
import { measureNetwork } from "./network.ts";

const SIZES: readonly (readonly [number, number])[] = [
  [150, 600],
  [1_500, 6_000],
  [10_000, 60_000],
  [100_000, 1_000_000],
];

interface Answer {
  readonly rows: readonly Row[];
  /** MiB. */
  readonly memory: number;
}

async function child(units: number, flows: number): Promise<void> {
  const rows = await measureNetwork(units, flows);
  const answer: Answer = { rows, memory: process.resourceUsage().maxRSS / 1024 };
  console.log(JSON.stringify(answer));
}

function inChild<T>(...args: (string | number)[]): T {
  const self = fileURLToPath(import.meta.url);
  const { stdout, status } = spawnSync(process.execPath, [self, ...args.map(String)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`bench: ${args.join("/")} ended with status ${status}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as T;
}

const name = (row: Row): string => row.computation.replace(/, sample$/, "");

/** Exponent b in cost ~ units^b between this row and the same computation one size smaller. */
function growth(row: Row, earlier: readonly Row[]): string {
  const before = earlier.findLast((other) => name(other) === name(row));
  if (!before || before.units >= row.units) return "";
  const exponent = Math.log(row.ms / before.ms) / Math.log(row.units / before.units);
  return `n^${exponent.toFixed(2)}`;
}

function print(row: Row, earlier: readonly Row[]): void {
  const ratio = row.twinMs === null ? "" : `${Math.round(row.twinMs / row.ms).toLocaleString("en")} x`;
  console.log(
    `${`${row.units}/${row.flows}`.padEnd(16)}${row.computation.padEnd(40)}${row.ms.toFixed(4).padStart(12)}${String(row.scenarios).padStart(10)}${ratio.padStart(10)}${growth(row, earlier).padStart(9)}`,
  );
}

function printEsri(timings: readonly EsriTiming[]): void {
  console.log("\nfirms/sales     ESRI, wall-clock time                           ms each  times as fast");
  for (const { network, computation, ms, ratio } of timings)
    console.log(
      `${network.padEnd(16)}${computation.padEnd(48)}${ms.toFixed(4).padStart(8)}${(ratio === null ? "" : `${ratio.toFixed(1)} x`).padStart(15)}`,
    );
}

function printLoads(): void {
  console.log(
    "\nunits/flows     from CSV files, wall-clock s: read  compile  departure  JSON   total  peak MiB   CSV MB  JSON MB",
  );
  for (const [units, flows] of SIZES) {
    const found = measureLoad(units, flows, (folder) => inChild<LoadFigures>("load", folder));
    const times = [found.load, found.compile, found.departure, found.json];
    const total = times.reduce((sum, ms) => sum + ms, 0);
    const seconds = [...times, total].map((ms) => (ms / 1000).toFixed(2).padStart(9)).join("");
    const sizes = [found.bytes, found.jsonBytes]
      .map((bytes) => (bytes / 1e6).toFixed(1).padStart(9))
      .join("");
    console.log(`${`${units}/${flows}`.padEnd(40)}${seconds}${found.memory.toFixed(0).padStart(10)}${sizes}`);
  }
}

function table(): void {
  console.log(
    `${"units/flows".padEnd(16)}${"computation".padEnd(40)}${"ms each".padStart(12)}${"scenarios".padStart(10)}${"vs twin".padStart(10)}${"growth".padStart(9)}`,
  );
  const printed: Row[] = [];
  for (const [units, flows] of SIZES) {
    const { rows, memory } = inChild<Answer>(units, flows);
    for (const row of rows) {
      print(row, printed);
      printed.push(row);
    }
    console.log(`${`${units}/${flows}`.padEnd(16)}peak memory ${Math.round(memory)} MiB`);
  }
  printLoads();
  printEsri(inChild<EsriTiming[]>("esri"));
  console.log(`node ${process.version}; processor time, means`);
}

const args = process.argv.slice(2);
const [units, flows] = args.map(Number);
if (args[0] === "esri") console.log(JSON.stringify(measureEsri()));
else if (args[0] === "load" && args[1]) console.log(JSON.stringify(loadFigures(args[1])));
else if (args[0] === "loads") printLoads();
else if (units && flows) await child(units, flows);
else table();
