/**
 * The linear programme of model.md section 3, in shares: x_i, f_e / q_e, and every row divided by its
 * port's total. What is bought (z) and resold (r) outside stands in no column: z_e only ever helps at
 * z_e = rho_in (q_e - f_e), and some r fits between the rows of an output port exactly where
 * sum (f + rho_out (q - f)) reaches the lower one, so that
 *
 *   input port, critical    x_j - sum (1 - rho_in) f / Q <= sum rho_in q / Q
 *   output port, critical   x_i - sum (1 - rho_out) f / Q <= sum rho_out q / Q
 *   important               the same with 2 x, and 1 more on the right
 *   any port                sum f / Q - x <= 0
 *
 * is the programme of the text with z and r projected out: it has the same optimum and the same x and f.
 */
import type { Core, PortsCore } from "../../network/core.ts";
import type { Extension } from "../../network/extension.ts";
import { CRITICAL, IMPORTANT } from "../../network/network.ts";
import { marketRows, marketTerms } from "./market.ts";
import { RowBuilder } from "./rows.ts";

/** Where the columns stand: the levels first, then the flows, then what the extension adds. */
export interface Layout {
  readonly unitCount: number;
  readonly flowCount: number;
  /** Column of what each flow carries above its contract; -1 where it can't. */
  readonly extra: Int32Array;
  /** First column of what each supplier gives to its market, as a share of its port's total. */
  readonly supplied: number;
  /** First column of what each user takes from its market, as a share of its port's total. */
  readonly taken: number;
  /** First column of what passes through each market, as a share of its suppliers' totals. */
  readonly passed: number;
  readonly columns: number;
}

export interface Programme {
  readonly layout: Layout;
  /** Upper bounds where nothing has happened; all lower ones are 0. */
  readonly upper: Float64Array;
  readonly rows: RowBuilder;
}

/** A flow's replaceability by side; an import or an export has none. */
export interface Replaceability {
  readonly in: Float64Array;
  readonly out: Float64Array;
}

export function replaceability(core: Pick<Core, "from" | "to" | "rhoIn" | "rhoOut">): Replaceability {
  const inside = (rho: Float64Array): Float64Array =>
    rho.map((share, flow) => ((core.from[flow] as number) < 0 || (core.to[flow] as number) < 0 ? 0 : share));
  return { in: inside(core.rhoIn), out: inside(core.rhoOut) };
}

function layoutOf(core: Core, rho: Replaceability, extension: Extension | null): Layout {
  const { unitCount, flowCount } = core;
  let next = unitCount + flowCount;
  const extra = new Int32Array(flowCount).fill(-1);
  // A flow that can be replaced can't exceed its contract: 0 <= z_e <= rho_in (q_e - f_e).
  for (let flow = 0; extension && flow < flowCount; flow += 1)
    if (rho.in[flow] === 0 && rho.out[flow] === 0 && core.from[flow] !== core.to[flow]) {
      extra[flow] = next;
      next += 1;
    }
  const supplied = next;
  const taken = supplied + (extension?.markets.supplier.length ?? 0);
  const passed = taken + (extension?.markets.user.length ?? 0);
  const columns = passed + (extension?.markets.material.length ?? 0);
  return { unitCount, flowCount, extra, supplied, taken, passed, columns };
}

function upperBounds(core: Core, layout: Layout, extension: Extension | null): Float64Array {
  const { unitCount, flowCount, columns } = layout;
  const upper = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  for (let unit = 0; unit < unitCount; unit += 1) upper[unit] = 1 + (extension?.spare[unit] ?? 0);
  // Q (2 x - 1) <= sum (f + r) <= Q x leaves a unit with an important output port no room above 1.
  for (let port = 0; port < core.outputs.count; port += 1)
    if (core.outputs.criticality[port] === IMPORTANT) upper[core.outputs.unit[port] as number] = 1;
  for (let flow = 0; flow < flowCount; flow += 1)
    upper[unitCount + flow] = core.from[flow] === core.to[flow] ? 0 : 1;
  return upper;
}

/** One side's ports: which columns feel them, and what of a lost flow can be replaced outside. */
interface Side {
  readonly ports: PortsCore;
  readonly rho: Float64Array;
  /** Columns of the markets that serve each port. */
  readonly market: readonly (readonly number[])[];
}

function portRows(rows: RowBuilder, { ports, rho, market }: Side, layout: Layout, extended: boolean): void {
  const { unitCount, extra } = layout;
  for (let port = 0; port < ports.count; port += 1) {
    const total = ports.total[port] as number;
    const unit = ports.unit[port] as number;
    const criticality = ports.criticality[port] as number;
    const start = ports.slotStart[port] as number;
    const end = ports.slotStart[port + 1] as number;
    /** Adds what comes through the port, each flow times `sign` and what of it can't be replaced. */
    const through = (sign: number, kept: (flow: number) => number): void => {
      for (let slot = start; slot < end; slot += 1) {
        const flow = ports.slotFlow[slot] as number;
        const share = (ports.slotQuantity[slot] as number) / total;
        rows.add(unitCount + flow, sign * kept(flow) * share);
        const above = extra[flow] as number;
        if (above >= 0) rows.add(above, sign * share);
      }
      for (const column of market[port] ?? []) rows.add(column, sign);
    };
    let replaced = 0;
    let needed = extended;
    for (let slot = start; slot < end; slot += 1) {
      const share = rho[ports.slotFlow[slot] as number] as number;
      replaced += share * (ports.slotQuantity[slot] as number);
      if (share < 1) needed = true;
    }
    // Where nothing can be replaced, what comes through a critical port is what the level needs.
    const exact = criticality === CRITICAL && replaced === 0;
    through(1, () => 1);
    rows.add(unit, -1);
    rows.end(exact ? 0 : Number.NEGATIVE_INFINITY, 0);
    if (exact || !needed || (criticality !== CRITICAL && criticality !== IMPORTANT)) continue;
    const slope = criticality === CRITICAL ? 1 : 2;
    through(-1, (flow) => 1 - (rho[flow] as number));
    rows.add(unit, slope);
    rows.end(Number.NEGATIVE_INFINITY, replaced / total + slope - 1);
  }
}

/**
 * Builds the programme of a network as it stands before any scenario.
 *
 * @param extension spare capacity and new links, or null without them.
 */
export function programme(core: Core, extension: Extension | null): Programme {
  const rho = replaceability(core);
  const layout = layoutOf(core, rho, extension);
  const rows = new RowBuilder();
  const { inputs, outputs } = core;
  const taken = marketTerms(inputs.count, extension?.markets.user, layout.taken);
  const supplied = marketTerms(outputs.count, extension?.markets.supplier, layout.supplied);
  portRows(rows, { ports: inputs, rho: rho.in, market: taken }, layout, extension !== null);
  portRows(rows, { ports: outputs, rho: rho.out, market: supplied }, layout, extension !== null);
  if (extension) marketRows(rows, core, extension.markets, layout);
  return { layout, upper: upperBounds(core, layout, extension), rows };
}
