import type { HighsSource } from "../analysis/best/source.ts";
import { keptHighs } from "./highs.ts";

/** HiGHS in this thread, whose 3.5 MB of WebAssembly lie beside its script, in Node as in a page. */
export const bundledHighs: HighsSource = keptHighs(async () => (await import("highs")).default());
