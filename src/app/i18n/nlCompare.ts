/** Dutch words of scenarios side by side. */
import type { enCompare } from "./enCompare.ts";

export const nlCompare: typeof enCompare = {
  compare: {
    title: "Scenario’s naast elkaar",
    choose: "Welke scenario’s",
    now: "Wat nu wordt aangenomen",
    nowInFile: "Dit scenario (niet bewaard)",
    none: "Kies ten minste één scenario.",
    noneAtAll:
      "Er is nog niets te vergelijken. Verander iets bij Aannames, of bewaar daar een scenario met een naam.",
    computing: "Er wordt vergeleken",
    changes: "Wat er verandert",
    noChange: "Niets",
    waves: "Laatste golf",
    spreadsTo: (wave) =>
      `tot en met golf ${wave} komen er geraakte fabrieken bij; daarna zakken die alleen nog verder`,
    stops: "Andere fabrieken die stoppen",
    onlyHere: "alleen hier",
    tried: (names) => `In elk van deze scenario’s staat ook wie er wordt geprobeerd: ${names}.`,
    chainCounts: "Ketens",
    incomplete: (n) => `waarvan ${n} onvolledig`,
    chains: "Ketens die verschillen of vallen",
    chainsSame: "Alle ketens zijn in elk van deze scenario’s zoals nu.",
    chain: "Keten",
    difference: "verschilt",
    take: "Laad",
    takeName: (name) => `Laad ${name}`,
    report: "Rapport van deze vergelijking (PDF)",
    save: "Of bewaar de vergelijking als:",
  },
};
