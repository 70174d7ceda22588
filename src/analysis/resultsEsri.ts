/** Shape of the result of `esri`; see results.ts. */
import type { Basis } from "./results.ts";

export interface EsriRow {
  readonly id: string;
  /** Share of all sales between the firms that is lost when this one closes. */
  readonly esri: number;
  /** What it sells to firms of the network in a year, and what all of them lose of their sales. */
  readonly sales: number;
  readonly lost: number;
  /** The same by the losses that go down from suppliers to buyers alone, and up from buyers to suppliers alone. */
  readonly downstream: number;
  readonly upstream: number;
  /** Rounds until no firm moved as much as the tolerance. */
  readonly iterations: number;
  /** False where the rounds ran out before. */
  readonly settled: boolean;
}

export interface EsriResult {
  readonly dataset: string;
  readonly tolerance: number;
  readonly replaceability: boolean;
  /** In the data set's order. */
  readonly firms: readonly EsriRow[];
  readonly sectors: {
    readonly count: number;
    /** Firms of which no sector is given; together they count as one sector. */
    readonly firmsWithout: number;
    /** File of the matrix of essential inputs; null where every sector counts as non-essential (1). */
    readonly matrix: string | null;
    /** Sectors of firms that the matrix lacks as a row or as a column; those cells count as non-essential (1). */
    readonly notInMatrix: readonly string[];
  };
  readonly sales: {
    /** Sum of the sales between the firms in a year. */
    readonly total: number;
    readonly flows: Basis["flows"];
    /** Flows whose amount is their quantity at the material's price. */
    readonly priced: number;
    /** Flows between firms without an amount of money above 0, which are left out. */
    readonly leftOut: number;
  };
}
