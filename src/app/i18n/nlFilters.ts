/** Dutch words of the filters of the network. */
import type { enFilters } from "./enFilters.ts";

export const nlFilters: typeof enFilters = {
  filters: {
    button: "Filter",
    title: "Wat het netwerk toont",
    where: "Filters gelden alleen voor het netwerk. Cijfers, tabellen en de andere beelden blijven compleet.",
    fields: {
      material: "Materiaal",
      carrier: "Soort",
      site: "Terrein",
      sector: "Sector",
      status: "Toestand",
      chain: "Keten",
    },
    none: "niet vermeld",
    carriers: {
      material: "materialen",
      byproduct: "bijproducten",
      energy: "energie",
      utility: "voorzieningen",
      waste: "afval",
    },
    ghost: "Laat de rest vaag zien",
    count: (shown: string, all: string) => `${shown} van ${all} fabrieken getoond`,
    clear: "Wis alles",
    remove: (what: string) => `Filter niet meer op ${what}`,
    search: "Zoek een waarde",
    more: (n: number) => `nog ${n}: typ om ze te vinden`,
    active: "Filters van het netwerk",
  },
};
