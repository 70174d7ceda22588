/** English words that a page needs after its first screen (words.ts). */
import { COMPARE_EN } from "./words.compare.en.ts";
import { STRENGTHEN_EN } from "./words.strengthen.en.ts";
import { TAKEOVERS_EN } from "./words.takeovers.en.ts";
import { TARGETS_EN } from "./words.targets.en.ts";

export const LATER_EN = {
  compare: COMPARE_EN,
  strengthen: STRENGTHEN_EN,
  takeovers: TAKEOVERS_EN,
  targets: TARGETS_EN,
};
