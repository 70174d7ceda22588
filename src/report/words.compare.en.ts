/** English words of scenarios side by side, and of what a scenario costs, as text and as a file. */
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
const inBrackets = (text: string) => (text === "" ? "" : ` (${text})`);
const one = (n: number, single: string, many: string) => `${n === 1 ? "one" : n} ${n === 1 ? single : many}`;
/** "11 chains break and one weakens", "one chain breaks (Waste - steam - silica)". */
const moves = (broken: number, weakened: number, names = ""): string =>
  broken + weakened === 0
    ? "no chain breaks or weakens"
    : list([
        ...(broken > 0 ? [`${one(broken, "chain breaks", "chains break")}${inBrackets(names)}`] : []),
        ...(weakened > 0
          ? [
              broken > 0
                ? one(weakened, "weakens", "weaken")
                : one(weakened, "chain weakens", "chains weaken"),
            ]
          : []),
      ]);
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

export const COMPARE_EN = {
  /** Why a plant falls that falls in several waves. */
  falls: {
    inSteps: (cause: string, wave: string) => `${cause} (in steps, the last in wave ${wave})`,
    firstAndLast: (first: string, before: string, last: string, cause: string) =>
      `First, in wave ${first}: ${before}. In the end, in wave ${last}: ${cause}.`,
  },
  aYear: (amount: string) => `${amount} a year`,
  jobs: (n: string) => `${n} ${n === "1" ? "job" : "jobs"}`,
  /** Of a share its amount, and what the whole is. */
  amount: (amount: string, total: string) => `${amount}, of ${total} in the whole cluster`,
  inAmount: "That is",
  saves: "Coordination saves",
  /** What coordination is, for whoever reads nothing else. */
  withMeans:
    "With coordination: the least loss that can be reached with plants and links as they are. All companies then decide together who gets what, and what is bought or sold outside. Without it each plant reacts only to what it still gets and sells.",
  nothing: "nothing",
  caution: "Beware",
  fewKnown: (measure: string, known: number, all: number) =>
    known === 0
      ? `${measure} known of no plant: all ${all} count the same`
      : `${measure} known of ${known} of ${all} plants; the others count as 0`,
  total: (measure: string) => `All ${measure} of the cluster`,
  lossAmount: "Loss",
  ownAmount: "Own",
  knockOnAmount: "Knock-on",
  leastMeans:
    "“Of what is known”: plants whose figure is neither given nor can be estimated from priced flows count as 0. An amount is then at least so large; a share may as well be smaller.",
  chainsWeakened: "Chains weakened",
  lastWave: "Last wave in which anything changes",
  onlyFurther: (last: string, first: string) => `${last} (no new plants from wave ${first})`,
  othersStop: "Other plants that stop",
  noOther: "no other",
  runAtLess: "Plants that run at less",
  weaker: (n: number, lowest: string, level: string) =>
    n === 1 ? `1: ${lowest} (${level})` : `${n}, ${lowest} at the least (${level})`,
  incompleteRest: (status: string) => `incomplete, the rest ${status}`,
  performerStops: (name: string) => `${name} stops`,
  performerLeft: (name: string, level: string) => `${name} at ${level}`,
  otherPlants: (n: number) => one(n, "other plant", "other plants"),
  breaksAt: (step: string, why: string) => `at the step “${step}”: ${why}`,
  whereBroken: "Where chains break",
  moves,
  /** What a scenario does, after who leaves. */
  does: {
    loss: (measure: string, loss: string, own: string, knockOn: string) =>
      `Loss of ${measure}: ${loss}. Own: ${own}; knock-on: ${knockOn}.`,
    stop: (n: number, names: string) =>
      n === 0
        ? "No other plant stops."
        : `${n === 1 ? "One other plant stops" : `${n} other plants stop`}: ${names}.`,
    weaker: (said: string) => `Running at less: ${said}.`,
    chains: (broken: number, weakened: number, names = "") => sentence(moves(broken, weakened, names)),
    saves: (saved: string, left: string) =>
      `Coordination saves ${saved === "" ? "part of it" : saved}: ${left} is then lost.`,
    savesNothing: "Coordination saves nothing.",
  },
  picture: {
    title: "Loss per scenario",
    /** @param failed scenarios whose least loss could not be calculated. */
    caption: (measure: string, failed: readonly string[]) =>
      `Loss of ${measure} per scenario. A bar “the same, with coordination” is the least loss that can be reached: all companies then decide together who gets what. Where there is no such bar, coordination saves nothing${failed.length > 0 ? `, but for ${failed.join(", ")}: there it could not be calculated` : ""}.`,
    alone: (measure: string) => `Loss of ${measure} per scenario.`,
    with: "the same, with coordination",
  },
  sameEverywhere: (names: string) => `The same in all of these scenarios: ${names}.`,
  incompleteEverywhere: (n: number) =>
    `In each of these scenarios the same ${n === 1 ? "chain misses a link" : `${n} chains miss links`} (incomplete).`,
  chainsMoved: "Chains that break or weaken",
  otherChains: (counts: string) => `The other chains: ${counts}.`,
  noneMoved: "No chain breaks or weakens.",
  nothingToArrange: "With plants and links as they are, coordination alone saves nothing here.",
  whoCouldTakeOver: "Who could take over the work is found in the app, under “Attract”.",
  /** Below the table of what has to be arranged. */
  followers: (n: string, isOne: boolean) =>
    isOne
      ? "One further delivery follows from these by itself, and is left out."
      : `${n} further deliveries follow from these by themselves, and are left out.`,
  /** Of a plant in a broken chain. */
  runsOn: (name: string, materials: string) => `${name} runs on, with ${materials} from outside`,
  runsOnAt: (name: string, level: string, materials: string) =>
    `${name} runs on at ${level}, with ${materials} from outside`,
  jobsStopped: "Jobs at plants that stop",
  rounded: "Amounts are rounded: a sum may differ by one in its last digit.",
  /** A title of two scenarios or three. */
  beside: ([first = "", ...others]: readonly string[]) => `${first} beside ${list(others)}`,
  account: {
    title: "What this rests on",
    remarks: "Remarks on the data",
    terms: "Terms",
    /** Of a value added that is estimated from priced flows. */
    negative:
      "A plant that by the prices buys for more than it sells counts as 0: when it falls, nothing is lost here.",
    place: (file: string, row: number | null) => (row === null ? file : `${file}, row ${row}`),
    moreRemarks: (n: number) => `And ${one(n, "more remark", "more remarks")}.`,
    untold: (n: number) =>
      `There ${n === 1 ? "is one remark" : `are ${n} remarks`} on the data, left out here as they name names.`,
    glossary: [
      [
        "Own, knock-on",
        "Own is lost at the plants that the scenario itself takes out or curtails, knock-on at all others.",
      ],
      ["Wave", "One round of what follows. Wave 0 is the change itself. It is an order, not a time."],
      ["Level", "How much of today's activity a plant still has."],
      ["Throughput", "The share of today that still gets through a chain's weakest step."],
      ["Incomplete", "Nobody in the cluster performs one of the chain's steps, today already."],
      ["Absent", "Nobody performs any of the chain's steps."],
      [
        "Coordination",
        "All companies decide together who gets what. Without it each plant reacts only to what it still gets and sells.",
      ],
    ] as readonly (readonly [string, string])[],
  },
  arrived: (changes: string) => `What holds in all of these scenarios too: ${changes}.`,
  notCalculated: (units: string) => `not calculated for a cluster of ${units} plants`,
  more: (shown: string, all: string) =>
    `The first ${shown} of ${all}; the workbook (.xlsx) of this comparison has them all.`,
  sheet: {
    summary: "Summary",
    chains: "Chains",
    jobs: "Jobs",
    jobsUnknown: "Plants that stop, jobs unknown",
    plants: "Plants",
    coordination: "Coordination",
    about: "About",
    scenario: "Scenario",
    changes: "What changes",
    share: (name: string) => `${name} (% of the cluster)`,
    amount: (name: string, unit: string) => `${name} (${unit})`,
    lost: "Lost",
    reckoned: "Best case found",
    stops: "Other plants that stop (names)",
    lastWave: "Last wave",
    broken: "Chains broken (names)",
    breaksAt: "Breaks at",
    differs: "Differs between scenarios",
    throughput: "Throughput (% of today)",
    level: "Level (% of today)",
    weight: "Counts for",
    settled: "Came to rest",
    unit: "Unit",
    known: "Quantity known",
    follows: "Follows from the others",
    item: "Item",
    text: "What this file says",
    region: "Region",
    date: "Date of this file",
    year: "Year of the data",
    licence: "Licence of the data",
    notice: "About the data",
    measure: "Loss is counted in",
    basis: "What it rests on",
    atLeast: "“Of what is known”",
    hypothetical: "Hypothetical",
    wavesText: "The last wave in which anything changes, for the first time or further.",
  },
};
