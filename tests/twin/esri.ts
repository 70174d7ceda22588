/**
 * The slow and obvious twin of the Economic Systemic Risk Index: model.md section 7 read aloud, with levels
 * u and d and a full matrix. It shares no code with src/.
 */
export interface SlowNetwork {
  /** W[i][j] is the sale of firm i to firm j. */
  readonly W: readonly (readonly number[])[];
  /** g: the sector of each firm. */
  readonly sector: readonly string[];
  /** C: what the first sector is to the second. */
  readonly essential: (seller: string, buyer: string) => number;
}

export interface SlowSettings {
  readonly tolerance: number;
  readonly replaceability: boolean;
}

export interface SlowOutcome {
  readonly u: number[];
  readonly d: number[];
  readonly rounds: number;
  readonly settled: boolean;
  readonly esri: number;
  readonly downstream: number;
  readonly upstream: number;
  /** The largest change of each round. */
  readonly changes: number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** @param psi the cap of each firm. */
export function slowEsri(network: SlowNetwork, psi: readonly number[], settings: SlowSettings): SlowOutcome {
  const { W, sector, essential } = network;
  const firms = psi.map((_, i) => i);
  const w = (i: number, j: number): number => W[i]?.[j] ?? 0;
  const g = (i: number): string => sector[i] ?? "";
  const r = firms.map((i) => sum(firms.map((j) => w(i, j))));
  const c = firms.map((j) => sum(firms.map((i) => w(i, j))));
  let u = firms.map(() => 1);
  let d = firms.map(() => 1);
  const changes: number[] = [];
  let settled = false;
  while (!settled && changes.length < 100) {
    const of = (values: readonly number[], i: number): number => values[i] ?? Number.NaN;
    const M = (k: string): number => sum(firms.filter((m) => g(m) === k).map((m) => of(r, m) * of(d, m)));
    const sigma = (i: number): number => {
      if (!settings.replaceability) return 1;
      if (of(r, i) === 0) return 0;
      const market = M(g(i));
      return market <= 0 ? 1 : Math.min(1, of(r, i) / market);
    };
    const l = firms.map((i) => sigma(i) * (1 - of(d, i)));
    const u2 = firms.map((i) =>
      of(r, i) === 0
        ? of(psi, i)
        : Math.min(of(psi, i), sum(firms.map((j) => w(i, j) * of(u, j))) / of(r, i)),
    );
    const d2 = firms.map((j) => {
      const kind = (i: number): number => essential(g(i), g(j));
      const shortages = [...new Set(sector)].map((k) => {
        const suppliers = firms.filter((i) => g(i) === k && kind(i) === 2 && w(i, j) > 0);
        const whole = sum(suppliers.map((i) => w(i, j)));
        return whole === 0 ? 0 : sum(suppliers.map((i) => of(l, i) * w(i, j))) / whole;
      });
      const ordinary = firms.filter((i) => kind(i) === 1);
      const N = of(c, j) === 0 ? 0 : sum(ordinary.map((i) => of(l, i) * w(i, j))) / of(c, j);
      return Math.min(of(psi, j), 1 - Math.max(0, ...shortages), 1 - N);
    });
    const moved = (a: readonly number[], b: readonly number[]) => a.map((x, i) => Math.abs(x - of(b, i)));
    const change = Math.max(0, ...moved(u2, u), ...moved(d2, d));
    u = u2;
    d = d2;
    changes.push(change);
    settled = change < settings.tolerance;
  }
  const total = sum(r);
  const lost = (level: (i: number) => number): number =>
    total === 0 ? 0 : sum(firms.map((i) => (r[i] ?? 0) * (1 - level(i)))) / total;
  return {
    u,
    d,
    rounds: changes.length,
    settled,
    esri: lost((i) => Math.min(u[i] ?? 1, d[i] ?? 1)),
    downstream: lost((i) => d[i] ?? 1),
    upstream: lost((i) => u[i] ?? 1),
    changes,
  };
}
