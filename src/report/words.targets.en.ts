/** English words about acquisition targets; a part of the catalogue (words.en.ts). */
import type { TargetMeasure } from "../network/targetWeights.ts";

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

export const TARGETS_EN = {
  measure: {
    chains: "chains completed",
    jenga: "jengafication index",
    loss: "expected loss",
    import: "import value",
    waste: "waste value",
    jobs: "jobs",
  } satisfies Record<TargetMeasure, string>,

  nothing: "No missing links: nothing to attract.",
  noCatalogue: "There is no process catalogue: add processes.csv, or give a folder with --catalogue.",
  noMatch: (gaps: string, processes: string) =>
    `Missing links: ${gaps}, but none of the ${processes} processes of the catalogue makes or takes what they are about.`,
  counts: (candidates: string, feasible: string, gaps: string, processes: string) =>
    `Candidates: ${candidates}, of which ${feasible} are feasible; for ${gaps} missing links, from ${processes} processes.`,
  score: (parts: readonly string[], measure: string) =>
    `Score: ${parts.join(", ")} (--weights); losses in ${measure}. A completed chain counts as one, every other measure as a share of the cluster's own figure.`,
  weight: (name: string, weight: string) => `${name} ${weight}`,
  baseline: (jenga: string, loss: string, imports: string, waste: string, weak: string) =>
    `Now: jengafication index ${jenga}, expected loss ${loss}, weak links ${weak}, imports ${imports}, unused ${waste} a year. What follows are changes of these: below zero is less than now; pp are percentage points.`,
  needs:
    "One row per need with the best candidate for it, feasible ones first; others are candidates for the same need. A step counts as filled by whoever makes its product: whether the process suits the idea of the chain is for people to judge.",
  packages:
    "Newcomers that close a gap or complete a chain only together; of those that complete the same chains the best, and how many others there are.",
  other: (name: string, score: string, infeasible: boolean) =>
    infeasible ? `${name} (score ${score}, not feasible by itself)` : `${name} (score ${score})`,
  others: (names: string) => `For the same: ${names}.`,
  reach: (low: string, high: string) => `${low} to ${high}`,
  intervals: (seed: string) =>
    `From the 5% to the 95% quantile of the change; seed ${seed}. Quantities, replaceabilities and minimum loads vary by the confidence of their rows, the same without and with the newcomer.`,
  shown: (shown: string, all: string) => `The first ${shown} of ${all}; --format csv or json gives all.`,
  unusable: (names: string) => `Left out, for a unit of measure can't be converted: ${names}.`,
  hypothetical: "Hypothetical: a new plant by the catalogue's recipe, in the network of today.",

  section: {
    needs: "The best candidate for each need",
    sentences: "What each would do",
    intervals: (draws: string) => `How sure the changes are: ${draws} draws`,
    packages: "Only together",
    portfolio: (most: string) => `The best set of at most ${most}, in the order to attract them`,
    rows: (name: string) => `To write in the files for ${name}`,
  },
  column: {
    rank: "No",
    process: "Process",
    gap: "For",
    size: "Size a year",
    feasible: "Feasible",
    chains: "Chains",
    jengafication: "Jenga",
    expectedLoss: "Expected loss",
    weakLinks: "Weak links",
    importValue: "Imports",
    wasteValue: "Unused",
    jobs: "Jobs",
    score: "Score",
    others: "Others",
    top5: "In top 5",
    processes: "Processes",
    share: "Share",
    adds: "Adds",
    alone: "Alone",
    file: "File",
    change: "Change",
    row: "Row",
    cells: "Cells",
  },
  add: "add",
  changeRow: "change",
  feeder: "feeds the others",

  say: {
    closes: (steps: readonly string[]) => `closes ${listed(steps)}`,
    step: (step: string, chain: string) => `the missing step “${step}” of “${chain}”`,
    moreSteps: (n: number) => count(n, "more missing step", "more missing steps"),
    performs: (steps: readonly string[]) => `performs ${listed(steps)}, which stays incomplete`,
    onPaper: (parts: readonly string[], isComplete: boolean) =>
      `fills on paper, so check the technology: ${listed(parts)}${isComplete ? "" : "; the chain stays incomplete"}`,
    makes: (material: string) => `makes ${material}, which is imported now and made nowhere here`,
    source: (material: string) => `is a second source of ${material}`,
    taker: (material: string) => `is a second taker of ${material}`,
    uses: (material: string) => `takes ${material} that leaves the cluster unused now`,
    importsFall: (value: string) => `lowers imports by ${value} a year`,
    importsRise: (value: string) => `raises imports by ${value} a year`,
    wasteFalls: (value: string) => `keeps ${value} a year of unused outputs in the cluster`,
    wasteRises: (value: string, of: readonly string[]) =>
      `adds ${value} a year of unused outputs${of.length > 0 ? `: ${of.join(", ")}` : ""}`,
    weakFall: (n: number, amount: string) => `leaves ${amount} ${n === 1 ? "weak link" : "weak links"} fewer`,
    weakRise: (n: number, amount: string) => `adds ${amount} ${n === 1 ? "weak link" : "weak links"}`,
    runsOn: (inputs: readonly string[]) => `runs on ${inputs.join(" and ")}`,
    local: (material: string, quantity: string, offer: string) =>
      `local ${material} (${quantity} of ${offer} on offer)`,
    localUnknown: (material: string, quantity: string) =>
      `local ${material} (${quantity}; how much is on offer is unknown)`,
    imports: (materials: readonly string[], more: number) =>
      `imports ${materials.join(", ")}${more > 0 ? ` and ${count(more, "more input", "more inputs")}` : ""}`,
    moreThanNow: (amounts: readonly string[]) =>
      `needs more from outside than the whole cluster takes now: ${listed(amounts)}; whether that is to be had, nobody checked`,
    limited: (material: string, offer: string, needed: string) =>
      `is limited by ${material}: ${offer} on offer, ${needed} needed for the whole gap`,
    jobs: (jobs: string) => `brings ${jobs} jobs`,
    infeasible: (parts: readonly string[]) => `Not feasible by itself: lacks ${parts.join(" and ")}.`,
    lacking: (needed: string, material: string, offer: string) => `${needed} ${material} (${offer} on offer)`,
    wouldDo: "With that it",
    belowMinimum: (size: string, least: string) =>
      `Its size, ${size}, is below the least of such a plant, ${least}.`,
    usualSize: "The gap's quantity is unknown: this is a plant of the catalogue's usual size.",
    unknownSize: "The gap's quantity is unknown, and so is the catalogue's usual size.",
    makesMass: "Its recipe gives more mass than it takes in: check it.",
    changesNothing: "changes none of the figures",
  },
  /** How a newcomer fills a step that it is not by itself. */
  fit: {
    mark: "fills on paper: check",
    partly: (n: string, all: string) => `${n} of ${all} steps on paper: check`,
    otherWay: (step: string, feed: string) =>
      `makes the product of ${step} in a way of its own${feed === "" ? "" : ` (from ${feed})`}`,
    byProduct: (step: string, product: string) =>
      `gives the product of ${step} only as a by-product of ${product}`,
    passesOn: (step: string, material: string) => `makes ${material}, which ${step} only passes on`,
  },
  outside: {
    amount: (quantity: string, material: string, now: string) => `${quantity} ${material} (now ${now})`,
  },
  /** Why nobody in the catalogue can be built for a chain. */
  lackingOfChain: {
    lack: (material: string, n: string, all: string) =>
      all === "1" ? material : `${material} (${n} of ${all})`,
    none: (n: number, text: string, lacks: readonly string[]) =>
      n === 1
        ? `The one process of the catalogue that would fill a step of this chain is not feasible now: it lacks ${listed(lacks)}, which can’t come from outside.`
        : `None of the ${text} processes of the catalogue that would fill a step of this chain is feasible now. What they lack most often, and can’t come from outside: ${listed(lacks)}.`,
    remedy: (
      material: string,
      makers: readonly string[],
      more: number,
      { alone, all, some }: { readonly alone: string; readonly all: string; readonly some: boolean },
    ) => {
      const first =
        makers.length > 0
          ? `attract a supplier of it first (feasible now: ${(more > 0 ? [...makers, count(more, "other", "others")] : makers).join("; ")}), or make import of it possible`
          : "the catalogue has no feasible supplier of it, so look for one elsewhere, or make import of it possible";
      const effect = !some || all === "1" ? "" : ` With it alone ${alone} of the ${all} could be built.`;
      return `Needs a supply of ${material} in the cluster: ${first}.${effect}`;
    },
  },
  /** A newcomer with those that make what it lacks. */
  team: {
    named: (step: string, plants: string) => `“${step}”: ${plants}`,
    firmer:
      "What makes the cluster firmer in one of two measures, the best for each gap that the chain has to do with:",
    namedFirst: "The data name for what is missing, so talk to them first:",
    wastes: (amounts: string) => `also gives off, a year: ${amounts}`,
    helper: (name: string, materials: string) => `${name} for ${materials}`,
    together: (helpers: string) => `together with ${helpers}`,
  },
  portfolio: {
    ofChain: (chain: string) =>
      `Of candidates alone that have to do with “${chain}”; the score is the whole cluster's.`,
    none: "No set improves the cluster by these measures.",
    optimal: (score: string) => `Score ${score}; no other set of these scores more.`,
    best: (score: string, bound: string) =>
      score === bound
        ? `Score ${score}, which is the best: but for rounding no set scores more.`
        : `Score ${score}, the best that was found; no set scores more than ${bound}. Nothing is promised in between.`,
    /** Averaged over whoever else is in the set. */
    more: (a: string, b: string, value: string) =>
      `${a} and ${b} add ${value} more to the score together than apart, on average`,
    less: (a: string, b: string, value: string) =>
      `${a} and ${b} add ${value} less to the score together than apart, on average`,
  },
};
