/** The process catalogue of `--catalogue`. */

import { kindOfName } from "../io/schema.ts";
import { hasErrors } from "../model/issue.ts";
import type { Catalogue } from "../network/catalogue.ts";
import { UsageError } from "./args.ts";
import { type Context, FileIssuesError } from "./command.ts";
import { readFolder } from "./folder.ts";
import { decided } from "./load.ts";
import { cliWords } from "./words.ts";

/**
 * Reads the catalogue; null where none is asked for.
 *
 * @throws {UsageError} where the folder can't be read or holds no catalogue.
 * @throws {FileIssuesError} with every error in it.
 */
export async function catalogueOf({ args, engine, view }: Context): Promise<Catalogue | null> {
  const path = args.one("catalogue");
  if (path === undefined) return null;
  const { files } = readFolder(path, args.command, view.lang);
  const holds = files.some((file) => ["processes", "catalogue"].includes(kindOfName(file.name) ?? ""));
  if (!holds) throw new UsageError(cliWords(view.lang).noProcesses(path), args.command);
  const { catalogue, issues } = await decided(args, (decisions) =>
    engine.run("catalogue", decisions.length === 0 ? { files } : { files, decisions }),
  );
  if (catalogue && !hasErrors(issues)) return catalogue;
  throw new FileIssuesError(issues.filter((issue) => issue.severity === "error"));
}
