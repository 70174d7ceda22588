// Pictures of the built app in every view and its main states, in both languages, light and dark, on a laptop,
// a large screen and a phone, into screenshots/; the README's own picture into docs/. Needs `npm run build` first.
// Words after the command choose among them: `npm run screenshots -- nl dark 390x844 dialogs`. Parts are `now` (as
// it is today), `whatif` (after a departure), `lists` (every table, a scenario that is described, and scenarios side
// by side) and `dialogs` (what opens above the screen). The name of a view leaves the others out of the first two.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium, LAUNCH_ARGS } from "./find-chromium.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SIZES = ["1280x800", "1920x1080", "390x844"];
const THEMES = ["light", "dark"];
const PARTS = ["now", "whatif", "lists", "dialogs"];
const WORDS = {
  nl: {
    locale: "nl-NL",
    search: "Zoeken",
    leave: /Nobian chlorine plant: laat vertrekken/,
    intervals: "Toon marges",
    legend: "Legenda",
    beside: "Ernaast:",
    today: "Alles zoals nu",
    menu: "Menu",
    filter: "Filter",
    display: "Weergave",
    masked: /^Verberg (bedrijfs)?namen$/,
    glossary: "Woordenlijst",
    projects: /Projecten/,
    save: "Exporteren…",
    open: "Openen…",
    about: "Over",
    remarks: /\d+ opmerking/,
    guide: "Inlezen met hulp…",
    tour: "Rondleiding van vijf minuten",
    endTour: /^Sluit$/,
    plant: "Nieuwe fabriek",
    scene: "Naam van de scène",
    addScene: /als scène/,
    inScenario: "Zonder de chloorfabriek",
    close: "Sluiten",
    describe: /^Verander of beschrijf/,
    compared: "Welke scenario’s",
    timeline: "Tijdlijn",
    flow: "Voeg toe wat binnenkomt",
    chain: "Nieuwe keten",
    nextStep: /^(Sla deze stap over|Verder)/,
    listed: "Tabellen",
    tables: ["Fabrieken", "Stromen", "Materialen", "Ketens", "Ontbrekend", "Kandidaten", "Ranglijst"],
    parts: ["Versterken", "Behouden"],
    towers: "De ketens als torens",
    takeOver: /^Wie neemt over\?/,
    attempt: /^Probeer /,
  },
  en: {
    locale: "en-GB",
    search: "Search",
    leave: /Nobian chlorine plant: /,
    intervals: "Show intervals",
    legend: "Legend",
    beside: "Beside it:",
    today: "All as it is now",
    menu: "Menu",
    filter: "Filter",
    display: "Display",
    masked: /^Hide (company )?names$/,
    glossary: "Glossary",
    projects: /Projects/,
    save: "Export…",
    open: "Open…",
    about: "About",
    remarks: /\d+ remark/,
    guide: "Import with help…",
    tour: "Five-minute tour",
    endTour: /^Close$/,
    plant: "New plant",
    scene: "Name of the scene",
    addScene: /as a scene/,
    inScenario: "Without the chlorine plant",
    close: "Close",
    describe: /^Change or describe/,
    compared: "Which scenarios",
    timeline: "Timeline",
    flow: "Add what comes in",
    chain: "New chain",
    nextStep: /^(Skip this step|Next)/,
    listed: "Tables",
    tables: ["Plants", "Flows", "Materials", "Chains", "Missing", "Candidates", "Ranking"],
    parts: ["Strengthen", "Keep"],
    towers: "The chains as towers",
    takeOver: /^Who takes over\?/,
    attempt: /^Try /,
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

/** In the page: what is far below is drawn too. */
function drawAll() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [sheet];
}

/** A page of its own at the app, and what takes its pictures. */
async function opened(browser, address, { lang, size, theme, part }) {
  const words = WORDS[lang];
  const [width, height] = size.split("x").map(Number);
  const context = await browser.newContext({
    viewport: { width, height },
    locale: words.locale,
    colorScheme: theme,
    hasTouch: width < 500,
  });
  const page = await context.newPage();
  const isPhone = width < 500;
  let number = 0;
  const shot = async (name, fullPage = false) => {
    // Where the last click was nothing is pointed at now.
    await page.mouse.move(0, 0);
    await rest(page);
    number += 1;
    const file = `${lang}-${theme}-${size}-${part}-${String(number).padStart(2, "0")}-${name}.png`;
    if (fullPage) await page.evaluate(drawAll);
    // A large picture that a processor draws takes long to take.
    await page.screenshot({ path: `${ROOT}screenshots/${file}`, fullPage, timeout: 180_000 });
  };
  /** Presses a key where no field takes it. */
  const press = async (key) => {
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press(key);
  };
  const button = (name) => page.getByRole("button", { name }).first();
  await page.goto(address);
  await page.getByRole("table").getByRole("button", { name: "Nobian", exact: true }).waitFor();
  await page.getByRole("application").waitFor();
  await page.waitForTimeout(2500); // the layout of the graph
  return { page, words, isPhone, shot, press, button, close: () => context.close() };
}

/** Everything as it is today. */
async function takeNow({ page, words, isPhone, shot, press, button }) {
  await shot("start");
  if (isPhone) {
    await button(words.menu).click();
    await shot("menu");
    await button(words.menu).click();
    await shot("whole", true);
  }
  await button(words.legend).click();
  await button(words.legend).scrollIntoViewIfNeeded();
  await shot("legend");
  await press("w");
  await shot("links");
  await press("w");
  await button(words.legend).click();
  await page.getByRole("checkbox", { name: words.intervals }).check();
  await shot("intervals");
  await page.getByRole("checkbox", { name: words.intervals }).uncheck();
  await button(words.filter).click();
  await shot("filter");
  await page.keyboard.press("Escape");
  for (const [key, name] of views()) {
    await press(key);
    await shot(`${name}-now`, isPhone);
  }
  if (!views().some(([, name]) => name === "targets")) return;
  await press("7");
  for (const [at, name] of words.parts.entries()) {
    await page.getByRole("tab", { name }).click();
    await shot(`targets-${at + 2}`, isPhone);
  }
}

/** The chlorine plant is let leave. */
async function letLeave({ page, words }) {
  await page.getByRole("combobox", { name: words.search }).fill("chlorine plant");
  await page.getByRole("option").first().click();
  await page.getByRole("tabpanel").getByRole("button", { name: words.leave }).first().click();
}

async function takeWhatIf(taker, isReadme) {
  const { page, words, isPhone, shot, press, button } = taker;
  await letLeave(taker);
  for (const [key, name] of TABS) {
    await press(key);
    await shot(name, isPhone);
    if (name === "result" && isReadme) await page.screenshot({ path: `${ROOT}docs/screenshot.png` });
  }
  await button(words.legend).click();
  await shot("legend");
  await button(words.legend).click();
  for (const [key, name] of views()) {
    await press(key);
    await shot(name, isPhone);
  }
  await press("1");
  await page.getByLabel(words.beside).selectOption(words.today);
  await shot("beside", isPhone);
  await page.getByLabel(words.beside).selectOption("");
  if (!isPhone) await takeWorkshop(taker);
  await takeTakeover(taker);
}

/** A scene, and what a room of people sees. */
async function takeWorkshop({ page, words, shot, press, button }) {
  await press("s");
  await page.getByLabel(words.scene).fill(words.inScenario);
  await button(words.addScene).click();
  await shot("scene");
  await press("r");
  await press("p");
  await shot("workshop");
  await page.getByRole("checkbox", { name: words.masked }).check();
  await shot("workshop-masked");
  await press("2");
  await shot("workshop-tower");
  await press("3");
  await shot("workshop-chains");
  await page.getByRole("checkbox", { name: words.masked }).uncheck();
  await press("p");
}

/** Every table, what a scenario is made of, and scenarios side by side. */
async function takeLists({ page, words, isPhone, shot, press, button }) {
  await press("8");
  for (const name of words.tables) {
    await page.getByRole("tablist", { name: words.listed }).getByRole("tab", { name, exact: true }).click();
    await shot(`table-${name}`, isPhone);
  }
  await press("9");
  await button(words.describe).click();
  await shot("scenario-described");
  await button(/^(Sluit|Close): /).click();
  const choice = page.getByRole("group", { name: words.compared });
  for (const box of await choice.getByRole("checkbox").all()) await box.check();
  await choice.scrollIntoViewIfNeeded();
  await shot("compared", isPhone);
  await page.getByRole("region", { name: words.timeline }).scrollIntoViewIfNeeded();
  await shot("timeline");
  await press("4");
  for (const grouping of ["company", "sector"]) {
    await page.locator(".flows-tools select").nth(2).selectOption(grouping);
    await shot(`flows-${grouping}`, isPhone);
  }
}

/** From a fallen tower to who takes over, and with a newcomer tried. */
async function takeTakeover({ page, words, isPhone, shot, press, button }) {
  await press("2");
  await button(words.takeOver).scrollIntoViewIfNeeded();
  await shot("towers");
  await button(words.takeOver).click();
  await shot("takeover");
  await page.getByRole("list").getByRole("button", { name: words.attempt }).first().click();
  await shot("tried", isPhone);
  for (const [key, name] of [["1", "network"], ...VIEWS.slice(0, 2), ["5", "map"]]) {
    await press(key);
    await shot(`tried-${name}`, isPhone);
    if (name !== "tower") continue;
    await page.getByRole("heading", { name: words.towers }).scrollIntoViewIfNeeded();
    await page
      .getByRole("list", { name: words.towers })
      .getByRole("listitem")
      .first()
      .scrollIntoViewIfNeeded();
    await shot("tried-towers");
  }
}

/** What opens above the screen, and hidden names. */
async function takeDialogs({ page, words, isPhone, shot, press, button }) {
  /** Buttons that a phone has in its menu. */
  const inHeader = async (name) => {
    if (isPhone && !(await button(name).isVisible())) await button(words.menu).click();
    await button(name).click();
  };
  const dialogs = ["projects", "save", "open", "display", "about", "remarks"];
  for (const name of dialogs) {
    await inHeader(words[name]);
    await shot(name);
    if (name === "remarks") await button(words.remarks).click();
    else await page.keyboard.press("Escape");
  }
  await press("?");
  await shot("keys");
  await button(words.glossary).click();
  await shot("glossary");
  await page.keyboard.press("Escape");
  await button(words.plant).click();
  await shot("edit");
  await page.keyboard.press("Escape");
  await page.getByRole("table").getByRole("button", { name: "Cosun Vierverlaten", exact: true }).click();
  await press("c");
  await button(words.flow).click();
  await shot("edit-flow");
  await page.keyboard.press("Escape");
  // Shut is not yet gone: until the app has taken it out, letters are not for the page.
  await page.locator("dialog").waitFor({ state: "detached" });
  await press("h");
  await button(words.chain).click();
  await shot("edit-chain");
  await page.keyboard.press("Escape");
  await button(words.tour).click();
  await shot("tour");
  for (const step of [2, 3, 4, 5, 6, 7, 8]) {
    await page.getByRole("button", { name: words.nextStep }).click();
    await shot(`tour-${step}`);
  }
  await page.getByRole("button", { name: words.endTour }).click();
  await inHeader(words.display);
  await page.getByRole("checkbox", { name: words.masked }).check();
  await page.keyboard.press("Escape");
  await shot("masked");
  await page
    .locator(`input[aria-label="${words.guide}"]`)
    .setInputFiles([`${ROOT}chains/tutorial/flows.csv`]);
  await shot("guide");
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
/** The views that were asked for, or all. */
const views = () => {
  const some = VIEWS.filter(([, name]) => process.argv.includes(name));
  return some.length > 0 ? some : VIEWS;
};
try {
  const said = await new Promise((resolve) => server.stdout.once("data", (data) => resolve(String(data))));
  const address = /http:\S+/.exec(said)?.[0];
  if (!address) throw new Error(`The server did not say where it is: ${said}`);
  for (const lang of asked(Object.keys(WORDS)))
    for (const theme of asked(THEMES))
      for (const size of asked(SIZES))
        for (const part of asked(PARTS)) {
          const taker = await opened(browser, address, { lang, theme, size, part });
          if (part === "now") await takeNow(taker);
          if (part === "whatif")
            await takeWhatIf(taker, lang === "en" && theme === "light" && size === "1280x800");
          if (part === "lists") await takeLists(taker);
          if (part === "dialogs") await takeDialogs(taker);
          await taker.close();
        }
} finally {
  await browser.close();
  server.kill();
}
