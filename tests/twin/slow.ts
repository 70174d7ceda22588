/**
 * The slow and obvious twin of the cascade: model.md sections 1 and 2 read aloud, from the rows of the
 * data set, with a full synchronous sweep over every port in every round. It shares no code with src/
 * but the types.
 */
import type { Criticality, DataSet, Flow } from "../../src/model/dataset.ts";
import type { Rationing, Scenario } from "../../src/model/scenario.ts";

type Id = string | null;
const idOf = (end: Flow["from"]): Id => ("unit" in end ? end.unit : null);
const STRICTEST: Criticality[] = ["critical", "important", "minor"];

interface Port {
  unit: string;
  flows: Flow[];
  criticality: Criticality;
}

export interface SlowResult {
  settled: boolean;
  rounds: number;
  level: Map<string, number>;
  deliverable: Map<Flow, number>;
  wave: Map<string, number>;
}

const MJ: Record<string, number> = { MWh: 3600, GWh: 3.6e6, TJ: 1e6 };

export class SlowTwin {
  readonly units: string[];
  readonly flows: Flow[];
  private readonly data: DataSet;
  private readonly inPorts: Port[];
  private readonly outPorts: Port[];

  constructor(data: DataSet) {
    this.data = data;
    this.units = data.units.filter((u) => u.status === "operating").map((u) => u.id);
    const here = (id: Id): boolean => id === null || this.units.includes(id);
    this.flows = data.flows.filter((f) => f.status === "operating" && here(idOf(f.from)) && here(idOf(f.to)));
    const inCascade = this.flows.filter((f) => idOf(f.from) !== idOf(f.to));
    this.inPorts = this.ports(inCascade, "to");
    this.outPorts = this.ports(inCascade, "from");
  }

  private materialOf(f: Flow) {
    return this.data.materials.find((m) => m.id === f.material);
  }

  private ports(flows: Flow[], side: "from" | "to"): Port[] {
    const ports = new Map<string, Port>();
    for (const f of flows) {
      const id = idOf(f[side]);
      if (id === null) continue;
      const m = this.materialOf(f);
      const own = side === "to" ? (f.need ?? m?.need) : (f.offtake ?? m?.offtake);
      const waste = m?.category === "waste" || m?.category === "byproduct";
      const kind: Criticality = own ?? (side === "from" && waste ? "minor" : "critical");
      const key = `${id}|${side === "to" && f.group !== "" ? `group ${f.group}` : f.material}`;
      const port = ports.get(key) ?? { unit: id, flows: [], criticality: kind };
      port.flows.push(f);
      if (STRICTEST.indexOf(kind) < STRICTEST.indexOf(port.criticality)) port.criticality = kind;
      ports.set(key, port);
    }
    return [...ports.values()];
  }

  /** Quantity in the material's own unit, the unknown ones by the mean rule of format.md. */
  quantity(f: Flow): number {
    if (f.quantity !== null) return f.quantity;
    const known = this.flows.filter((g) => g.material === f.material && g.quantity !== null);
    const mean = (list: Flow[]): number | null =>
      list.length === 0 ? null : list.reduce((sum, g) => sum + (g.quantity ?? 0), 0) / list.length;
    const from = idOf(f.from);
    const to = idOf(f.to);
    const bySupplier = from === null ? null : mean(known.filter((g) => idOf(g.from) === from));
    const byBuyer = to === null ? null : mean(known.filter((g) => idOf(g.to) === to));
    return bySupplier ?? byBuyer ?? mean(known) ?? 1;
  }

  /** Quantity at an input port: a group counts in energy. */
  private atInput(f: Flow): number {
    if (f.group === "") return this.quantity(f);
    const m = this.materialOf(f);
    return this.quantity(f) * (MJ[m?.unit ?? ""] ?? m?.mjPerUnit ?? 1);
  }

  private rho(f: Flow, side: "in" | "out"): number {
    const m = this.materialOf(f);
    const own = side === "in" ? (f.replaceIn ?? m?.replaceIn) : (f.replaceOut ?? m?.replaceOut);
    return own ?? (["pipeline", "cable", "onsite"].includes(f.mode) ? 0 : 1);
  }

  /** Delivered share of every flow of an output port at deliverable level y. */
  allot(port: Port, y: number, rule: Rationing): Map<Flow, number> {
    const tier = (f: Flow): number => {
      if (rule === "proportional") return 0;
      const buyer = this.inPorts.find((p) => p.flows.includes(f));
      if (rule === "local-first") return buyer ? 0 : 1;
      return buyer ? STRICTEST.indexOf(buyer.criticality) : 3;
    };
    const shares = new Map<Flow, number>();
    let left = y * port.flows.reduce((sum, f) => sum + this.quantity(f), 0);
    for (const t of [0, 1, 2, 3]) {
      const here = port.flows.filter((f) => tier(f) === t);
      const wanted = here.reduce((sum, f) => sum + this.quantity(f), 0);
      const share = wanted === 0 ? 0 : Math.min(1, Math.max(0, left / wanted));
      for (const f of here) shares.set(f, rule === "proportional" ? y : share);
      left -= share * wanted;
    }
    return shares;
  }

  run(scenario: Scenario, rule: Rationing = "proportional"): SlowResult {
    const cap = new Map(this.units.map((id) => [id, 1]));
    const units = (id: string): string[] => {
      const ofCompany = this.data.units.filter((u) => u.company === id).map((u) => u.id);
      return (ofCompany.length > 0 ? ofCompany : [id]).filter((u) => cap.has(u));
    };
    for (const id of scenario.leave) for (const u of units(id)) cap.set(u, 0);
    for (const [id, value] of Object.entries(scenario.curtail))
      for (const u of units(id)) cap.set(u, Math.min(value, cap.get(u) ?? 1));
    const answer = (port: Port, s: number): number =>
      port.criticality === "critical" ? s : port.criticality === "important" ? (1 + s) / 2 : 1;
    const stopped = new Set<string>();
    const wave = new Map<string, number>();
    let x = new Map(this.units.map((id) => [id, 1]));
    let y = new Map(this.outPorts.map((p) => [p, 1]));
    for (let round = 1; round <= 100_000; round += 1) {
      const delivered = new Map<Flow, number>();
      for (const port of this.outPorts)
        for (const [f, share] of this.allot(port, y.get(port) ?? 0, rule)) delivered.set(f, share);
      const d = (f: Flow): number => {
        if (idOf(f.from) === null) return scenario.import[f.material] ?? 1;
        const share = delivered.get(f) ?? 0;
        return share + (1 - share) * this.rho(f, "in");
      };
      const a = (f: Flow): number => {
        const buyer = idOf(f.to);
        if (buyer === null) return scenario.export[f.material] ?? 1;
        const level = x.get(buyer) ?? 0;
        return level + (1 - level) * this.rho(f, "out");
      };
      const satisfied = (port: Port, share: (f: Flow) => number, size: (f: Flow) => number): number =>
        port.flows.reduce((sum, f) => sum + size(f) * share(f), 0) /
        port.flows.reduce((sum, f) => sum + size(f), 0);
      const nextX = new Map<string, number>();
      const nextY = new Map<Port, number>();
      for (const id of this.units) {
        const inputs = this.inPorts.filter((p) => p.unit === id);
        const outputs = this.outPorts.filter((p) => p.unit === id);
        const able = Math.min(
          cap.get(id) ?? 1,
          ...inputs.map((p) =>
            answer(
              p,
              satisfied(p, d, (f) => this.atInput(f)),
            ),
          ),
        );
        const placed = outputs.map((p) =>
          answer(
            p,
            satisfied(p, a, (f) => this.quantity(f)),
          ),
        );
        const minLoad = this.data.units.find((u) => u.id === id)?.minLoad ?? 0;
        const level = Math.min(able, ...placed);
        if (level < minLoad - 1e-12) stopped.add(id);
        nextX.set(id, stopped.has(id) ? 0 : level);
        outputs.forEach((p, k) => {
          const others = placed.filter((_, other) => other !== k);
          nextY.set(p, stopped.has(id) ? 0 : Math.min(able, ...others));
        });
      }
      let moved = 0;
      for (const id of this.units) {
        moved = Math.max(moved, Math.abs((nextX.get(id) ?? 0) - (x.get(id) ?? 0)));
        if ((nextX.get(id) ?? 1) < 1 - 1e-6 && !wave.has(id)) wave.set(id, round - 1);
      }
      for (const p of this.outPorts) moved = Math.max(moved, Math.abs((nextY.get(p) ?? 0) - (y.get(p) ?? 0)));
      x = nextX;
      y = nextY;
      if (moved <= 1e-12)
        return { settled: true, rounds: round, level: x, deliverable: this.byFlow(y), wave };
    }
    return { settled: false, rounds: 100_000, level: x, deliverable: this.byFlow(y), wave };
  }

  private byFlow(y: Map<Port, number>): Map<Flow, number> {
    return new Map([...y].flatMap(([port, value]) => port.flows.map((f) => [f, value] as [Flow, number])));
  }
}
