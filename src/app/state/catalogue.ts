/** The process catalogue that is served beside the app, for data sets that have none of their own. */
import type { Engine, RunOptions, SourceFile } from "../../engine/surface.ts";
import { hasErrors } from "../../model/issue.ts";
import type { Catalogue } from "../../network/catalogue.ts";

interface ListedCatalogue {
  readonly id: string;
  readonly files: readonly string[];
}

const TABLE = /\.csv$/i;

async function get(path: string): Promise<Response> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return response;
}

async function filesOf({ id, files }: ListedCatalogue): Promise<SourceFile[]> {
  return Promise.all(
    files
      .filter((name) => TABLE.test(name))
      .map(async (name) => ({
        name,
        bytes: new Uint8Array(await (await get(`chains/${id}/${name}`)).arrayBuffer()),
      })),
  );
}

let known: Promise<Catalogue | null> | null = null;

/** Reads the catalogue once; null where none is served or what is served has errors. */
export function sharedCatalogue(engine: Engine, options: RunOptions): Promise<Catalogue | null> {
  known ??= read(engine, options).catch((error: unknown) => {
    known = null; // the next question tries again
    throw error;
  });
  return known;
}

async function read(engine: Engine, options: RunOptions): Promise<Catalogue | null> {
  const listed = (await (await get("chains/catalogues.json")).json()) as readonly ListedCatalogue[];
  const [first] = listed;
  if (!first) return null;
  const { catalogue, issues } = await engine.run(
    "catalogue",
    { files: await filesOf(first) },
    options.signal ? { signal: options.signal } : {},
  );
  return hasErrors(issues) ? null : catalogue;
}
