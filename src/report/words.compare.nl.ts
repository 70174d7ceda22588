/** Nederlandse woorden van scenario's naast elkaar, als tekst en als bestand. */
import type { COMPARE_EN } from "./words.compare.en.ts";

export const COMPARE_NL: typeof COMPARE_EN = {
  chainsWeakened: "Ketens verzwakt",
  lastWave: "Laatste golf waarin iets verandert",
  spreadsTo: "Laatste golf die een fabriek voor het eerst raakt",
  chainsMoved: "Ketens die breken of verzwakken",
  otherChains: (counts) => `De andere ketens: ${counts}.`,
  noneMoved: "Er breekt of verzwakt geen keten.",
  nothingToArrange: "Niets: met fabrieken en schakels zoals ze zijn, redt overleg hier niets.",
  arrived: (changes) => `Wat in al deze scenario's ook geldt: ${changes}.`,
  notCalculated: (units) => `niet berekend voor een cluster van ${units} fabrieken`,
  more: (shown, all) =>
    `De eerste ${shown} van ${all}; de werkmap (.xlsx) van deze vergelijking heeft ze allemaal.`,
};
