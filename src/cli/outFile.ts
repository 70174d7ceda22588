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

/** What a file is to hold, in parts that may be made while it is written. */
export type Content = Iterable<string | Uint8Array>;

/**
 * Writes a file through a temporary one beside it, so that a reader sees the old or the new file and
 * an interruption leaves neither half a file nor the temporary one. Devices and pipes are written to
 * directly.
 *
 * @returns the signal that came meanwhile, to be obeyed now that the file is the old or the new one; null if none did.
 */
export async function writeWhole(path: string, content: Content): Promise<NodeJS.Signals | null> {
  const before = statSync(path, { throwIfNoEntry: false });
  if (before && !before.isFile()) {
    const device = openSync(path, "w");
    try {
      for (const part of content) writeFileSync(device, part);
    } finally {
      closeSync(device);
    }
    return null;
  }
  const target = before ? realpathSync(path) : path;
  return holdingSignals((stopped) => replaceFiles([{ target, content, mode: before?.mode }], stopped));
}

/**
 * Does work as a whole, whatever signal comes.
 *
 * @param work told how to ask whether a signal has come, so that it may give up and leave all as it was.
 * @returns the signal that came meanwhile, to be obeyed now; null if none did.
 */
export async function holdingSignals(
  work: (stopped: () => boolean) => Promise<void>,
): Promise<NodeJS.Signals | null> {
  let pending: NodeJS.Signals | null = null;
  const hold = (signal: NodeJS.Signals) => {
    pending = signal;
  };
  for (const signal of SIGNALS) process.on(signal, hold);
  try {
    await work(() => pending !== null);
    await signals();
  } finally {
    for (const signal of SIGNALS) process.off(signal, hold);
  }
  return pending;
}

/** A signal that came during synchronous work is delivered by the event loop. */
function signals(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

export interface Replacement {
  /** The path of a file, not of a link to it. */
  readonly target: string;
  readonly content: Content;
  /** That of the file which is replaced. */
  readonly mode?: number | undefined;
}

/** Characters or bytes between two looks whether a signal has come. */
const PAUSE = 1 << 22;

/**
 * Writes every file beside its place first, and puts all in place once all are written.
 *
 * @param stopped whether to give up while they are written; then all stay as they were.
 */
export async function replaceFiles(
  files: readonly Replacement[],
  stopped: () => boolean = () => false,
): Promise<void> {
  const pending: { readonly temporary: string; readonly target: string }[] = [];
  try {
    for (const { target, content, mode } of files) {
      const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      const file = openSync(temporary, "wx", mode ?? 0o666);
      pending.push({ temporary, target });
      try {
        await writeParts(file, content, stopped);
        if (!stopped()) fsyncSync(file);
      } finally {
        closeSync(file);
      }
      if (stopped()) {
        for (const { temporary: written } of pending) unlinkSync(written);
        return;
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

async function writeParts(file: number, content: Content, stopped: () => boolean): Promise<void> {
  let sincePause = 0;
  for (const part of content) {
    writeFileSync(file, part);
    sincePause += part.length;
    if (sincePause < PAUSE) continue;
    sincePause = 0;
    await signals();
    if (stopped()) return;
  }
}
