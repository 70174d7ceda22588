import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium, LAUNCH_ARGS } from "./scripts/find-chromium.mjs";

const executablePath = await findChromium();
const launchOptions = { ...(executablePath ? { executablePath } : {}), args: LAUNCH_ARGS };

// The first layout compiles 1.6 MB; on a busy machine that alone takes seconds. Projects inherit nothing from the root.
const testTimeout = 30_000;

export default defineConfig({
  test: {
    // By default one processor is left out, which is half of two.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: "./vite.config.ts",
        test: {
          name: "unit",
          testTimeout,
          setupFiles: ["tests/setup.ts"],
          include: ["tests/unit/**/*.test.ts", "tests/unit/**/*.test.tsx", "tests/property/**/*.test.ts"],
          environment: "node",
        },
      },
      {
        extends: "./vite.config.ts",
        test: {
          name: "browser",
          testTimeout,
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
