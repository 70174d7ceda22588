/** English words of the agenda of one chain (../words.ts). */
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

export const OWN_EN = {
  own: {
    title: (chain: string) => `Agenda for the chain ${chain}`,
    of: (cluster: string, region: string) => (region === "" ? cluster : `${cluster}: ${region}`),
    whole: (steps: string) => `The chain is complete: each of its ${steps} steps has a plant in operation.`,
    notWhole: (running: string, steps: string, missing: readonly string[]) =>
      `The chain is not complete: ${running} of its ${steps} steps have a plant in operation. Missing: ${list(missing)}.`,
    none: (steps: string) => `None of the ${steps} steps of this chain has a plant in operation yet.`,
    atStake: (name: string, loss: string) =>
      `Hypothetical: the departure that hurts it most is that of ${name}: the chain then breaks, and the cluster loses ${loss}.`,
    atStakeUnknown: (name: string) =>
      `Hypothetical: if ${name} leaves, the chain breaks. What the cluster would lose by that is not known.`,
    unweighed: (measure: string, plants: readonly string[]) =>
      `Not known of ${list(plants)}: ${measure}. It counts as 0, so how much would really be lost is not known.`,
    nobodyAlone: "No company breaks it by leaving alone.",
    facts: {
      alone: "Single points of failure",
      aloneNone: "none: no company breaks the chain by leaving alone",
      first: "First to attract",
      firstNone:
        "nobody in the catalogue can be built for it now; what is needed first stands under “Attract”",
      firstUnfilled:
        "the catalogue has no process for what is missing: look for a company or a technology outside it",
      firstUnknown: "not worked out",
      nothingMissing: "nothing is missing; what would strengthen it stands under “Strengthen”",
      year: "Year of the data",
    },
    firstTitle: "Whom to attract first",
    short: "The agenda in short",
    line: (name: string, text: string) => `${name}: ${text}`,
    shortLink: (plant: string, link: string, partner: string) => `${plant} ${link} (${partner})`,
    shortMeasure: (link: string, loss: string, measure: string) =>
      `${link}, with ${loss} loss at once if that partner goes. Measure: ${measure}`,
    noMeasure: "none that was tried lowers the loss; find a second partner",
    nothingToDo: "nothing follows from the data",
    chain: "The chain",
    steps: "Steps, and who performs them",
    step: {
      step: "Step",
      product: "Product",
      who: "Who",
      next: "Link to next step",
      breaks: "If it falls out",
      nobody: "nobody",
      single: (loss: string) => `only one company: the chain breaks, and the cluster loses ${loss}`,
      several: (n: string) => `${n} companies: none breaks it alone`,
      missing: "missing",
      last: "last step",
    },
    known: "What the data say of each step",
    knownIntro: "Notes and sources stand in the language in which they were written.",
    note: "Note",
    source: "Source",
    missing: "What is missing",
    departure: "What a departure means for this chain",
    departureIntro: (measure: string) =>
      `Hypothetical: each company whose leaving alone breaks or weakens the chain, the largest loss of the cluster’s ${measure} first. Who performs no step of it is tied to one that does, directly or through others.`,
    departureNone: "No company breaks or weakens this chain by leaving alone.",
    departureNote:
      "With coordination: the loss if all others coordinate. Other chains: how many more break by the same departure.",
    role: "In this chain",
    noStep: "no step, but tied to it",
    after: "The chain then",
    others: "Other chains that break",
    agenda: "The agenda of this chain",
    keep: "Keep",
    strengthen: "Strengthen",
    attract: "Attract",
    innovation: "Innovation",
    investment: "Investment",
    candidates: "Whom to attract",
    candidatesIntro:
      "Hypothetical: processes of the catalogue that can work with what the cluster has on offer and complete this chain or fill a step of it, the best first.",
    touchesIntro:
      "Hypothetical: no feasible process fills a step of this chain. These strengthen it, or use what it lets go:",
    blockedIntro:
      "Hypothetical: these processes would fill a step of this chain, but not before what they lack is there:",
    noProcess: (steps: readonly string[]) =>
      `The catalogue has no process for ${list(steps)}: look for a company or a technology outside it.`,
    who: "Who",
    forChain: "What it does for this chain",
    effect: "What it changes in the cluster, a year",
    needs: "What it needs",
    completes: "completes the chain",
    completesOnPaper: "completes the chain on paper only",
    named: (plants: string) => `named in the data for this step: ${plants}`,
    fillsStep: (step: string) => `performs the missing step “${step}”`,
    onPaper: (text: string) => `check the technology: ${text}`,
    quoted: (step: string) => `“${step}”`,
    nothing: "no change that shows",
    onOffer: "nothing that is not on offer",
    innovationIntro:
      "What is not proved, or for which nobody knows a way yet. TRL is the technology readiness level of the process in the catalogue, an estimate; 9 is proven in use.",
    innovationNone: "Nothing in this chain waits for a technology, and nothing leaves it unused.",
    topic: "Subject",
    why: "Why",
    evidence: "Evidence",
    noTechnology: (step: string) => `A process for “${step}”`,
    noTechnologyWhy: "no process of the catalogue makes it",
    prove: (name: string) => `Prove ${name} at scale`,
    proveWhy: (step: string, trl: string) => `would fill “${step}”; TRL ${trl} of 9`,
    check: (name: string) => `Check whether ${name} suits the chain`,
    outlet: (material: string) => `A use for ${material}`,
    outletWhy: (quantity: string, value: string) => `${quantity} a year leaves unused, worth ${value}`,
    outletUnknown: "leaves unused; how much is not known",
    from: (plants: readonly string[]) => `from ${list(plants)}`,
    catalogue: (note: string) => (note === "" ? "catalogue" : `catalogue: ${note}`),
    investmentIntro:
      "Hypothetical: what would have to be built, with size and effect. The data hold no investment sums: what it costs has to be asked of whoever would build it.",
    investmentNone: "Nothing that is worked out here has to be built for this chain.",
    what: "What",
    size: "Size a year",
    jobs: "Jobs",
    state: "State and effect",
    feasible: (text: string) => `can be built with what is on offer; ${text}`,
    fromOutside: (amounts: readonly string[], text: string) =>
      `first to be found outside: ${list(amounts)}; nobody looked whether it can be had; ${text}`,
    first: (materials: readonly string[]) => `first a supply of ${list(materials)} in the cluster`,
    announced: (status: string, step: string) => `${status}; named for the step “${step}”`,
    link: (plant: string, link: string) => `for ${plant} (${link})`,
    among: "This chain among the others",
    count: (n: string, cluster: string, incomplete: string) =>
      `${cluster} has ${n} chains in these data; ${incomplete} of them lack a step.`,
    shared: (n: string, names: string) =>
      `${n} other ${n === "1" ? "chain runs" : "chains run"} through a plant of this one: ${names}.`,
    sharedNone: "No other chain runs through a plant of this one.",
    alone: (own: string, less: string, more: string) =>
      `Companies that break it alone: ${own}. Of the other chains ${less} have fewer and ${more} have more.`,
    outside: (share: string, less: string, more: string) =>
      `From outside the cluster comes ${share} of the value of its inputs. Of the other chains ${less} lean less on outside and ${more} more.`,
    worst: (name: string, loss: string, also: boolean) =>
      `Hypothetical: the departure that costs the whole cluster most is that of ${name} (${loss}); it ${also ? "breaks this chain too" : "does not break this chain"}.`,
    basis: (reported: string, estimated: string, assumed: string) =>
      `The flows of this chain’s plants are ${reported} reported, ${estimated} estimated and ${assumed} of unknown quantity.`,
  },
};
