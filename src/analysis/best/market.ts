/**
 * New links (model.md section 3) as one market per material instead of one column per pair of supplier
 * and user. What all suppliers give is what all users take; and no unit serves itself: its own supply
 * and own use together are no more than what passes through the market. That is not only needed but
 * enough: by max-flow min-cut, amounts on a bipartite graph whose only missing links are a unit's own can
 * be paired exactly where no unit's supply exceeds the use of all others.
 */
import type { Core } from "../../network/core.ts";
import type { Markets } from "../../network/extension.ts";
import type { RowBuilder } from "./rows.ts";

/** The columns of a market's variables; see `Layout`. */
interface MarketColumns {
  readonly supplied: number;
  readonly taken: number;
  readonly passed: number;
}

/** The positions from one start to the next. */
export function span(start: Int32Array, k: number): number[] {
  const first = start[k] as number;
  return Array.from({ length: (start[k + 1] as number) - first }, (_, i) => first + i);
}

/** The markets' columns at each of `count` ports. */
export function marketTerms(count: number, ports: Int32Array | undefined, first: number): number[][] {
  const terms: number[][] = Array.from({ length: count }, () => []);
  ports?.forEach((port, k) => {
    terms[port]?.push(first + k);
  });
  return terms;
}

/** In a market's material, what a supplier's and a user's whole port are. */
export function portSizes(core: Core, markets: Markets): { supplier: Float64Array; user: Float64Array } {
  const { inputs, outputs } = core;
  return {
    supplier: Float64Array.from(markets.supplier, (port) => outputs.total[port] as number),
    user: Float64Array.from(
      markets.user,
      (port, k) => (inputs.total[port] as number) / (markets.factor[k] as number),
    ),
  };
}

/** What passes through each market at most before any scenario: the unit of its column. */
export function marketScales(markets: Markets, supplier: Float64Array): Float64Array {
  return Float64Array.from(markets.material, (_, market) =>
    span(markets.supplierStart, market).reduce((sum, k) => sum + (supplier[k] as number), 0),
  );
}

/** Adds the rows of all markets. */
export function marketRows(rows: RowBuilder, core: Core, markets: Markets, columns: MarketColumns): void {
  const sizes = portSizes(core, markets);
  const scales = marketScales(markets, sizes.supplier);
  const { unit: supplierUnit } = core.outputs;
  const { unit: userUnit } = core.inputs;
  for (let market = 0; market < scales.length; market += 1) {
    const scale = scales[market] as number;
    const suppliers = span(markets.supplierStart, market);
    const users = span(markets.userStart, market);
    const give = (k: number): void => rows.add(columns.supplied + k, (sizes.supplier[k] as number) / scale);
    const take = (k: number): void => rows.add(columns.taken + k, (sizes.user[k] as number) / scale);
    for (const [side, add] of [[suppliers, give] as const, [users, take] as const]) {
      for (const k of side) add(k);
      rows.add(columns.passed + market, -1);
      rows.end(0, 0);
    }
    const own = new Map<number, number[]>();
    for (const k of users) {
      const unit = userUnit[markets.user[k] as number] as number;
      own.set(unit, [...(own.get(unit) ?? []), k]);
    }
    for (const k of suppliers) {
      const self = own.get(supplierUnit[markets.supplier[k] as number] as number);
      if (!self) continue;
      give(k);
      for (const user of self) take(user);
      rows.add(columns.passed + market, -1);
      rows.end(Number.NEGATIVE_INFINITY, 0);
    }
  }
}
