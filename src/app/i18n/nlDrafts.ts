/** Dutch words of what was typed and not saved. */
import type { enDrafts } from "./enDrafts.ts";

export const nlDrafts: typeof enDrafts = {
  drafts: {
    restored: (when) => `Niet bewaarde invoer van ${when} teruggezet.`,
    discard: "Gooi weg",
    waiting: (what, when) => `Er is nog niet bewaarde invoer van ${when}: ${what}.`,
    open: "Ga verder",
    openName: (what) => `Ga verder: ${what}`,
    discardName: (what) => `Gooi weg: ${what}`,
    cells: (table) => `cellen van de tabel ${table}`,
    cell: (when) => `van ${when}, nog niet bewaard`,
    left: "nog niet bewaard",
    import: (name) => `import van ${name}`,
    newScene: "Nieuwe scène",
    newScenario: "Nieuw scenario",
    workshop: "De werksessie gaat verder waar u was. Voor volledig scherm moet u zelf klikken.",
    fullScreen: "Volledig scherm",
  },
};
