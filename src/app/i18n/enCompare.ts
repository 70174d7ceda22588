/** English words of scenarios side by side. */
export const enCompare = {
  compare: {
    title: "Scenarios side by side",
    choose: "Which scenarios",
    now: "What is assumed now",
    nowInFile: "This scenario (not saved)",
    none: "Choose at least one scenario.",
    noneAtAll:
      "There is nothing to compare yet. Change something in the tab Assumed, or keep a scenario there under a name.",
    computing: "Comparing",
    changes: "What changes",
    noChange: "Nothing",
    waves: "Last wave",
    spreadsTo: (wave: number) => `up to wave ${wave} more plants are hit; after that those only fall further`,
    stops: "Other plants that stop",
    onlyHere: "only here",
    chainCounts: "Chains",
    incomplete: (n: number) => `${n} of them incomplete`,
    chains: "Chains that differ or fall",
    chainsSame: "All chains are as today in each of these scenarios.",
    chain: "Chain",
    difference: "differs",
    take: "Load",
    takeName: (name: string) => `Load ${name}`,
    report: "Report of this comparison (PDF)",
    save: "Or save the comparison as:",
  },
};
