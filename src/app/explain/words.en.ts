/** Words of the explanations behind single figures, in English. */
import type { BestResponse } from "../../model/scenario.ts";

export const explainEn = {
  gone: "The figures changed meanwhile. Close this and ask again.",
  capacity: "capacity",
  side: { input: "needs", output: "sells" },
  level: {
    about:
      "The level is the least of the plant's capacity and of what each of its ports allows, in the round that set it. Below the minimum load it stops.",
    keeps: "Nothing holds this plant back: its capacity and all of its ports allow 100%.",
    formula:
      "x = min(capacity, what each port allows); critical: s, important: (1 + s) / 2, minor: 1; s is the share that still comes or goes",
    trips: (least: string) => `below the minimum load of ${least}: stops, x = 0`,
    supply: (name: string, level: string, outside: string) =>
      `· ${name} falls to ${level}; of what does not come because of that, ${outside} can be had from outside`,
    sales: (name: string, level: string, outside: string) =>
      `· ${name} falls to ${level}; of what it does not take, ${outside} can be sold outside`,
    more: (n: string) => `further ports, which allow more: ${n}`,
  },
  delivered: {
    about:
      "A flow carries no more than is offered and no more than is taken. A supplier that makes less gives its buyers less, by the rule for shortages; a buyer takes at its level.",
    formula: "share delivered = min(what is offered, what is taken)",
    supplier: (name: string) => `offered by ${name}`,
    imports: "available from outside",
    buyer: (name: string) => `taken by ${name}, at its level`,
    market: "taken by the market outside",
    atLeast: (share: string) => `at least ${share}`,
    share: "share delivered",
  },
  loss: {
    weights: (given: string, estimated: string, assumed: string) =>
      `plants by their weight w: ${given} given, ${estimated} estimated, ${assumed} assumed`,
    parts: "Where it is lost, most first (share that falls away × what the plant counts for):",
    part: (name: string, share: string, weight: string, amount: string) =>
      `${name}: ${share} × ${weight} = ${amount}`,
    rest: (n: string, amount: string) => `${n} ${n === "1" ? "other plant" : "other plants"}: ${amount}`,
    sum: (amount: string, total: string, share: string) => `Together ${amount} / ${total} = ${share}`,
    own: (amount: string, total: string, share: string) => `Own: ${amount} / ${total} = ${share}`,
    knockOn: (amount: string, total: string, share: string) => `Knock-on: ${amount} / ${total} = ${share}`,
  },
  beside: "difference = loss here − loss of the scenario beside it",
  value: {
    about:
      "The plant gives no value added. It is estimated from the flows that have a price, never below 0; a quantity that is unknown is filled in.",
    formula: "value added = Σ sold × price − Σ bought × price, a year",
    sold: (n: string) => `sold, the largest flows first (${n} in all):`,
    bought: (n: string) => `bought, the largest flows first (${n} in all):`,
  },
  range: {
    "best-minload": (loss: string) => `loss in the best case: ${loss}`,
    best: (loss: string) => `loss in the best case without minimum loads: ${loss}`,
    "best-extended": (loss: string) => `loss in the best case with spare capacity and new links: ${loss}`,
  } satisfies Record<BestResponse, (loss: string) => string>,
  autonomy: {
    europe: (share: string) => `of the whole from outside Europe: ${share}`,
    unknown: (share: string) => `of the whole of unknown origin: ${share}`,
    leftOut: (n: string) => `inputs without a known value, left out: ${n}`,
  },
  curve: {
    about: {
      worst:
        "What is left of the cluster's activity after so many departures, the company that leaves the least behind first.",
      ideal:
        "What would be left if nobody depended on anybody: then each departure takes its own activity only, the largest first.",
      random: "The mean of what is left after so many departures in random order.",
      band: "Of the random orders 90% lie in this band after so many departures.",
    },
    formula: "left = Σ w x / Σ w = left before − what this departure takes",
    all: (share: string) => `nobody has left: ${share}`,
    gone: (n: string) => `have left, in this order: ${n}`,
    mean: "left = mean over all orders",
    meanNow: (n: string, mean: string) => `mean after ${n} departures: ${mean}`,
    band: "from the 5% to the 95% quantile over all orders",
    bandNow: (n: string, low: string, high: string) => `after ${n} departures: ${low} – ${high}`,
    drawn: (orders: string, seed: string) => `${orders} random orders, seed ${seed}`,
    R: { ideal: "R if nobody depended on anybody", random: "R at random", before: "R before what is tried" },
  },
  flowTotal: {
    about: (unit: string) => `All bands of the picture together, each flow once, in ${unit} a year.`,
    formula: "total = Σ bands",
    before: "total before",
    after: "total in this scenario",
    lost: "difference",
  },
  flowRows: {
    about: (unit: string) =>
      `A row adds up all flows of one material between the same two ends, in ${unit} a year. What is delivered of each follows from the cascade.`,
    before: "before = Σ q",
    after: "after = Σ q × share delivered",
    lost: "difference = after − before",
  },
  chainCounts: {
    about:
      "Each chain counts once, by what comes through its weakest step in this scenario. Incomplete says something else, and counts beside that: that nobody does one of its steps now.",
    incomplete: (n: string) => `incomplete as the cluster is now, whatever the status: ${n}`,
    missing: (name: string, missing: string, steps: string) =>
      `· ${name}: ${missing} of ${steps} steps done by nobody`,
    standing: (n: string) => `of the intact ones incomplete in this scenario: ${n}`,
  },
  dependenceCounts: {
    about:
      "Every company leaves once, by itself. In the matrix stands who takes another one down, even a little, or is taken down.",
    formula: "in the matrix = take others down + are taken down − both",
    neither: "neither = all companies with a plant that runs − in the matrix",
    cells: (n: string) => `pairs of one that leaves and one that falls: ${n}`,
  },
  basis: {
    about:
      "How much of what this is computed from is known. The source and confidence of each flow stand in its details and in the table of flows.",
    filled:
      "Estimated is also a flow without a source, or of low confidence. A weight is estimated from the flows that have a price; where that can't be done the plant counts as 0.",
    flows: "flows of the network = reported + estimated + assumed",
    weights: (measure: string) => `plants, by their ${measure} = given + estimated + assumed`,
  },
  answers: {
    count: (n: string, chain: string) => `Named here for ${chain}: ${n}`,
  },
  chain: {
    about:
      "v is what a plant makes of the step's material now, x its level. The chain is as strong as its weakest step.",
    derived: "This chain follows from the flows. Its steps have no figures of their own here.",
    formula: "step = Σ v x / Σ v; chain = the least of its steps",
    whole: "chain",
    missing: "nobody",
    status: (intact: string, broken: string) => `intact from ${intact}, broken below ${broken}`,
  },
  link: {
    about:
      "s is what is left of the link when its largest partner goes, with what can be replaced outside. Below 5% loss the link is strong.",
    partners: "effective number of partners = (Σ q)² / Σ q² = 1 / Herfindahl",
    loss: { critical: "loss = 1 − s", important: "loss = 1 − (1 + s) / 2", minor: "loss = 0, whatever s" },
    missing: "Nobody in the cluster supplies or takes it, so there is no partner to lose.",
    replaceable: (share: string) => `replaceable, the mean by quantity: ${share}`,
  },
  gap: {
    about:
      "The quantity is the sum of the flows on which the gap was seen. Unknown ones are left out, and of the value those without a price too: “at least”.",
    short: "Of a material that runs short, each flow counts for the share that is short in this scenario.",
    quantity: "quantity = Σ q",
    amount: "quantity a year",
    value: "value = Σ q × price",
    worth: "value a year",
    noPrice: "No price is known, so there is no value.",
    more: (n: string) => `… (${n} flows)`,
  },
  rank: {
    about:
      "Only this company leaves and nobody coordinates. Own: its own activity. Knock-on: that of all others.",
    best: "room for coordination = loss without − loss with",
    chains: (n: string) => `chains that this departure breaks: ${n}`,
    weakened: (n: string) => `chains that it weakens: ${n}`,
    stopped: (n: string) => `plants of others that it stops: ${n}`,
    spreads: (wave: string) =>
      `the last wave in which a plant falls that had not fallen before: ${wave}; plants that were hit can fall further after it`,
    graph: (name: string, degree: string, betweenness: string, pagerank: string) =>
      `${name}: links ${degree}; betweenness ${betweenness} (share of the shortest ways); PageRank ${pagerank} (share of the walk)`,
    interval: (draws: string, seed: string) => `5% and 95% points over ${draws} draws with seed ${seed}`,
    mean: "mean",
    top: (share: string) => `among the five worst in ${share} of the draws`,
    metrics: "Of a company with several plants the highest of each graph measure is shown.",
    degree: "links = flows of the plant with other plants",
    betweenness:
      "betweenness = Σ shortest ways between two others through it / all shortest ways between them",
    pagerank: "PageRank = share of a random walk along the flows that is spent at it",
    esri: "ESRI = Σ r (1 − min(u, d)) / Σ r = sales lost / all sales",
    rounds: (n: string) => `after ${n} rounds`,
  },
  pair: {
    about:
      "Laid over each other: every plant at the lower of its two levels when either company leaves alone.",
    formula: "synergy = loss together − loss laid over each other",
    alone: (name: string, loss: string) => `${name} alone: ${loss}`,
  },
  dependence: {
    about: (leaves: string, hits: string) =>
      `${leaves} leaves by itself; the figure says how far ${hits} falls.`,
    formula: "fall = Σ w (1 − x) / Σ w over the plants of the company that is hit",
    fall: (hits: string, fall: string) => `fall of ${hits}: ${fall} of its own activity`,
    loss: (share: string) => `that is ${share} of all activity of the cluster`,
  },
  candidate: {
    about: "The candidate is put into the network as a new plant and everything is worked out again.",
    change: "change = with it − without it",
    score: "score = Σ weight × change as a share of the cluster's own figure",
    money: "Imports and unused outputs are both measured against the value of the two together.",
    expectedLoss: (before: string, after: string) =>
      `The mean over the departures of ${before} companies without it, and of ${after} with it.`,
    chains:
      "A completed chain counts as one; half of it hangs on links to the steps beside it, it counts half as a by-product, and in part where the gap is closed in part.",
    jobs: "Jobs of the process in the catalogue, times its size. Unknown jobs count as nothing.",
    size: "The size is the output of the main product that the gap asks for, or what the scarcest input allows.",
    basis: {
      gap: "sized to the gap",
      newcomers: "sized to what other newcomers need",
      capacity: "the gap's size is unknown: the usual capacity of the process",
      "min-capacity": "the gap's size is unknown: the least capacity of the process",
      inputs: "the gap's size is unknown: as much as the inputs on offer allow",
      filled: "the gap's size is unknown: the quantity that is reckoned with instead",
    },
    credit: (n: string, share: string) => `chains completed: ${n}, counted as ${share}`,
    sized: (size: string) => `size = ${size} a year`,
    limiting: (name: string, needed: string, offer: string) => `${name}: ${needed} needed, ${offer} on offer`,
    interval: (draws: string, seed: string) => `5–95% of ${draws} draws (seed ${seed})`,
  },
  member: {
    about:
      "Share: the Shapley value, the mean of what the member adds to the score over all orders in which the members can come. Adds: what it adds in the order that is shown. Alone: its score without the others.",
    share: (score: string) => `share (Shapley value): ${score} of the set's score`,
    added: (score: string) => `adds in the order that is shown: ${score} of the set's score`,
    alone: (score: string) => `alone: a score of ${score}`,
    sum: "all shares together = the score of the set",
    adds: "all that is added, in order = the score of the set",
  },
  takeover: {
    loss: "Without: the loss in this scenario as it is. With: the same scenario once more, on the network with the newcomer in the place of those who left. Its own value added weighs in as well, so that the whole is another one.",
    atLeast: "Of what is known: plants of which nobody knows the weight are left out.",
    without: "without",
    with: "with",
    saved: "saved",
    chains:
      "A chain has fallen when less than the limit for broken comes through its weakest step. It stands again when, with the newcomer, more does.",
    still: "still fallen (fallen without − standing again)",
    restored: "stand again",
    better: "others that more comes through",
    worse: "others that less comes through",
    takes:
      "The newcomer is sized to what is lost of one material, or to what there is of its scarcest input; the rest follows from its recipe. The share is that of what is lost to those who are still there and to the markets.",
    size: (size: string, product: string) => `size: ${size} ${product} a year`,
    level:
      "level = what the cascade leaves of its activity in this scenario, for want of inputs or buyers; it makes size × level:",
    broken: "chains broken while nobody takes over",
    stopped: "plants of others that stop",
    lost: "materials that are made less or not at all, a year, to those who are still there",
  },
  weak: {
    leaves: (company: string) => `Loss if it leaves: the whole cluster's loss when ${company} leaves.`,
    option:
      "The option is written into the data set, every company leaves once again, and the mean of the losses is taken anew.",
    now: "mean loss now",
    change: "change = mean loss with the option − mean loss now",
    changed: (change: string) => `change of the mean loss: ${change} of all activity`,
    loss: (company: string, loss: string) => `loss if ${company} leaves: ${loss}`,
    leavesChange: "change of the loss when the company of the largest partner leaves",
  },
  keep: {
    about:
      "Rise: by how much the mean loss rises if what the link loses could not be replaced any more. Value: the quantities that it carries inside the cluster, at the prices of the data set.",
    rise: "rise = mean loss if irreplaceable − mean loss now",
    risen: (rise: string) => `rise of the mean loss: ${rise} of all activity`,
    value: "value = Σ q × price",
    worth: (value: string) => `value a year: ${value}`,
  },
  difference: {
    about: "Both are worked out in the same way, under the same scenario.",
    formula: "change = with it − before",
  },
  intervals: {
    about: [
      "Quantities, replaceabilities and minimum loads are not known exactly. They are drawn anew many times around their values: ±10% for high, ±25% for medium and ±50% for low confidence.",
      "The interval holds 90% of the draws. “Top 5” says in how many draws the company is among the five worst.",
      "The same seed gives the same figures.",
    ],
    draws: (draws: string, seed: string) => `${draws} draws, seed ${seed}`,
    drawn: (quantities: string, replaceabilities: string, loads: string) =>
      `drawn anew each time: ${quantities} quantities, ${replaceabilities} replaceabilities, ${loads} minimum loads`,
    confidence: (high: string, medium: string, low: string) =>
      `quantities by confidence: ${high} × ±10%, ${medium} × ±25%, ${low} × ±50%`,
    same: "A draw is the same for the network without and with the candidate, and the same as that of the ranking's intervals; the candidate's own flows vary too.",
    shape: "triangular, most likely at the value itself",
  },
};
export type ExplainWords = typeof explainEn;
