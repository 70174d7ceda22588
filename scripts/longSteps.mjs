// What a user does in a large data set, step by step, as scripts/longtasks.mjs measures it.
import { join } from "node:path";
import { DRAWN, FRAME } from "./mainThread.mjs";

const VIEWS = "network,tower,chains,flows,map,pairs,targets,tables,compare".split(",");
/** A wait for something that takes long where several programs share the machine. */
const PATIENT = { timeout: 240_000 };

const now = (page) => page.evaluate(() => performance.now());
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

/** @returns how long the figures took, once the first company of the ranking is there */
export async function openFiles(page, folder) {
  const from = await now(page);
  await page.evaluate(() => performance.clearMarks("schakel-picture"));
  const files = ["flows.csv", "companies.csv", "materials.csv"].map((name) => join(folder, name));
  await page.getByLabel("Open files…").setInputFiles(files);
  const picture = page
    .waitForFunction(() => performance.getEntriesByName("schakel-picture")[0]?.startTime, undefined, {
      polling: 50,
      ...PATIENT,
    })
    .then((handle) => handle.jsonValue());
  // Asked by role, the page would be searched through again and again, in long tasks of the measuring alone.
  await page
    .locator(".ranking-table .ranking-name", { hasText: /^Unit \d+$/ })
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
async function leave(page) {
  const from = await now(page);
  await page.locator(".ranking-table tbody tr button.leave").first().click();
  await page.locator(".ranking-table button.is-gone").first().waitFor(PATIENT);
  await fresh(page);
  const took = (await now(page)) - from;
  const pause = page.locator(".wavebar button[aria-label='Pause']");
  if (await pause.isVisible()) await pause.click();
  return `result ${seconds(took)}, ${(await page.locator(".wavebar-count").textContent()) ?? ""}`;
}

async function putBack(page) {
  const from = await now(page);
  await page.locator(".ranking-table button.is-gone").first().click();
  await fresh(page);
  return `result ${seconds((await now(page)) - from)}`;
}

/** Takes the company that is chosen out, or puts it back: the ranking may be out of sight. */
async function toggle(page) {
  await page.keyboard.press("x");
  await fresh(page);
}

/** In the page: marks each frame, and where the network is drawn in it, as long as `frameTimes` stands. */
function markFrames([frame, drawn]) {
  const { clear } = WebGL2RenderingContext.prototype;
  window.frameTimes = [];
  WebGL2RenderingContext.prototype.clear = function (...args) {
    if (window.frameTimes && this.canvas.classList.contains("sigma-edges")) performance.mark(drawn);
    return clear.apply(this, args);
  };
  const note = (at) => {
    if (!window.frameTimes) {
      WebGL2RenderingContext.prototype.clear = clear;
      return;
    }
    window.frameTimes.push(at);
    performance.mark(frame);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** How long the frames took that came while something was done, each of which is marked. */
async function frames(page, act) {
  await page.evaluate(markFrames, [FRAME, DRAWN]);
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
  const box = await page.locator(".graph-stage").boundingBox();
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

/** Rolls what a view shows down and up again. */
async function scroll(page) {
  const box = await page.locator(".centre").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let k = 0; k < 12; k += 1) await page.mouse.wheel(0, k < 6 ? 400 : -400);
}

/** Drags the map to and fro. */
async function dragMap(page) {
  const box = await page.locator(".map-stage").boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let k = 1; k <= 40; k += 1)
    await page.mouse.move(x - 8 * Math.min(k, 40 - k), y - 3 * Math.min(k, 40 - k));
  await page.mouse.up();
}

/** Asks for the sets of companies that break chains together. */
async function askCutSets(page) {
  await page.keyboard.press("h");
  await page.locator("button.chains-cut").first().click();
}

/** Changes the first cell of the table of flows that holds a number. */
async function editCell(page) {
  await page.locator("[role=gridcell].is-figure:not([aria-readonly])").first().dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
}

const wave = async (page) => {
  await page.keyboard.press("l");
  return page.locator(".wavebar-count").textContent();
};

/** Chooses the first of the ranking, which stands beside the network: the company that leaves in other views. */
export async function choose(page) {
  await page.keyboard.press("1");
  await page.locator(".ranking-table .ranking-name").first().click();
}

const NETWORK = [
  { name: "hover", act: hover },
  { name: "pan", act: (page) => frames(page, () => pan(page)) },
  { name: "zoom", act: (page) => frames(page, () => zoom(page)) },
  { name: "leave", act: leave },
  ...[1, 2, 3].map((k) => ({ name: `wave ${k}`, act: wave })),
  { name: "hover in waves", act: hover },
  { name: "pan in waves", act: (page) => frames(page, () => pan(page)) },
  { name: "put back", act: putBack },
  { name: "choose", act: choose },
];

/** What is done in a view beside looking at it. */
const MORE = {
  chains: [["cut sets in chains", askCutSets]],
  map: [["drag in map", (page) => frames(page, () => dragMap(page))]],
  tables: [["save in tables", editCell]],
};

/** Each view is opened, rolled through, and looked at while the chosen company leaves and comes back. */
function inView(view, k) {
  const open = (page) => page.keyboard.press(String(k + 1));
  const more = [
    [`scroll in ${view}`, (page) => frames(page, () => scroll(page))],
    [`leave in ${view}`, toggle],
    [`put back in ${view}`, toggle],
    ...(MORE[view] ?? []),
  ];
  return [
    { name: `view ${view}`, act: open, before: choose },
    ...more.map(([name, act]) => ({ name, act, before: open })),
  ];
}

/**
 * The steps after the files are open, in order: a name, what is done in the page, and what has to be done before where
 * the steps before it are left out.
 */
export const STEPS = [
  ...NETWORK,
  ...VIEWS.flatMap((view, k) => (k === 0 ? [] : inView(view, k))),
  { name: "view network", act: (page) => page.keyboard.press("1") },
];
