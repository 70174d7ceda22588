/** The sector matrix of `--essential`. */
import { readFileSync } from "node:fs";
import { readEssential } from "../io/essential.ts";
import type { EssentialMatrix } from "../model/essential.ts";
import { matrixApplies } from "../network/essential.ts";
import type { View } from "../report/page.ts";
import { type Arguments, UsageError } from "./args.ts";
import { FileIssuesError } from "./command.ts";
import { cliWords } from "./words.ts";

/**
 * Reads the matrix; null where none is asked for.
 *
 * @throws {UsageError} where the file can't be read.
 * @throws {FileIssuesError} with every error in it, or where it names no sector of the data set.
 */
export function essentialOf(args: Arguments, { dataset, lang }: View): EssentialMatrix | null {
  const path = args.one("essential");
  if (path === undefined) return null;
  const { matrix, issues } = readEssential({ name: path, bytes: bytesOf(path, args, lang) });
  if (!matrix) throw new FileIssuesError(issues.filter((issue) => issue.severity === "error"));
  if (matrixApplies(dataset, matrix)) return matrix;
  const { file } = matrix;
  throw new FileIssuesError([
    { code: "no-known-sector", severity: "error", file, row: null, column: "", value: "", details: {} },
  ]);
}

function bytesOf(path: string, args: Arguments, lang: View["lang"]): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(cliWords(lang).unreadable(path, why), args.command);
  }
}
