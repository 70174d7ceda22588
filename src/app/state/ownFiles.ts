/** The app's own files: beside the page or, where the app is one file, in the page itself. */

/** A file of the app could not be had. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

/**
 * Reads one of the app's own files.
 * @param path relative to the page, such as `chains/index.json`.
 * @throws {UnreachableError} where it is not there, or there is no network.
 */
export async function ownFile(path: string): Promise<Response> {
  const response = await answer(path).catch((error: unknown) => {
    throw new UnreachableError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!response.ok) throw new UnreachableError(`${path}: ${response.status} ${response.statusText}`);
  return response;
}

/** The app as one file brings its files along in the page; elsewhere they lie beside it. */
async function answer(path: string): Promise<Response> {
  const own = document.getElementById("own-files");
  if (!own) return await fetch(new URL(path, document.baseURI));
  const files: unknown = JSON.parse(own.textContent ?? "{}");
  const text = new Map(Object.entries(files ?? {})).get(path);
  return typeof text === "string" ? new Response(text) : new Response(null, { status: 404 });
}
