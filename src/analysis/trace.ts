/** Records why units fall while a cascade runs (model.md section 2, "reason"). */
import type { Network } from "../network/network.ts";
import type { Shock } from "../network/shock.ts";
import {
  type Cascade,
  type CascadeState,
  type Cause,
  demandShare,
  FALLEN,
  type Observer,
  STOPPED,
  supplyShare,
} from "./cascade.ts";
import { limitsOf } from "./limits.ts";
import type { Limits, Reason } from "./results.ts";

/** One fall of one unit. */
export interface Fall {
  readonly round: number;
  readonly unit: number;
  readonly before: number;
  readonly level: number;
  readonly reason: Reason;
  /** The flow (position in the network) that lowers the port most; -1 where no flow does. */
  readonly mainFlow: number;
}

export interface Traced {
  readonly state: CascadeState;
  readonly falls: readonly Fall[];
  /** Of every unit that fell, the limits that its decisive fall came from; none where they were not wanted. */
  readonly limits: ReadonlyMap<number, Limits>;
}

export const NO_REASON: Reason = { kind: "none", material: "", via: [] };
/** A share below 1 minus this lowers its port. */
const LOWERED = 1e-9;

/** The flows that lower a port, and the one that lowers it most. */
function lowering(net: Network, state: CascadeState, cause: Cause): { via: number[]; mainFlow: number } {
  if (cause.kind === "capacity") return { via: [], mainFlow: -1 };
  const ports = cause.kind === "input" ? net.inputs : net.outputs;
  const shareOf = cause.kind === "input" ? supplyShare : demandShare;
  const via: number[] = [];
  let mainFlow = -1;
  let most = 0;
  const end = ports.slotStart[cause.port + 1] as number;
  for (let slot = ports.slotStart[cause.port] as number; slot < end; slot += 1) {
    const flow = ports.slotFlow[slot] as number;
    const short = 1 - shareOf(net, state, flow);
    if (short <= LOWERED) continue;
    via.push(net.flowRow[flow] as number);
    const lost = short * (ports.slotQuantity[slot] as number);
    if (lost > most) {
      most = lost;
      mainFlow = flow;
    }
  }
  return { via, mainFlow };
}

function reasonOf(net: Network, cause: Cause, via: readonly number[]): Reason {
  if (cause.kind === "capacity")
    return { kind: cause.tripped ? "minimum-load" : "capacity", material: "", via };
  const ports = cause.kind === "input" ? net.inputs : net.outputs;
  return {
    kind: cause.tripped ? "minimum-load" : cause.kind,
    material: ports.material[cause.port] ?? "",
    via,
  };
}

/**
 * Runs a cascade and records every fall with its reason as it stood in that round.
 *
 * @param withLimits whether to keep the limits too.
 */
export function traceCascade(net: Network, cascade: Cascade, shock: Shock, withLimits = false): Traced {
  const falls: Fall[] = [];
  const known = new Uint8Array(net.unitCount);
  const caps = new Map(shock.units.map((unit, k) => [unit, shock.caps[k] as number]));
  const limits = new Map<number, Limits>();
  const observer: Observer = (unit, before, level, cause, state) => {
    const isStop = before > STOPPED && level <= STOPPED;
    // The thousand tiny falls by which a cycle settles explain nothing.
    if (before - level <= LOWERED && !isStop && known[unit] === 1) return;
    if (withLimits && (known[unit] === 0 || decides(before, level)))
      limits.set(unit, limitsOf(net, state, unit, caps.get(unit) ?? 1));
    known[unit] = 1;
    const { via, mainFlow } = lowering(net, state, cause);
    falls.push({ round: state.rounds, unit, before, level, reason: reasonOf(net, cause, via), mainFlow });
  };
  return { state: cascade.run(shock, observer), falls, limits };
}

/** Whether a fall gives its unit another level: it stops, or falls by more than a rounding error. */
function decides(before: number, level: number): boolean {
  return before > STOPPED && (level <= STOPPED || before - level > LOWERED);
}

/**
 * The fall that gave each unit its level: the one in which it stopped, else its last that is more than
 * a rounding error. Among ports that end up equally low, the first to get there is the reason.
 */
export function decisiveFalls(traced: Traced): Map<number, Fall> {
  const decisive = new Map<number, Fall>();
  for (const fall of traced.falls) {
    const known = decisive.get(fall.unit);
    if (!known || decides(fall.before, fall.level)) decisive.set(fall.unit, fall);
  }
  for (const unit of decisive.keys())
    if ((traced.state.level[unit] as number) >= 1 - FALLEN) decisive.delete(unit);
  return decisive;
}
