/** What rounds side by side hand over. */

/**
 * The state before the last round and what every constraint then lacked, lane by lane: the number of
 * position p and lane k stands at 8 p + k.
 */
export interface Rounds {
  /** Losses of the units, then of what each output port with a constraint can deliver. */
  readonly loss: Float64Array;
  /** By constraint of the reduced network. */
  readonly short: Float64Array;
  /** Position in `loss` of the first output port of each unit. */
  readonly portAt: Int32Array;
}
