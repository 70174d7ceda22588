// Pictures of the built app in every view and its main states, in both languages and two sizes, into
// screenshots/; the README's own picture into docs/. Needs `npm run build` first.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium, LAUNCH_ARGS } from "./find-chromium.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SIZES = [
  [1280, 800],
  [1920, 1080],
];
const WORDS = {
  nl: {
    locale: "nl-NL",
    search: "Zoeken",
    leave: /Nobian chlorine plant: laat vertrekken/,
    tabs: { company: "Bedrijf", chains: "Ketens", missing: "Ontbrekend", result: "Resultaat" },
    scenario: "Scenario",
    subject: "Van wie of wat",
    add: "Voeg toe",
    name: "Naam",
    keep: "Bewaar",
    intervals: "Toon marges",
    legend: "Legenda",
    asNow: "Alles zoals nu",
    cuts: /drietallen/,
  },
  en: {
    locale: "en-GB",
    search: "Search",
    leave: /Nobian chlorine plant: /,
    tabs: { company: "Company", chains: "Chains", missing: "Missing", result: "Result" },
    scenario: "Scenario",
    subject: "Of whom or what",
    add: "Add",
    name: "Name",
    keep: "Keep",
    intervals: "Show intervals",
    legend: "Legend",
    asNow: "All as it is now",
    cuts: /threes/,
  },
};

/** Waits until nothing is being computed or drawn any more. */
async function rest(page) {
  await page.waitForTimeout(700);
  await page.waitForFunction(
    () => !document.querySelector("progress, .range-wait, .is-stale, .waiting"),
    undefined,
    { timeout: 60_000 },
  );
  await page.waitForTimeout(700);
}

async function take(browser, address, lang, [width, height]) {
  const words = WORDS[lang];
  const page = await browser.newPage({ viewport: { width, height }, locale: words.locale });
  const panel = page.getByRole("tabpanel");
  let number = 0;
  const shot = async (name) => {
    await rest(page);
    number += 1;
    const file = `${lang}-${width}x${height}-${String(number).padStart(2, "0")}-${name}.png`;
    await page.screenshot({ path: `${ROOT}screenshots/${file}` });
  };

  await page.goto(address);
  await page.getByRole("table").getByRole("button", { name: "Nobian", exact: true }).waitFor();
  await page.getByRole("application").waitFor();
  await page.waitForTimeout(2500); // the layout of the graph
  await shot("start");
  await page.keyboard.press("w");
  await page.getByRole("button", { name: words.legend }).click();
  await shot("links");
  await page.keyboard.press("w");
  await page.getByRole("button", { name: words.legend }).click();
  await page.getByRole("checkbox", { name: words.intervals }).check();
  await shot("intervals");
  await page.getByRole("checkbox", { name: words.intervals }).uncheck();
  await page.getByRole("combobox", { name: words.search }).fill("chlorine plant");
  await page.getByRole("option").first().click();
  await shot("chosen");
  await panel.getByRole("button", { name: words.leave }).first().click();
  for (const [name, tab] of Object.entries(words.tabs)) {
    await page.getByRole("tab", { name: tab }).click();
    await shot(name);
    if (name === "result" && lang === "en" && width === 1280)
      await page.screenshot({ path: `${ROOT}docs/screenshot.png` });
  }
  await page.getByRole("tab", { name: words.tabs.chains }).click();
  await panel.getByRole("button", { name: words.cuts }).click();
  await panel.getByRole("button", { name: /peroxide/ }).click();
  await shot("chain");

  await page.getByRole("tab", { name: words.scenario }).click();
  await page.getByLabel(words.subject).selectOption("eew-delfzijl");
  await panel.getByRole("button", { name: words.add, exact: true }).click();
  await shot("scenario");
  await page.keyboard.press("2");
  await shot("tower");
  await page.locator(".view-pane").evaluate((pane) => pane.scrollTo(0, pane.scrollHeight * 0.3));
  await shot("towers");
  await page.keyboard.press("3");
  await page.locator(".cell").first().click();
  await shot("pairs");
  await page.getByLabel(words.name).fill("Chloor + EEW");
  await panel.getByRole("button", { name: words.keep, exact: true }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("4");
  await page.getByRole("checkbox", { name: "Chloor + EEW" }).waitFor();
  await page.getByRole("tab", { name: words.tabs.result }).click();
  await shot("compare");
  await page.close();
}

mkdirSync(`${ROOT}screenshots`, { recursive: true });
mkdirSync(`${ROOT}docs`, { recursive: true });
const server = spawn(process.execPath, ["scripts/start.mjs", "--no-open"], { cwd: ROOT });
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: LAUNCH_ARGS,
});
try {
  const said = await new Promise((resolve) => server.stdout.once("data", (data) => resolve(String(data))));
  const address = /http:\S+/.exec(said)?.[0];
  if (!address) throw new Error(`The server did not say where it is: ${said}`);
  for (const lang of Object.keys(WORDS)) for (const size of SIZES) await take(browser, address, lang, size);
} finally {
  await browser.close();
  server.kill();
}
