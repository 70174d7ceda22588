/** English words of the dialogs of keys and of remarks. */
export const enDialogs = {
  report: {
    none: "The cluster alone",
    some: "Some chains…",
    /** @param chains how many have a chapter of their own. */
    parts: (chains: number) =>
      chains === 0
        ? "One part, about the whole cluster."
        : chains === 1
          ? "A part about the whole cluster, and a chapter of a few pages about the chain."
          : `A part about the whole cluster, and a chapter of a few pages about each of ${chains} chains.`,
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
    keys: { " ": "Space", Escape: "Esc", ArrowRight: "→", ArrowLeft: "←" } as Readonly<
      Record<string, string>
    >,
  },
  projectFile: {
    realNames:
      "Company names are hidden on the screen. A project file keeps the real names: it is the project as it is.",
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
