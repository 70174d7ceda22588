import type { Core } from "../../network/core.ts";
import type { Extension } from "../../network/extension.ts";
import type { Shock } from "../../network/shock.ts";
import { Levels } from "../levels.ts";
import { settle } from "../settle.ts";
import type { Optimum } from "./optimum.ts";

/** A level may differ by this and count as kept. */
const KEPT = 1e-12;

/**
 * Departures that move nobody else: where already the cascade leaves everybody at the level that the
 * scenario allows, no coordination can add to it, and no solver is needed to say so. Spare capacity can.
 */
export class Unmoved {
  private readonly levels: Levels;
  private readonly weights: Float64Array;
  private readonly total: number;
  private readonly hasSpare: boolean;

  constructor(core: Core, weights: Float64Array, extension: Extension | null) {
    this.levels = new Levels(core, "proportional");
    this.weights = weights;
    this.total = weights.reduce((sum, weight) => sum + weight, 0);
    this.hasSpare = extension?.spare.some((spare) => spare > 0) ?? false;
  }

  /** The optimum of such a scenario, or null for any other. */
  of(shock: Shock): Optimum | null {
    if (this.hasSpare) return null;
    const { levels } = this;
    levels.reset();
    levels.apply(shock);
    if (!settle(levels)) return null;
    const caps = new Map(shock.units.map((unit, k) => [unit, shock.caps[k] as number]));
    for (const unit of levels.touched.toArray())
      if ((levels.level[unit] as number) < (caps.get(unit) ?? 1) - KEPT) return null;
    const level = new Float64Array(this.weights.length).fill(1);
    for (const [unit, cap] of caps) level[unit] = cap;
    const left = this.weights.reduce((sum, weight, unit) => sum + weight * (level[unit] as number), 0);
    return { activity: this.total > 0 ? left / this.total : 1, level };
  }
}
