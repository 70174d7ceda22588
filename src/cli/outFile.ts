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
 * @returns the signal that came meanwhile, to be obeyed now that the file is whole; null if none did.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<NodeJS.Signals | null> {
  const before = statSync(path, { throwIfNoEntry: false });
  if (before && !before.isFile()) {
    writeFileSync(path, content);
    return null;
  }
  const target = before ? realpathSync(path) : path;
  return holdingSignals(() => replaceFiles([{ target, content, mode: before?.mode }]));
}

/**
 * Does synchronous work as a whole, whatever signal comes.
 *
 * @returns the signal that came meanwhile, to be obeyed now; null if none did.
 */
export async function holdingSignals(work: () => void): Promise<NodeJS.Signals | null> {
  let pending: NodeJS.Signals | null = null;
  const hold = (signal: NodeJS.Signals) => {
    pending = signal;
  };
  for (const signal of SIGNALS) process.on(signal, hold);
  try {
    work();
    // A signal that came during the synchronous work above is delivered by the event loop.
    await new Promise((done) => setTimeout(done, 0));
  } finally {
    for (const signal of SIGNALS) process.off(signal, hold);
  }
  return pending;
}

export interface Replacement {
  /** The path of a file, not of a link to it. */
  readonly target: string;
  readonly content: string | Uint8Array;
  /** That of the file which is replaced. */
  readonly mode?: number | undefined;
}

/** Writes every file beside its place first, and puts all in place once all are written. */
export function replaceFiles(files: readonly Replacement[]): void {
  const pending: { readonly temporary: string; readonly target: string }[] = [];
  try {
    for (const { target, content, mode } of files) {
      const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      const file = openSync(temporary, "wx", mode ?? 0o666);
      pending.push({ temporary, target });
      try {
        writeFileSync(file, content);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    }
    for (;;) {
      const next = pending[0];
      if (!next) return;
      renameSync(next.temporary, next.target);
      pending.shift();
    }
  } catch (error) {
    for (const { temporary } of pending) unlinkSync(temporary);
    throw error;
  }
}
