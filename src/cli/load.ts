/** Loads a folder into the engine, with `--decimal` as the answer to numbers that could be either. */
import type { Engine, LoadResult, RunOptions } from "../engine/surface.ts";
import type { DecimalDecision } from "../io/layout.ts";
import type { Arguments } from "./args.ts";
import type { Folder } from "./folder.ts";

/** The data set and its issues; ambiguous numbers are issues unless `--decimal` decides them. */
export function loadFolder(
  engine: Engine,
  folder: Folder,
  args: Arguments,
  options: RunOptions = {},
): Promise<LoadResult> {
  const { id, files } = folder;
  return decided(args, (decisions) =>
    engine.run("load", decisions.length === 0 ? { id, files } : { id, files, decisions }, options),
  );
}

/** Reads once, and once more with `--decimal` as the answer where there is something to answer. */
export async function decided<R extends Pick<LoadResult, "issues">>(
  args: Arguments,
  read: (decisions: readonly DecimalDecision[]) => Promise<R>,
): Promise<R> {
  const first = await read([]);
  const asked = args.one("decimal");
  if (asked !== "point" && asked !== "comma") return first;
  const decisions: readonly DecimalDecision[] = first.issues
    .filter((issue) => issue.code === "number-ambiguous")
    .map(({ file, column }) => ({ file, column, decimal: asked }));
  return decisions.length === 0 ? first : read(decisions);
}
