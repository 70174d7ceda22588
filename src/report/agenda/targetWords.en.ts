/** English words about candidates to attract (words.ts); what a sentence says of one is in report/words.targets. */
export const TARGETS_EN = {
  targets: {
    title: "Who would fit in",
    noCatalogue: "The data set has no catalogue of processes, so nothing can be said about who would fit in.",
    notAsked:
      "For a cluster of this size candidates are not worked out unasked; the tab Attract of the app does so, and on the command line the command targets.",
    noneFeasible: (n: string, one: boolean) =>
      one
        ? `One process of the catalogue would fit, but it lacks inputs that can't be had from outside.`
        : `${n} processes of the catalogue would fit, but all lack inputs that can't be had from outside.`,
    intro: (candidates: string, feasible: string) =>
      `Hypothetical: processes of the catalogue, each built in today's network, sized to the gap. Of the ${candidates} candidates ${feasible} can work with what the cluster has on offer. For each need the best process stands here, and how many others fit too; best first. The figures are changes against today. A step counts as filled by whoever makes its product: whether the process suits the idea of the chain is for people to judge.`,
    intervals: (draws: string) =>
      `In square brackets: from the 5% to the 95% quantile of ${draws} draws, in which quantities, replaceabilities and minimum loads vary by how sure they are. A minus before the index, weak links or imports means less than today.`,
    sentencesIntro: "What the first ones would do:",
    lackingIntro:
      "Hypothetical: these processes would complete chains too, but lack an input that is not on offer here and can't be had from outside. Whoever finds it, or attracts its maker as well, makes them possible:",
    lacks: (name: string, size: string, chains: string, inputs: string) =>
      `${name}, ${size} a year: would complete ${chains}; lacks ${inputs}.`,
    input: (quantity: string, material: string) => `${quantity} of ${material}`,
    portfolioTitle: (n: string) => `The best ${n} together`,
    portfolioIntro:
      "Hypothetical: the set that was found to do most together, in the order in which to attract its members.",
    member: (name: string, size: string, share: string) =>
      `${name}, ${size} a year: ${share} of what the set does`,
    optimal: "No other set of this size scores more.",
    nearOptimal: "But for rounding no other set of this size scores more.",
    bound: (share: string) =>
      `This is the best set that was found, not proved to be the best: it reaches ${share} of what no set can exceed.`,
    completed: "Chains completed",
    index: "Jengafication index",
    loss: "Expected loss",
    imports: "Imports a year",
    waste: "Left unused a year",
    weakLinks: "Weak links",
    jobs: "Jobs",
    alsoFit: (need: string, n: number, text: string) =>
      `${need}; ${text} other ${n === 1 ? "process fits" : "processes fit"} too`,
    noChange: "no change",
    chainIntro:
      "Hypothetical: the first processes of the catalogue that would complete this chain or fill a step of it. The app names the same:",
    chainTouches:
      "Hypothetical: no feasible process completes this chain or fills a step of it. These have to do with the chain, the best for each gap:",
    chainItem: (name: string, size: string, sentence: string) => `${name}, ${size} a year. ${sentence}`,
    chainNamed: (name: string, size: string, need: string) => `${name}, ${size} a year; for ${need}.`,
    marked: (text: string, mark: string) => `${text} (${mark})`,
    packageIntro: (names: string) =>
      `Hypothetical: no process completes this chain alone. These would do so together: ${names}.`,
    sheet: "Candidates",
    methodTitle: "Who would fit in",
    method: (weights: string) =>
      `Every process of the catalogue that makes or takes what a missing link is about was put into the network, sized to the gap and to its scarcest input. Then everything was calculated again. The score counts, with this weight: ${weights}. A completed chain counts as one, every other measure as a share of the cluster's own figure. Expected loss is the mean loss when one company leaves. A member's share in a set is its Shapley value.`,
    weight: (name: string, weight: string) => `${name} ${weight}`,
    column: {
      process: "Process",
      gap: "For",
      size: "Size a year",
      feasible: "Feasible",
      sentence: "Why",
      score: "Score",
    },
  },
};
