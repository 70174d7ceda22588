/** Saves a project as a file in the folder for downloads. */
import type { App } from "../context.ts";
import { download, fileName } from "./download.ts";

const ENDING = ".schakel.json";

/**
 * @param id null for the project that is open.
 * @returns false where it can't be read.
 */
export async function saveFile({ projects }: Pick<App, "projects">, id: string | null): Promise<boolean> {
  const file = await projects.fileOf(id);
  if (file) download(`${fileName(file.name)}${ENDING}`, file.bytes, "application/json");
  return file !== null;
}
