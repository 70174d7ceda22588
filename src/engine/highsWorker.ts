import type { HighsSource } from "../analysis/best/source.ts";
import { keptHighs } from "./highs.ts";

/** HiGHS inside a web worker: its 3.5 MB of WebAssembly are an asset that is fetched when first asked for. */
export const workerHighs: HighsSource = keptHighs(async () => {
  const [{ default: load }, { default: wasm }] = await Promise.all([
    import("highs"),
    import("highs/runtime?url"),
  ]);
  return load({ locateFile: () => wasm });
});
