/** OUT of convert: what is asked, whether it may be written, and the writing. */
import { mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { kindOfName } from "../io/schema.ts";
import { type FileFormat, formatOfName } from "../io/source.ts";
import type { Lang } from "../report/words.ts";
import { type Arguments, UsageError } from "./args.ts";
import type { Folder } from "./folder.ts";
import { holdingSignals, replaceFiles } from "./outFile.ts";
import { cliWords } from "./words.ts";

export type Form = FileFormat | "folder";

/** Endings that a folder's name hardly has: whoever gives one means a file of that kind. */
const OTHER_FILES = /\.(?:csv|tsv|tab|txt|xls|xlsm|xlsb|ods|xml|zip|html?|md|pdf|docx?|pptx?|png|svg)$/i;

/**
 * The form that OUT asks for, by its ending.
 *
 * @throws {UsageError} on an ending that can't be written, and on `--csv` where no CSV is written.
 */
export function formOf(args: Arguments, lang: Lang): Form {
  const w = cliWords(lang);
  if (OTHER_FILES.test(args.target)) throw new UsageError(w.targetEnding(args.target), args.command);
  const form = formatOfName(args.target) ?? "folder";
  if (form !== "folder" && args.one("csv") !== undefined)
    throw new UsageError(w.csvNeedsFolder, args.command);
  return form;
}

/**
 * Looks, before anything is read, whether OUT can be written without loss.
 *
 * @throws {UsageError} where it is there already and `--force` is not given, where its own folder is missing,
 * and where it is what is read.
 */
export function checkTarget(args: Arguments, form: Form, source: Folder, lang: Lang): void {
  const w = cliWords(lang);
  const { target, command } = args;
  const force = args.one("force") !== undefined;
  const refuse = (message: string): never => {
    throw new UsageError(message, command);
  };
  const found = statSync(target, { throwIfNoEntry: false });
  if (!statSync(dirname(resolve(target)), { throwIfNoEntry: false })?.isDirectory())
    refuse(w.targetNoFolder(target));
  if (!found) return;
  const real = realpathSync(target);
  if (source.paths.includes(real) || real === realpathSync(args.dir)) refuse(w.targetIsInput(target));
  if (form === "folder") {
    if (!found.isDirectory()) refuse(w.targetIsFile(target));
    if (!force && readdirSync(target).length > 0) refuse(w.targetNotEmpty(target));
  } else {
    if (found.isDirectory()) refuse(w.targetIsFolder(target));
    if (!force) refuse(w.targetExists(target));
  }
}

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the files of a folder: all of them or none where the folder is new, and each as a whole where it
 * is there already.
 *
 * @returns the signal that came meanwhile; null if none did.
 * @throws {UsageError} where tables would stay in the folder that are read as part of the data set.
 */
export async function writeFolderWhole(
  args: Arguments,
  files: readonly NamedBytes[],
  lang: Lang,
): Promise<NodeJS.Signals | null> {
  const w = cliWords(lang);
  const { target, command } = args;
  if (!statSync(target, { throwIfNoEntry: false })) return holdingSignals(() => makeFolder(target, files));
  const written = new Set(files.map((file) => file.name.toLowerCase()));
  const others = readdirSync(target).filter(
    (name) => /\.csv$/i.test(name) && kindOfName(name) !== null && !written.has(name.toLowerCase()),
  );
  if (others.length > 0) throw new UsageError(w.targetTables(target, others.join(", ")), command);
  const replacements = files.map(({ name, bytes }) => {
    const path = join(target, name);
    const before = statSync(path, { throwIfNoEntry: false });
    if (before?.isDirectory()) throw new UsageError(w.targetIsFolder(path), command);
    return { target: before ? realpathSync(path) : path, content: [bytes], mode: before?.mode };
  });
  return holdingSignals((stopped) => replaceFiles(replacements, stopped));
}

async function makeFolder(target: string, files: readonly NamedBytes[]): Promise<void> {
  const place = resolve(target);
  const temporary = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  mkdirSync(temporary);
  try {
    await replaceFiles(files.map(({ name, bytes }) => ({ target: join(temporary, name), content: [bytes] })));
    renameSync(temporary, place);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}
