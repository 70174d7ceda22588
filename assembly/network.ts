/** Where the reduced network and what is noted of its units lie in memory, for all that reads them. */

/** Number of units; they are looked at in their order. */
export let units: u32 = 0;
/** First constraint of each unit (u32), its input ports first; one entry more than there are units. */
export let start: usize = 0;
/** First constraint of each unit on its output side (u32). */
export let outStart: usize = 0;
/** First term of each constraint (u32), one entry more than there are constraints. */
export let termStart: usize = 0;
/** Where the eight losses of each term's source begin, in bytes from those of unit 0 (u32). */
export let source: usize = 0;
/** Of each term (f64). */
export let coefficient: usize = 0;
/** The loss above which each unit stops (f64). */
export let limit: usize = 0;
/** Where the losses of each unit's output ports begin, in bytes from those of unit 0 (u32). */
export let portAt: usize = 0;
/** Which lanes each unit has left in, a bit each (u8). */
export let leaving: usize = 0;
/** How many units of each lane fell for the first time in the last sweep or round (eight i64). */
export let fell: usize = 0;
/** The largest loss of each lane in the last sweep or round (eight f64). */
export let moved: usize = 0;
/** Has room for what looks find of all units, one after another (eight f64 for each unit and output port). */
export let found: usize = 0;
/** First link of each unit (u32), one entry more than there are units, and the unit that each link holds back (u32). */
export let linkStart: usize = 0;
export let target: usize = 0;

/** Tells where everything lies; each argument is what the variable of its name says. */
export function setUp(
  units_: u32,
  start_: usize,
  outStart_: usize,
  termStart_: usize,
  source_: usize,
  coefficient_: usize,
  limit_: usize,
  portAt_: usize,
  leaving_: usize,
  fell_: usize,
  moved_: usize,
  found_: usize,
  linkStart_: usize,
  target_: usize,
): void {
  units = units_;
  start = start_;
  outStart = outStart_;
  termStart = termStart_;
  source = source_;
  coefficient = coefficient_;
  limit = limit_;
  portAt = portAt_;
  leaving = leaving_;
  fell = fell_;
  moved = moved_;
  found = found_;
  linkStart = linkStart_;
  target = target_;
}
