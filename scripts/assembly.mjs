// Compiles the sources in assembly/ (AssemblyScript) to WebAssembly and keeps each as text in a module, so that Node,
// Vite, workers and tests load it like any other source. The same source always gives the same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Where each source's module goes. */
export const TARGETS = {
  "assembly/esri.ts": "src/analysis/esri/kernelBytes.ts",
  "assembly/sweeps.ts": "src/analysis/lanes/kernelBytes.ts",
};
const OPTIONS = [
  ..."--optimizeLevel 3 --shrinkLevel 0 --noAssert --converge".split(" "),
  ..."--runtime stub --importMemory --use abort= --enable simd".split(" "),
];

/**
 * @param {string} source one of the keys of TARGETS
 * @returns {Promise<string>} the text of the module with the compiled kernel
 */
export async function kernelModule(source) {
  let binary = null;
  const { error, stderr } = await asc.main(
    [source, ...OPTIONS, "--baseDir", ROOT, "--outFile", "kernel.wasm"],
    {
      // AssemblyScript's decorator is no TypeScript: in the source, which other tools read too, it is a comment.
      readFile: (name, folder) => {
        try {
          return readFileSync(join(folder, name), "utf8").replaceAll("\n// @inline\n", "\n@inline\n");
        } catch {
          return null;
        }
      },
      writeFile: (name, contents) => {
        if (name === "kernel.wasm") binary = contents;
      },
    },
  );
  if (error || !binary) throw new Error(`${source}: ${error?.message ?? "nothing was compiled"}\n${stderr}`);
  return [
    `/** ${source} as WebAssembly in base64, written by \`npm run assembly\`. */`,
    "export const KERNEL_BYTES =",
    `  "${Buffer.from(binary).toString("base64")}";`,
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [source, target] of Object.entries(TARGETS))
    writeFileSync(new URL(`../${target}`, import.meta.url), await kernelModule(source));
}
