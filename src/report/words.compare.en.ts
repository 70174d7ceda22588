/** English words of scenarios side by side, as text and as a file. */
export const COMPARE_EN = {
  chainsWeakened: "Chains weakened",
  lastWave: "Last wave in which anything changes",
  spreadsTo: "Last wave that hits a plant for the first time",
  chainsMoved: "Chains that break or weaken",
  otherChains: (counts: string) => `The other chains: ${counts}.`,
  noneMoved: "No chain breaks or weakens.",
  nothingToArrange: "Nothing: with plants and links as they are, coordination saves nothing here.",
  arrived: (changes: string) => `What holds in all of these scenarios too: ${changes}.`,
  notCalculated: (units: string) => `not calculated for a cluster of ${units} plants`,
  more: (shown: string, all: string) =>
    `The first ${shown} of ${all}; the workbook (.xlsx) of this comparison has them all.`,
};
