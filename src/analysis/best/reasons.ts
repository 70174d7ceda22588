/** Why a unit does not run at 1 in a best case: the capacity, the minimum load, or the port that leaves it no more. */
import type { Extension } from "../../network/extension.ts";
import type { Network, Ports } from "../../network/network.ts";
import type { Shock } from "../../network/shock.ts";
import { FALLEN, response, STOPPED } from "../cascade.ts";
import type { Reason, ReasonKind } from "../results.ts";
import { NO_REASON } from "../trace.ts";
import type { Plan } from "./contracts.ts";
import { span } from "./market.ts";
import { type Replaceability, replaceability } from "./programme.ts";

/** A share below 1 minus this lowers its port. */
const LOWERED = 1e-9;
/** A level this near to its capacity is held by it. */
const AT_CAPACITY = 1e-9;

interface Held {
  readonly kind: "input" | "output";
  readonly port: number;
  /** How far the port lets the activity go. */
  readonly allows: number;
}

function linkedShares(net: Network, plan: Plan, extension: Extension | null) {
  const input = new Float64Array(net.inputs.count);
  const output = new Float64Array(net.outputs.count);
  extension?.markets.user.forEach((port, k) => {
    const taken = (plan.taken[k] as number) * (extension.markets.factor[k] as number);
    input[port] = (input[port] as number) + taken / (net.inputs.total[port] as number);
  });
  extension?.markets.supplier.forEach((port, k) => {
    output[port] =
      (output[port] as number) + (plan.supplied[k] as number) / (net.outputs.total[port] as number);
  });
  return { input, output };
}

export class BestReasons {
  private readonly net: Network;
  private readonly level: Float64Array;
  private readonly plan: Plan;
  private readonly available: Float64Array;
  private readonly rho: Replaceability;
  private readonly cap: ReadonlyMap<number, number>;
  private readonly minLoads: boolean;
  /** What new links bring to each port, as a share of its total. */
  private readonly linked: { readonly input: Float64Array; readonly output: Float64Array };

  /**
   * @param minLoads whether minimum loads count in this best case.
   * @param extension that of the best case with new links, else null.
   */
  constructor(
    net: Network,
    shock: Shock,
    { level, plan }: { readonly level: Float64Array; readonly plan: Plan },
    minLoads: boolean,
    extension: Extension | null,
  ) {
    this.net = net;
    this.level = level;
    this.plan = plan;
    this.minLoads = minLoads;
    this.rho = replaceability(net);
    this.cap = new Map(shock.units.map((unit, k) => [unit, shock.caps[k] as number]));
    this.linked = linkedShares(net, plan, extension);
    this.available = new Float64Array(net.flowCount).fill(1);
    shock.flows.forEach((flow, k) => {
      this.available[flow] = shock.available[k] as number;
    });
  }

  of(unit: number): Reason {
    const x = this.level[unit] as number;
    const cap = this.cap.get(unit) ?? 1;
    const least = this.minLoads ? (this.net.minLoad[unit] as number) : 0;
    if (x >= 1 - FALLEN) return NO_REASON;
    if (x >= cap - AT_CAPACITY) return { kind: "capacity", material: "", via: [] };
    const held = this.tightest(unit);
    const stopped = x <= STOPPED && least > 0;
    // A capacity below the minimum load, or a port that alone would still allow it: no port is to blame.
    if (stopped && (cap < least || !held)) return { kind: "minimum-load", material: "", via: [] };
    if (!held) return NO_REASON;
    const ports = held.kind === "input" ? this.net.inputs : this.net.outputs;
    const kind: ReasonKind = stopped && held.allows > STOPPED ? "minimum-load" : held.kind;
    return { kind, material: ports.material[held.port] ?? "", via: this.lowering(unit, held) };
  }

  /** What a flow brings to a port, with all that can be had or placed outside in its stead. */
  private share(kind: Held["kind"], flow: number, running: boolean): number {
    const { net, plan, level, available } = this;
    const end = kind === "input" ? (net.from[flow] as number) : (net.to[flow] as number);
    const rho = (kind === "input" ? this.rho.in : this.rho.out)[flow] as number;
    // A unit that stopped takes and makes nothing: what counts then is what its partner could still do.
    const could = end < 0 ? (available[flow] as number) : Math.min(1, level[end] as number);
    const moves = running ? (plan.delivered[flow] as number) + (plan.extra[flow] as number) : could;
    return moves + Math.max(0, 1 - moves) * rho;
  }

  private tightest(unit: number): Held | null {
    const running = (this.level[unit] as number) > STOPPED;
    let tightest: Held | null = null;
    for (const kind of ["input", "output"] as const) {
      const ports: Ports = kind === "input" ? this.net.inputs : this.net.outputs;
      for (const port of span(ports.unitStart, unit)) {
        let sum = (this.linked[kind][port] as number) * (ports.total[port] as number);
        for (const slot of span(ports.slotStart, port))
          sum +=
            this.share(kind, ports.slotFlow[slot] as number, running) * (ports.slotQuantity[slot] as number);
        const allows = response(ports.criticality[port] as number, sum / (ports.total[port] as number));
        if (allows < (tightest?.allows ?? 1 - LOWERED)) tightest = { kind, port, allows };
      }
    }
    return tightest;
  }

  private lowering(unit: number, { kind, port }: Held): number[] {
    const ports = kind === "input" ? this.net.inputs : this.net.outputs;
    const running = (this.level[unit] as number) > STOPPED;
    return span(ports.slotStart, port)
      .map((slot) => ports.slotFlow[slot] as number)
      .filter((flow) => this.share(kind, flow, running) < 1 - LOWERED)
      .map((flow) => this.net.flowRow[flow] as number);
  }
}
