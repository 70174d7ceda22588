import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { chainsPlugin } from "./scripts/chains-plugin.mjs";
import { ISOLATION, POLICY } from "./scripts/headers.mjs";

export default defineConfig(({ command }) => ({
  base: "./",
  plugins: [
    react(),
    chainsPlugin(new URL("./chains", import.meta.url).pathname),
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
  worker: { format: "es" },
  // elkjs' worker is an asset of 1.4 MB that only the layout asks for.
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 1000, assetsInlineLimit: 0 },
  server: { headers: ISOLATION },
  preview: { headers: ISOLATION },
}));
