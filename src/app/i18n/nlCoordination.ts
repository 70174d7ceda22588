/** Dutch words of what coordination would have to arrange. */
import type { enCoordination } from "./enCoordination.ts";

const s = (n: number, one: string, many: string) => (n === 1 ? one : many);

export const nlCoordination: typeof enCoordination = {
  coordination: {
    title: "Wat er geregeld moet worden",
    none: "Er hoeft niets te worden besloten.",
    following: (n) => `${n} ${s(n, "levering die daaruit volgt", "leveringen die daaruit volgen")}`,
    step: {
      deliver: (from, to, what, before) => `${from} levert ${what} aan ${to} in plaats van ${before}`,
      import: (_from, to, what, before) => `${to} voert ${what} in, in plaats van ${before}`,
      export: (from, _to, what, before) => `${from} voert ${what} uit, in plaats van ${before}`,
      buy: (_from, to, what, before) => `${to} koopt ${what} buiten het cluster in plaats van ${before}`,
      resell: (from, _to, what, before) =>
        `${from} verkoopt ${what} buiten het cluster in plaats van ${before}`,
      extra: (from, to, what, before) =>
        `${from} levert ${what} aan ${to} in plaats van de afgesproken ${before}`,
      "new-link": (from, to, what) => `nieuw: ${from} levert ${what} aan ${to}`,
    },
    assumed: "hoeveelheid aangenomen",
  },
};
