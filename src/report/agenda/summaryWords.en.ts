/** English words of the agenda's summary and of options for weak links (words.ts). */

export const SUMMARY_EN = {
  summary: {
    title: "Summary",
    lists: "What to do",
    attract: "Attract",
    attractIntro:
      "Hypothetical: new plants that can work with what the cluster has on offer, the best one for each need. A minus before the index is an improvement.",
    attractNone: "No single newcomer of the catalogue can work here and improves the cluster.",
    attractUnknown: "Who would fit in was not worked out; see “Who would fit in”.",
    portfolio: (names: string, chains: string) =>
      `The best set that was found: ${names}. Together they would complete ${chains}.`,
    strengthen: "Strengthen",
    strengthenIntro: (mean: string) =>
      `Hypothetical: the measures that help the cluster most, each on a link that is weak now. Mean loss is what the cluster loses on average when one company leaves: now ${mean}. Whether a measure can be built is not judged.`,
    strengthenNone: "No measure on a weak link lowers the mean loss.",
    keep: "Keep",
    keepIntro:
      "Hypothetical: the links that hold now because something else can take their place. Behind each stands what the mean loss would be if nothing could.",
    keepNone: "No strong link lowers the mean loss by being replaceable.",
    unknown: "For a cluster of this size this is not worked out unasked.",
    what: "What",
    why: "Why",
    measure: "Measure",
    figure: "Figure",
    worth: (value: string) => `carries ${value} a year`,
    carries: "a link of unknown value",
    sized: (name: string, size: string) => `${name}, ${size} a year`,
    completes: (chains: string) => `completes ${chains}`,
    noChain: "completes no chain by itself",
    mean: (now: string, then: string) => `now ${now}, then ${then}`,
    index: (change: string, now: string) => `jengafication index ${change} (now ${now})`,
    link: {
      input: (plant: string, link: string, partner: string) => `${plant} ${link}, mainly from ${partner}`,
      output: (plant: string, link: string, partner: string) => `${plant} ${link}, mainly to ${partner}`,
    },
  },
  measures: {
    methodTitle: "What strengthens and what to keep",
    method: (spare: string) =>
      `Every measure for a weak link was put into the data: a second source or taker that is in the cluster or in the catalogue, for half of the quantity; a connection through which everything can be had or sold outside; a store that keeps a plant above its minimum load; other partners that run up to ${spare} above today where the data say no more. Then every company left once again. The mean loss is that over all companies. A strong link is worth what the mean loss would rise if nothing could be replaced there. Costs and permits are not judged.`,
  },
  option: {
    input: {
      second: (name: string) => `${name} as second source, for half`,
      newcomer: (name: string) => `new plant as second source: ${name}`,
      terminal: (material: string) => `a connection so that all ${material} can come from outside`,
    },
    output: {
      second: (name: string) => `${name} as second taker, for half`,
      newcomer: (name: string) => `new plant as second taker: ${name}`,
      terminal: (material: string) => `a connection so that all ${material} can be sold outside`,
    },
    storage: "a store, so that the plant runs on below its minimum load",
    spare: (share: string) => `the other partners run up to ${share} above today`,
    leaves: (name: string, now: string, then: string) => `loss if ${name} leaves: now ${now}, then ${then}`,
    mean: (now: string, then: string) => `mean loss: now ${now}, then ${then}`,
    said: (option: string, effect: string) => `${option} (${effect})`,
    none: "None that was tried lowers the loss",
  },
};
