/** English words of the chains view and the matrix. */
const s = (n: number, one: string, many: string) => (n === 1 ? one : many);

export const enLanes = {
  lanes: {
    title: "The chains, step by step",
    explain: [
      "Every chain from raw material to product. A box is a step, with the plants that perform it; plants in one box can stand in for each other.",
      "The throughput of a step is the share of what it makes today. The weakest step decides how much the whole chain makes.",
      "A link is strong or weak as in the network: weak where one side has no other partner. A dashed empty box is a step that nobody performs yet.",
    ],
    filter: "Which chains",
    search: "Chain, step or plant",
    status: "Status",
    onlyMissing: "Only with missing steps",
    onlyBreaking: "Only those that break",
    sort: "Order",
    orders: { given: "As in the data", status: "Worst first", throughput: "Throughput", name: "Name" },
    count: (shown: string, all: string) => `${shown} of ${all} chains`,
    clear: "Show all",
    none: "No chain is like that.",
    noneAtAll: "This data set has no chains.",
    print: "Print",
    scenario: "Assumed",
    date: "Date",
    now: "now",
    inScenario: "in the scenario",
    throughput: (share: string) => `throughput ${share}`,
    nobody: "nobody yet",
    weakest: "weakest step",
    runsAt: (share: string) => `runs at ${share}`,
    states: {
      healthy: "runs",
      "at-risk": "runs at less",
      broken: "stands still",
      removed: "has left",
      inactive: "does not run",
      ghost: "nobody yet",
    },
    links: {
      strong: "strong",
      weak: "weak",
      none: "no flow",
      gap: "missing",
      "in-house": "in-house",
    },
    linkTo: (link: string, next: string) => `Link to ${next}: ${link}`,
    legend: "What the signs mean",
    legendSteps: "Plants",
    legendLinks: "Links",
    sentence: (steps: number, missing: readonly string[], weakest: string) =>
      [
        `${steps} ${s(steps, "step", "steps")}.`,
        missing.length > 0 ? `Nobody yet performs: ${missing.join(", ")}.` : "",
        weakest === "" ? "" : `Held back by: ${weakest}.`,
      ]
        .filter(Boolean)
        .join(" "),
  },
  dependence: {
    title: "Who needs whom?",
    explain: [
      "A row is a company that leaves by itself; a column is a company that is hit. The cell says how much of its own activity the column's company then loses.",
      "It is measured in what you chose under “Measured in”. A company whose plants have no figure counts each plant the same.",
      "Read along a row: who falls with this company. Read down a column: whom this company depends on.",
    ],
    computing: "Every company leaves in turn",
    leaves: "leaves",
    falls: "falls",
    help: "Arrow keys walk through the cells, Enter selects the company that leaves.",
    cell: (leaves: string, hit: string, fall: string, loss: string) =>
      `${leaves} leaves: ${hit} falls by ${fall} (${loss} of the cluster)`,
    cellNone: (leaves: string, hit: string) => `${leaves} leaves: ${hit} keeps its level`,
    self: (name: string) => `${name} itself`,
    none: "Nobody falls when another leaves.",
    order: "Order",
    orders: { loss: "Most loss first", chain: "By chain", sector: "By sector" },
    search: "Find a company",
    scale: "Fall of the company that is hit",
    shown: (rows: string, of: string, columns: string, hit: string) =>
      `Shown: ${rows} of ${of} companies that leave, the ones with the most loss, and ${columns} of ${hit} that then fall, the ones that are hit the most. Search shows others.`,
    all: (rows: string, of: string) =>
      `${rows} of ${of} companies take another down with them or fall with another. The rest have no row.`,
    limited: (n: string, all: string) =>
      `Only the ${n} companies with the most loss were tried, of ${all}; all: schakel rank --matrix.`,
  },
};
