/** English words that a page needs after its first screen (words.ts). */
import { STRENGTHEN_EN } from "./words.strengthen.en.ts";
import { TARGETS_EN } from "./words.targets.en.ts";

export const LATER_EN = { strengthen: STRENGTHEN_EN, targets: TARGETS_EN };
