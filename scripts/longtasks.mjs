// What a large data set costs in the browser: the time to the first picture and to the ranking, and the longest task
// of the main thread while files open, a company leaves, its waves are shown, it is put back, views are opened and
// the network is pointed at, moved and zoomed; of moves and zooms also what each frame costs. Needs `npm run build` first.
// --units N --flows N: another size; --example: the example instead; --dist FOLDER: another build;
// --only "leave,wave 1,tower": these steps alone, or all of a view, after the files are open; --list: their names;
// --limit SECONDS: the most that a step may take; --shots FOLDER: a picture of the screen after each;
// --profile: the functions that the time goes to, which makes frames several times as dear; --over MS: of tasks longer than that.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { writeSynthetic } from "../bench/files.ts";
import { findChromium, LAUNCH_ARGS } from "./find-chromium.mjs";
import { choose, openFiles, STEPS } from "./longSteps.mjs";
import { heaviest, inTime, LIMIT, record, spentUntil, trees } from "./mainThread.mjs";
import { DIST, serverOf } from "./serve.mjs";

const { values } = parseArgs({
  options: {
    units: { type: "string", default: "1500" },
    flows: { type: "string", default: "6000" },
    example: { type: "boolean", default: false },
    dist: { type: "string", default: DIST },
    only: { type: "string", default: "" },
    list: { type: "boolean", default: false },
    limit: { type: "string", default: "60" },
    shots: { type: "string", default: "" },
    profile: { type: "boolean", default: false },
    over: { type: "string", default: String(LIMIT) },
  },
});

/** The longest wait in ms for a page that computes to answer. */
const ANSWER = 15_000;
/** The longest wait in ms for quiet after a step: what goes on by itself may take minutes. */
const SETTLE = 12_000;
const OPEN = ["open page", "open files"];

/** In the page: counts long tasks. */
function watch() {
  window.longTasks = 0;
  new PerformanceObserver((list) => {
    window.longTasks += list.getEntries().length;
  }).observe({ type: "longtask" });
}

/** Resolves once nothing long has run for a second and a half. */
async function settle(page) {
  const until = Date.now() + SETTLE;
  for (let quiet = 0, seen = -1; quiet < 3 && Date.now() < until; ) {
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
const WIDTHS = [20, 46, 10, 8, 17, 0];
const print = (row) =>
  console.log(
    row
      .map((cell, k) => cell.padEnd(WIDTHS[k]))
      .join(" ")
      .trimEnd(),
  );
const ms = (us) => String(Math.round(us / 1000));

/** Whether a step is asked for by its name, or by the view that it ends with. */
const isWanted = (name) =>
  values.only === "" || values.only.split(",").some((part) => name === part || name.endsWith(` ${part}`));

function tell(name, { said, tasks, workers, marks, frames, profile }) {
  const by = (key) => tasks.map((task) => task[key]).sort((a, b) => b - a);
  const [byClock, byWork] = [by("dur"), by("tdur")];
  print([
    name,
    said,
    String(byClock.filter((dur) => dur > LIMIT * 1000).length),
    ms(byClock[0] ?? 0),
    ms(byWork[0] ?? 0),
    byWork.slice(0, 8).map(ms).join(" "),
  ]);
  const picture = marks.get("schakel-picture");
  if (picture !== undefined)
    console.log(
      `  until the picture: ${Math.round(spentUntil(tasks, picture))} ms of the processor in the page, ${Math.round(spentUntil(workers, picture))} in workers`,
    );
  if (frames.length > 0) {
    const work = frames.toSorted((a, b) => a - b).map((us) => (us / 1000).toFixed(1));
    console.log(
      `  ${work.length} frames: of the processor in the page ${work[work.length >> 1]} ms in the middle, ${work.at(-1)} at most`,
    );
  }
  if (!profile) return;
  for (const [what, time] of heaviest(profile, tasks, Number(values.over)))
    console.log(`${time.toFixed(1).padStart(9)}  ${what}`);
  for (const line of trees(profile, tasks, Number(values.over))) console.log(line);
}

/** Carries out one step and says what it cost the main thread, until all is quiet again. @returns whether it ended */
async function step({ page, cdp }, name, act) {
  const whole = async () => {
    const said = await act(page);
    await settle(page);
    return typeof said === "string" ? said : "";
  };
  const profiled = values.profile && (isWanted(name) || values.only.split(",").includes(name));
  const seen = await record(cdp, whole, { profiled, limit: Number(values.limit) * 1000 });
  tell(name, seen);
  if (values.shots && !seen.late) {
    const path = join(values.shots, `${name.replaceAll(" ", "-")}.png`);
    await inTime(
      page.screenshot({ path }).catch(() => null),
      ANSWER,
    );
  }
  return !seen.late;
}

/** A page in which the files are open. */
async function opened(browser, url, folder) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(Number(values.limit) * 1000);
  await page.addInitScript(watch);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: 500 });
  await step({ page, cdp }, OPEN[0], async () => {
    await page.goto(url);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("application").waitFor();
  });
  if (!values.example) await step({ page, cdp }, OPEN[1], () => openFiles(page, folder));
  // Keys work where nothing that takes text has the focus.
  await page.keyboard.press("f");
  return { page, cdp };
}

async function answers({ page }) {
  const { late } = await inTime(
    page.evaluate(() => 1).catch(() => 0),
    ANSWER,
  );
  return !late;
}

async function measure(browser, url, folder) {
  let on = await opened(browser, url, folder);
  for (const { name, act, before } of STEPS) {
    if (!isWanted(name)) continue;
    // Where that does not succeed, the step says so.
    if (values.only !== "" && before) await before(on.page).catch(() => null);
    await step(on, name, act);
    if (await answers(on)) continue;
    console.log(`${name}: the page does not answer; the steps that follow are done in a new one`);
    await inTime(
      on.page.close().catch(() => null),
      ANSWER,
    );
    on = await opened(browser, url, folder);
    await choose(on.page);
  }
}

if (values.list) {
  for (const { name } of STEPS) console.log(name);
  process.exit();
}
const folder = mkdtempSync(join(tmpdir(), "schakel-longtasks-"));
if (values.shots) mkdirSync(values.shots, { recursive: true });
const server = serverOf(values.dist);
await new Promise((done) => server.listen(0, "localhost", done));
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: LAUNCH_ARGS,
});
try {
  if (!values.example) writeSynthetic(folder, Number(values.units), Number(values.flows));
  print(head);
  await measure(browser, `http://localhost:${server.address().port}/`, folder);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
}
