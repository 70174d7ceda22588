/** Words for editing the data set and for projects, in Dutch. */
import type { enEditStep } from "./enProject.ts";

export const nlEditStep: typeof enEditStep = {
  edit: {
    add: (what, name) => `${what} ${name} toegevoegd`,
    change: (what, name) => `${what} ${name} gewijzigd`,
    remove: (what, name) => `${what} ${name} verwijderd`,
    rename: (what, name) => `${what} ${name}: andere id`,
    paste: (what, name) => `${what} ${name} geplakt`,
    try: (what, name) => `${what} ${name} geprobeerd`,
    "take-out": (what, name) => `${what} ${name} eruit gehaald`,
    keep: (what, name) => `${what} ${name} gehouden`,
  },
  editSubject: {
    unit: "fabriek",
    flow: "stroom",
    material: "materiaal",
    chain: "keten",
    "chain-step": "ketenstap",
    process: "proces",
    scenario: "scenario",
    cluster: "cluster",
    rows: "rijen",
    newcomer: "nieuwkomer",
    option: "sterkere schakel",
  },
};
