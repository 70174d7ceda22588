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
    ssr: "src/cli/main.ts",
    outDir: "dist-cli",
    target: "node20",
    minify: false,
    rolldownOptions: {
      output: { entryFileNames: "cli.mjs", chunkFileNames: "[name].mjs", banner: "#!/usr/bin/env node" },
    },
  },
});
