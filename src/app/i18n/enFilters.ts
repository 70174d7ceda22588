/** English words of the filters of the network. */
export const enFilters = {
  filters: {
    button: "Filter",
    title: "What the network shows",
    where: "Filters hold for the network alone. Figures, tables and the other views stay whole.",
    fields: {
      material: "Material",
      carrier: "Kind",
      site: "Site",
      sector: "Sector",
      status: "Status",
      chain: "Chain",
    },
    none: "not given",
    carriers: {
      material: "materials",
      byproduct: "by-products",
      energy: "energy",
      utility: "utilities",
      waste: "waste",
    } as Readonly<Record<string, string>>,
    ghost: "Keep the rest in sight, faint",
    count: (shown: string, all: string) => `${shown} of ${all} plants shown`,
    clear: "Clear all",
    remove: (what: string) => `No longer filter by ${what}`,
    search: "Find a value",
    more: (n: number) => `${n} more: type to find them`,
    active: "Filters of the network",
  },
};
