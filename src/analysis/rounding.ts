/** What counts as a rounding error in levels. */

/** A fall smaller than this is not passed on: far below what the figures are told apart by. */
export const NEGLIGIBLE = 1e-13;
/** A level below this is 0 but for a rounding error. */
export const NOTHING = 1e-13;
/** Room below a minimum load that is a rounding error (model.md section 2). */
export const TRIP_ROOM = 1e-12;
