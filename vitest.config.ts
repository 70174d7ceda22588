import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium, LAUNCH_ARGS } from "./scripts/find-chromium.mjs";

const executablePath = await findChromium();
const launchOptions = { ...(executablePath ? { executablePath } : {}), args: LAUNCH_ARGS };

export default defineConfig({
  test: {
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
        optimizeDeps: { include: ["elkjs/lib/elk-api.js", "papaparse"] },
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
