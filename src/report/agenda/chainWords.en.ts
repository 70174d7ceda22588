/** English words of the agenda's chapters per chain (words.ts). */
import type { ChainStatus } from "../../analysis/results.ts";

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

export const CHAIN_EN = {
  chain: {
    chapter: "Chain by chain",
    chapterIntro: "Each chain starts on a page of its own, in the order of the data set.",
    status: "State",
    statusMeaning: {
      intact: (word: string) => `${word}: every step that has a plant runs`,
      weakened: (word: string) => `${word}: its weakest step runs at less than today`,
      broken: (word: string) => `${word}: its weakest step is at a standstill`,
      absent: (word: string) => `${word}: no step has a plant in operation`,
    } satisfies Record<ChainStatus, (word: string) => string>,
    throughput: "Throughput",
    ofToday: (share: string) => `${share} of today`,
    inScenario: "In the scenario",
    steps: "Steps",
    stepsRunning: (running: string, all: string) => `${running} of ${all} have a plant in operation`,
    stepsOf: (running: string, all: string) => `${running} of ${all}`,
    missing: "Missing",
    inputs: "Inputs",
    inputsFrom: (cluster: string, world: string, unnamed: string) =>
      `${cluster} of their value comes from outside the cluster, ${world} from outside Europe (origin not given: ${unnamed})`,
    inputsUnknown: "nothing that enters has a known value",
    origin: "Origin",
    derived: "follows from the flows; nobody declared it",
    lane: {
      title: (name: string) => `Steps of the chain ${name}`,
      caption: "The steps from left to right, with the plants that perform them and the links between them.",
      running: "runs",
      broken: "at a standstill",
      missing: "missing",
      runsAt: (share: string) => `runs at ${share}`,
      someLess: (n: string, all: string) => `${n} of ${all} run at less`,
      mark: { strong: "strong", weak: "weak", none: "no flow", gap: "", "in-house": "in-house" },
      line: (name: string, performers: readonly string[], state: string, link: string) =>
        `${name} (${state})${performers.length === 0 ? "" : `: ${list(performers)}`}.` +
        (link === "" ? "" : ` Link to the next step: ${link}.`),
    },
    link: {
      input: (material: string) => `needs ${material}`,
      output: (material: string) => `sells ${material}`,
    },
    keepTitle: "Links to keep",
    keepIntro: "Strong links of the plants in this chain, the most valuable first.",
    keepWorth:
      "Strong links of the plants in this chain. Behind each stands by how much the mean loss (of one company leaving) would rise if nothing could replace what is lost there.",
    points: (text: string) => `${text} percentage points`,
    noStrong: "None of the plants in this chain has a strong link within the cluster.",
    noPlants: "No plant of this chain is in operation yet, so it has no links yet.",
    strengthenTitle: "Links to strengthen",
    strengthenIntro:
      "Weak links of the plants in this chain. “Loss without largest” is what the plant loses at once when the largest partner goes. “How” is the measure that lowers the cluster’s loss most, with what it would change; whether it can be built is not judged.",
    noWeak: "None of the plants in this chain has a weak link within the cluster.",
    losesToo: (name: string, loss: string) => `${name} (itself loses ${loss})`,
    remedy: {
      input: {
        others: (names: string) => `Second source: in the cluster also made by ${names}`,
        spread: (n: string) => `Lean less on the largest of the ${n} sources`,
        second: "Find a second source, or make supply from outside possible",
      },
      output: {
        others: (names: string) => `Second taker: in the cluster also used by ${names}`,
        spread: (n: string) => `Lean less on the largest of the ${n} takers`,
        second: "Find a second taker, or make sale outside possible",
      },
    },
    attractTitle: "Links to attract",
    attractIntro: "What this chain lacks, brings in from outside, or lets go unused.",
    noGaps:
      "Nothing is missing in this chain: every step has a plant, nothing comes in that nobody here makes, and nothing leaves unused.",
    cutsTitle: "What breaks this chain",
    cutAlone: (one: boolean): string =>
      one
        ? "Hypothetical: this one company breaks the chain when it leaves, with what the whole cluster then loses:"
        : "Hypothetical: each of these companies breaks the chain when it leaves alone, with what the whole cluster then loses:",
    cutLoss: (name: string, loss: string) => `${name}: ${loss}`,
    cutNobodyAlone: "No company breaks this chain alone.",
    cutTogether: "These companies break it only together:",
    cutNoSets: "No further group of up to three companies breaks it.",
    cutAbsent: "No step runs, so there is nothing that a departure could break.",
    cutBroken: "The chain is broken already.",
    questionsTitle: "Open questions",
    noQuestions: "No open questions: every flow has a quantity, a price and a source.",
    question: {
      noFlows: "The data set has no flows of today for this chain. What would run through it?",
      unlinked: (step: string, next: string) =>
        `No flow is known from the step “${step}” to the step “${next}”. Is there one?`,
      unknown: (material: string, from: string, to: string) =>
        `How much ${material} goes from ${from} to ${to} in a year?`,
      unknownMore: (n: string, one: boolean) =>
        `The quantity of ${n} further ${one ? "flow" : "flows"} is unknown too.`,
      estimated: (n: string, all: string, one: boolean) =>
        `Of the ${all} flows of these plants ${n} ${one ? "is an estimate" : "are estimates"}.`,
      largest: (material: string, from: string, to: string, quantity: string) =>
        `The one with the largest value is ${material} from ${from} to ${to}: ${quantity} a year. Is that right?`,
      unpriced: (names: string) => `Prices that are missing: ${names}.`,
      withoutValue: (names: string) => `The value added is not given of: ${names}.`,
      withoutSource: (n: string, one: boolean) => `${n} ${one ? "row names" : "rows name"} no source.`,
    },
    goalsTitle: "Targets",
    goalsIntro: "To tick off. The amounts are today's.",
    noGoals: "There is nothing to do for this chain that follows from the data.",
  },
  goal: {
    kind: {
      step: "perform a missing step",
      make: "make it here",
      use: "use it here",
      supply: "end a shortage",
      second: "strengthen a link",
      ask: "find out",
    },
    step: (name: string, announced: readonly string[]) =>
      `A company that performs this step: ${name}` +
      (announced.length === 0 ? "" : ` (named for it: ${list(announced)})`),
    stepSuccess: "a plant performs this step",
    make: (name: string) => `Make in the cluster what is imported: ${name}`,
    makeSuccess: (name: string) => `a plant in the cluster supplies ${name}`,
    outlet: (name: string) => `Find a use in the cluster for what leaves unused: ${name}`,
    outletSuccess: (name: string) => `a plant in the cluster takes ${name}`,
    supply: (name: string, waiting: readonly string[]) => `End the shortage of ${name} at ${list(waiting)}`,
    supplySuccess: (one: boolean): string =>
      one ? "the plant keeps its level in the scenario" : "the plants keep their level in the scenario",
    second: {
      input: (material: string, plant: string) => `A second source of ${material} for ${plant}`,
      output: (material: string, plant: string) => `A second taker of the ${material} of ${plant}`,
    },
    secondSuccess: (largest: string, loss: string) => `the loss without ${largest} is below 5% (now ${loss})`,
    upTo: (amount: string) => `up to ${amount}`,
    ask: (material: string, from: string, to: string) =>
      `Ask how much ${material} goes from ${from} to ${to}`,
    askSuccess: "there is a figure with a source",
    amountOpen: "not known yet",
    amountAsked: "to be found out",
  },
};
