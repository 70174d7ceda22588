/** Words for editing the data set and for projects, in English. */
export const enEditStep = {
  edit: {
    add: (what: string, name: string) => `add ${what} ${name}`,
    change: (what: string, name: string) => `change ${what} ${name}`,
    remove: (what: string, name: string) => `remove ${what} ${name}`,
    rename: (what: string, name: string) => `new id for ${what} ${name}`,
    paste: (what: string, name: string) => `paste ${what} ${name}`,
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
  },
};
