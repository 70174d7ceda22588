/** Words for editing the data set and for projects, in Dutch. */
import type { enEditStep, enProject } from "./enProject.ts";

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
    announce: (what, name) => `${what} ${name} in scenario`,
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

const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const nlProject: typeof enProject = {
  project: {
    title: "Projecten op deze computer",
    text: "Wat u in een voorbeeld wijzigt, wordt een eigen project; het voorbeeld blijft zoals het is. Projecten staan in deze browser en gaan nergens anders heen.",
    examples: "Voorbeelden",
    own: "Uw projecten",
    button: "Projecten",
    state: {
      nothing: "Projecten",
      saving: "Bewaren…",
      saved: "Bewaard",
      elsewhere: "Open in ander tabblad",
      failed: "Niet bewaard",
    },
    stateLong: {
      nothing: "Er is een voorbeeld open. Er is niets van uzelf om te bewaren.",
      saving: "Uw laatste wijziging wordt bewaard op deze computer.",
      saved: "Al uw wijzigingen zijn bewaard op deze computer.",
      elsewhere:
        "Dit project is open in een ander tabblad, dat het bewaart. Wat u hier wijzigt, wordt niet bewaard.",
    },
    why: {
      off: "Deze browser bewaart niets, misschien omdat het een privévenster is. Bewaar uw project als bestand.",
      full: "Er is geen ruimte meer op deze computer. Bewaar uw project als bestand, of verwijder een ander project.",
      error: "Uw laatste wijziging kon niet worden bewaard. Bewaar uw project als bestand.",
    },
    retry: "Probeer opnieuw",
    none: "U hebt nog geen projecten.",
    open: "Open",
    openName: (name) => `Open ${name}`,
    isOpen: "geopend",
    rename: "Andere naam",
    renameName: (name) => `Geef ${name} een andere naam`,
    nameOf: "Naam van het project",
    save: "Bewaar",
    cancel: "Annuleer",
    copy: "Kopie",
    copyName: (name) => `Maak een kopie van ${name}`,
    file: "Bewaar als bestand",
    fileName: (name) => `Bewaar ${name} als bestand`,
    remove: "Verwijder",
    removeName: (name) => `Verwijder ${name}`,
    removeSure: (name) => `“${name}” voorgoed verwijderen? Dit is niet ongedaan te maken.`,
    removeYes: "Ja, verwijder",
    busy: "Dat project is open in een ander tabblad. Sluit het daar eerst.",
    unreadable: "Dat project is niet te lezen.",
    create: "Nieuw, leeg project",
    createName: "Nieuw project",
    changed: (when) => `gewijzigd ${when}`,
    here: "Werk hier verder",
    hereText:
      "Gaat verder met wat het andere tabblad heeft bewaard. Wat u hier hebt gewijzigd, blijft als kopie.",
    openCopy: "Open een kopie",
    aside: "Niet te lezen",
    asideText:
      "Deze projecten kon deze versie van het programma niet lezen. Ze blijven zoals ze zijn: download ze voordat u ze verwijdert.",
    keptAside:
      "Deze versie van het programma kan het project niet lezen. Het blijft zoals het is: u kunt het downloaden bij Projecten.",
    download: "Download",
    downloadName: (name) => `Download ${name}`,
    erase: "Wis alles",
    eraseText:
      "Verwijdert al uw projecten, wat bewaard is om zonder internet te werken en alle keuzes uit deze browser. Bestanden die u hebt bewaard, blijven.",
    eraseSure: (projects) =>
      `${n(projects, "project", "projecten")} en al het andere voorgoed wissen? Dit is niet ongedaan te maken.`,
    eraseYes: "Ja, wis alles",
    eraseFailed: (why) =>
      `Niet alles kon worden gewist: ${why}. Sluit de andere tabbladen en probeer het opnieuw.`,
  },
};
