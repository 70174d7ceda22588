/**
 * The slow and obvious twin of the best case: model.md section 3 read aloud, from the rows of the data
 * set, with every variable of the text in a column of its own, solved by another solver. It shares no
 * code with src/ but the types.
 */
import { type Constraint, type Model, solve } from "yalps";
import type { Criticality, DataSet, Flow } from "../../src/model/dataset.ts";
import type { BestResponse, Scenario } from "../../src/model/scenario.ts";

type Id = string | null;
const idOf = (end: Flow["from"]): Id => ("unit" in end ? end.unit : null);
const STRICTEST: Criticality[] = ["critical", "important", "minor"];
const FIXED = ["pipeline", "cable", "onsite"];
const MJ: Record<string, number> = { MWh: 3600, GWh: 3.6e6, TJ: 1e6 };

interface Port {
  name: string;
  unit: string;
  side: "in" | "out";
  flows: Flow[];
  criticality: Criticality;
}

/** A linear expression: coefficient of each variable. */
type Terms = Map<string, number>;

export interface SlowBest {
  status: string;
  /** sum w x / sum w. */
  activity: number;
  level: Map<string, number>;
}

/** What a best case claims to move: quantities in the materials' own units of measure, by position in flows.csv. */
export interface Claim {
  readonly level: ReadonlyMap<string, number>;
  readonly delivered: ReadonlyMap<number, number>;
  readonly bought: ReadonlyMap<number, number>;
  readonly resold: ReadonlyMap<number, number>;
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly material: string;
    readonly quantity: number;
  }[];
}

/** One scenario of the best case, built from scratch. */
export class SlowBestTwin {
  private readonly data: DataSet;
  private readonly units: string[];
  private readonly flows: Flow[];
  private readonly ports: Port[];

  constructor(data: DataSet) {
    this.data = data;
    this.units = data.units.filter((u) => u.status === "operating").map((u) => u.id);
    const here = (id: Id): boolean => id === null || this.units.includes(id);
    this.flows = data.flows.filter((f) => f.status === "operating" && here(idOf(f.from)) && here(idOf(f.to)));
    this.ports = [...this.portsOf("in"), ...this.portsOf("out")];
  }

  private material(f: Flow) {
    return this.data.materials.find((m) => m.id === f.material);
  }

  private portsOf(side: "in" | "out"): Port[] {
    const ports = new Map<string, Port>();
    for (const f of this.flows) {
      const id = idOf(side === "in" ? f.to : f.from);
      if (id === null || idOf(f.from) === idOf(f.to)) continue;
      const m = this.material(f);
      const own = side === "in" ? (f.need ?? m?.need) : (f.offtake ?? m?.offtake);
      const waste = m?.category === "waste" || m?.category === "byproduct";
      const kind: Criticality = own ?? (side === "out" && waste ? "minor" : "critical");
      const name = `${side} ${id} ${side === "in" && f.group !== "" ? `group ${f.group}` : f.material}`;
      const port = ports.get(name) ?? { name, unit: id, side, flows: [], criticality: kind };
      port.flows.push(f);
      if (STRICTEST.indexOf(kind) < STRICTEST.indexOf(port.criticality)) port.criticality = kind;
      ports.set(name, port);
    }
    return [...ports.values()];
  }

  private quantity(f: Flow): number {
    if (f.quantity !== null) return f.quantity;
    const known = this.flows.filter((g) => g.material === f.material && g.quantity !== null);
    const mean = (list: Flow[]): number | null =>
      list.length === 0 ? null : list.reduce((sum, g) => sum + (g.quantity ?? 0), 0) / list.length;
    const from = idOf(f.from);
    const to = idOf(f.to);
    return (
      (from === null ? null : mean(known.filter((g) => idOf(g.from) === from))) ??
      (to === null ? null : mean(known.filter((g) => idOf(g.to) === to))) ??
      mean(known) ??
      1
    );
  }

  /** What one unit of a material counts for at a port. */
  private factor(port: Port, material: string): number {
    if (port.side === "out" || !port.flows.some((f) => f.group !== "")) return 1;
    const m = this.data.materials.find((row) => row.id === material);
    return MJ[m?.unit ?? ""] ?? m?.mjPerUnit ?? 1;
  }

  private rho(f: Flow, side: "in" | "out"): number {
    const m = this.material(f);
    const own = side === "in" ? (f.replaceIn ?? m?.replaceIn) : (f.replaceOut ?? m?.replaceOut);
    return own ?? (FIXED.includes(f.mode) ? 0 : 1);
  }

  private capsUnder(scenario: Scenario): Map<string, number> {
    const cap = new Map(this.units.map((id) => [id, 1]));
    const lower = (id: string, value: number): void => {
      const ofCompany = this.data.units.filter((u) => u.company === id).map((u) => u.id);
      for (const u of ofCompany.length > 0 ? ofCompany : [id])
        if (cap.has(u)) cap.set(u, Math.min(value, cap.get(u) ?? 1));
    };
    for (const id of scenario.leave) lower(id, 0);
    for (const [id, value] of Object.entries(scenario.curtail)) lower(id, value);
    return cap;
  }

  /** Solves a scenario; `weights` by unit. */
  solve(scenario: Scenario, response: BestResponse, weights: ReadonlyMap<string, number>): SlowBest {
    const extended = response === "best-extended";
    const cap = this.capsUnder(scenario);
    const unitRow = new Map(this.data.units.map((u) => [u.id, u]));
    const variables = new Map<string, Record<string, number>>();
    const constraints = new Map<string, Constraint>();
    const binaries: string[] = [];
    const row = (terms: Terms, limit: Constraint): void => {
      const name = `row ${constraints.size}`;
      constraints.set(name, limit);
      for (const [variable, value] of terms) {
        const entry = variables.get(variable) ?? {};
        entry[name] = (entry[name] ?? 0) + value;
        variables.set(variable, entry);
      }
    };
    const atMost = (variable: string, most: number): void => row(new Map([[variable, 1]]), { max: most });
    const total = this.units.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0);

    for (const id of this.units) {
      const c = cap.get(id) ?? 1;
      variables.set(`x ${id}`, { activity: (weights.get(id) ?? 0) / total });
      atMost(`x ${id}`, extended && c === 1 ? 1 + (unitRow.get(id)?.spare ?? 0) : c);
      const m = unitRow.get(id)?.minLoad ?? 0;
      if (response === "best-minload" && m > 0) {
        if (c < m - 1e-12) atMost(`x ${id}`, 0);
        else {
          binaries.push(`b ${id}`);
          variables.set(`b ${id}`, {});
          const least = Math.min(m, c);
          row(
            new Map([
              [`x ${id}`, 1],
              [`b ${id}`, -c],
            ]),
            { max: 0 },
          );
          row(
            new Map([
              [`x ${id}`, 1],
              [`b ${id}`, -least],
            ]),
            { min: 0 },
          );
        }
      }
    }

    for (const f of this.flows) {
      const from = idOf(f.from);
      const to = idOf(f.to);
      if (from === to) continue;
      const q = this.quantity(f);
      const name = `f ${f.index}`;
      const gone = (from !== null && cap.get(from) === 0) || (to !== null && cap.get(to) === 0);
      const available =
        from === null
          ? (scenario.import[f.material] ?? 1)
          : to === null
            ? (scenario.export[f.material] ?? 1)
            : 1;
      if (gone) atMost(name, 0);
      else if (!extended || available < 1) atMost(name, available * q);
      if (from === null || to === null) continue;
      for (const [side, letter] of [
        ["in", "z"],
        ["out", "r"],
      ] as const) {
        const rho = this.rho(f, side);
        const bought = `${letter} ${f.index}`;
        atMost(bought, rho * q);
        // z <= rho (q - f)
        row(
          new Map([
            [bought, 1],
            [name, rho],
          ]),
          { max: rho * q },
        );
      }
    }

    const links = extended ? this.newLinks(cap) : [];
    for (const port of this.ports) {
      const { criticality, side, unit } = port;
      const size = port.flows.reduce((sum, f) => sum + this.quantity(f) * this.factor(port, f.material), 0);
      const flows: Terms = new Map();
      for (const f of port.flows) flows.set(`f ${f.index}`, this.factor(port, f.material) / size);
      for (const link of links)
        if (link.to === port || link.from === port)
          flows.set(link.name, this.factor(port, link.material) / size);
      const outside: Terms = new Map();
      for (const f of port.flows)
        if (idOf(f.from) !== null && idOf(f.to) !== null)
          outside.set(`${side === "in" ? "z" : "r"} ${f.index}`, this.factor(port, f.material) / size);
      const all: Terms = new Map([...flows, ...outside]);
      const minus = (terms: Terms, x: number): Terms => new Map([...terms, [`x ${unit}`, -x]]);
      // Inputs: no dumping counts what is delivered; outputs: what is delivered or resold.
      row(minus(side === "in" ? flows : all, 1), { max: 0 });
      if (criticality === "critical") row(minus(all, 1), { min: 0 });
      if (criticality === "important") row(minus(all, 2), { min: -1 });
    }

    const model: Model = { direction: "maximize", objective: "activity", constraints, variables, binaries };
    const solution = solve(model, {
      precision: 1e-10,
      tolerance: 0,
      maxPivots: 200_000,
      checkCycles: true,
      includeZeroVariables: true,
      maxIterations: 100_000,
    });
    const values = new Map(solution.variables);
    return {
      status: solution.status,
      activity: solution.result,
      level: new Map(this.units.map((id) => [id, values.get(`x ${id}`) ?? 0])),
    };
  }

  /**
   * By how much a claim breaks the text at most, as a share of the port or of the contract. A new link may
   * serve any input port of its user that takes the material, so that it must lead to one port only here.
   */
  worstViolation(scenario: Scenario, response: BestResponse, claim: Claim): number {
    const extended = response === "best-extended";
    const cap = this.capsUnder(scenario);
    let worst = 0;
    const must = (isAtMost: number, limit: number): void => {
      worst = Math.max(worst, isAtMost - limit);
    };
    for (const id of this.units) {
      const x = claim.level.get(id) ?? 0;
      const row = this.data.units.find((u) => u.id === id);
      const c = cap.get(id) ?? 1;
      must(-x, 0);
      must(x, extended && c === 1 ? 1 + (row?.spare ?? 0) : c);
      if (response === "best-minload" && x > 1e-9) must(row?.minLoad ?? 0, x);
    }
    for (const f of this.flows) {
      const [from, to] = [idOf(f.from), idOf(f.to)];
      if (from === to) continue;
      const q = this.quantity(f);
      const share = (claim.delivered.get(f.index) ?? 0) / q;
      const gone = [from, to].some((id) => id !== null && cap.get(id) === 0);
      const market = from === null ? scenario.import : to === null ? scenario.export : {};
      const available = gone ? 0 : (market[f.material] ?? 1);
      must(-share, 0);
      if (gone || !extended || available < 1) must(share, available);
      for (const [side, outside] of [
        ["in", claim.bought],
        ["out", claim.resold],
      ] as const) {
        const placed = (outside.get(f.index) ?? 0) / q;
        const rho = from === null || to === null ? 0 : this.rho(f, side);
        must(-placed, 0);
        must(placed, rho);
        if (rho > 0) must(placed, rho * (1 - share));
      }
    }
    const allowed = extended ? this.newLinks(cap) : [];
    for (const link of claim.links) {
      const known = allowed.some(
        ({ from, to, material }) =>
          from.unit === link.from && to.unit === link.to && material === link.material,
      );
      if (!known) worst = Number.POSITIVE_INFINITY;
    }
    for (const port of this.ports) {
      const size = port.flows.reduce((sum, f) => sum + this.quantity(f) * this.factor(port, f.material), 0);
      const x = claim.level.get(port.unit) ?? 0;
      const sum = (moved: ReadonlyMap<number, number>): number =>
        port.flows.reduce((s, f) => s + (moved.get(f.index) ?? 0) * this.factor(port, f.material), 0) / size;
      const linked = claim.links
        .filter(
          (link) =>
            (port.side === "in" ? link.to : link.from) === port.unit &&
            port.flows.some((f) => f.material === link.material),
        )
        .reduce((s, link) => s + (link.quantity * this.factor(port, link.material)) / size, 0);
      const inside = sum(claim.delivered) + linked;
      const all = inside + sum(port.side === "in" ? claim.bought : claim.resold);
      must(port.side === "in" ? inside : all, x);
      if (port.criticality === "critical") must(x, all);
      if (port.criticality === "important") must(2 * x - 1, all);
    }
    return worst;
  }

  /** From every output port of a material that needs no pipe to every input port of another unit that takes it. */
  private newLinks(
    cap: ReadonlyMap<string, number>,
  ): { name: string; from: Port; to: Port; material: string }[] {
    const fixed = new Set(this.data.flows.filter((f) => FIXED.includes(f.mode)).map((f) => f.material));
    const running = this.ports.filter((port) => (cap.get(port.unit) ?? 0) > 0);
    return running
      .filter((port) => port.side === "out")
      .flatMap((from) => {
        const material = from.flows[0]?.material ?? "";
        if (fixed.has(material)) return [];
        return running
          .filter(
            (to) =>
              to.side === "in" && to.unit !== from.unit && to.flows.some((f) => f.material === material),
          )
          .map((to) => ({ name: `g ${from.name} > ${to.name} ${material}`, from, to, material }));
      });
  }
}
