import { startsOf } from "./side.ts";
import type { Front } from "./spread.ts";
import type { System } from "./system.ts";

/**
 * Replaceability (model.md section 7): the share of its loss that a firm passes on is what it sells over
 * what its sector still sells, at most 1.
 */
export class Market {
  private readonly system: System;
  /** 1 / M of each sector; Infinity where nothing is left. */
  private readonly inverse: Float64Array;
  private readonly whole: Float64Array;
  private readonly lost: Float64Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  /** The firms by sector. */
  private readonly memberStart: Uint32Array;
  private readonly member: Uint32Array;

  constructor(system: System) {
    const { firmCount, sectorCount, sectorOf, sales } = system;
    this.system = system;
    this.whole = new Float64Array(sectorCount);
    this.lost = new Float64Array(sectorCount);
    this.touched = new Int32Array(sectorCount);
    this.memberStart = startsOf(sectorOf, sectorCount);
    this.member = new Uint32Array(firmCount);
    const next = this.memberStart.slice();
    for (let firm = 0; firm < firmCount; firm += 1) {
      const sector = sectorOf[firm] as number;
      this.whole[sector] = (this.whole[sector] as number) + (sales[firm] as number);
      const at = next[sector] as number;
      next[sector] = at + 1;
      this.member[at] = firm;
    }
    this.inverse = this.whole.map((sum) => 1 / sum);
  }

  /** Takes the losses of a front: from here on `share` is by what they leave. */
  take({ firms, count, loss }: Front): void {
    const { sectorOf, sales } = this.system;
    this.forget();
    for (let k = 0; k < count; k += 1) {
      const firm = firms[k] as number;
      const sector = sectorOf[firm] as number;
      const lost = (sales[firm] as number) * (loss[firm] as number);
      if (lost === 0) continue;
      if (this.lost[sector] === 0) {
        this.touched[this.touchedCount] = sector;
        this.touchedCount += 1;
      }
      this.lost[sector] = (this.lost[sector] as number) + lost;
    }
    for (let k = 0; k < this.touchedCount; k += 1) {
      const sector = this.touched[k] as number;
      this.inverse[sector] = 1 / this.left(sector, loss);
    }
  }

  /** sigma of a firm that sells something. */
  share(firm: number): number {
    const share =
      (this.system.sales[firm] as number) * (this.inverse[this.system.sectorOf[firm] as number] as number);
    return share < 1 ? share : 1;
  }

  private forget(): void {
    for (let k = 0; k < this.touchedCount; k += 1) {
      const sector = this.touched[k] as number;
      this.lost[sector] = 0;
      this.inverse[sector] = 1 / (this.whole[sector] as number);
    }
    this.touchedCount = 0;
  }

  /** M. Whole less lost would lose digits where little is left; there the firms are added up. */
  private left(sector: number, loss: Float64Array): number {
    const whole = this.whole[sector] as number;
    const lost = this.lost[sector] as number;
    if (2 * lost <= whole) return whole - lost;
    let left = 0;
    const end = this.memberStart[sector + 1] as number;
    for (let k = this.memberStart[sector] as number; k < end; k += 1) {
      const firm = this.member[k] as number;
      left += (this.system.sales[firm] as number) * (1 - (loss[firm] as number));
    }
    return left;
  }
}
