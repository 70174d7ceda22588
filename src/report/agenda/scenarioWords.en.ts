/** English words of what the agenda tells of a scenario (words.ts). */

export const SCENARIO_EN = {
  scenario: {
    reportTitle: (name: string) => `What a scenario does to ${name}`,
    title: "The scenario",
    broken: "Chains that break",
    weakened: "Chains that weaken",
    plantsFall: "Plants that fall",
    counted: (n: string, names: string) => `${n}: ${names}`,
    inWaves: "What stops, wave by wave",
    wave: (wave: string, plants: string) => `Wave ${wave}: ${plants}.`,
    plant: (name: string, why: string) => `${name} (${why})`,
    moreBelow: (n: string, one: boolean) =>
      `And ${n} more ${one ? "plant that stops" : "plants that stop"}; see “Plants that fall, and why”.`,
    noneStops: "No other plant stops.",
    arrange: (kind: string, material: string, from: string, to: string, quantity: string) =>
      `${kind}: ${material}, from ${from} to ${to}, ${quantity} a year`,
    arrangeMore: (n: string) => `and ${n} more, in the chapter “The scenario”`,
    together: (names: string) => `Together: ${names}`,
    noTakeover: "Nobody in the catalogue makes what is lost.",
    takeoversUnknown:
      "Who could take over was not worked out: there is no catalogue of processes with these data, or the cluster is too large to do it unasked.",
    chains: "Chains that change",
    noChains: "No chain changes.",
    plants: "Plants that fall, and why",
    noPlants: "No plant falls.",
    stopped: "stops",
    assumed: (quantity: string) => `about ${quantity} (assumed)`,
    coordination: "Coordination",
    known: "Quantity is known",
    assumptions: {
      title: "Assumptions",
      leave: "Leaves",
      curtail: "Runs at less",
      import: "Import that is left",
      export: "Market outside that is left",
      open: "Opens",
      share: (name: string, level: string) => `${name} ${level}`,
      asNow: "as now",
      arrived: "Newcomers, in all figures",
      partners: "Who reacts",
      nobody: "everyone for themselves: only what the data call replaceable comes from or goes outside",
    },
  },
};
