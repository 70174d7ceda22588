/** English words of the dialogs of keys and of remarks. */
export const enDialogs = {
  /** What each report holds. */
  report: {
    holds: {
      agenda: "Per chain what is there, what is missing and what to do. What you assume now is in it too.",
      scenario:
        "This scenario, with the figures of the cluster behind it and without the chapters per chain. For one scenario.",
      compare: (names: string) =>
        `Side by side: ${names}. The conclusion is on page one. Choose others in the view Scenarios.`,
    },
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
  projects: {
    copied: (name: string) => `What you had changed in this tab is in “${name}”.`,
  },
  help: {
    title: "Keys",
    single: "Use single-letter keys",
    singleText: "Switch this off if you use speech input or a letter key gets in your way.",
    graph:
      "In the graph: arrow keys walk from neighbour to neighbour, Enter selects, X takes the company out.",
    or: "or",
    keys: {
      " ": "Space",
      Escape: "Esc",
      PageDown: "Page Down|Right arrow",
      PageUp: "Page Up|Left arrow",
    } as Readonly<Record<string, string>>,
  },
  projectFile: {
    realNames:
      "Company names are hidden on the screen. A project file keeps the real names: it is the project as it is.",
  },
  aboutText: {
    title: "About Schakel",
    what: "Schakel shows which companies of an industrial cluster depend on each other, what happens when one leaves, which chains break and which links are missing.",
    privacy:
      "Files that you open are read in this browser and go nowhere else. The page asks nothing of any other site, sets no cookies and measures nothing. What you make is kept in this browser, and so are the choices of how you look at it; Projects has a command that erases what you made.",
    meaningTitle: "What the figures are",
    meaning:
      "Every “what if” is hypothetical. The cascade assumes that nobody coordinates: every plant reacts only to what it still receives and can still sell. Real companies look for alternatives, so real losses are usually smaller.",
    sources:
      "Every company and flow shows its source, file and row. Is something wrong? Mend the row in the file and open it again.",
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
