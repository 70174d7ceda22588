/** Loads a folder into the engine, with `--decimal` as the answer to numbers that could be either. */
import type { Engine, LoadResult } from "../engine/surface.ts";
import type { DecimalDecision } from "../io/layout.ts";
import type { Arguments } from "./args.ts";
import type { Folder } from "./folder.ts";

/** The data set and its issues; ambiguous numbers are issues unless `--decimal` decides them. */
export async function loadFolder(engine: Engine, folder: Folder, args: Arguments): Promise<LoadResult> {
  const { id, files } = folder;
  const first = await engine.run("load", { id, files });
  const asked = args.one("decimal");
  if (asked !== "point" && asked !== "comma") return first;
  const decisions: readonly DecimalDecision[] = first.issues
    .filter((issue) => issue.code === "number-ambiguous")
    .map(({ file, column }) => ({ file, column, decimal: asked }));
  if (decisions.length === 0) return first;
  const params = { id, files, decisions };
  return engine.run("load", params);
}
