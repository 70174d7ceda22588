/** English words of what coordination would have to arrange. */
const s = (n: number, one: string, many: string) => (n === 1 ? one : many);

export const enCoordination = {
  coordination: {
    title: "What would have to be arranged",
    none: "Nothing has to be decided.",
    following: (n: number) => `${n} ${s(n, "delivery that follows", "deliveries that follow")} from it`,
    step: {
      deliver: (from: string, to: string, what: string, before: string) =>
        `${from} delivers ${what} to ${to} instead of ${before}`,
      import: (_from: string, to: string, what: string, before: string) =>
        `${to} imports ${what} instead of ${before}`,
      export: (from: string, _to: string, what: string, before: string) =>
        `${from} exports ${what} instead of ${before}`,
      buy: (_from: string, to: string, what: string, before: string) =>
        `${to} buys ${what} outside the cluster instead of ${before}`,
      resell: (from: string, _to: string, what: string, before: string) =>
        `${from} sells ${what} outside the cluster instead of ${before}`,
      extra: (from: string, to: string, what: string, before: string) =>
        `${from} delivers ${what} to ${to} instead of the ${before} agreed`,
      "new-link": (from: string, to: string, what: string, _before: string) =>
        `new: ${from} delivers ${what} to ${to}`,
    },
    assumed: "quantity assumed",
  },
};
