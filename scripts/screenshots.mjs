// Pictures of the built app in every view and its main states, in both languages, light and dark, on a laptop,
// a large screen and a phone, into screenshots/; the README's own picture into docs/. Needs `npm run build` first.
// Words after the command choose among them: `npm run screenshots -- nl dark 390x844`.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium, LAUNCH_ARGS } from "./find-chromium.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SIZES = ["1280x800", "1920x1080", "390x844"];
const THEMES = ["light", "dark"];
const WORDS = {
  nl: {
    locale: "nl-NL",
    search: "Zoeken",
    leave: /Nobian chlorine plant: laat vertrekken/,
    intervals: "Toon marges",
    legend: "Legenda",
    beside: "Ernaast:",
    today: "Alles zoals vandaag",
  },
  en: {
    locale: "en-GB",
    search: "Search",
    leave: /Nobian chlorine plant: /,
    intervals: "Show intervals",
    legend: "Legend",
    beside: "Beside it:",
    today: "All as it is today",
  },
};
const VIEWS = [
  ["2", "tower"],
  ["3", "chains"],
  ["4", "flows"],
  ["5", "map"],
  ["6", "matrix"],
  ["7", "targets"],
  ["8", "tables"],
  ["9", "scenarios"],
];
const TABS = [
  ["c", "company"],
  ["h", "chain-list"],
  ["m", "missing"],
  ["s", "scenario"],
  ["r", "result"],
];

/** Waits until nothing is being computed or drawn any more. */
async function rest(page) {
  await page.waitForTimeout(500);
  await page.waitForFunction(
    () => !document.querySelector("progress, .range-wait, .is-stale, .waiting"),
    undefined,
    { timeout: 60_000 },
  );
  await page.waitForTimeout(500);
}

async function take(browser, address, lang, size, theme) {
  const words = WORDS[lang];
  const [width, height] = size.split("x").map(Number);
  const context = await browser.newContext({
    viewport: { width, height },
    locale: words.locale,
    colorScheme: theme,
    hasTouch: width < 500,
  });
  const page = await context.newPage();
  const panel = page.getByRole("tabpanel");
  let number = 0;
  const shot = async (name, fullPage = false) => {
    await rest(page);
    number += 1;
    const file = `${lang}-${theme}-${size}-${String(number).padStart(2, "0")}-${name}.png`;
    await page.screenshot({ path: `${ROOT}screenshots/${file}`, fullPage });
  };
  /** Presses a key where no field takes it. */
  const press = async (key) => {
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press(key);
  };

  await page.goto(address);
  await page.getByRole("table").getByRole("button", { name: "Nobian", exact: true }).waitFor();
  await page.getByRole("application").waitFor();
  await page.waitForTimeout(2500); // the layout of the graph
  await shot("start");
  if (width > 500) {
    await press("w");
    await page.getByRole("button", { name: words.legend }).click();
    await shot("links");
    await press("w");
    await page.getByRole("button", { name: words.legend }).click();
    await page.getByRole("checkbox", { name: words.intervals }).check();
    await shot("intervals");
    await page.getByRole("checkbox", { name: words.intervals }).uncheck();
  }
  for (const [key, name] of VIEWS) {
    await press(key);
    await shot(`${name}-now`, width < 500);
  }
  await press("1");
  await page.getByRole("combobox", { name: words.search }).fill("chlorine plant");
  await page.getByRole("option").first().click();
  await panel.getByRole("button", { name: words.leave }).first().click();
  for (const [key, name] of TABS) {
    await press(key);
    await shot(name, width < 500);
    if (name === "result" && lang === "en" && theme === "light" && size === "1280x800")
      await page.screenshot({ path: `${ROOT}docs/screenshot.png` });
  }
  for (const [key, name] of VIEWS) {
    await press(key);
    await shot(name, width < 500);
  }
  if (width > 500) {
    await press("1");
    await page.getByLabel(words.beside).selectOption(words.today);
    await shot("beside");
    await page.getByLabel(words.beside).selectOption("");
    await press("p");
    await shot("workshop");
    await press("p");
  }
  await press("?");
  await shot("keys");
  await context.close();
}

mkdirSync(`${ROOT}screenshots`, { recursive: true });
mkdirSync(`${ROOT}docs`, { recursive: true });
const server = spawn(process.execPath, ["scripts/start.mjs", "--no-open"], { cwd: ROOT });
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: LAUNCH_ARGS,
});
/** Those that were asked for, or all. */
const asked = (all) => {
  const some = all.filter((one) => process.argv.includes(one));
  return some.length > 0 ? some : all;
};
try {
  const said = await new Promise((resolve) => server.stdout.once("data", (data) => resolve(String(data))));
  const address = /http:\S+/.exec(said)?.[0];
  if (!address) throw new Error(`The server did not say where it is: ${said}`);
  for (const lang of asked(Object.keys(WORDS)))
    for (const theme of asked(THEMES))
      for (const size of asked(SIZES)) await take(browser, address, lang, size, theme);
} finally {
  await browser.close();
  server.kill();
}
