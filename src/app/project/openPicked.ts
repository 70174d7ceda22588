/** Opens what was chosen or dropped: a project file as a project, anything else as a data set. */
import type { SourceFile } from "../../engine/surface.ts";
import type { App } from "../context.ts";
import type { Picked } from "../state/files.ts";

export async function openPicked({ effects, projects }: App, picked: Picked): Promise<void> {
  const [file, ...others] = picked.files;
  if (file && others.length === 0 && isProject(file)) await projects.importFile(file);
  else await effects.openFiles(picked.name, picked.files, picked.all);
}

/** By its name or, where that says nothing, by the first words in it. */
function isProject({ name, bytes }: SourceFile): boolean {
  if (/\.schakel\.json$/i.test(name)) return true;
  if (!/\.json$/i.test(name)) return false;
  return /"type"\s*:\s*"schakel-project"/.test(new TextDecoder().decode(bytes.subarray(0, 400)));
}
