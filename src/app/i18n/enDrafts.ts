/** English words of what was typed and not saved. */
export const enDrafts = {
  drafts: {
    restored: (when: string) => `Unsaved input from ${when} was put back.`,
    discard: "Throw it away",
    waiting: (what: string, when: string) => `There is unsaved input from ${when}: ${what}.`,
    open: "Continue",
    openName: (what: string) => `Continue: ${what}`,
    discardName: (what: string) => `Throw away: ${what}`,
    cells: (table: string) => `cells of the table ${table}`,
    cell: (when: string) => `from ${when}, not saved yet`,
    left: "not saved yet",
    import: (name: string) => `import of ${name}`,
    newScene: "New scene",
    newScenario: "New scenario",
    workshop: "The workshop goes on where it was. Full screen takes a click of yours.",
    fullScreen: "Full screen",
  },
};
