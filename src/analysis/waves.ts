/** How many waves a set of departures makes, where who falls in the end is known already (model.md section 2). */
import type { Departures } from "./departures.ts";

/** A unit counts as fallen when its level is below 1 minus this. */
const FALLEN = 1e-6;

/** Counts rounds on one network, one set of departures after another. */
export class WaveCounter {
  private readonly state: Departures;
  private readonly unit: Int32Array;
  private readonly level: Float64Array;
  private readonly port: Int32Array;
  private readonly loose: Float64Array;

  constructor(state: Departures) {
    const units = state.core.unitCount;
    this.state = state;
    this.unit = new Int32Array(units);
    this.level = new Float64Array(units);
    this.port = new Int32Array(units);
    this.loose = new Float64Array(units);
  }

  /** Number of units that are fallen in the levels as they stand. */
  private countFallen(): number {
    const { touched, level } = this.state;
    let count = 0;
    for (let k = 0; k < touched.count; k += 1)
      if ((level[touched.list[k] as number] as number) < 1 - FALLEN) count += 1;
    return count;
  }

  /**
   * Settles what has been taken out. Only where more fall than is known of must rounds be made, from the
   * baseline to the last who falls.
   *
   * @param rounds the last round that brought somebody down, where `fallen` units are all that fall.
   * @param again takes the same out of the baseline once more.
   * @param solveFirst see Departures.settle.
   * @returns the highest wave and 1, null where the network did not settle.
   */
  finish(rounds: number, fallen: number, again: () => void, solveFirst = false): number | null {
    const { state } = this;
    if (!state.settle(solveFirst)) return null;
    const whole = this.countFallen();
    if (whole === fallen) return rounds;
    again();
    const all = this.count(whole);
    return state.settle() ? all : null;
  }

  /** Runs rounds until so many units have fallen. @returns the number of rounds that it took. */
  private count(fallen: number): number {
    let rounds = 0;
    let left = fallen;
    while (left > 0 && this.state.waiting > 0) {
      rounds += 1;
      left -= this.round();
    }
    return rounds;
  }

  /** One round. @returns how many units first fell in it. */
  private round(): number {
    const { state } = this;
    let count = 0;
    for (let waiting = state.waiting; waiting > 0; waiting -= 1) {
      const unit = state.next();
      if (!state.decide(unit)) continue;
      this.unit[count] = unit;
      this.level[count] = state.toLevel;
      this.port[count] = state.toPort;
      this.loose[count] = state.toLoose;
      count += 1;
    }
    let fell = 0;
    for (let k = 0; k < count; k += 1) {
      const unit = this.unit[k] as number;
      const level = this.level[k] as number;
      if (level < 1 - FALLEN && (state.level[unit] as number) >= 1 - FALLEN) fell += 1;
      state.lower(unit, level, this.port[k] as number, this.loose[k] as number);
    }
    return fell;
  }
}
