/**
 * The two sides of the Economic Systemic Risk Index (model.md section 7) as sparse sums of losses. With
 * a loss of 1 - u or 1 - d, both sides read alike: a firm's new loss is the largest of its floor 1 - psi
 * and of the sums of its groups. Upstream, a firm has one group: its sales. Downstream, its
 * purchases from each sector that is essential to it are a group, and its non-essential ones are another.
 */
import type { MoneyCore } from "../../network/money.ts";
import { type Side, SideBuilder, startsOf } from "./side.ts";

/** What a sector is to another (Diem et al. 2022); 0 is irrelevant for production. */
const NON_ESSENTIAL = 1;
const ESSENTIAL = 2;

/** Everything that does not change from one scenario to the next. */
export interface System {
  readonly firmCount: number;
  readonly sectorCount: number;
  readonly sectorOf: Int32Array;
  /** r: what each firm sells within the network. */
  readonly sales: Float64Array;
  readonly totalSales: number;
  /** Losses of buyers reach their suppliers. */
  readonly upstream: Side;
  /** What suppliers pass on reaches their buyers. */
  readonly downstream: Side;
}

/**
 * Prepares a money network.
 *
 * @param classes what the sector of the row is to the sector of the column (0, 1 or 2), row by row;
 *   null where every sector is non-essential to every other.
 */
export function systemOf(core: MoneyCore, classes: Uint8Array | null): System {
  const sales = new Float64Array(core.firmCount);
  let totalSales = 0;
  for (let firm = 0; firm < core.firmCount; firm += 1) {
    const end = core.saleStart[firm + 1] as number;
    let sum = 0;
    for (let k = core.saleStart[firm] as number; k < end; k += 1) sum += core.amount[k] as number;
    sales[firm] = sum;
    totalSales += sum;
  }
  return {
    firmCount: core.firmCount,
    sectorCount: core.sectorCount,
    sectorOf: core.sectorOf,
    sales,
    totalSales,
    upstream: upstreamSide(core, sales),
    downstream: downstreamSide(core, classes),
  };
}

/** Each seller has one group, in which its buyers count by what they buy. */
function upstreamSide(core: MoneyCore, sales: Float64Array): Side {
  const { firmCount, saleStart, buyer, amount } = core;
  const builder = new SideBuilder(firmCount, buyer.length);
  for (let seller = 0; seller < firmCount; seller += 1) {
    const end = saleStart[seller + 1] as number;
    for (let k = saleStart[seller] as number; k < end; k += 1) {
      builder.add(buyer[k] as number, (amount[k] as number) / (sales[seller] as number));
    }
    builder.endGroup(seller);
    builder.endFirm(seller);
  }
  return builder.finish();
}

/** What each firm buys. */
interface Purchases {
  /** First purchase of each firm; one entry more than there are firms. */
  readonly start: Uint32Array;
  readonly seller: Uint32Array;
  readonly amount: Float64Array;
}

/** The sales by buyer; those of a buyer in the order of their sellers. */
function purchasesOf(core: MoneyCore): Purchases {
  const start = startsOf(core.buyer, core.firmCount);
  const next = start.slice();
  const seller = new Uint32Array(core.buyer.length);
  const amount = new Float64Array(core.buyer.length);
  for (let from = 0; from < core.firmCount; from += 1) {
    const end = core.saleStart[from + 1] as number;
    for (let k = core.saleStart[from] as number; k < end; k += 1) {
      const to = core.buyer[k] as number;
      const at = next[to] as number;
      next[to] = at + 1;
      seller[at] = from;
      amount[at] = core.amount[k] as number;
    }
  }
  return { start, seller, amount };
}

/** Stands for the group of all non-essential suppliers, beside the numbers of the essential sectors. */
const ORDINARY = -1;

/** Each buyer's non-essential suppliers are one group; those of each essential sector are one each. */
function downstreamSide(core: MoneyCore, classes: Uint8Array | null): Side {
  const { firmCount, sectorCount, sectorOf } = core;
  const { start, seller, amount } = purchasesOf(core);
  const builder = new SideBuilder(firmCount, seller.length);
  const groups = new Map<number, number[]>();
  for (let buyer = 0; buyer < firmCount; buyer += 1) {
    groups.clear();
    let bought = 0;
    const end = start[buyer + 1] as number;
    for (let k = start[buyer] as number; k < end; k += 1) {
      bought += amount[k] as number;
      const sector = sectorOf[seller[k] as number] as number;
      const kind = classes ? classes[sector * sectorCount + (sectorOf[buyer] as number)] : NON_ESSENTIAL;
      if (kind !== NON_ESSENTIAL && kind !== ESSENTIAL) continue;
      const key = kind === ESSENTIAL ? sector : ORDINARY;
      const group = groups.get(key);
      if (group) group.push(k);
      else groups.set(key, [k]);
    }
    for (const [key, group] of groups) {
      const whole = key === ORDINARY ? bought : group.reduce((sum, k) => sum + (amount[k] as number), 0);
      for (const k of group) builder.add(seller[k] as number, (amount[k] as number) / whole);
      builder.endGroup(buyer);
    }
    builder.endFirm(buyer);
  }
  return builder.finish();
}
