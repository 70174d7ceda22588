import load, { type Highs, type InitOptions } from "highs";
import type { HighsSource } from "../analysis/best/source.ts";
import { keptHighs } from "./highs.ts";

/**
 * HiGHS of WebAssembly that is at hand, so that nothing is fetched: a worker that came out of a file itself may not
 * fetch everywhere.
 */
export function highsOf(wasm: () => Promise<Uint8Array<ArrayBuffer>>): HighsSource {
  return keptHighs(async () => {
    const bytes = await wasm();
    return new Promise<Highs>((resolve, reject) => {
      const instantiateWasm = (imports: WebAssembly.Imports, done: (made: WebAssembly.Instance) => void) => {
        WebAssembly.instantiate(bytes, imports).then(({ instance }) => done(instance), reject);
        return {};
      };
      // Its types speak of `wasmBinary`, which 1.15.3 does not look at; this is what its loader does ask for.
      load({ instantiateWasm } as InitOptions).then(resolve, reject);
    });
  });
}
