// Every check in order; goes on after a failure, and ends with "N passed, N failed" alone on the last line.
// A check without tests of its own counts as one. Vitest and Playwright write their counts to a file.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./find-chromium.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "schakel-test-"));
const total = { passed: 0, failed: 0 };

function run(title, script, args = [], countsOf = null) {
  console.log(`\n=== ${title} ===`);
  const countsFile = join(FOLDER, `${script}.json`);
  const { status } = spawnSync("npm", ["run", "--silent", script, ...(args.length ? ["--", ...args] : [])], {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...(countsOf ? { COUNTS_FILE: countsFile } : {}) },
  });
  const counts = (countsOf && read(countsFile, countsOf)) || { passed: 0, failed: 0 };
  // A check that fails without a failed test (it did not start, nothing was found) is a failure itself.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  if (status === 0 && !countsOf) counts.passed = 1;
  total.passed += counts.passed;
  total.failed += counts.failed;
  console.log(`${title}: ${counts.passed} passed, ${counts.failed} failed`);
}

function read(file, countsOf) {
  try {
    return countsOf(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

// Once, before the runners start: two of them must not unpack the shipped browser at the same time.
const browser = await findChromium();
if (browser) process.env.CHROMIUM_PATH = browser;

run("Lint", "lint");
run("Types", "types");
run("Layers", "layers");
run("Unit, property and worker tests", "unit", [], ({ passed, failed }) => ({ passed, failed }));
run("Build", "build");
run("Size of the first download", "size");
run("End-to-end tests", "e2e", [], ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
}));

rmSync(FOLDER, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
