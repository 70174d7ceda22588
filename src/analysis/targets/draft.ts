/** A data set that newcomers are being written into, row by row, as a person would change the CSV files. */
import {
  type Chain,
  type ChainStep,
  type DataSet,
  type End,
  type Flow,
  type Material,
  type Unit,
  unitOf,
} from "../../model/dataset.ts";
import { conversionFactor } from "../../model/quantity.ts";
import { isFixedMode, replaceInOf } from "../../network/defaults.ts";
import type { Departure } from "./departure.ts";

/** Digits of a quantity that is written to a file: enough for every comparison, few enough to read. */
const DIGITS = 12;
/** What the reader keeps of a converted quantity (format.md). */
const READ_DIGITS = 15;

/** A quantity as it is written to a file. */
export function written(quantity: number): number {
  return Number(quantity.toPrecision(DIGITS));
}

/** What a new flow states; all else is left to the defaults. */
export interface NewFlow {
  /** A unit's id, or null for outside the cluster. */
  readonly from: string | null;
  readonly to: string | null;
  readonly material: string;
  /** In the material's own unit of measure; null is unknown. */
  readonly quantity: number | null;
  readonly need?: Flow["need"];
  readonly offtake?: Flow["offtake"];
  readonly replaceIn?: number | null;
  readonly replaceOut?: number | null;
  readonly group?: string;
  readonly mode?: string;
  readonly source: string;
  readonly note?: string;
}

export class Draft {
  readonly base: DataSet;
  readonly materials: ReadonlyMap<string, Material>;
  /** Flows as they stand now; those that were there keep their position. */
  readonly flows: Flow[];
  readonly added: Unit[] = [];
  /** Units added to steps, by chain and position. */
  readonly performers = new Map<string, Map<number, string[]>>();
  private readonly operating: Set<string>;
  private readonly operatingBefore: ReadonlySet<string>;
  /** What a scenario takes out, where newcomers are to stand in for that. */
  readonly departure: Departure | null;

  constructor(base: DataSet, departure: Departure | null = null) {
    this.base = base;
    this.departure = departure;
    this.materials = new Map(base.materials.map((material) => [material.id, material]));
    this.flows = [...base.flows];
    this.operatingBefore = new Set(
      base.units.filter((unit) => unit.status === "operating").map((unit) => unit.id),
    );
    this.operating = new Set(this.operatingBefore);
    for (const id of departure?.gone ?? []) this.operating.delete(id);
  }

  addUnit(unit: Unit): void {
    this.added.push(unit);
    this.operating.add(unit.id);
  }

  /** Whether a unit operated before the newcomers, and has not left. */
  operatedBefore(id: string): boolean {
    return this.operatingBefore.has(id) && !this.departure?.gone.has(id);
  }

  /** What is left of a share of a flow after what newcomers had of it; null where the flow's quantity is unknown. */
  partLeft(index: number, share: number): number | null {
    const [before, now] = [this.base.flows[index], this.flows[index]];
    if (!before || !now || before.quantity === null) return now?.status === "operating" ? null : 0;
    return Math.max(0, before.quantity * share - (before.quantity - (now.quantity ?? 0)));
  }

  /** Whether any flow of a material leaves a unit, be it to somebody who left. */
  delivers(id: string, material: string): boolean {
    return this.flows.some((f) => f.material === material && unitOf(f.from) === id && this.stood(f));
  }

  /** Whether a step of the data set had nobody to perform it before the newcomers, or all of those have left. */
  wasMissing(step: ChainStep): boolean {
    return !step.units.some((id) => this.operatedBefore(id));
  }

  /** Whether an end of a flow is a unit that operated before the newcomers. */
  feedsUnit(end: End): boolean {
    return this.operatingBefore.has(unitOf(end) ?? "");
  }

  addFlow(flow: NewFlow): Flow {
    const unit = this.materials.get(flow.material)?.unit ?? "";
    const quantity = flow.quantity === null ? null : written(flow.quantity);
    const row: Flow = {
      index: this.flows.length,
      from: flow.from === null ? { outside: flow.material } : { unit: flow.from },
      to: flow.to === null ? { outside: flow.material } : { unit: flow.to },
      material: flow.material,
      quantity,
      given: { quantity, unit },
      status: "operating",
      need: flow.need ?? null,
      offtake: flow.offtake ?? null,
      replaceIn: flow.replaceIn ?? null,
      replaceOut: flow.replaceOut ?? null,
      group: flow.group ?? "",
      mode: flow.mode ?? "",
      year: null,
      confidence: "low",
      source: flow.source,
      note: flow.note ?? "",
      at: null,
    };
    this.flows.push(row);
    return row;
  }

  /**
   * Sets what a flow carries, in its material's own unit of measure. As in the files, a flow that carries
   * nothing is idle, and the number is written in the unit of measure that its row states.
   */
  setQuantity(index: number, quantity: number): void {
    const flow = this.flows[index];
    if (!flow) return;
    const material = this.materials.get(flow.material);
    const factor = conversionFactor(flow.given.unit, material?.unit ?? "", material?.mjPerUnit ?? null) ?? 1;
    const before = flow.quantity ?? 0;
    const isGone = quantity <= before * 1e-9;
    const given = isGone ? 0 : written(quantity / factor);
    this.flows[index] = {
      ...flow,
      given: { ...flow.given, quantity: given },
      quantity: Number((given * factor).toPrecision(READ_DIGITS)),
      status: isGone ? "idle" : flow.status,
    };
  }

  /** Takes a flow out, whether its quantity is known or not. */
  remove(index: number): void {
    const flow = this.flows[index];
    if (flow)
      this.flows[index] = {
        ...flow,
        quantity: 0,
        given: { ...flow.given, quantity: 0 },
        status: "idle",
      };
  }

  addPerformer(chain: string, step: number, unit: string): void {
    const steps = this.performers.get(chain) ?? new Map<number, string[]>();
    this.performers.set(chain, steps);
    const units = steps.get(step) ?? [];
    if (!units.includes(unit)) steps.set(step, [...units, unit]);
  }

  private isLive(flow: Flow): boolean {
    const from = unitOf(flow.from);
    const to = unitOf(flow.to);
    return (
      flow.status === "operating" &&
      (from === null || this.operating.has(from)) &&
      (to === null || this.operating.has(to)) &&
      from !== to
    );
  }

  isLiveAt(index: number): boolean {
    const flow = this.flows[index];
    return flow !== undefined && this.isLive(flow);
  }

  /** Flows of a material that leave the cluster. */
  exportsOf(material: string): Flow[] {
    return this.flows.filter((f) => f.material === material && unitOf(f.to) === null && this.isLive(f));
  }

  /** Flows of a material that come into the cluster. */
  importsOf(material: string): Flow[] {
    return this.flows.filter((f) => f.material === material && unitOf(f.from) === null && this.isLive(f));
  }

  private localOf(material: string): Flow[] {
    return this.base.flows.filter(
      (f) => f.material === material && unitOf(f.from) !== null && unitOf(f.to) !== null && this.stood(f),
    );
  }

  /** Whether a flow stands but for those who left: what it says of its material holds without them too. */
  private stood(flow: Flow): boolean {
    const ends = [unitOf(flow.from), unitOf(flow.to)];
    if (!this.departure || !ends.some((id) => id !== null && this.departure?.gone.has(id)))
      return this.isLive(flow);
    return (
      flow.status === "operating" &&
      ends[0] !== ends[1] &&
      ends.every((id) => id === null || this.operatingBefore.has(id))
    );
  }

  /** Whether a material is imported today, be it by somebody who left. */
  imports(material: string): boolean {
    return this.base.flows.some((row) => {
      const flow = this.flows[row.index] ?? row;
      return row.material === material && unitOf(row.from) === null && this.stood(flow);
    });
  }

  /**
   * How a new link of a material inside the cluster would be: by the material's defaults; where it has
   * none, as the links of that material are that are there already.
   *
   * @returns the share of a lost delivery that can be had from outside, and what the row has to state for it.
   */
  linkOf(material: string): {
    readonly share: number;
    readonly mode: string;
    readonly replaceIn: number | null;
  } {
    const own = this.materials.get(material)?.replaceIn ?? null;
    if (own !== null) return { share: own, mode: "", replaceIn: null };
    const rows = this.localOf(material);
    if (rows.length === 0) return { share: 1, mode: "", replaceIn: null };
    const share = Math.max(...rows.map((flow) => replaceInOf(flow, this.materials.get(material))));
    const modes = [...new Set(rows.map((flow) => flow.mode))];
    const mode = modes.length === 1 && isFixedMode(modes[0] ?? "") ? (modes[0] ?? "") : "";
    const byDefault = mode === "" ? 1 : 0;
    return { share, mode, replaceIn: share === byDefault ? null : share };
  }

  /** The data set as a reader of the changed files would see it. */
  toDataSet(): DataSet {
    const { units } = this.base;
    // Units that only flows mention stand behind all rows of companies.csv.
    const implied = units.findIndex((unit) => unit.at === null);
    const at = implied < 0 ? units.length : implied;
    return {
      ...this.base,
      units: [...units.slice(0, at), ...this.added, ...units.slice(at)],
      flows: this.flows,
      chains: this.base.chains.map((chain) => this.withPerformers(chain)),
    };
  }

  private withPerformers(chain: Chain): Chain {
    const steps = this.performers.get(chain.id);
    if (!steps) return chain;
    return {
      ...chain,
      steps: chain.steps.map((step, k) => {
        const more = steps.get(k);
        return more ? { ...step, units: [...step.units, ...more] } : step;
      }),
    };
  }
}
