// Compiles assembly/esri.ts (AssemblyScript) to WebAssembly and keeps it as text in a module, so that Node, Vite,
// workers and tests load it like any other source. The same source always gives the same bytes.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = "assembly/esri.ts";
export const TARGET = "src/analysis/esri/kernelBytes.ts";
const OPTIONS = [
  ..."--optimizeLevel 3 --shrinkLevel 0 --noAssert --converge".split(" "),
  ..."--runtime stub --importMemory --use abort= --enable simd".split(" "),
];

/** @returns {Promise<string>} the text of the module with the compiled kernel */
export async function kernelModule() {
  let binary = null;
  const { error, stderr } = await asc.main(
    [SOURCE, ...OPTIONS, "--baseDir", ROOT, "--outFile", "kernel.wasm"],
    {
      writeFile: (name, contents) => {
        if (name === "kernel.wasm") binary = contents;
      },
    },
  );
  if (error || !binary) throw new Error(`${SOURCE}: ${error?.message ?? "nothing was compiled"}\n${stderr}`);
  return [
    `/** ${SOURCE} as WebAssembly in base64, written by \`npm run assembly\`. */`,
    "export const KERNEL_BYTES =",
    `  "${Buffer.from(binary).toString("base64")}";`,
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL(`../${TARGET}`, import.meta.url), await kernelModule());
}
