/** English words about who could take over what a scenario takes out; a part of the catalogue (words.en.ts). */
const count = (n: number, one: string, many: string) => `${n === 0 ? "no" : n} ${n === 1 ? one : many}`;

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

export const TAKEOVERS_EN = {
  nothing: "The scenario takes nobody out: there is nothing to take over.",
  nothingLost: "Nobody misses what the scenario takes out: there is nothing to take over.",
  before: (loss: string, chains: number, stopped: number) =>
    `Then the loss is ${loss}, with ${count(chains, "fallen chain", "fallen chains")} and ${count(stopped, "plant", "plants")} stopped by it.`,
  method:
    "Each is sized to what is lost, put in the place of those who left, and the same scenario is run again; its plant weighs in the loss as well.",
  order:
    "Order: first what is feasible, then what puts most towers up again. Within these first what asks from outside at most a quarter more than the cluster takes now, and after that what asks the fewest times as much; then where the loss is lowest.",
  curtailed:
    "A plant that is curtailed keeps only its share of the contracts that are left to it as well: what is taken over from it makes up for a part.",
  noProcess: (materials: readonly string[]) => `No process of the catalogue makes ${listed(materials)}.`,
  onlyTogether: (materials: readonly string[]) =>
    `${listed(materials)} went only to plants that left as well: only another newcomer needs it.`,
  set: "The best few together",
  tried: (n: string) => `Best of ${n} sets of two or three, one for a material.`,
  cut: (n: string) => `Best of the ${n} sets of two or three that were tried; there are more.`,
  shownInFile: (shown: string, all: string) =>
    `The first ${shown} of ${all}; the workbook form of this file (.xlsx) has them all.`,
  unsettled: "This did not come to rest: its figures are not final.",
  /** "114,946 t chlorine". */
  amount: (quantity: string, material: string) => `${quantity} ${material}`,
  /** What the file says beside the figures. */
  file: {
    sheet: "Takeovers",
    rows: "Rows to write",
    about: "About",
    lost: "What is lost",
    material: "Material",
    quantity: "A year",
    from: "Made by",
    to: "Missed by",
    size: "Size a year",
    unit: "Unit",
    lacks: "What is lacking",
    local: "Needed from the cluster (supplier)",
    imports: "Needed from outside",
    buyers: "Who here gets it",
    exports: "Sold or taken away outside",
    level: "Runs itself at",
    worse: "Chains that less comes through",
    atLeast: "Losses are of what is known",
    sentence: "In words",
    inSet: (name: string) => `In that set: ${name}`,
  },
  section: {
    takeovers: "Who could take over what leaves",
    sentences: "What each would take over",
  },
  column: {
    takes: "Takes over a year",
    restored: "Towers up again",
    lossWithout: "Loss without",
    lossWith: "Loss with",
    stopped: "Plants stopped",
  },
  say: {
    takes: (amounts: readonly string[]) => `takes over ${listed(amounts)}`,
    feeds: (amount: string) => `makes ${amount} for the others`,
    restores: (n: number, names: readonly string[]) =>
      `${count(n, "fallen chain stands", "fallen chains stand")} again: ${names.join(", ")}`,
    restoresNone: "no fallen chain stands again",
    better: (n: number) => `more comes through ${count(n, "other chain", "other chains")}`,
    worse: (n: number) => `less comes through ${count(n, "chain", "chains")}`,
    loss: (before: string, after: string) => `the loss goes from ${before} to ${after}`,
    lossStays: (loss: string) => `the loss stays at ${loss}`,
    keepsRunning: (n: number) =>
      `${count(n, "plant that would stop runs on", "plants that would stop run on")}`,
    stopsItself: "it would stop itself, for it depends on what has fallen",
    runsAt: (level: string) => `it would run at ${level} itself`,
  },
};
