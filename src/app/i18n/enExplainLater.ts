/** Plain explanations of what is not on the first screen, in English. */
export const enExplainLater = {
  chains: [
    "A chain is a row of steps from raw material to one final product.",
    "Throughput is the share of today that still gets through its weakest step. Intact: 95% or more. Weakened: less. Broken: below 5%, unless the data set sets other limits.",
    "Incomplete means that a step is missing in the cluster; that is said beside the status.",
  ],
  gaps: [
    "A missing link is a step that nobody in the cluster does, an input that only comes from outside, an output that is not used, or a single weak source or taker.",
    "Value is the quantity at the material's price. “At least” means that flows of unknown size are left out.",
  ],
  scenario: [
    "A scenario is everything that is assumed to be different from now. Each line can be changed or taken away, and every step can be undone.",
    "A scenario is hypothetical. It says what would follow, not what will happen.",
  ],
  changes: [
    "Runs at less: the most that a company or plant can still do, as a share of today.",
    "Less import, less export: what is left of a material's supply from outside, or of its market outside.",
    "Opens: a plant that is idle, announced or closed starts, with the links that wait for it.",
  ],
  namedScenarios: [
    "Scenarios that stand in the data set's own scenarios.csv.",
    "Where changes carry a year, you can look at a moment in between: then only the changes up to and including that year count.",
  ],
  ration: [
    "A supplier that makes less has to share out what is left. The rule decides who gets how much; the total stays the same.",
    "The rule also holds for the ranking, the tower and the pairs.",
  ],
  jenga: [
    "Companies are pulled out one by one, as blocks from a tower. The line shows how much of the cluster's activity is left each time.",
    "Worst first: each pull is the company that leaves the least standing. Random: the mean over many orders; the band holds 90% of them. If nobody depended on anybody, each company would take only itself.",
    "R is the mean height of a line: the higher, the sturdier (Schneider et al. 2011).",
    "The index compares the worst order with the tower in which nobody depends on anybody. 0: nobody depends on anybody. Towards 1: one pull brings it all down.",
  ],
  towers: [
    "Each chain is a tower: the raw material lies at the bottom, the final product on top. A layer is a step, a block is a plant that does it.",
    "A plant that leaves takes its blocks out of every tower. Where a layer has no block left, the tower has fallen. A dashed layer is a step that nobody in the cluster does now.",
    "Press a block to pull it out, and press it again to put it back.",
  ],
  pairs: [
    "Every pair of companies leaves together. The list holds the pairs that bring down more together than the two apart: they stand in for each other, and so hide how much rests on them.",
    "Extra (synergy): what the pair does beyond the two departures laid over each other, as a share of the cluster.",
    "Two companies are hidden pillars of a chain that breaks only when both leave.",
  ],
  compare: [
    "The same figures for several scenarios, side by side. A mark shows where they differ.",
    "The range runs from the best case, in which everyone coordinates, to the cascade, in which nobody does.",
  ],
  range: [
    "Without coordination every plant reacts only to what it still receives and sells: that is the cascade. With coordination the cluster does the best it can: who gets what is chosen, and what can be replaced outside is replaced.",
    "Reality lies between the two. The distance is what talking to each other can save.",
  ],
  autonomy: [
    "The share of what the chain's plants buy, by value, that comes from outside the cluster, and from outside Europe.",
  ],
};
