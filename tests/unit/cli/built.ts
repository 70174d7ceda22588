/** The command line as it is shipped: built into a folder of its own, and run as a process. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { Run } from "./harness.ts";

const ROOT = new URL("../../../", import.meta.url).pathname;

export interface Ended extends Run {
  readonly signal: NodeJS.Signals | null;
}

/** Starts a process in the project's folder, or in `cwd`. */
export function start(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
  cwd: string = ROOT,
) {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env.PATH ?? "", LANG: "en_GB.UTF-8", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (bytes: Buffer) => {
    stdout += bytes.toString();
  });
  child.stderr.on("data", (bytes: Buffer) => {
    stderr += bytes.toString();
  });
  const ended = new Promise<Ended>((done) => {
    child.on("close", (status, signal) => done({ status: status ?? -1, signal, stdout, stderr }));
  });
  return { child, ended };
}

/**
 * Builds the command line, below node_modules, where it finds the solver as it does when it is shipped.
 *
 * @returns a new folder, for the caller to remove, and what stands in it.
 */
export async function buildCli(): Promise<{ dir: string; cli: string; helper: string }> {
  const cache = join(ROOT, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const dir = mkdtempSync(join(cache, "schakel-process-"));
  const out = join(dir, "dist-cli");
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "-c", "vite.cli.config.ts", "--outDir", out, "--logLevel", "error"];
  const { status, stderr } = await start(process.execPath, args).ended;
  if (status !== 0) throw new Error(`the build ended with ${status}: ${stderr}`);
  return { dir, cli: join(out, "cli.mjs"), helper: join(out, "helper.mjs") };
}
