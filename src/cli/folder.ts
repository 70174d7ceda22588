/** Reads the files of a data set: those of a folder, or the one that holds it. */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { SourceFile } from "../engine/surface.ts";
import { formatOfName } from "../io/source.ts";
import type { Lang } from "../report/words.ts";
import { type CommandName, UsageError } from "./args.ts";
import { cliWords } from "./words.ts";

export interface Folder {
  /** The folder's own name, whatever the path to it; a file's without its ending. */
  readonly id: string;
  readonly files: readonly SourceFile[];
  readonly paths: readonly string[];
}

/**
 * The CSV files of a folder by name, or the workbook (or other whole data set) that the path leads to.
 *
 * @throws {UsageError} where it is neither, or can't be read.
 */
export function readFolder(dir: string, command: CommandName, lang: Lang): Folder {
  const w = cliWords(lang);
  const kind = statSync(dir, { throwIfNoEntry: false });
  const isWhole = formatOfName(dir) !== null;
  if (!kind) throw new UsageError(isWhole ? w.noSuchFile(dir) : w.noSuchDir(dir), command);
  if (!kind.isDirectory() && !isWhole) throw new UsageError(w.notADir(dir), command);
  try {
    if (!kind.isDirectory()) return readWhole(dir);
    const names = readdirSync(dir)
      .filter((name) => /^[^.~].*\.csv$/i.test(name) && statSync(join(dir, name)).isFile())
      .sort();
    return {
      id: basename(resolve(dir)) || basename(realpathSync(dir)),
      files: names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(dir, name))) })),
      paths: names.map((name) => realpathSync(join(dir, name))),
    };
  } catch (error) {
    throw new UsageError(w.unreadable(dir, error instanceof Error ? error.message : String(error)), command);
  }
}

function readWhole(path: string): Folder {
  const name = basename(path);
  return {
    id: name.replace(/\.[^.]+$/, "") || name,
    files: [{ name, bytes: new Uint8Array(readFileSync(path)) }],
    paths: [realpathSync(path)],
  };
}
