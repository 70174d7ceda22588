// What a large data set costs in the browser: the time to the first picture and to the ranking, and the longest task
// of the main thread while files open, a company leaves, its waves are shown, it is put back, views are opened and
// the network is pointed at, moved and zoomed. Needs `npm run build` first.
// --units N --flows N: another size; --example: the example instead; --dist FOLDER: another build;
// --only "leave,wave 1": these steps alone, after the files are open; --profile: the functions that the time goes to.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { writeSynthetic } from "../bench/files.ts";
import { findChromium, LAUNCH_ARGS } from "./find-chromium.mjs";
import { heaviest, LIMIT, record } from "./mainThread.mjs";
import { DIST, serverOf } from "./serve.mjs";

const { values } = parseArgs({
  options: {
    units: { type: "string", default: "1500" },
    flows: { type: "string", default: "6000" },
    example: { type: "boolean", default: false },
    dist: { type: "string", default: DIST },
    only: { type: "string", default: "" },
    profile: { type: "boolean", default: false },
  },
});

const VIEWS = "network,tower,chains,flows,map,pairs,targets,tables,compare".split(",");
/** A wait for something that takes long where several programs share the machine. */
const PATIENT = { timeout: 240_000 };

/** In the page: counts long tasks, and notes when each frame was drawn. */
function watch() {
  window.longTasks = 0;
  new PerformanceObserver((list) => {
    window.longTasks += list.getEntries().length;
  }).observe({ type: "longtask" });
}

const now = (page) => page.evaluate(() => performance.now());
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

/** Resolves once nothing long has run for a second and a half. */
async function settle(page) {
  for (let quiet = 0, seen = -1; quiet < 3; ) {
    await page.waitForTimeout(500);
    const count = await page.evaluate(() => window.longTasks);
    quiet = count === seen ? quiet + 1 : 0;
    seen = count;
  }
}

const head = [
  "step",
  "",
  `over ${LIMIT} ms`,
  "longest",
  "of the processor",
  "longest in ms (of the processor)",
];
const WIDTHS = [18, 46, 10, 8, 17, 0];
const print = (row) =>
  console.log(
    row
      .map((cell, k) => cell.padEnd(WIDTHS[k]))
      .join(" ")
      .trimEnd(),
  );
const ms = (us) => String(Math.round(us / 1000));

/** Carries out one step and says what it cost the main thread, until all is quiet again. */
async function step({ page, cdp }, name, act) {
  const isWanted = values.only === "" || values.only.split(",").includes(name);
  if (!isWanted && !name.startsWith("open ")) return;
  const whole = async () => {
    const said = await act(await now(page));
    await settle(page);
    return said ?? "";
  };
  const { said, tasks, profile } = await record(cdp, whole, values.profile && isWanted);
  const byClock = tasks.map(({ dur }) => dur).sort((a, b) => b - a);
  const byWork = tasks.map(({ tdur }) => tdur).sort((a, b) => b - a);
  print([
    name,
    said,
    String(byClock.filter((dur) => dur > LIMIT * 1000).length),
    ms(byClock[0] ?? 0),
    ms(byWork[0] ?? 0),
    byWork.slice(0, 8).map(ms).join(" "),
  ]);
  if (!profile) return;
  for (const [what, time] of heaviest(profile, tasks)) console.log(`${time.toFixed(1).padStart(9)}  ${what}`);
}

async function openFiles(page, folder, from) {
  await page.evaluate(() => performance.clearMarks("schakel-picture"));
  const files = ["flows.csv", "companies.csv", "materials.csv"].map((name) => join(folder, name));
  await page.getByLabel("Open files…").setInputFiles(files);
  const picture = page
    .waitForFunction(() => performance.getEntriesByName("schakel-picture")[0]?.startTime, undefined, {
      polling: 50,
      ...PATIENT,
    })
    .then((handle) => handle.jsonValue());
  await page
    .getByRole("button", { name: /^Unit \d+$/ })
    .first()
    .waitFor(PATIENT);
  const table = (await now(page)) - from;
  return `picture ${seconds((await picture) - from)}, ranking ${seconds(table)}`;
}

const fresh = (page) =>
  page
    .locator(".stage.is-stale, .side .is-stale")
    .first()
    .waitFor({ state: "detached", ...PATIENT });

/** The first of the ranking leaves; the film of its waves is stopped at once. */
async function leave(page, from) {
  await page.locator(".ranking-table tbody tr button.leave").first().click();
  await page.locator(".ranking-table button.is-gone").first().waitFor(PATIENT);
  await fresh(page);
  const took = (await now(page)) - from;
  const pause = page.getByRole("button", { name: "Pause", exact: true });
  if (await pause.isVisible()) await pause.click();
  return `result ${seconds(took)}, ${(await page.locator(".wavebar-count").textContent()) ?? ""}`;
}

async function putBack(page, from) {
  await page.locator(".ranking-table button.is-gone").first().click();
  await fresh(page);
  return `result ${seconds((await now(page)) - from)}`;
}

/** How long the frames took that came while something was done. */
async function frames(page, act) {
  await page.evaluate(() => {
    window.frameTimes = [];
    const note = (at) => {
      window.frameTimes?.push(at);
      if (window.frameTimes) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await act();
  const gaps = await page.evaluate(() => {
    const times = window.frameTimes;
    window.frameTimes = null;
    return times.slice(1).map((at, k) => at - times[k]);
  });
  const sorted = gaps.sort((a, b) => a - b);
  return `${gaps.length} frames, median ${Math.round(sorted[sorted.length >> 1] ?? 0)} ms`;
}

/** The middle of the network's drawing. */
async function middle(page) {
  const box = await page.getByRole("application").boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function hover(page) {
  const { x, y } = await middle(page);
  for (let k = 0; k < 12; k += 1)
    await page.mouse.move(x - 150 + k * 25, y - 80 + (k % 4) * 40, { steps: 3 });
}

async function pan(page) {
  const { x, y } = await middle(page);
  await page.mouse.move(x + 30, y + 40);
  await page.mouse.down();
  for (let k = 1; k <= 30; k += 1) await page.mouse.move(x + 30 - k * 4, y + 40 - k * 2);
  await page.mouse.up();
}

async function zoom(page) {
  const { x, y } = await middle(page);
  await page.mouse.move(x, y);
  for (let k = 0; k < 8; k += 1) await page.mouse.wheel(0, k < 4 ? -120 : 120);
}

async function measure(on, folder) {
  const { page } = on;
  if (!values.example) await step(on, "open files", (from) => openFiles(page, folder, from));
  await step(on, "hover", () => hover(page));
  await step(on, "pan", () => frames(page, () => pan(page)));
  await step(on, "zoom", () => frames(page, () => zoom(page)));
  await page.keyboard.press("f");
  await step(on, "leave", (from) => leave(page, from));
  for (let k = 1; k <= 3; k += 1)
    await step(on, `wave ${k}`, async () => {
      await page.keyboard.press("l");
      return page.locator(".wavebar-count").textContent();
    });
  await step(on, "hover in waves", () => hover(page));
  await step(on, "pan in waves", () => frames(page, () => pan(page)));
  await page.keyboard.press("f");
  await step(on, "put back", (from) => putBack(page, from));
  await step(on, "choose", () => page.locator(".ranking-table .ranking-name").nth(3).click());
  await page.keyboard.press("Escape");
  for (const [k, view] of VIEWS.entries()) {
    if (k === 0) continue;
    await step(on, `view ${view}`, () => page.keyboard.press(String(k + 1)));
    await step(on, `leave in ${view}`, (from) => leave(page, from));
    await step(on, `put back in ${view}`, (from) => putBack(page, from));
  }
  await step(on, "view network", () => page.keyboard.press("1"));
}

const folder = mkdtempSync(join(tmpdir(), "schakel-longtasks-"));
const server = serverOf(values.dist);
await new Promise((done) => server.listen(0, "localhost", done));
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: LAUNCH_ARGS,
});
try {
  if (!values.example) writeSynthetic(folder, Number(values.units), Number(values.flows));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(120_000);
  await page.addInitScript(watch);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: 1000 });
  print(head);
  await step({ page, cdp }, "open page", async () => {
    await page.goto(`http://localhost:${server.address().port}/`);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("application").waitFor(PATIENT);
  });
  await measure({ page, cdp }, folder);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
}
