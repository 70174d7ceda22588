/** What the kernel exports; places are in its memory. See assembly/ for what each does. */
export interface Kernel {
  setUp(looks: number, ...places: readonly number[]): void;
  setUpFalls(queuedIn: number): void;
  reach(unit: number, lanes: number, queue: number): number;
  round(losses: number, queue: number, end: number, next: number): number;
  setUpCoarse(
    shift: number,
    stopAbove: number,
    dueIn: number,
    reachedIn: number,
    fallenIn: number,
    restsIn: number,
    surelyFallen: number,
  ): void;
  reachCoarse(unit: number, lanes: number, queue: number): number;
  coarseRound(losses: number, queue: number, end: number, next: number, fell: number): number;
  countFallen(losses: number, counts: number): void;
  sweep(losses: number, wait: number, active: number): void;
  wake(unit: number, wait: number, lanes: number): void;
  shortages(constraints: number, losses: number, short: number): void;
  sums(rows: number, rowStart: number, unit: number, weight: number, losses: number, sums: number): void;
  above(rows: number, numbers: number, bound: number, lanes: number): void;
  keep(count: number, lane: number, row: number): void;
  spread(count: number, lanes: number, row: number): void;
  layAll(count: number, lanes: number, row: number): void;
  lay(count: number, lane: number, one: number, other: number): void;
  below(rows: number, numbers: number, bound: number, lanes: number): void;
  beyond(units: number, lane: number, one: number, other: number, weight: number, found: number): void;
}
