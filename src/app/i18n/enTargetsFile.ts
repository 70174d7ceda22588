/** Words of the files with candidates, in English. */
export const enTargetsFile = {
  names: { list: "targets", set: "portfolio", rows: "rows", three: "first-three" },
  column: {
    trl: "TRL",
    sector: "Sector code (SBI, NACE)",
    local: "Needed from the cluster (supplier)",
    together: "Together with",
    fills: "Fills the step",
    imports: "Needed from outside",
    more: "From outside, more than the cluster takes now",
    short: "What is lacking",
    buyers: "Who here would buy",
    sold: "Sold or taken away outside",
  },
  feederWhy:
    "It only makes what others of this set need: it answers no missing link by itself, so that the list has no figures of it.",
  shortOf: (material: string, needed: string, onOffer: string) =>
    `${material}: ${needed} needed, ${onOffer} on offer`,
  itself: "is the step itself",
  about: {
    sheet: "About",
    item: "Subject",
    text: "What this file says",
    cluster: "Cluster",
    region: "Region",
    date: "Date of this file",
    year: "Year of the data",
    licence: "Licence of the data",
    hypothetical: "Hypothetical",
    notice: "About the data",
    scenario: "Scenario",
    noScenario: "None: compared with the network as the data give it.",
    withoutScenario: (scenario: string) =>
      `Reckoned without scenario: compared with the network as the data give it. A newcomer that is tried is in them and counts. What was assumed meanwhile does not count: “${scenario}”`,
    content: "Content",
    chain: "Chosen chain",
    filter: "Chosen filter",
    noFilter: "none",
    words: (words: string) => `name contains ‘${words}’`,
    feasibleOnly: "feasible only",
    order: "Order",
    sortedBy: (column: string, descending: boolean) =>
      `by ${column}, ${descending ? "descending" : "ascending"}`,
    weights: "Weights of the score",
    shown: "Candidates in this file",
    feasible: (feasible: string, all: string) =>
      `${feasible} of ${all} ${all === "1" ? "is" : "are"} feasible on paper. Nobody looked whether what comes from outside can be had.`,
    few: {
      none: "Mind: none of these candidates is feasible; so there is no top three of feasible candidates.",
      some: (n: string) =>
        `Mind: only ${n} of these candidates ${n === "1" ? "is" : "are"} feasible; so there is no top three of feasible candidates.`,
    },
    all: "All candidates for all chains",
    allFeasible: (feasible: string, all: string) => `${all}, of which ${feasible} feasible.`,
    basis: "Feasible",
  },
};
