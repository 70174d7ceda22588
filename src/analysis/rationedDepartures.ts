import type { Rationing } from "../model/scenario.ts";
import { type Core, companyUnits } from "../network/core.ts";
import type { Footprint, Leaving } from "./leaving.ts";
import { Levels } from "./levels.ts";
import type { Marks } from "./marks.ts";
import { settle } from "./settle.ts";

/** Departures under rationing rules that treat the buyers of a port differently: every port by itself. */
export class RationedDepartures implements Leaving {
  private readonly levels: Levels;

  constructor(core: Core, rule: Rationing, weights: Float64Array) {
    this.levels = new Levels(core, rule, weights);
  }

  get level(): Float64Array {
    return this.levels.level;
  }

  get touched(): Marks {
    return this.levels.touched;
  }

  get lost(): number {
    return this.levels.lost;
  }

  set lost(weight: number) {
    this.levels.lost = weight;
  }

  reset(): void {
    this.levels.reset();
  }

  takeOut(company: number): void {
    for (const unit of companyUnits(this.levels.core, company)) this.levels.limit(unit, 0);
  }

  settle(): boolean {
    return settle(this.levels);
  }

  mark(): void {
    this.levels.clearQueue();
    this.levels.mark();
  }

  rollback(): void {
    this.levels.rollback();
  }

  sinceMark(): Int32Array {
    return this.levels.sinceMark();
  }

  footprintOf(company: number): Footprint {
    const { levels } = this;
    const { unitStart } = levels.core.outputs;
    this.reset();
    this.takeOut(company);
    const settled = this.settle();
    const reached = Int32Array.from(levels.touched.list.subarray(0, levels.touched.count));
    const level = Float64Array.from(reached, (unit) => levels.level[unit] as number);
    const stopped = Uint8Array.from(reached, (unit) => levels.stopped[unit] as number);
    const delivers = (unit: number): boolean =>
      levels.deliverable
        .subarray(unitStart[unit] as number, unitStart[unit + 1] as number)
        .some((level) => level > 0);
    const gone = Uint8Array.from(reached, (unit) => (levels.level[unit] === 0 && !delivers(unit) ? 1 : 0));
    const ports: number[] = [];
    for (const unit of reached)
      for (let port = unitStart[unit] as number; port < (unitStart[unit + 1] as number); port += 1)
        ports.push(port);
    const deliverable = Float64Array.from(ports, (port) => levels.deliverable[port] as number);
    const layOver = (): void => {
      this.takeOut(company);
      reached.forEach((unit, k) => {
        levels.reach(unit);
        if (stopped[k] === 1) levels.stopped[unit] = 1;
        levels.lowerLevel(unit, level[k] as number);
      });
      ports.forEach((port, k) => {
        levels.lowerDeliverable(port, deliverable[k] as number);
      });
    };
    return { reached, gone, lost: levels.lost, settled, layOver };
  }
}
