/** English words of the agenda's last chapters: method, sources, limits (words.ts). */
export const METHOD_EN = {
  method: {
    title: "How it was calculated",
    parts: (intact: string, broken: string): readonly { readonly title: string; readonly text: string }[] => [
      {
        title: "The network",
        text: "Plants deliver materials and energy to each other, bring them in from outside and sell them outside. Each of these is a flow, with a quantity a year where one is known. A plant's outputs rise and fall together with its activity; today's activity is 100%.",
      },
      {
        title: "What a departure does",
        text: "When a supply falls away, the buyer's activity falls. How far depends on how critical the input is (Pichler et al. 2022): a critical one holds the plant back fully, an important one half, a minor one not at all. And on how much of it can be had from outside (Diem et al. 2022). The same holds for outputs that must be sold. Below its minimum load a plant stops. This goes on, plant by plant, until nothing changes any more. Nobody coordinates or finds a new partner meanwhile, so this is the cautious end of what may happen. The other end is the best case: what the cluster could still do if everyone coordinated, found by linear programming.",
      },
      {
        title: "Chains",
        text: `The throughput of a chain is that of its weakest step that has a plant. From ${intact} of today it is intact, below ${broken} broken, in between weakened. A step without a plant in operation is missing; the chain is then incomplete.`,
      },
      {
        title: "One departure, two departures, groups",
        text: "Each company is taken out in turn, and each pair. The loss is the part of the whole that disappears: its own part, and the knock-on part at others. A pair is a hidden pillar where it breaks a chain that neither breaks alone. For each chain the smallest groups of up to three companies that break it were looked for.",
      },
      {
        title: "Tower, stability and index",
        text: "Companies leave one after another, at random many times over, and worst first. Stability is the mean height of such a curve (Schneider et al. 2011). Divide the stability worst first by what it would be if nobody depended on anybody: 1 minus the outcome is the jengafication index.",
      },
      {
        title: "Strong and weak links",
        text: "For each material that a plant buys or sells within the cluster: what does the plant lose at once when its largest partner for it goes? Below 5% the link is strong, from 5% weak.",
      },
      {
        title: "Missing links",
        text: "A link is missing where nobody performs a step, where an input is imported that nobody here makes, or where an output leaves unused. This follows the idea of operating units and the maximal structure of a process network (Friedler et al. 1992).",
      },
      {
        title: "What is not known",
        text: "An unknown quantity is never counted as nought. To calculate with it, the mean of comparable flows is filled in; totals leave it out and then say “at least”. A value added that is not given is estimated as output minus inputs at prices.",
      },
    ],
    settingsTitle: "Settings",
    measure: "Losses are counted in",
    ration: "A shortage is shared out",
    orders: "Random orders",
    ordersAndSeed: (orders: string, seed: string) => `${orders}, seed ${seed}`,
    referencesTitle: "References",
  },
  sources: {
    title: "Sources",
    intro:
      "The sources that the rows of the data set name, for the flows and plants in operation and their materials. Behind each stands the number of rows. Sources and estimates stand in the language in which they were written.",
    introOwn:
      "The sources that the rows of the data set name, for the plants of this chain, their flows and the materials of those, for its steps, and for the candidates named here: their flows and their recipes. Behind each stands the number of rows. Sources and estimates stand in the language in which they were written.",
    none: "The rows of the data set name no sources.",
    rows: (text: string, rows: string, one: boolean) => `${text} (${rows} ${one ? "row" : "rows"})`,
  },
  limits: {
    title: "What this does not say",
    hypothetical:
      "Every what-if about a named company is hypothetical. It says nothing about what that company will do or plans to do.",
    items: [
      "“One source”, “nobody” and “missing” hold for this data set. What is not in it was not seen.",
      "Prices do not react and nobody looks for a new partner. With coordination the loss can be smaller; with panic or lack of money it can be larger.",
      "It does not say how fast things happen: stocks, repair times and contracts are not in it.",
    ],
  },
};
