/** Nederlandse woorden die een pagina pas na het eerste scherm nodig heeft (words.ts). */

import { COMPARE_NL } from "./words.compare.nl.ts";
import { CONCLUSION_NL } from "./words.conclusion.nl.ts";
import type { LATER_EN } from "./words.later.en.ts";
import { SECTORS_NL } from "./words.sectors.nl.ts";
import { STRENGTHEN_NL } from "./words.strengthen.nl.ts";
import { TAKEOVERS_NL } from "./words.takeovers.nl.ts";
import { TARGETS_NL } from "./words.targets.nl.ts";

export const LATER_NL: typeof LATER_EN = {
  coordination: {
    nothing: "niets",
    slightlyLess: "iets minder",
    instead: (whole, before) => `${whole} in plaats van ${before}`,
    stepsValue:
      "Hoeveelheid: met overleg, in plaats van zonder. Waarde: wat die extra hoeveelheid waard is tegen haar prijs, niet wat overleg redt.",
  },
  compare: COMPARE_NL,
  conclusion: CONCLUSION_NL,
  sectors: SECTORS_NL,
  strengthen: STRENGTHEN_NL,
  takeovers: TAKEOVERS_NL,
  targets: TARGETS_NL,
};
