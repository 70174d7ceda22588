/** Who sells how much to whom, as numbers. */
export interface Sales {
  /** First sale of each firm; one entry more than there are firms. */
  readonly saleStart: Int32Array;
  /** Buyer of each sale; those of a seller ascend, and none stands twice. */
  readonly buyer: Int32Array;
  /** Amount of each sale in a year, above 0. */
  readonly amount: Float64Array;
}

/** Collects sales in any order. */
export class SalesCollector {
  private readonly firmCount: number;
  private readonly seller: Int32Array;
  private readonly buyer: Int32Array;
  private readonly amount: Float64Array;
  private count = 0;

  constructor(firmCount: number, most: number) {
    this.firmCount = firmCount;
    this.seller = new Int32Array(most);
    this.buyer = new Int32Array(most);
    this.amount = new Float64Array(most);
  }

  add(seller: number, buyer: number, amount: number): void {
    this.seller[this.count] = seller;
    this.buyer[this.count] = buyer;
    this.amount[this.count] = amount;
    this.count += 1;
  }

  /** By seller, then buyer; those of the same two added up in the order in which they came. */
  arrays(): Sales {
    const asTheyCame = Uint32Array.from({ length: this.count }, (_, k) => k);
    const order = this.sorted(this.sorted(asTheyCame, this.buyer), this.seller);
    const saleStart = new Int32Array(this.firmCount + 1);
    const buyer = new Int32Array(this.count);
    const amount = new Float64Array(this.count);
    let sales = 0;
    let before = -1;
    for (const k of order) {
      const seller = this.seller[k] as number;
      if (before < 0 || seller !== this.seller[before] || this.buyer[k] !== this.buyer[before]) {
        buyer[sales] = this.buyer[k] as number;
        sales += 1;
        saleStart[seller + 1] = sales;
      }
      amount[sales - 1] = (amount[sales - 1] as number) + (this.amount[k] as number);
      before = k;
    }
    for (let firm = 0; firm < this.firmCount; firm += 1) {
      saleStart[firm + 1] = Math.max(saleStart[firm] as number, saleStart[firm + 1] as number);
    }
    return { saleStart, buyer: buyer.slice(0, sales), amount: amount.slice(0, sales) };
  }

  /** The order by a firm of each sale; equal ones stay as they were (counting sort). */
  private sorted(order: Uint32Array, firmOf: Int32Array): Uint32Array {
    const next = new Uint32Array(this.firmCount + 1);
    for (const k of order) {
      const after = (firmOf[k] as number) + 1;
      next[after] = (next[after] as number) + 1;
    }
    for (let firm = 0; firm < this.firmCount; firm += 1) {
      next[firm + 1] = (next[firm + 1] as number) + (next[firm] as number);
    }
    const result = new Uint32Array(order.length);
    for (const k of order) {
      const firm = firmOf[k] as number;
      const at = next[firm] as number;
      next[firm] = at + 1;
      result[at] = k;
    }
    return result;
  }
}
