/** Writes `--out`: the whole file or nothing. */
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Lang } from "../report/words.ts";
import { type CommandName, UsageError } from "./args.ts";
import { cliWords } from "./words.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Looks, before anything is calculated, whether the file can be written where it is asked.
 *
 * @throws {UsageError} for a folder, a missing folder, or a file of the data set itself.
 */
export function checkOutFile(
  path: string,
  inputs: readonly string[],
  command: CommandName,
  lang: Lang,
): void {
  const w = cliWords(lang);
  const target = statSync(path, { throwIfNoEntry: false });
  if (target?.isDirectory()) throw new UsageError(w.outIsFolder(path), command);
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(w.outNoFolder(path), command);
  if (target && inputs.includes(realpathSync(path))) throw new UsageError(w.outIsInput(path), command);
}

/**
 * Writes a file through a temporary one beside it, so that a reader sees the old or the new file and
 * an interruption leaves neither half a file nor the temporary one. Devices and pipes are written to
 * directly.
 *
 * @param parts the text in its parts, which are made while it is written.
 * @returns the signal that came meanwhile, to be obeyed now that the file is the old or the new one; null if none did.
 */
export async function writeWhole(path: string, parts: Iterable<string>): Promise<NodeJS.Signals | null> {
  const before = statSync(path, { throwIfNoEntry: false });
  if (before && !before.isFile()) {
    const device = openSync(path, "w");
    try {
      for (const part of parts) writeFileSync(device, part);
    } finally {
      closeSync(device);
    }
    return null;
  }
  const target = before ? realpathSync(path) : path;
  let pending: NodeJS.Signals | null = null;
  const hold = (signal: NodeJS.Signals) => {
    pending = signal;
  };
  for (const signal of SIGNALS) process.on(signal, hold);
  try {
    await replaceFile(target, parts, before?.mode, () => pending !== null);
  } finally {
    for (const signal of SIGNALS) process.off(signal, hold);
  }
  return pending;
}

/** Characters between two looks whether a signal has come. */
const PAUSE = 1 << 22;

/** @param stopped whether to give up; then the file stays as it was. */
async function replaceFile(
  target: string,
  parts: Iterable<string>,
  mode: number | undefined,
  stopped: () => boolean,
): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = openSync(temporary, "wx", mode ?? 0o666);
  try {
    let sincePause = 0;
    try {
      for (const part of parts) {
        writeFileSync(file, part);
        sincePause += part.length;
        if (sincePause < PAUSE) continue;
        sincePause = 0;
        await signals();
        if (stopped()) break;
      }
      if (!stopped()) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (stopped()) unlinkSync(temporary);
    else renameSync(temporary, target);
  } catch (error) {
    unlinkSync(temporary);
    throw error;
  }
  await signals();
}

/** A signal that came during synchronous work is delivered by the event loop. */
function signals(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}
