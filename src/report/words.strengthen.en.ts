/** English words about links to strengthen and links to keep; a part of the catalogue (words.en.ts). */
import type { StrengthenKind } from "../analysis/resultsStrengthen.ts";

export const STRENGTHEN_EN = {
  kind: {
    "second-counterpart": "second partner in the cluster",
    newcomer: "newcomer",
    terminal: "terminal or connection outside",
    storage: "storage",
    "spare-capacity": "spare capacity of the other partners",
  } satisfies Record<StrengthenKind, string>,
  /** What an option would be, as a sentence. */
  does: {
    source: (name: string, material: string) => `${name} also supplies ${material}, half of what comes now.`,
    taker: (name: string, material: string) => `${name} also takes ${material}, half of what goes now.`,
    newSource: (name: string, material: string) =>
      `A new plant, ${name}, supplies half of the ${material} that comes now.`,
    newTaker: (name: string, material: string) =>
      `A new plant, ${name}, takes half of the ${material} that goes now.`,
    buys: (material: string) =>
      `All ${material} can be had from outside when the partner goes. Whether that can be built is not judged.`,
    sells: (material: string) =>
      `All ${material} can be sold outside when the partner goes. Whether that can be built is not judged.`,
    storage: (load: string) => `A store carries the plant through below its minimum load of ${load}.`,
    spare: (share: string) => `The other partners run up to ${share} above today and make up for it in part.`,
  },
  head: (weak: string, options: string, keep: string) =>
    `Weak links with a partner in the cluster: ${weak}, with ${options} options; strong links: ${keep}.`,
  method: (measure: string, spare: string) =>
    `Each option is done in the data set and every company leaves once again; losses in ${measure}. Spare capacity is ${spare} where the data set says no more.`,
  now: (loss: string) =>
    `Now: expected loss ${loss}. What follows are changes of this, in percentage points (pp).`,
  nothing: "No weak links: nothing to strengthen.",
  noOption: "no option",
  shown: (shown: string, all: string) => `The first ${shown} of ${all}; --format csv or json gives all.`,
  section: {
    weak: "Weak links, and what would strengthen them",
    keep: "Strong links to keep",
    keepWhy: "What it would cost if what is lost there could not be replaced from outside any more.",
    rows: (name: string) => `To write in the files for the first option of ${name}`,
  },
  column: {
    option: "Option",
    by: "By",
    portLoss: "Loss at the link",
    leaves: "Loss if it leaves",
    expectedLoss: "Expected loss",
    leavesChange: "Change if it leaves",
    value: "Value",
  },
  cell: (file: string, row: string, subject: string, column: string, before: string, after: string) =>
    `${file}, ${row}: ${subject}, ${column} ${before} becomes ${after}`,
  row: (row: string) => `row ${row}`,
  newRow: "new row",
};
