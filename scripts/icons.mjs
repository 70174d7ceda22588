// Draws the icons of the installed app from public/favicon.svg with the browser: node scripts/icons.mjs
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium, LAUNCH_ARGS } from "./find-chromium.mjs";
import { ROOT } from "./serve.mjs";

const FOLDER = join(ROOT, "public", "icons");
const SVG = readFileSync(join(ROOT, "public", "favicon.svg"), "utf8");
/** `inset` is the share of the side that stays free around the drawing: a maskable icon loses its rim. */
const ICONS = [
  { file: "icon-192.png", size: 192, inset: 0.06, corner: 0.18 },
  { file: "icon-512.png", size: 512, inset: 0.06, corner: 0.18 },
  { file: "maskable-512.png", size: 512, inset: 0.2, corner: 0 },
  { file: "apple-touch-icon.png", size: 180, inset: 0.12, corner: 0 },
];

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: LAUNCH_ARGS,
});
const page = await browser.newPage();
for (const { file, size, inset, corner } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}div{inline-size:${size}px;block-size:${size}px;box-sizing:border-box;padding:${size * inset}px;background:#fff;border-radius:${size * corner}px}svg{display:block;inline-size:100%;block-size:100%}</style><div>${SVG}</div>`,
  );
  await page.screenshot({ path: join(FOLDER, file), omitBackground: true });
}
await browser.close();
