/** Nederlandse woorden over wie kan overnemen wat een scenario wegneemt (words.nl.ts). */
import type { TAKEOVERS_EN } from "./words.takeovers.en.ts";

const count = (n: number, one: string, many: string) => `${n === 0 ? "geen" : n} ${n === 1 ? one : many}`;

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;

export const TAKEOVERS_NL: typeof TAKEOVERS_EN = {
  nothing: "In het scenario vertrekt niemand: er valt niets over te nemen.",
  nothingLost: "Niemand mist wat in het scenario wegvalt: er valt niets over te nemen.",
  before: (loss, chains, stopped) =>
    `Dan is het verlies ${loss}, met ${count(chains, "gevallen keten", "gevallen ketens")} en ${count(stopped, "fabriek die", "fabrieken die")} erdoor ${stopped === 1 ? "stilvalt" : "stilvallen"}.`,
  method:
    "Elk is zo groot als wat wegvalt en komt in de plaats van wie vertrok; daarna loopt hetzelfde scenario opnieuw. De nieuwe fabriek telt zelf mee in het verlies.",
  order:
    "Volgorde: eerst wat haalbaar is, dan wie de meeste torens weer overeind krijgt. Daarbinnen eerst wie van buiten hooguit een kwart meer vraagt dan het cluster nu gebruikt, en daarna wie naar verhouding het minst meer vraagt; dan waar het verlies het laagst is.",
  curtailed:
    "Een fabriek die minder draait, levert ook van de contracten die ze houdt maar een deel: overnemen vangt dan een deel op.",
  noProcess: (materials) => `Geen proces uit de catalogus maakt ${listed(materials)}.`,
  onlyTogether: (materials) =>
    `${listed(materials)} ging alleen naar fabrieken die ook vertrekken: alleen een andere nieuwkomer heeft er iets aan.`,
  set: "De beste set",
  tried: (n) => `Beste van ${n} sets van twee of drie, één per materiaal.`,
  cut: (n) => `Beste van de ${n} sets van twee of drie die zijn geprobeerd; er zijn er meer.`,
  shownInFile: (shown, all) =>
    `De eerste ${shown} van ${all}; in de werkmap (.xlsx) van dit bestand staan ze allemaal.`,
  unsettled: "Dit kwam niet tot rust: de cijfers zijn niet definitief.",
  amount: (quantity, material) => `${quantity} ${material}`,
  file: {
    sheet: "Overnames",
    rows: "Rijen om te schrijven",
    about: "Over dit bestand",
    lost: "Wat wegvalt",
    material: "Materiaal",
    quantity: "Per jaar",
    from: "Gemaakt door",
    to: "Gemist door",
    size: "Omvang per jaar",
    unit: "Eenheid",
    lacks: "Wat ontbreekt",
    local: "Nodig uit het cluster (leverancier)",
    imports: "Nodig van buiten",
    buyers: "Wie hier het krijgt",
    exports: "Buiten verkocht of afgevoerd",
    level: "Draait zelf op",
    worse: "Ketens waar minder door komt",
    atLeast: "Verliezen zijn van wat bekend is",
    sentence: "In woorden",
    inSet: (name) => `In die set: ${name}`,
  },
  section: {
    takeovers: "Wie kan overnemen wat wegvalt",
    sentences: "Wat elk zou overnemen",
  },
  column: {
    takes: "Neemt over per jaar",
    restored: "Torens weer overeind",
    lossWithout: "Verlies zonder",
    lossWith: "Verlies met",
    stopped: "Fabrieken stil",
  },
  say: {
    takes: (amounts) => `neemt ${listed(amounts)} over`,
    feeds: (amount) => `maakt ${amount} voor de anderen`,
    restores: (n, names) =>
      `${count(n, "gevallen keten staat", "gevallen ketens staan")} weer overeind: ${names.join(", ")}`,
    restoresNone: "geen gevallen keten komt weer overeind",
    better: (n) => `door ${count(n, "andere keten", "andere ketens")} komt meer`,
    worse: (n) => `door ${count(n, "keten", "ketens")} komt minder`,
    loss: (before, after) => `het verlies gaat van ${before} naar ${after}`,
    lossStays: (loss) => `het verlies blijft ${loss}`,
    keepsRunning: (n) =>
      `${count(n, "fabriek die anders stilvalt, draait door", "fabrieken die anders stilvallen, draaien door")}`,
    stopsItself: "valt zelf stil, want hangt af van wat gevallen is",
    runsAt: (level) => `draait zelf op ${level}`,
  },
};
