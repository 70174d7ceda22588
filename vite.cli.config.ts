import { chmodSync } from "node:fs";
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: false,
  plugins: [
    {
      name: "schakel-executable",
      writeBundle: ({ dir }) => chmodSync(`${dir}/cli.mjs`, 0o755),
    },
  ],
  // HiGHS finds its WebAssembly beside its own script, in node_modules.
  ssr: { noExternal: true, external: ["highs"] },
  build: {
    ssr: true,
    outDir: "dist-cli",
    target: "node20",
    minify: false,
    rolldownOptions: {
      // The helper is the entry of the threads that compute beside the command line.
      input: { cli: "src/cli/main.ts", helper: "src/cli/helper.ts" },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs", banner: "#!/usr/bin/env node" },
    },
  },
});
