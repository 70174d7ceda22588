import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { chainsPlugin } from "./scripts/chains-plugin.mjs";
import { ISOLATION, POLICY } from "./scripts/headers.mjs";
import { localesPlugin } from "./scripts/locales-plugin.mjs";
import { offlinePlugin } from "./scripts/offline-plugin.mjs";

// The dev server finds these late, inside the worker; it would then reload the page under its user (or a test).
const WORKER_DEPENDENCIES = [
  "elkjs/lib/elk-api.js",
  "graphology",
  "graphology-components",
  ...["closeness", "eigenvector", "pagerank"].map((name) => `graphology-metrics/centrality/${name}.js`),
  "graphology-shortest-path/indexed-brandes.js",
  "papaparse",
  "fflate",
  "read-excel-file/universal",
  "saxes",
  "write-excel-file/universal",
];

export default defineConfig(({ command }) => ({
  base: "./",
  plugins: [
    react(),
    localesPlugin(),
    offlinePlugin(),
    chainsPlugin(fileURLToPath(new URL("./chains", import.meta.url))),
    {
      name: "schakel-policy",
      /** In the built page only: the dev server's hot reload runs inline scripts. */
      transformIndexHtml: () =>
        command === "build"
          ? [
              {
                tag: "meta",
                injectTo: "head-prepend",
                attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
              },
            ]
          : [],
    },
  ],
  // HiGHS finds its WebAssembly beside its own script.
  optimizeDeps: { include: WORKER_DEPENDENCIES, exclude: ["highs"] },
  worker: {
    format: "es",
    rolldownOptions: {
      output: {
        // What lays a network out comes when one is to be laid out, with ELK.
        codeSplitting: {
          groups: [
            // With all that it needs at once: chunks that come later import from it, never from the worker's entry.
            { name: "engine", test: /src\/engine\/(?:workerEngine|pool\/helperWork\.web)\.ts/ },
            {
              name: "layout-engine",
              test: /src\/graph\/(?:layout|columns|build)\.ts|node_modules\/(?:graphology|events)\//,
            },
          ],
        },
      },
    },
  },
  // elkjs' worker is an asset of 1.4 MB that only the layout asks for.
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 1000, assetsInlineLimit: 0 },
  server: { headers: ISOLATION },
  preview: { headers: ISOLATION },
}));
