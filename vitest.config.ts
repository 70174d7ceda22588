import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium, LAUNCH_ARGS } from "./scripts/find-chromium.mjs";

const executablePath = await findChromium();
const launchOptions = { ...(executablePath ? { executablePath } : {}), args: LAUNCH_ARGS };

const WORKER_DEPENDENCIES = [
  "elkjs/lib/elk-api.js",
  "graphology",
  "graphology-components",
  ...["betweenness", "closeness", "eigenvector", "pagerank"].map(
    (name) => `graphology-metrics/centrality/${name}.js`,
  ),
  "papaparse",
];

export default defineConfig({
  test: {
    // The first layout compiles 1.6 MB; on a busy machine that alone takes seconds.
    testTimeout: 30_000,
    projects: [
      {
        extends: "./vite.config.ts",
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/unit/**/*.test.tsx", "tests/property/**/*.test.ts"],
          environment: "node",
        },
      },
      {
        extends: "./vite.config.ts",
        // Found while tests run, these would make the page reload under them.
        optimizeDeps: { include: WORKER_DEPENDENCIES },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
