// Every check, each under its own title; goes on after a failure, and ends with "N passed, N failed" alone on the
// last line. Checks that use one processor run beside each other; what they say is printed one after another.
// A check without tests of its own counts as one. Vitest and Playwright write their counts to a file.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./find-chromium.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "schakel-test-"));
const total = { passed: 0, failed: 0 };

/** Runs an npm script. @returns how it ended, and what it said where that is to be kept for later. */
function npm(script, stdio, env = {}) {
  return new Promise((done) => {
    const child = spawn("npm", ["run", "--silent", script], {
      cwd: ROOT,
      stdio,
      shell: process.platform === "win32",
      env: { ...process.env, ...env },
    });
    const said = [];
    child.stdout?.on("data", (bytes) => said.push(bytes));
    child.stderr?.on("data", (bytes) => said.push(bytes));
    child.on("error", (error) => said.push(Buffer.from(`${error}\n`)));
    child.on("close", (status) => done({ status, said: Buffer.concat(said) }));
  });
}

function count(title, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  console.log(`${title}: ${passed} passed, ${failed} failed`);
}

/** Runs a check with tests of its own. */
async function run(title, script, countsOf) {
  console.log(`\n=== ${title} ===`);
  const countsFile = join(FOLDER, `${script}.json`);
  const { status } = await npm(script, "inherit", { COUNTS_FILE: countsFile });
  const counts = read(countsFile, countsOf) ?? { passed: 0, failed: 0 };
  // A check that fails without a failed test (it did not start, nothing was found) is a failure itself.
  count(title, status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
}

/** Runs rows of checks beside each other, those of a row one after another. */
async function beside(...rows) {
  const ends = rows.flatMap((row) => {
    let before = Promise.resolve();
    return row.map(([title, script]) => {
      const end = before.then(() => npm(script, ["ignore", "pipe", "pipe"]));
      before = end;
      return { title, end };
    });
  });
  for (const { title, end } of ends) {
    const { status, said } = await end;
    console.log(`\n=== ${title} ===`);
    process.stdout.write(said);
    count(title, status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  }
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

await beside(
  [
    ["Lint", "lint"],
    ["Layers", "layers"],
    ["Build", "build"],
    ["Size of the first download", "size"],
  ],
  [["Types", "types"]],
);
await run("Unit, property and worker tests", "unit", ({ passed, failed }) => ({ passed, failed }));
await run("End-to-end tests", "e2e", ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
}));

rmSync(FOLDER, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
