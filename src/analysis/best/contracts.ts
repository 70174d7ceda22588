/**
 * Who delivers what once the levels of a best case are chosen: the programme of model.md section 3 with
 * every variable in a column of its own and the levels fixed. Of all deliveries that allow these levels
 * it takes those that ask for the least: each flow carries what both its ends run at, as far as that
 * goes, and what it carries beyond it, what is bought, resold, carried above a contract or sent along a
 * new link counts as effort by its share of the contract.
 */
import type { Highs } from "highs";
import type { Core, PortsCore } from "../../network/core.ts";
import type { Markets } from "../../network/extension.ts";
import { CRITICAL, IMPORTANT } from "../../network/network.ts";
import { LinearModel, type SolverLimits } from "./linear.ts";
import { marketRows, marketTerms, portSizes } from "./market.ts";
import { type Replaceability, replaceability } from "./programme.ts";
import { RowBuilder } from "./rows.ts";

/** What moves in a best case; shares of each flow's contract. */
export interface Plan {
  /** Delivered within the contract. */
  readonly delivered: Float64Array;
  /** Delivered above it. */
  readonly extra: Float64Array;
  /** What the buyer gets outside instead, and what the seller places outside instead. */
  readonly bought: Float64Array;
  readonly resold: Float64Array;
  /** What each supplier gives to its market and each user takes from it, in the material's own unit of measure. */
  readonly supplied: Float64Array;
  readonly taken: Float64Array;
}

/** Effort per share of a contract. Keeping a delivery is worth 1. */
const EFFORT = { more: 0.5, outside: 1, extra: 2, link: 1 } as const;
/** A share below this is a rounding error. */
const NOTHING = 1e-9;

export interface PlanQuestion {
  readonly core: Core;
  /** Markets of the best case with new links; null in the others. */
  readonly markets: Markets | null;
  readonly level: Float64Array;
  /** Most that each flow may carry within its contract. */
  readonly available: Float64Array;
}

/** What each flow carries where nobody is put before anybody: no more than both its ends run at. */
export function naturalShares({ from, to }: Pick<Core, "from" | "to">, level: Float64Array): Float64Array {
  const at = (unit: number): number => (unit < 0 ? 1 : (level[unit] as number));
  return Float64Array.from(from, (seller, flow) => Math.min(1, at(seller), at(to[flow] as number)));
}

interface PlanColumns {
  readonly more: number;
  readonly extra: number;
  readonly bought: number;
  readonly resold: number;
  readonly supplied: number;
  readonly taken: number;
  readonly passed: number;
  readonly count: number;
}

function columnsOf(flows: number, markets: Markets | null): PlanColumns {
  const supplied = 5 * flows;
  const taken = supplied + (markets?.supplier.length ?? 0);
  const passed = taken + (markets?.user.length ?? 0);
  const count = passed + (markets?.material.length ?? 0);
  return {
    more: flows,
    extra: 2 * flows,
    bought: 3 * flows,
    resold: 4 * flows,
    supplied,
    taken,
    passed,
    count,
  };
}

function boundsOf({ core, markets, level, available }: PlanQuestion, rho: Replaceability, at: PlanColumns) {
  const upper = new Float64Array(at.count);
  const cost = new Float64Array(at.count);
  const natural = naturalShares(core, level);
  for (let flow = 0; flow < core.flowCount; flow += 1) {
    const most = core.from[flow] === core.to[flow] ? 0 : (available[flow] as number);
    const kept = Math.min(most, natural[flow] as number);
    const contract = rho.in[flow] === 0 && rho.out[flow] === 0 && most === 1;
    upper[flow] = kept;
    upper[at.more + flow] = most - kept;
    upper[at.extra + flow] = markets && contract ? Number.POSITIVE_INFINITY : 0;
    upper[at.bought + flow] = rho.in[flow] as number;
    upper[at.resold + flow] = rho.out[flow] as number;
  }
  upper.fill(Number.POSITIVE_INFINITY, at.supplied);
  cost.fill(1, 0, at.more);
  cost.fill(-EFFORT.more, at.more, at.extra);
  cost.fill(-EFFORT.extra, at.extra, at.bought);
  cost.fill(-EFFORT.outside, at.bought, at.supplied);
  cost.fill(-EFFORT.link, at.supplied, at.passed);
  return { upper, cost };
}

/** The rows of one side's ports at fixed levels. */
function sideRows(
  rows: RowBuilder,
  ports: PortsCore,
  { core, level }: PlanQuestion,
  at: PlanColumns,
  outside: number,
  market: readonly (readonly number[])[],
): void {
  for (let port = 0; port < ports.count; port += 1) {
    const x = level[ports.unit[port] as number] as number;
    const total = ports.total[port] as number;
    const through = (withOutside: boolean): void => {
      const end = ports.slotStart[port + 1] as number;
      for (let slot = ports.slotStart[port] as number; slot < end; slot += 1) {
        const flow = ports.slotFlow[slot] as number;
        const share = (ports.slotQuantity[slot] as number) / total;
        for (const first of [0, at.more, at.extra]) rows.add(first + flow, share);
        if (withOutside) rows.add(outside + flow, share);
      }
      for (const column of market[port] ?? []) rows.add(column, 1);
    };
    // An input's purchases are not dumped; an output's resales come out of what it makes.
    through(ports === core.outputs);
    rows.end(Number.NEGATIVE_INFINITY, x);
    const criticality = ports.criticality[port] as number;
    if (criticality !== CRITICAL && criticality !== IMPORTANT) continue;
    through(true);
    rows.end(criticality === CRITICAL ? x : 2 * x - 1, Number.POSITIVE_INFINITY);
  }
}

/** z_e <= rho_in (q_e - f_e), and the same for resales. */
function outsideRows(rows: RowBuilder, rho: Float64Array, first: number, at: PlanColumns): void {
  rho.forEach((share, flow) => {
    if (share === 0) return;
    rows.add(first + flow, 1);
    rows.add(flow, share);
    rows.add(at.more + flow, share);
    rows.end(Number.NEGATIVE_INFINITY, share);
  });
}

/**
 * Finds the deliveries behind given levels.
 *
 * @throws {SolverError} where the solver comes to no optimum.
 */
export function planOf(highs: Highs, question: PlanQuestion, limits: SolverLimits): Plan {
  const { core, markets } = question;
  const at = columnsOf(core.flowCount, markets);
  const rho = replaceability(core);
  const rows = new RowBuilder();
  sideRows(
    rows,
    core.inputs,
    question,
    at,
    at.bought,
    marketTerms(core.inputs.count, markets?.user, at.taken),
  );
  sideRows(
    rows,
    core.outputs,
    question,
    at,
    at.resold,
    marketTerms(core.outputs.count, markets?.supplier, at.supplied),
  );
  outsideRows(rows, rho.in, at.bought, at);
  outsideRows(rows, rho.out, at.resold, at);
  if (markets) marketRows(rows, core, markets, at);
  const columns = highs.withModel((model) => {
    const linear = new LinearModel(highs, model, { ...boundsOf(question, rho, at), rows }, limits);
    // The levels are those of another solve and carry its rounding.
    linear.loosen();
    return linear.solve({}).columns;
  });
  const part = (first: number, count = core.flowCount): Float64Array =>
    columns.slice(first, first + count).map((share) => (share < NOTHING ? 0 : share));
  const kept = part(0);
  const more = part(at.more);
  const sizes = markets
    ? portSizes(core, markets)
    : { supplier: new Float64Array(), user: new Float64Array() };
  return {
    delivered: kept.map((share, flow) => share + (more[flow] as number)),
    extra: part(at.extra),
    bought: part(at.bought),
    resold: part(at.resold),
    supplied: part(at.supplied, sizes.supplier.length).map(
      (share, k) => share * (sizes.supplier[k] as number),
    ),
    taken: part(at.taken, sizes.user.length).map((share, k) => share * (sizes.user[k] as number)),
  };
}
