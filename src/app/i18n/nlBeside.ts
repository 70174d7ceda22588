/** Dutch words of two scenarios side by side. */
import type { enBeside } from "./enBeside.ts";

const s = (n: number, one: string, many: string) => (n === 1 ? one : many);
const list = (parts: readonly string[]) => parts.filter((part) => part !== "").join(", ");

export const nlBeside: typeof enBeside = {
  beside: {
    label: "Ernaast:",
    nothing: "niets",
    today: "Alles zoals vandaag",
    present: "Wat nu is aangenomen",
    same: "Hier is niets veranderd: alle bedrijven draaien zoals nu.",
    computing: "Het scenario ernaast",
    difference: (loss, stops, runs, breaks, stands) =>
      list([
        `Nu vergeleken met ernaast: verlies ${loss}`,
        stops > 0 ? `${stops} ${s(stops, "fabriek", "fabrieken")} meer stil` : "",
        runs > 0 ? `${runs} ${s(runs, "fabriek", "fabrieken")} minder stil` : "",
        breaks > 0 ? `${breaks} ${s(breaks, "keten", "ketens")} meer gebroken` : "",
        stands > 0 ? `${stands} ${s(stands, "keten", "ketens")} minder gebroken` : "",
      ]),
  },
};
