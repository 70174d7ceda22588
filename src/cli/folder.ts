/** Reads the files of a data set folder. */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { SourceFile } from "../engine/surface.ts";
import type { Lang } from "../report/words.ts";
import { type CommandName, UsageError } from "./args.ts";
import { cliWords } from "./words.ts";

export interface Folder {
  /** The folder's own name, whatever the path to it. */
  readonly id: string;
  readonly files: readonly SourceFile[];
  readonly paths: readonly string[];
}

/**
 * The CSV files of a folder by name.
 *
 * @throws {UsageError} where it isn't a folder that can be read.
 */
export function readFolder(dir: string, command: CommandName, lang: Lang): Folder {
  const w = cliWords(lang);
  const kind = statSync(dir, { throwIfNoEntry: false });
  if (/\.xls[xmb]?$/i.test(dir) && !kind?.isDirectory()) throw new UsageError(w.workbook(dir), command);
  if (!kind) throw new UsageError(w.noSuchDir(dir), command);
  if (!kind.isDirectory()) throw new UsageError(w.notADir(dir), command);
  try {
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
