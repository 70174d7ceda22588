/** How many waves a set of departures makes, where who falls in the end is known already (model.md section 2). */
import { FALLEN } from "./cascade.ts";
import type { Departures } from "./departures.ts";

/** Counts rounds on one network, one set of departures after another. */
export class WaveCounter {
  private readonly state: Departures;
  private readonly unit: Int32Array;
  private readonly level: Float64Array;
  private readonly port: Int32Array;
  private readonly loose: Float64Array;
  /** Rounds that brought somebody down, and how many units they brought down. */
  rounds = 0;
  fallen = 0;

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
   * Makes rounds, from the baseline with what has been taken out, as long as each brings somebody down for
   * the first time. They are passages to the fixpoint like any others; from there it is quicker to settle
   * at once.
   *
   * @param most units that the rounds may reach before this is given up.
   * @returns whether it came to a round in which nobody fell; `rounds` and `fallen` say what was made.
   */
  start(most: number): boolean {
    const { state } = this;
    this.rounds = 0;
    this.fallen = 0;
    for (let fell = -1; fell !== 0 && state.waiting > 0; ) {
      fell = this.round();
      this.fallen += fell;
      if (fell > 0) this.rounds += 1;
      if (state.touched.count > most) return false;
    }
    return true;
  }

  /**
   * Settles what some rounds have left. Only where somebody falls who has not yet must the rounds be made
   * again from the beginning, to the last who falls.
   *
   * @param rounds how many rounds brought `fallen` units down.
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
