/** English words of the dialogs of keys and of remarks. */
export const enDialogs = {
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
