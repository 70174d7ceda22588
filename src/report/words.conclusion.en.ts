/** English words of what a comparison of scenarios comes down to: which is worse, by how much, why, and how sure. */
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

export const CONCLUSION_EN = {
  title: "Conclusion",
  assumed: (title: string) => `${title} (hypothetical)`,
  named: (title: string) => `“${title}”`,
  /** One scenario that changes something. */
  single: (name: string, measure: string, loss: string) => `In ${name} the loss of ${measure} is ${loss}.`,
  worst: (name: string, measure: string, loss: string) =>
    `${name} is the worst: it loses ${loss} of ${measure}.`,
  worse: (name: string, measure: string, loss: string) =>
    `${name} is the worse: it loses ${loss} of ${measure}.`,
  equal: (names: readonly string[], measure: string, loss: string) =>
    `${list(names)} are equally bad: each loses ${loss} of ${measure}.`,
  noLoss: (names: readonly string[], measure: string) =>
    `${list(names)} ${names.length === 1 ? "loses" : "lose"} nothing that is known (${measure}).`,
  points: (n: string) => `${n} percentage points`,
  more: (difference: string, name: string, loss: string, known: boolean) =>
    `That is ${known ? "" : "as far as is known "}${difference} more than ${name}, which loses ${loss}.`,
  less: (name: string, loss: string) => `${name} loses ${loss}.`,
  after: (items: readonly string[]) => `After these: ${list(items)}.`,
  others: (n: number) => `${n} ${n === 1 ? "other scenario" : "other scenarios"}`,
  chains: "Chains",
  breaksMost: (name: string, isWorst: boolean) =>
    `${isWorst ? "The most chains break there too" : `Most chains break in ${name}`}.`,
  breaksAlike: "Equally many chains break.",
  moves: (name: string, moved: string) => `${name}: ${moved}.`,
  alreadyIncomplete: (n: number, broken: number) =>
    `Of the ${broken} that break, ${n} ${n === 1 ? "lacks" : "lack"} a step today already.`,
  why: "Why",
  stops: (name: string, n: number) =>
    n === 0
      ? `In ${name} no other plant stops.`
      : `In ${name} ${n === 1 ? "one other plant stops" : `${n} other plants stop`}.`,
  knockOn: (loss: string, plants: readonly string[]) =>
    `At others ${loss} is lost${plants.length > 0 ? `, most at ${list(plants)}` : ""}.`,
  noKnockOn: "Nothing that is known is lost at others.",
  with: "With coordination",
  saves: (items: readonly string[]) => `Coordination saves ${list(items)}.`,
  savesIn: (saved: string, name: string) => `${saved} in ${name}`,
  savesNothing: "nothing",
  savesPart: "a part",
  worstThen: (name: string) => `With coordination ${name} is the worst instead.`,
  sure: "How sure",
  flows: (all: string, reported: string, estimated: string, assumed: string) =>
    `Of the ${all} flows of the plants that fall, ${reported} are reported, ${estimated} estimated and ${assumed} assumed.`,
  weights: (measure: string, all: string, given: string, estimated: string, zero: number) =>
    `Of these ${all} plants ${measure} is given for ${given} and estimated for ${estimated}${
      zero > 0 ? `; ${zero} ${zero === 1 ? "counts" : "count"} as 0` : ""
    }.`,
  magnitude: "So read the amounts as an order of magnitude. No margin has been calculated.",
  noMargin: "No margin has been calculated.",
  notSettled: (names: readonly string[]) =>
    `The cascade of ${list(names)} did not come to rest: those figures are not final.`,
  opens: (names: readonly string[]) =>
    `Only losses are counted: what opens in ${list(names)} is not set against them.`,
};
