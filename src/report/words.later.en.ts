/** English words that a page needs after its first screen (words.ts). */
import { COMPARE_EN } from "./words.compare.en.ts";
import { CONCLUSION_EN } from "./words.conclusion.en.ts";
import { STRENGTHEN_EN } from "./words.strengthen.en.ts";
import { TAKEOVERS_EN } from "./words.takeovers.en.ts";
import { TARGETS_EN } from "./words.targets.en.ts";

export const LATER_EN = {
  coordination: {
    nothing: "nothing",
    slightlyLess: "slightly less",
    instead: (whole: string, before: string) => `${whole} instead of ${before}`,
    stepsValue:
      "Quantity: with coordination, instead of without it. Value: what that extra quantity is worth at its price, not what coordination saves.",
  },
  compare: COMPARE_EN,
  conclusion: CONCLUSION_EN,
  /** Ours are in English. */
  sectors: {} as Readonly<Record<string, string>>,
  strengthen: STRENGTHEN_EN,
  takeovers: TAKEOVERS_EN,
  targets: TARGETS_EN,
};
