import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { findChromium, LAUNCH_ARGS } from "./scripts/find-chromium.mjs";

const PORT = Number(process.env.E2E_PORT ?? 4199);
const executablePath = await findChromium();
const countsFile = process.env.COUNTS_FILE;

export default defineConfig({
  testDir: "tests/e2e",
  workers: Math.min(4, availableParallelism()),
  // Every test opens a page of its own.
  fullyParallel: true,
  // A machine that is shared can be slow for a moment; what fails twice is wrong.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ...(countsFile ? [["json", { outputFile: countsFile }] as const] : [])],
  use: {
    baseURL: `http://localhost:${PORT}`,
    // Pages are as on a first visit; the offline spec lets the service worker in.
    serviceWorkers: "block",
    viewport: { width: 1440, height: 900 },
    // Waves and cameras then jump; what a user does is tested with motion too.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: LAUNCH_ARGS },
  },
  webServer: {
    command: `node scripts/start.mjs --port ${PORT} --no-open`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
