/** English words of the agenda's title page, cluster chapter and workbook (words.ts). */
import type { GapKind } from "../../analysis/results.ts";

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
const counted = (one: string, many: string) => (n: number, text: string) => `${text} ${n === 1 ? one : many}`;

export const CLUSTER_EN = {
  front: {
    title: (name: string) => `Agenda for the value chains of ${name}`,
    running: (name: string) => `Agenda for the value chains of ${name}`,
    contents: "Contents",
    page: (page: number, pages: number) => `page ${page} of ${pages}`,
    done: "done",
    picture: "Picture in words",
    companies: "Companies",
    flows: "Flows",
    chains: "Chains",
    chosen: "Chains in this agenda",
    year: "Year of the data",
    measure: "Losses are counted in",
  },
  count: {
    companies: counted("company", "companies"),
    plants: counted("plant", "plants"),
    flows: counted("flow of material or energy", "flows of material and energy"),
    chains: counted("chain", "chains"),
    departures: counted("departure", "departures"),
    gaps: {
      "missing-step": counted("kind of step that nobody performs", "kinds of step that nobody performs"),
      import: counted("import that is made nowhere here", "imports that are made nowhere here"),
      "unused-output": counted("output that leaves unused", "outputs that leave unused"),
      "weak-source": counted("input with one weak source", "inputs with one weak source"),
      "weak-taker": counted("output with one weak taker", "outputs with one weak taker"),
      starved: counted("input that the scenario leaves short", "inputs that the scenario leaves short"),
    } satisfies Record<GapKind, (n: number, text: string) => string>,
  },
  more: (n: string, one: boolean) =>
    `And ${n} more; the workbook form of this agenda (.xlsx) has ${one ? "it" : "them"}.`,
  negativeValue: "A negative value: whoever gets rid of it pays for that.",
  nobodyYet: "nobody yet",
  noChain: "none",

  cluster: {
    title: "The cluster",
    inShort: "In short",
    counts: (companies: string, plants: string, flows: string) =>
      `The cluster has ${companies} with ${plants} in operation, and ${flows} between them and with the outside.`,
    chainCounts: (n: string, parts: readonly string[], incomplete: string) =>
      `Chains: ${n}, of which ${list(parts)}.` +
      (incomplete === ""
        ? " Every chain is complete."
        : ` Incomplete, with at least one missing step: ${incomplete}.`),
    worst: (name: string, measure: string, total: string, own: string, knockOn: string, chains: string) =>
      `Hypothetical: the departure that costs most is that of ${name}. It takes away ${total} of the cluster's ${measure}: ${own} is its own, ${knockOn} is lost at others.` +
      (chains === "" ? " It breaks no chain." : ` It breaks ${chains}.`),
    noLoss: (measure: string) =>
      `No departure of one company costs the cluster any ${measure} that is known.`,
    coordinated: (loss: string, best: string) =>
      `If all others coordinate, that loss can be ${best} instead of ${loss}.`,
    pillars: (n: number, text: string) =>
      n === 0
        ? "There are no hidden pillars: no two companies together break a chain that neither breaks alone."
        : `Hidden pillars: ${text} ${n === 1 ? "pair of companies breaks" : "pairs of companies break"} a chain together that neither breaks alone.`,
    half: (n: number, text: string) =>
      `Hypothetical: if the company that does most harm leaves each time, less than half of the activity is left after ${text} ${n === 1 ? "departure" : "departures"}.`,
    index: (value: string) =>
      `The jengafication index is ${value}. At 0 nobody depends on anybody; the closer to 1, the more one departure pulls down.`,
    gapCounts: (parts: readonly string[]) => `Missing and weak links: ${list(parts)}.`,
    noGaps: "No missing links were found.",
    basis: (reported: string, estimated: string, assumed: string) =>
      `The figures rest on ${reported} reported, ${estimated} estimated and ${assumed} assumed flows.`,
  },
  reading: {
    title: "How to read this agenda",
    items: [
      "A chain is a row of steps from raw material to one product. A plant performs a step. A step without a plant in operation is missing.",
      "A link is what a plant buys or sells of one material. Strong: if the largest partner goes, the plant loses less than 5% at once. Weak: it loses 5% or more. Missing: nobody in the cluster supplies or takes it.",
      "For every chain this agenda says which links to keep, to strengthen and to attract, and ends with goals that can be ticked off.",
      "“Unknown” is an unknown amount, never nought. “At least” leaves out what is unknown.",
    ],
  },
  glance: {
    title: "Links in the cluster",
    keep: "Keep",
    strengthen: "Strengthen",
    attract: "Attract",
    keepIntro: "The strong links through which most value flows. They hold up when the largest partner goes.",
    strengthenIntro:
      "The weak links with most at stake: the value that flows through, times the part that stops when the largest partner goes.",
    attractIntro:
      "The missing steps with most chains behind them, the largest imports that nobody makes here, and the largest outputs that leave unused.",
    noStrong: "No link within the cluster is strong.",
    noWeak: "No link within the cluster is weak.",
    nothingToAttract:
      "Nothing is missing: no missing steps, no imports that nobody makes here, no unused outputs.",
  },
  overview: {
    title: "All chains",
    intro:
      "“Broken by one departure” is the number of companies that each break the chain by leaving alone. The last column is the part of the value of its inputs that comes from outside the cluster.",
  },
  autonomy: {
    title: "From outside",
    intro: "Chains live on inputs from outside, each in its own measure.",
    unknown:
      "For no chain the value of its inputs is known, so it can't be said how much comes from outside.",
    cluster: (chain: string, share: string) =>
      `From outside the cluster comes most in the chain “${chain}”: ${share} of the value of its inputs.`,
    world: (chain: string, share: string) =>
      `From outside Europe comes most in the chain “${chain}”: ${share}, as far as the origin is given.`,
    noWorld: "As far as the origin is given, nothing comes from outside Europe.",
    unnamed: (chain: string, share: string) =>
      `The origin is not given everywhere; in the chain “${chain}” it is missing for ${share} of the value.`,
  },
  tower: {
    title: "The tower: what is left as companies leave",
    intro: (measure: string) =>
      `Hypothetical: the companies leave one after another, and after each departure the activity that is left is counted, in ${measure}. The steeper the curve falls, the more rests on a few.`,
    caption: (orders: string) =>
      `Activity left after each departure. Random: ${orders} orders; the band holds 90% of them.`,
    described: (measure: string) => `The activity left, in ${measure}, as companies leave.`,
    after: (departures: string, worst: string, random: string, ideal: string) =>
      `After ${departures}: ${worst} worst first, ${random} at random on average, ${ideal} if nobody depended on anybody.`,
    labels: {
      worstFirst: "worst departure first",
      ideal: "if nobody depended on anybody",
      mean: "random, on average",
      band: "random: 90% of the orders",
    },
    xAxis: "Companies that have left",
    yAxis: (measure: string) => `Activity left (${measure})`,
    index: "Jengafication index",
    worst: "Stability, worst departure first",
    random: "Stability, random",
    ideal: "Stability if nobody depended on anybody",
    meaning:
      "Stability is the mean height of the curve. The index compares the worst order with the same cluster without any dependence.",
  },
  departures: {
    title: "Departures that cost most",
    intro: (measure: string) =>
      `Hypothetical: each company leaves alone, in turn. The loss is that of the whole cluster, in ${measure}, if nobody finds another partner.`,
    none: (measure: string) =>
      `No departure of one company costs any ${measure} that is known, or breaks a chain.`,
    caption: (measure: string) => `Loss of ${measure} when one company leaves.`,
    line: (name: string, total: string, own: string, knockOn: string) =>
      `${name}: ${total}, of which ${own} its own and ${knockOn} at others.`,
    own: "its own",
    knockOn: "at others",
    coordinated:
      "With coordination: the loss if all others act together, share out what is left, and buy and sell outside where they can. What lies between is the room for action.",
  },
  pillars: {
    title: "Hidden pillars",
    intro: (n: string) =>
      `Hypothetical: two companies leave together. Of the ${n} pairs, these break a chain that neither breaks alone.`,
    none: (n: string) => `None of the ${n} pairs of companies breaks a chain that neither breaks alone.`,
  },
  basis: {
    title: "What the figures rest on",
    intro:
      "A reported quantity has a source. An estimated one is derived, or of low confidence. An assumed one is unknown and was filled in, for the calculation only.",
    reported: "Flows that are reported",
    estimated: "Flows that are estimated",
    assumed: "Flows that are assumed",
    weights: (measure: string) => `Of each plant: ${measure}`,
    weightCounts: (given: string, estimated: string, assumed: string) =>
      `${given} given, ${estimated} estimated, ${assumed} assumed`,
    warnings: "Warnings about the data",
  },
  column: {
    chain: "Chain",
    status: "State",
    inScenario: "In the scenario",
    now: "Now",
    throughput: "Throughput",
    stepsRunning: "Steps running",
    breakAlone: "Broken by one departure",
    fromOutside: "From outside",
    company: "Company",
    loss: "Loss",
    own: "Its own",
    knockOn: "At others",
    coordinated: "With coordination",
    chainsBroken: "Chains that break",
    othersStop: "Others that stop",
    pair: "Companies",
    lossTogether: "Loss",
    synergy: "More than alone",
    chainsTogether: "Chains that break",
    plant: "Plant",
    plants: "Plants",
    level: "Level",
    why: "Why",
    step: "What",
    from: "From",
    to: "To",
    material: "Material",
    link: "Link",
    partners: "With",
    largest: "Largest partner",
    lossWithout: "Loss without largest",
    worth: "Extra loss (percentage points)",
    remedy: "How",
    what: "What",
    kind: "Kind",
    quantity: "Quantity a year",
    value: "Value a year",
    waiting: "Who",
    behind: "Chains",
    goal: "Goal",
    howMuch: "How much a year",
    success: "Reached when",
  },
  sheet: {
    summary: "Summary",
    companies: "Companies",
    chains: "Chains",
    links: "Links",
    gaps: "Gaps",
    goals: "Targets",
    cluster: "Cluster",
    what: "What",
    value: "Value",
    chainsThatAre: (status: string) => `Chains: ${status}`,
    incomplete: "Chains: incomplete",
    pillars: "Hidden pillars (pairs)",
    weightsGiven: "Weights given",
    weightsEstimated: "Weights estimated",
    weightsAssumed: "Weights assumed",
    scenarioLoss: "Loss in the scenario (share)",
    scenarioOwn: "Own loss in the scenario (share)",
    scenarioKnockOn: "Loss at others in the scenario (share)",
    id: "Id",
    lossShare: "Loss (share)",
    ownShare: "Own loss (share)",
    knockOnShare: "Loss at others (share)",
    bestShare: "Loss with coordination (share)",
    multiplier: "Loss / own loss",
    chainsWeakened: "Chains that weaken",
    waves: "Spreads to wave",
    hypothetical: "Hypothetical",
    throughputShare: "Throughput (share)",
    complete: "Complete",
    stepNumber: "Step",
    step: "Name of the step",
    missing: "Missing",
    levels: "Lowest level in the scenario (share)",
    breakAlone: "Break it alone",
    breakTogether: "Break it together",
    outsideShare: "Inputs from outside the cluster (share)",
    worldShare: "Inputs from outside Europe (share)",
    side: "Side",
    material: "Material",
    class: "Class",
    criticality: "Criticality",
    partnerCount: "Partners",
    effective: "Effective partners",
    replaceability: "Replaceable (share)",
    unit: "Unit",
    atLeast: "At least",
    valueAtLeast: "Value: at least",
    others: "Others in the cluster",
    option: "Best measure",
    optionMean: "Mean loss with the measure (change, share)",
    keepMean: "Mean loss if not replaceable (change, share)",
    toAttract: "To attract",
    goalKind: "Kind of target",
  },
};
