/** English words of the dialogs of keys and of remarks. */
export const enDialogs = {
  report: {
    none: "The cluster alone",
    some: "Some chains…",
    /** @param ofChains pages about the chosen chains; `pages` is their sum with those about the cluster. */
    pages: (pages: string, cluster: string, ofChains: string, chains: number) =>
      chains === 0
        ? `About ${pages} pages.`
        : `About ${pages} pages: ${cluster} about the cluster, and ${ofChains} about ${chains === 1 ? "the chain" : `${chains} chains`}.`,
    set: "Save this set:",
    takeovers: "Save who could take over",
    setting: "The pages are being set…",
  },
  help: {
    title: "Keys",
    single: "Use single-letter keys",
    singleText: "Switch this off if you use speech input or a letter key gets in your way.",
    graph:
      "In the graph: arrow keys walk from neighbour to neighbour, Enter selects, X takes the company out.",
    or: "or",
    keys: { " ": "Space", Escape: "Esc" } as Readonly<Record<string, string>>,
  },
  issues: {
    file: "File",
    row: "Row",
    column: "Column",
    value: "In the cell",
    message: "What is wrong",
    hint: "What to do",
    none: "No remarks.",
  },
};
