/** Words for editing the data set and for projects, in Dutch. */
import type { enEditStep } from "./enProject.ts";

export const nlEditStep: typeof enEditStep = {
  edit: {
    add: (what, name) => `${what} ${name} toegevoegd`,
    change: (what, name) => `${what} ${name} gewijzigd`,
    remove: (what, name) => `${what} ${name} verwijderd`,
    rename: (what, name) => `${what} ${name}: andere id`,
    paste: (what, name) => `${what} ${name} geplakt`,
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
  },
};
