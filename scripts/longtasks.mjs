// What a large data set costs in the browser: the time to the ranking and to the first picture, and every task that
// keeps the main thread busy for over 50 ms, while files open and while a company leaves. Needs `npm run build` first.
// --units N --flows N: another size; --dist FOLDER: another build; --profile: the functions that the time goes to.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { writeSynthetic } from "../bench/files.ts";
import { findChromium, LAUNCH_ARGS } from "./find-chromium.mjs";
import { DIST, serverOf } from "./serve.mjs";

const LIMIT = 50;
const { values } = parseArgs({
  options: {
    units: { type: "string", default: "1500" },
    flows: { type: "string", default: "6000" },
    dist: { type: "string", default: DIST },
    profile: { type: "boolean", default: false },
  },
});

/** In the page: notes long tasks, and when something was last seen to happen. */
function watch() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });
}

const now = (page) => page.evaluate(() => performance.now());

/** Resolves once nothing long has run for two seconds and no waves are playing. */
async function settle(page) {
  for (let quiet = 0, seen = -1; quiet < 3; ) {
    await page.waitForTimeout(500);
    const count = await page.evaluate(() => window.longTasks.length);
    quiet = count === seen ? quiet + 1 : 0;
    seen = count;
  }
}

/** Functions by their own time within the given tasks, in ms, heaviest first. */
function heaviest(profile, tasks, origin) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const spent = new Map();
  let at = profile.startTime;
  profile.samples.forEach((id, k) => {
    const delta = profile.timeDeltas[k];
    at += delta;
    const ms = at / 1000 - origin;
    if (!tasks.some(({ startTime, duration }) => ms >= startTime && ms <= startTime + duration)) return;
    const { functionName, url, lineNumber } = nodes.get(id).callFrame;
    const name = `${functionName || "(anonymous)"} ${url.split("/").at(-1)}:${lineNumber + 1}`;
    spent.set(name, (spent.get(name) ?? 0) + delta / 1000);
  });
  return [...spent].sort((a, b) => b[1] - a[1]).slice(0, 25);
}

const rows = [];

/** Carries out one step and notes the long tasks until all is quiet again. */
async function step(page, cdp, name, act) {
  await settle(page);
  const from = await now(page);
  if (values.profile) await cdp.send("Profiler.start");
  const said = await act(from);
  await settle(page);
  const tasks = (await page.evaluate(() => window.longTasks)).filter(({ startTime }) => startTime >= from);
  const lasted = tasks.map(({ duration }) => Math.round(duration)).sort((a, b) => b - a);
  rows.push([name, said, String(tasks.length), String(lasted[0] ?? 0), lasted.slice(0, 12).join(" ")]);
  if (!values.profile) return;
  const { profile } = await cdp.send("Profiler.stop");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const origin = metrics.find((metric) => metric.name === "NavigationStart").value * 1000;
  console.log(`\n${name}: own time within tasks over ${LIMIT} ms`);
  for (const [what, ms] of heaviest(profile, tasks, origin))
    console.log(`${ms.toFixed(1).padStart(9)}  ${what}`);
}

const ranked = (page) => page.locator(".ranking-table tbody tr");
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

async function openFiles(page, folder, from) {
  await page.evaluate(() => performance.clearMarks("schakel-picture"));
  const files = ["flows.csv", "companies.csv", "materials.csv"].map((name) => join(folder, name));
  await page.getByLabel("Open files…").setInputFiles(files);
  const picture = page
    .waitForFunction(() => performance.getEntriesByName("schakel-picture")[0]?.startTime, undefined, {
      polling: 50,
      timeout: 120_000,
    })
    .then((handle) => handle.jsonValue());
  const ranking = page.getByRole("button", { name: /^Unit \d+$/ }).first();
  await ranking.waitFor({ timeout: 120_000 });
  const table = (await now(page)) - from;
  return `ranking ${seconds(table)}, picture ${seconds((await picture) - from)}`;
}

/** The first of the ranking leaves, and is put back after the measurement. */
async function leave(page, from) {
  await ranked(page).first().locator("button.leave").click();
  await page.locator(".ranking-table button.is-gone").first().waitFor();
  await page.locator(".stage.is-stale, .side .is-stale").first().waitFor({ state: "detached" });
  return `result ${seconds((await now(page)) - from)}`;
}

async function measure(page, cdp, folder) {
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("application").waitFor();
  await step(page, cdp, "open files", (from) => openFiles(page, folder, from));
  for (const [key, view] of [
    ["1", "network"],
    ["2", "tower"],
    ["8", "tables"],
  ]) {
    await page.keyboard.press(key);
    await step(page, cdp, `leave, ${view}`, (from) => leave(page, from));
    await page.locator(".ranking-table button.is-gone").first().click();
  }
  await page.keyboard.press("1");
  await step(page, cdp, "choose, network", async () => {
    await ranked(page).nth(3).locator(".ranking-name").click();
    return "";
  });
}

function print() {
  const head = ["step", "", `over ${LIMIT} ms`, "longest", "durations in ms"];
  const widths = head.map((title, k) => Math.max(title.length, ...rows.map((row) => row[k].length)));
  for (const row of [head, ...rows]) console.log(row.map((cell, k) => cell.padEnd(widths[k])).join("  "));
}

const folder = mkdtempSync(join(tmpdir(), "schakel-longtasks-"));
const server = serverOf(values.dist);
await new Promise((done) => server.listen(0, "localhost", done));
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: LAUNCH_ARGS,
});
try {
  writeSynthetic(folder, Number(values.units), Number(values.flows));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watch);
  await page.goto(`http://localhost:${server.address().port}/`);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: 500 });
  await measure(page, cdp, folder);
} finally {
  print();
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
}
