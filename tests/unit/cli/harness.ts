/** Runs the command line in process and keeps what it writes. */
import type { CliEnv } from "../../../src/cli/env.ts";
import { runCli } from "../../../src/cli/run.ts";
import { createEngine } from "../../../src/engine/inProcess.ts";

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function run(argv: readonly string[], more: Partial<CliEnv> = {}): Promise<Run> {
  let stdout = "";
  let stderr = "";
  const status = await runCli({
    argv,
    variables: { LANG: "en_GB.UTF-8" },
    version: "0.0.0",
    createEngine: () => createEngine(),
    stdout: async (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    progress: false,
    ...more,
  });
  return { status, stdout, stderr };
}

export const MINI = new URL("../../golden/data/mini", import.meta.url).pathname;
export const BROKEN = new URL("../../golden/data/broken", import.meta.url).pathname;
/** A process catalogue that stands by itself. */
export const CATALOGUE = new URL("../../golden/data/catalogue", import.meta.url).pathname;
