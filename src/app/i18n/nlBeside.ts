/** Dutch words of two scenarios side by side. */
import type { enBeside } from "./enBeside.ts";

const s = (n: number, one: string, many: string) => (n === 1 ? one : many);
const list = (parts: readonly string[]) => parts.filter((part) => part !== "").join(", ");

export const nlBeside: typeof enBeside = {
  beside: {
    label: "Ander scenario ernaast:",
    nothing: "niets",
    today: "Alles zoals nu",
    present: "Wat nu wordt aangenomen",
    same: "Hier is niets veranderd: alle bedrijven draaien zoals nu.",
    computing: "Het scenario ernaast",
    difference: (loss, stops, runs, breaks, stands) =>
      list([
        `Hier, vergeleken met ernaast: verlies ${loss}`,
        stops > 0 ? `${stops} ${s(stops, "fabriek stopt", "fabrieken stoppen")} alleen hier` : "",
        runs > 0 ? `${runs} ${s(runs, "fabriek stopt", "fabrieken stoppen")} alleen ernaast` : "",
        breaks > 0 ? `${breaks} ${s(breaks, "keten breekt", "ketens breken")} alleen hier` : "",
        stands > 0 ? `${stands} ${s(stands, "keten breekt", "ketens breken")} alleen ernaast` : "",
      ]),
  },
};
