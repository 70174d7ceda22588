// Bundles the benchmark as the app and the command line are bundled, and runs it: measured from the sources
// it would be the import machinery that is measured.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "node_modules/.cache/schakel-bench");

await build({
  root: ROOT,
  configFile: false,
  logLevel: "error",
  ssr: { noExternal: true, external: ["highs"] },
  build: {
    ssr: "bench/main.ts",
    outDir: OUT,
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: { output: { entryFileNames: "bench.mjs" } },
  },
});
process.exitCode = spawnSync(process.execPath, [join(OUT, "bench.mjs"), ...process.argv.slice(2)], {
  stdio: "inherit",
}).status;
