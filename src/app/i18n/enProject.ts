/** Words for editing the data set and for projects, in English. */
export const enEditStep = {
  edit: {
    add: (what: string, name: string) => `add ${what} ${name}`,
    change: (what: string, name: string) => `change ${what} ${name}`,
    remove: (what: string, name: string) => `remove ${what} ${name}`,
    rename: (what: string, name: string) => `new id for ${what} ${name}`,
    paste: (what: string, name: string) => `paste ${what} ${name}`,
    try: (what: string, name: string) => `try ${what} ${name}`,
    "take-out": (what: string, name: string) => `take out ${what} ${name}`,
    keep: (what: string, name: string) => `keep ${what} ${name}`,
    announce: (what: string, name: string) => `${what} ${name} in scenario`,
  },
  editSubject: {
    unit: "plant",
    flow: "flow",
    material: "material",
    chain: "chain",
    "chain-step": "chain step",
    process: "process",
    scenario: "scenario",
    cluster: "cluster",
    rows: "rows",
    newcomer: "newcomer",
    option: "stronger link",
  },
};

const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const enProject = {
  project: {
    title: "Projects on this computer",
    text: "What you change in an example becomes a project of your own; the example stays as it is. Projects are kept in this browser and go nowhere else.",
    examples: "Examples",
    own: "Your projects",
    button: "Projects",
    state: {
      nothing: "Projects",
      saving: "Saving…",
      saved: "Saved",
      elsewhere: "Open in another tab",
      failed: "Not saved",
    },
    stateLong: {
      nothing: "An example is open. Nothing of your own needs to be saved.",
      saving: "Your last change is being saved on this computer.",
      saved: "All your changes are saved on this computer.",
      elsewhere: "This project is open in another tab, which saves it. What you change here is not saved.",
    },
    why: {
      off: "This browser keeps nothing, perhaps because the window is private. Save your project as a file.",
      full: "There is no more room on this computer. Save your project as a file, or delete another one.",
      error: "Your last change could not be saved. Save your project as a file.",
    },
    retry: "Try again",
    none: "You have no projects yet.",
    open: "Open",
    openName: (name: string) => `Open ${name}`,
    isOpen: "open",
    rename: "Rename",
    renameName: (name: string) => `Rename ${name}`,
    nameOf: "Name of the project",
    save: "Save",
    cancel: "Cancel",
    copy: "Copy",
    copyName: (name: string) => `Make a copy of ${name}`,
    file: "Save as a file",
    fileName: (name: string) => `Save ${name} as a file`,
    remove: "Delete",
    removeName: (name: string) => `Delete ${name}`,
    removeSure: (name: string) => `Delete “${name}” for good? This can't be undone.`,
    removeYes: "Yes, delete",
    busy: "That project is open in another tab. Close it there first.",
    unreadable: "That project can't be read.",
    create: "New, empty project",
    createName: "New project",
    changed: (when: string) => `changed ${when}`,
    here: "Work on here",
    hereText: "Goes on with what the other tab has saved. What you changed here is kept as a copy.",
    openCopy: "Open a copy",
    aside: "Could not be read",
    asideText:
      "These projects could not be read by this version of the program. They are kept as they are: download them before you delete them.",
    keptAside:
      "This version of the program can't read the project. It is kept as it is: you can download it under Projects.",
    download: "Download",
    downloadName: (name: string) => `Download ${name}`,
    erase: "Erase everything",
    eraseText:
      "Deletes all your projects, what is kept for working offline and all choices from this browser. Files that you saved stay.",
    eraseSure: (projects: number) =>
      `Erase ${n(projects, "project", "projects")} and everything else for good? This can't be undone.`,
    eraseYes: "Yes, erase everything",
    eraseFailed: (why: string) =>
      `Not everything could be erased: ${why}. Close the other tabs and try again.`,
  },
};
