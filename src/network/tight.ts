/**
 * A network reduced to what can hold anybody back when companies leave and shortages are shared out
 * proportionally: one constraint for each port that some fall can reach, one link for each flow along
 * which it does. All output ports of a unit fall with its level, but for the one that is itself the
 * tightest (model.md section 2: "its own port is left out"); so falls are passed on unit by unit.
 */
import type { Core } from "./core.ts";

export interface Tight {
  /** First constraint of each unit: its input ports, then from `outStart` its output ports. */
  readonly start: Int32Array;
  readonly outStart: Int32Array;
  /** Unit of each constraint. */
  readonly unit: Int32Array;
  /** Output port of each constraint on the output side; -1 on the input side. */
  readonly port: Int32Array;
  /** First link of each unit: to its suppliers, and to its buyers port by port. */
  readonly linkStart: Int32Array;
  /** First link of each output port; its links end where `portEnd` says. */
  readonly portStart: Int32Array;
  readonly portEnd: Int32Array;
  /** The constraint that a link tightens, and by how much when its source falls from 1 to 0. */
  readonly target: Int32Array;
  readonly coefficient: Float64Array;
  /** Unit of the constraint that a link tightens. */
  readonly targetUnit: Int32Array;
  /** First term of each constraint. */
  readonly termStart: Int32Array;
  /** Source of a term, the output port that it comes through (-1: the source's own level), its coefficient. */
  readonly termUnit: Int32Array;
  readonly termPort: Int32Array;
  readonly termCoefficient: Float64Array;
}

/** By how much a port's response falls when its satisfaction falls from 1 to 0: critical, important, minor. */
const SLOPES = [1, 0.5, 0] as const;

const kept = new WeakMap<Core, Tight>();

/** The reduced network of a core, made once. */
export function tightOf(core: Core): Tight {
  let tight = kept.get(core);
  if (!tight) {
    tight = reduce(core);
    kept.set(core, tight);
  }
  return tight;
}

function running(counts: Int32Array): Int32Array {
  const start = new Int32Array(counts.length + 1);
  for (let k = 0; k < counts.length; k += 1) start[k + 1] = (start[k] as number) + (counts[k] as number);
  return start;
}

/** Constraints of all units, and the constraint of every input and output port that has one. */
function constraintsOf(core: Core) {
  const { inputs, outputs, coupling } = core;
  const inUsed = new Uint8Array(inputs.count);
  const outUsed = new Uint8Array(outputs.count);
  for (const port of coupling.toBuyers.port) inUsed[port] = 1;
  for (const port of coupling.toSuppliers.port) outUsed[port] = 1;
  const inConstraint = new Int32Array(inputs.count).fill(-1);
  const outConstraint = new Int32Array(outputs.count).fill(-1);
  const start = new Int32Array(core.unitCount + 1);
  const outStart = new Int32Array(core.unitCount);
  const unit: number[] = [];
  const port: number[] = [];
  for (let u = 0; u < core.unitCount; u += 1) {
    const inEnd = inputs.unitStart[u + 1] as number;
    for (let p = inputs.unitStart[u] as number; p < inEnd; p += 1) {
      if (inUsed[p] === 0) continue;
      inConstraint[p] = unit.length;
      unit.push(u);
      port.push(-1);
    }
    outStart[u] = unit.length;
    const outEnd = outputs.unitStart[u + 1] as number;
    for (let p = outputs.unitStart[u] as number; p < outEnd; p += 1) {
      if (outUsed[p] === 0) continue;
      outConstraint[p] = unit.length;
      unit.push(u);
      port.push(p);
    }
    start[u + 1] = unit.length;
  }
  return {
    start,
    outStart,
    unit: Int32Array.from(unit),
    port: Int32Array.from(port),
    inConstraint,
    outConstraint,
  };
}

function reduce(core: Core): Tight {
  const { inputs, outputs, coupling } = core;
  const { inConstraint, outConstraint, ...constraints } = constraintsOf(core);
  const { toBuyers, toSuppliers } = coupling;
  const links = toBuyers.port.length + toSuppliers.port.length;
  const linkStart = new Int32Array(core.unitCount + 1);
  const portStart = new Int32Array(outputs.count);
  const portEnd = new Int32Array(outputs.count);
  const target = new Int32Array(links);
  const coefficient = new Float64Array(links);
  const source = new Int32Array(links);
  const through = new Int32Array(links);
  let at = 0;
  const add = (unit: number, port: number, constraint: number, value: number): void => {
    source[at] = unit;
    through[at] = port;
    target[at] = constraint;
    coefficient[at] = value;
    at += 1;
  };
  for (let unit = 0; unit < core.unitCount; unit += 1) {
    const last = coupling.unitStart[unit + 1] as number;
    for (let k = coupling.unitStart[unit] as number; k < last; k += 1) {
      const port = toSuppliers.port[k] as number;
      const slope = SLOPES[outputs.criticality[port] as number] ?? 0;
      add(unit, -1, outConstraint[port] as number, slope * (toSuppliers.coefficient[k] as number));
    }
    const outEnd = outputs.unitStart[unit + 1] as number;
    for (let own = outputs.unitStart[unit] as number; own < outEnd; own += 1) {
      portStart[own] = at;
      const end = coupling.portStart[own + 1] as number;
      for (let k = coupling.portStart[own] as number; k < end; k += 1) {
        const port = toBuyers.port[k] as number;
        const slope = SLOPES[inputs.criticality[port] as number] ?? 0;
        add(unit, own, inConstraint[port] as number, slope * (toBuyers.coefficient[k] as number));
      }
      portEnd[own] = at;
    }
    linkStart[unit + 1] = at;
  }
  return {
    ...constraints,
    linkStart,
    portStart,
    portEnd,
    target,
    coefficient,
    targetUnit: target.map((constraint) => constraints.unit[constraint] as number),
    ...termsOf(constraints.unit.length, target, source, through, coefficient),
  };
}

/** The links once more, by the constraint that they tighten. */
function termsOf(
  constraints: number,
  target: Int32Array,
  source: Int32Array,
  through: Int32Array,
  coefficient: Float64Array,
) {
  const counts = new Int32Array(constraints);
  for (const constraint of target) counts[constraint] = (counts[constraint] as number) + 1;
  const termStart = running(counts);
  const free = termStart.slice(0, constraints);
  const termUnit = new Int32Array(target.length);
  const termPort = new Int32Array(target.length);
  const termCoefficient = new Float64Array(target.length);
  for (let link = 0; link < target.length; link += 1) {
    const constraint = target[link] as number;
    const term = free[constraint] as number;
    free[constraint] = term + 1;
    termUnit[term] = source[link] as number;
    termPort[term] = through[link] as number;
    termCoefficient[term] = coefficient[link] as number;
  }
  return { termStart, termUnit, termPort, termCoefficient };
}
