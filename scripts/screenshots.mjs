// Pictures of the built app in its main states, in both languages and two sizes, into screenshots/; the
// README's own picture into docs/. Needs `npm run build` first.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium, LAUNCH_ARGS } from "./find-chromium.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PORT = 4198;
const SIZES = [
  [1280, 800],
  [1920, 1080],
];
const WORDS = {
  nl: {
    locale: "nl-NL",
    search: "Zoeken",
    leave: /Nobian chlorine plant: laat vertrekken/,
    tabs: ["Bedrijf", "Ketens", "Ontbrekend", "Resultaat"],
  },
  en: {
    locale: "en-GB",
    search: "Search",
    leave: /Nobian chlorine plant: /,
    tabs: ["Company", "Chains", "Missing", "Result"],
  },
};

async function take(browser, lang, [width, height]) {
  const words = WORDS[lang];
  const page = await browser.newPage({ viewport: { width, height }, locale: words.locale });
  const shot = (name) =>
    page.screenshot({ path: `${ROOT}screenshots/${lang}-${width}x${height}-${name}.png` });
  await page.goto(`http://localhost:${PORT}/`);
  await page.getByRole("table").getByRole("button", { name: "Nobian", exact: true }).waitFor();
  await page.getByRole("application").waitFor();
  await page.waitForTimeout(2500); // the layout of the graph
  await shot("1-start");
  await page.getByRole("combobox", { name: words.search }).fill("chlorine plant");
  await page.getByRole("option").first().click();
  await shot("2-chosen");
  await page.getByRole("tabpanel").getByRole("button", { name: words.leave }).first().click();
  await page.waitForTimeout(1000);
  for (const [k, tab] of words.tabs.entries()) {
    await page.getByRole("tab", { name: tab }).click();
    await page.waitForTimeout(400);
    await shot(`${3 + k}-${tab.toLowerCase()}`);
  }
  if (lang === "en" && width === 1280) await page.screenshot({ path: `${ROOT}docs/screenshot.png` });
  await page.close();
}

mkdirSync(`${ROOT}screenshots`, { recursive: true });
mkdirSync(`${ROOT}docs`, { recursive: true });
const server = spawn(process.execPath, ["scripts/start.mjs", "--port", String(PORT), "--no-open"], {
  cwd: ROOT,
});
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: LAUNCH_ARGS,
});
try {
  await new Promise((resolve) => server.stdout.once("data", resolve));
  for (const lang of Object.keys(WORDS)) for (const size of SIZES) await take(browser, lang, size);
} finally {
  await browser.close();
  server.kill();
}
