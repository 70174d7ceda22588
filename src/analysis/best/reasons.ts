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
  /** Flows that lower it, as positions in flows.csv. */
  readonly via: readonly number[];
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

/**
 * The reasons of all units, found from what the scenario itself changes outwards: a port is to blame as
 * far as its flows come from outside or from units that are explained already, so that following reasons
 * leads back to a change and two neighbours that hold each other down never blame each other.
 *
 * @param minLoads whether minimum loads count in this best case.
 * @param extension that of the best case with new links, else null.
 */
export function bestReasons(
  net: Network,
  shock: Shock,
  found: { readonly level: Float64Array; readonly plan: Plan },
  minLoads: boolean,
  extension: Extension | null,
): Reason[] {
  const search = new ReasonSearch(net, shock, found, minLoads, extension);
  return search.all();
}

/** Whose deliveries may be to blame, and whether a port must explain a unit's whole fall or a part of it. */
interface Attempt {
  /** Those held down for a known reason, also those who keep their level but serve others first, or everybody. */
  readonly partners: "held" | "explained" | "all";
  readonly whole: boolean;
}

/** In this order, each only where those before it find nothing. */
const ATTEMPTS: readonly Attempt[] = [
  { partners: "held", whole: true },
  { partners: "explained", whole: true },
  { partners: "held", whole: false },
  { partners: "explained", whole: false },
  { partners: "all", whole: false },
];

class ReasonSearch {
  private readonly net: Network;
  private readonly level: Float64Array;
  private readonly plan: Plan;
  private readonly available: Float64Array;
  private readonly rho: Replaceability;
  private readonly cap: ReadonlyMap<number, number>;
  private readonly minLoads: boolean;
  /** What new links bring to each port, as a share of its total. */
  private readonly linked: { readonly input: Float64Array; readonly output: Float64Array };
  private readonly reasons: (Reason | null)[];

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
    this.reasons = Array.from(level, (_, unit) => this.ownReason(unit));
  }

  all(): Reason[] {
    for (let open = this.unexplained(); open.length > 0; open = this.unexplained())
      if (!ATTEMPTS.some((attempt) => this.explain(open, attempt))) break;
    return this.reasons.map((reason) => reason ?? NO_REASON);
  }

  /** Gives a reason to every open unit for which the attempt finds one; false where it finds none. */
  private explain(open: readonly number[], { partners, whole }: Attempt): boolean {
    const found = open.flatMap((unit) => {
      const held = this.tightest(unit, partners);
      const explains = held && (!whole || held.allows <= (this.level[unit] as number) + AT_CAPACITY);
      return explains || partners === "all" ? [{ unit, held }] : [];
    });
    for (const { unit, held } of found) this.reasons[unit] = this.portReason(unit, held);
    return found.length > 0;
  }

  private unexplained(): number[] {
    return [...this.reasons.keys()].filter((unit) => this.reasons[unit] === null);
  }

  /** The reason of a unit that no port holds; null where one must. */
  private ownReason(unit: number): Reason | null {
    const x = this.level[unit] as number;
    const cap = this.cap.get(unit) ?? 1;
    if (x >= 1 - FALLEN) return NO_REASON;
    if (x >= cap - AT_CAPACITY) return { kind: "capacity", material: "", via: [] };
    const least = this.minLoads ? (this.net.minLoad[unit] as number) : 0;
    return x <= STOPPED && cap < least ? { kind: "minimum-load", material: "", via: [] } : null;
  }

  private portReason(unit: number, held: Held | null): Reason {
    const tripped =
      this.minLoads && (this.level[unit] as number) <= STOPPED && (this.net.minLoad[unit] as number) > 0;
    if (!held) return tripped ? { kind: "minimum-load", material: "", via: [] } : NO_REASON;
    const ports = held.kind === "input" ? this.net.inputs : this.net.outputs;
    const kind: ReasonKind = tripped && held.allows > STOPPED ? "minimum-load" : held.kind;
    return { kind, material: ports.material[held.port] ?? "", via: held.via };
  }

  /** What a flow brings to a port, with all that can be had or placed outside in its stead. */
  private share(kind: Held["kind"], flow: number, running: boolean): number {
    const { net, plan, level, available } = this;
    const end = (kind === "input" ? net.from : net.to)[flow] as number;
    // The world outside delivers and takes whatever is available.
    if (end < 0) return available[flow] as number;
    const rho = (kind === "input" ? this.rho.in : this.rho.out)[flow] as number;
    // A unit that stopped takes and makes nothing: what counts then is what its partner still does.
    const moves = running
      ? (plan.delivered[flow] as number) + (plan.extra[flow] as number)
      : Math.min(1, level[end] as number);
    return moves + Math.max(0, 1 - moves) * rho;
  }

  /** The port that leaves a unit the least, where only the flows of some partners may be to blame. */
  private tightest(unit: number, partners: Attempt["partners"]): Held | null {
    const running = (this.level[unit] as number) > STOPPED;
    let tightest: Held | null = null;
    for (const kind of ["input", "output"] as const) {
      const ports: Ports = kind === "input" ? this.net.inputs : this.net.outputs;
      const ends = kind === "input" ? this.net.from : this.net.to;
      for (const port of span(ports.unitStart, unit)) {
        let sum = (this.linked[kind][port] as number) * (ports.total[port] as number);
        const via: number[] = [];
        for (const slot of span(ports.slotStart, port)) {
          const flow = ports.slotFlow[slot] as number;
          const end = ends[flow] as number;
          const share = end < 0 || this.mayBlame(end, partners) ? this.share(kind, flow, running) : 1;
          sum += share * (ports.slotQuantity[slot] as number);
          if (share < 1 - LOWERED) via.push(this.net.flowRow[flow] as number);
        }
        const allows = response(ports.criticality[port] as number, sum / (ports.total[port] as number));
        if (via.length > 0 && allows < (tightest?.allows ?? 1 - LOWERED))
          tightest = { kind, port, allows, via };
      }
    }
    return tightest;
  }

  private mayBlame(unit: number, partners: Attempt["partners"]): boolean {
    const reason = this.reasons[unit];
    return partners === "all" || (reason ? partners === "explained" || reason.kind !== "none" : false);
  }
}
