// What a first visit downloads until the first picture stands: every script, style sheet, page and worker that
// the browser asks the server for, each as gzip -9. The data sets, the layout engine and the solver stand apart:
// they come when they are needed. Fails above the budget. Needs `npm run build` first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findChromium, LAUNCH_ARGS } from "./find-chromium.mjs";
import { DIST, serverOf } from "./serve.mjs";

const BUDGET = 300_000;
const DATA = /^chains\//;
const APART = /^assets\/(?:elk-|layout-engine-|highs-)/;
const ASSET = /\.(?:html|js|css|json|svg|webmanifest|png)$/;

/** Every path with the time at which it was first asked for. */
const asked = new Map();
const server = serverOf(DIST, (url) => {
  const path = decodeURIComponent(new URL(url, "http://localhost").pathname).slice(1) || "index.html";
  if (!asked.has(path)) asked.set(path, Date.now());
});
await new Promise((done) => server.listen(0, "localhost", done));
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: LAUNCH_ARGS,
});
let failed = false;
try {
  for (const locale of ["nl-NL", "en-GB"]) {
    // On a machine that is busy the picture can come so late that what should follow it no longer waits.
    let over = true;
    for (let attempt = 0; over && attempt < 3; attempt += 1) over = await measure(locale);
    failed = failed || over;
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = failed ? 1 : 0;

async function measure(locale) {
  asked.clear();
  const page = await browser.newPage({ locale, serviceWorkers: "block" });
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.locator(".ranking-row, tbody tr").first().waitFor();
  const handle = await page.waitForFunction(() => {
    const [mark] = performance.getEntriesByName("schakel-picture");
    // By the wall clock, as the server's times are: the page's own origin of time can be off it.
    return mark && Date.now() - (performance.now() - mark.startTime);
  });
  const stood = await handle.jsonValue();
  const before = [...asked].filter(([, at]) => at <= stood).map(([path]) => path);
  const early = before.filter((path) => ASSET.test(path) && !DATA.test(path) && !APART.test(path));
  const sizes = early.map((path) => [path, gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  await page.close();
  for (const [path, size] of sizes.sort((a, b) => b[1] - a[1]))
    console.log(`${String(size).padStart(8)}  ${path}`);
  const apart = before.filter((path) => APART.test(path));
  console.log(`apart: ${apart.join(", ") || "nothing"}`);
  console.log(`${locale}: ${total} bytes gzipped in ${sizes.length} files, of ${BUDGET}\n`);
  return total > BUDGET;
}
