/** A reduced network with its units renumbered, so that what is looked at one after another lies side by side. */
import type { Tight } from "../../network/tight.ts";

/** Units by position, and the position of each unit. */
export interface Numbering {
  readonly unitAt: Int32Array;
  readonly position: Int32Array;
}

/** What lanes need of a reduced network, with positions in place of units. */
export type Reordered = Pick<
  Tight,
  | "start"
  | "outStart"
  | "port"
  | "linkStart"
  | "targetUnit"
  | "termStart"
  | "termUnit"
  | "termPort"
  | "termCoefficient"
>;

/** @param unitAt every unit once, in the order of their positions. */
export function numberingOf(unitAt: Int32Array): Numbering {
  const position = new Int32Array(unitAt.length);
  for (let at = 0; at < unitAt.length; at += 1) position[unitAt[at] as number] = at;
  return { unitAt, position };
}

/** Each unit keeps its constraints, links and terms in their order; output ports keep their numbers. */
export function reordered(tight: Tight, { unitAt, position }: Numbering): Reordered {
  const constraints = moved(tight.start, unitAt);
  const terms = moved(tight.termStart, constraints.from);
  const links = moved(tight.linkStart, unitAt);
  const positions = (units: Int32Array) => units.map((unit) => position[unit] as number);
  return {
    start: constraints.start,
    outStart: unitAt.map((unit, at) => {
      const inputs = (tight.outStart[unit] as number) - (tight.start[unit] as number);
      return (constraints.start[at] as number) + inputs;
    }),
    port: picked(tight.port, constraints.from),
    linkStart: links.start,
    targetUnit: positions(picked(tight.targetUnit, links.from)),
    termStart: terms.start,
    termUnit: positions(picked(tight.termUnit, terms.from)),
    termPort: picked(tight.termPort, terms.from),
    termCoefficient: tight.termCoefficient.map(
      (_, at) => tight.termCoefficient[terms.from[at] as number] as number,
    ),
  };
}

/** Rows of entries in another order: where each begins then, and which entry each one was. */
function moved(start: Int32Array, order: Int32Array): { start: Int32Array; from: Int32Array } {
  const starts = new Int32Array(order.length + 1);
  const from = new Int32Array(start[start.length - 1] as number);
  let at = 0;
  for (let k = 0; k < order.length; k += 1) {
    const row = order[k] as number;
    const end = start[row + 1] as number;
    for (let entry = start[row] as number; entry < end; entry += 1, at += 1) from[at] = entry;
    starts[k + 1] = at;
  }
  return { start: starts, from };
}

function picked(values: Int32Array, from: Int32Array): Int32Array {
  return from.map((entry) => values[entry] as number);
}
