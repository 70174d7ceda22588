/** English words of what a comparison of scenarios comes down to: which is worse, by how much, why, and how sure. */
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

export const CONCLUSION_EN = {
  title: "Conclusion",
  named: (title: string) => `“${title}”`,
  /** One scenario that changes something. */
  single: (name: string, measure: string, loss: string) => `In ${name} the loss of ${measure} is ${loss}.`,
  worst: (name: string, measure: string, loss: string) =>
    `${name} is the worst: the loss of ${measure} is ${loss}.`,
  worse: (name: string, measure: string, loss: string) =>
    `${name} is the worse of the two: the loss of ${measure} is ${loss}.`,
  equal: (names: readonly string[], measure: string, loss: string) =>
    `${list(names)} are equally bad: in ${names.length === 2 ? "both" : "each"} the loss of ${measure} is ${loss}.`,
  noLoss: (names: readonly string[], measure: string) =>
    `In ${list(names)} nothing is lost, as far as is known (${measure}).`,
  points: (n: string) => `${n} percentage points`,
  more: (difference: string, name: string, loss: string, known: boolean) =>
    `That is${known ? "" : ", as far as is known,"} ${difference} more than in ${name}, where it is ${loss}.`,
  /** Where the two hardly differ. */
  close: "With these data so small a difference says little.",
  less: (name: string, loss: string) => `In ${name} it is ${loss}.`,
  after: (items: readonly string[]) => `Then: ${list(items)}.`,
  afterItem: (name: string, loss: string) => `${name} with ${loss}`,
  others: (n: number) => `${n} ${n === 1 ? "other scenario" : "other scenarios"}`,
  chains: "Chains",
  breaksMost: (name: string, isWorst: boolean) =>
    isWorst ? `${name} also breaks the most chains.` : `The most chains break in ${name}.`,
  breaksAlike: "Equally many chains break.",
  moves: (name: string, moved: string) => `${name}: ${moved}.`,
  alreadyIncomplete: (n: number, broken: number) =>
    broken === 1
      ? "The one that breaks lacks a step today already."
      : n === broken
        ? n === 2
          ? "Both lack a step today already."
          : `All ${n} lack a step today already.`
        : `Of the ${broken} that break, ${n} ${n === 1 ? "lacks" : "lack"} a step today already.`,
  why: "Why",
  /** @param plants those that stop, the first by their names. */
  stops: (name: string, n: number, plants: string) =>
    n === 0
      ? `In ${name} no other plant stops.`
      : `In ${name} ${n === 1 ? "one other plant stops" : `${n} other plants stop`}: ${plants}.`,
  /** What the first wave brings, by cause: each with the plants that it hits. */
  begins: (groups: readonly string[], isAll: boolean) =>
    `It begins ${isAll ? "" : "mainly "}${groups.join("; and ")}.`,
  beginsAt: (plants: string, cause: string) => `at ${plants}: ${cause}`,
  /** @param part what the plants named lose of it. */
  knockOn: (loss: string, plants: readonly string[], part: "all" | "most" | "largest") => {
    const said = { all: "namely at", most: "most of it at", largest: "the largest parts at" }[part];
    return `The loss at others is ${loss}${plants.length > 0 ? `, ${said} ${list(plants)}` : ""}.`;
  },
  noKnockOn: "As far as is known, nothing is lost at others.",
  with: "With coordination",
  saves: (items: readonly string[]) => `Coordination saves ${list(items)}.`,
  savesIn: (saved: string, name: string) => `${saved} in ${name}`,
  savesNothing: "nothing",
  savesNowhere: "Coordination saves nothing in any of them.",
  savesPart: "a part",
  /** @param instead whether another is the worst without. */
  worstThen: (name: string, instead: boolean) =>
    `With coordination ${name} is the worst${instead ? " instead" : ""}.`,
  sure: "How sure",
  flows: (all: string, parts: readonly string[]) =>
    `The plants that stop or run at less have ${all} ${all === "1" ? "flow" : "flows"}: ${list(parts)}.`,
  reported: (n: string) => `${n} reported`,
  estimated: (n: string) => `${n} estimated`,
  assumed: (n: string) => `${n} assumed`,
  weights: (measure: string, all: string, parts: readonly string[]) =>
    `Of ${all === "1" ? "this one plant" : `these ${all} plants`} the measure ${measure} is ${list(parts)}.`,
  given: (n: string) => `given for ${n}`,
  reckoned: (n: string) => `estimated for ${n}`,
  zero: (n: string) => `unknown for ${n} (counted as 0)`,
  magnitude: "So read the amounts as an order of magnitude. No margin has been calculated.",
  noMargin: "No margin has been calculated.",
  notSettled: (names: readonly string[]) =>
    `The cascade of ${list(names)} did not come to rest: those figures are not final.`,
  opens: (names: readonly string[]) =>
    `Only losses are counted: what opens in ${list(names)} is not set against them.`,
};
