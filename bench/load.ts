/**
 * What it costs to begin with a data set on disk: reading its files, compiling the network, answering one
 * departure, and writing the answer. Wall-clock times of a single run in a fresh process, as a user meets them.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simulate } from "../src/analysis/simulate.ts";
import { readDataSet } from "../src/io/dataset.ts";
import { NO_CHANGE } from "../src/model/scenario.ts";
import { networkOf } from "../src/network/compile.ts";
import { SIMULATE_SHAPE } from "../src/report/commands/simulate.ts";
import { jsonParts } from "../src/report/json.ts";
import { writeParts, writeSynthetic } from "./files.ts";

/** Times in ms, sizes in bytes, memory in MiB. */
export interface LoadFigures {
  readonly bytes: number;
  readonly load: number;
  readonly compile: number;
  /** One departure: cascade with reasons, chains, loss and flows. */
  readonly departure: number;
  /** The answer as JSON, written to a file. */
  readonly json: number;
  readonly jsonBytes: number;
  /** Peak resident memory of the process, Node.js itself included. */
  readonly memory: number;
}

/**
 * Writes a synthetic data set to a folder of its own, has it measured, and removes it.
 *
 * @param inChild calls `loadFigures` on the folder in a process of its own, so that peak memory is its own.
 */
export function measureLoad(
  units: number,
  flows: number,
  inChild: (folder: string) => LoadFigures,
): LoadFigures {
  const folder = mkdtempSync(join(tmpdir(), "schakel-bench-"));
  try {
    writeSynthetic(folder, units, flows);
    return inChild(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function clock<T>(call: () => T): readonly [T, number] {
  const start = performance.now();
  const result = call();
  return [result, performance.now() - start];
}

/** Measures a folder in this process, which should have done nothing else. */
export function loadFigures(folder: string): LoadFigures {
  const [{ dataset, bytes }, load] = clock(() => {
    const files = readdirSync(folder).map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    }));
    const size = files.reduce((sum, file) => sum + file.bytes.length, 0);
    return { dataset: readDataSet("bench", files).dataset, bytes: size };
  });
  if (!dataset) throw new Error("bench/load: the synthetic data set has errors");
  const [net, compiling] = clock(() => networkOf(dataset));
  const leave = [net.companyIds[Math.floor(net.companyIds.length / 2)] ?? ""];
  const [result, departure] = clock(() =>
    simulate(dataset, { ...NO_CHANGE, leave }, { measure: "value_added", ration: "proportional" }),
  );
  const [jsonBytes, json] = clock(() =>
    writeParts(join(folder, "answer.json"), jsonParts(result, SIMULATE_SHAPE)),
  );
  const memory = process.resourceUsage().maxRSS / 1024;
  return { bytes, load, compile: compiling, departure, json, jsonBytes, memory };
}
