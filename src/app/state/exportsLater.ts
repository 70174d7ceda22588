import type { Engine } from "../../engine/surface.ts";
import { createWorkerEngine } from "../../engine/workerClient.ts";
import type { ExportControl, Opened } from "./exports.ts";
import type { Store } from "./store.ts";

/** Saving files as exports.ts does it, loaded with the first file: no picture waits for it. */
export function exportsLater(store: Store, engine: Engine, opened: () => Opened | null): ExportControl {
  let loaded: Promise<ExportControl> | null = null;
  const control = (): Promise<ExportControl> => {
    loaded ??= import("./exports.ts").then(({ makeExports }) =>
      makeExports(store, engine, opened, createWorkerEngine),
    );
    return loaded;
  };
  return {
    async save(what, make, by = "", lang) {
      try {
        await (await control()).save(what, make, by, lang);
      } catch (error) {
        loaded = null;
        store.setState({ exporting: { status: "failed", what, by, message: String(error) } });
      }
    },
    // What was never begun has nothing to stop.
    stop: () => void loaded?.then((own) => own.stop()),
    dismiss: () => store.setState({ exporting: null }),
  };
}
