/**
 * A newcomer in the network, as a person would write it: a unit, the flows that feed it (from the cluster
 * first, the rest from outside), the flows that it brings (in the place of those who left and of imports first, the
 * rest sold outside), and the missing steps that it performs.
 */
import { blankUnit } from "../../model/blank.ts";
import { type Chain, type Flow, unitOf } from "../../model/dataset.ts";
import { replaceOutOf } from "../../network/defaults.ts";
import { type Draft, written } from "./draft.ts";
import { type Amount, feed, isNothing, type LocalInput } from "./feeding.ts";
import { isMaking, type Niche, shareOf } from "./niches.ts";
import { yieldOf } from "./recipes.ts";
import { openQuantity, type Size, type Spec } from "./sizing.ts";
import type { Limit, Shortage } from "./supply.ts";

/** What a newcomer brings to units of the cluster; null where the need is unknown. */
export interface Delivery {
  readonly material: string;
  readonly quantity: number | null;
  readonly to: string;
}

/** What it delivers of a flow of somebody who left; null where the flow's quantity is unknown. */
export interface TakenOver {
  /** Position in flows.csv. */
  readonly index: number;
  readonly material: string;
  readonly quantity: number | null;
}

export interface Placement {
  readonly spec: Spec;
  /** Id of the new unit. */
  readonly unit: string;
  /** In units of the main product. */
  readonly size: number;
  readonly basis: Size["basis"];
  readonly limiting: Shortage | null;
  readonly short: readonly Shortage[];
  readonly localInputs: readonly LocalInput[];
  readonly imports: readonly Amount[];
  readonly deliveries: readonly Delivery[];
  readonly exports: readonly Amount[];
  readonly takenOver: readonly TakenOver[];
}

const OUTSIDE = { outside: "" };

/** What a seller says of a flow. */
type Contract = Pick<Flow, "offtake" | "replaceOut" | "mode">;

/** An id that neither a unit nor a company has. */
function freeId(draft: Draft, process: string): string {
  const units = [...draft.base.units, ...draft.added];
  const taken = new Set(units.flatMap((unit) => [unit.id, unit.company]));
  const name = `new-${process.replaceAll("|", "-")}`;
  let id = name;
  for (let k = 2; taken.has(id); k += 1) id = `${name}-${k}`;
  return id;
}

/** Number of plants of the catalogue's usual capacity; null where it names none. */
export function plantsFor(size: number, capacity: number | null): number | null {
  return capacity === null ? null : Math.max(1, Math.ceil(size / capacity - 1e-9));
}

class Placing {
  private readonly draft: Draft;
  private readonly spec: Spec;
  private readonly unit: string;
  private readonly size: number;
  private readonly source: string;
  private before: ReadonlySet<string> | null = null;
  readonly localInputs: LocalInput[] = [];
  readonly imports: Amount[] = [];
  readonly deliveries: Delivery[] = [];
  readonly exports: Amount[] = [];
  readonly takenOver: TakenOver[] = [];

  constructor(draft: Draft, spec: Spec, unit: string, size: number) {
    this.draft = draft;
    this.spec = spec;
    this.unit = unit;
    this.size = size;
    this.source = `estimate: recipe of ${spec.recipe.process.id}`;
  }

  addUnit(): void {
    const { process, capacity } = this.spec.recipe;
    const plants = plantsFor(this.size, capacity) ?? 1;
    this.draft.addUnit({
      ...blankUnit(this.unit),
      name: process.nameEn,
      sector: process.sector,
      jobs: process.jobs === null ? null : process.jobs * plants,
      confidence: "low",
      source: this.source,
    });
  }

  feed(material: string, coefficient: number): void {
    const need = written(coefficient * this.size);
    const { draft, unit, source } = this;
    const fed = { unit, source, niche: this.spec.niche, before: this.stepsBefore() };
    const { local, brought } = feed(draft, fed, material, need);
    if (local) this.localInputs.push(local);
    if (brought) this.imports.push(brought);
  }

  /** @param reserved what fellow newcomers will take of it. */
  bring(material: string, coefficient: number, reserved: number): void {
    const made = written(coefficient * this.size);
    const { niche } = this.spec;
    let left = made;
    if (niche?.kind === "second-source" && niche.factors.has(material))
      left -= this.shareSource(niche, material, left);
    else {
      left -= this.takeOver(material, Math.max(0, left - reserved));
      left -= this.replaceImports(material, Math.max(0, left - reserved));
    }
    if (isNothing(left, made)) return;
    this.sell(material, left);
  }

  /**
   * Takes over what those who left no longer deliver, the niche's first, then what else they made of it: the same
   * contract, from another plant. In order, units of the cluster before markets: a whole delivery makes a buyer run,
   * half of two makes neither. @returns the quantity delivered.
   */
  private takeOver(material: string, most: number): number {
    const { draft } = this;
    const { lost } = draft.departure ?? { lost: new Map<number, number>() };
    const own = this.spec.niche?.flows ?? [];
    const outward = (index: number): number => Number(unitOf(draft.flows[index]?.to ?? OUTSIDE) === null);
    const flows = [...lost.keys()]
      .filter((index) => draft.flows[index]?.material === material)
      .sort((a, b) => place(own, a) - place(own, b) || outward(a) - outward(b) || a - b);
    let left = most;
    let isShort = false;
    const unknown: number[] = [];
    const takeOne = (index: number, amount: number | null): void => {
      const flow = draft.flows[index];
      if (!flow) return;
      this.inPlaceOf(flow, material, amount, flow);
      this.takenOver.push({ index, material, quantity: amount });
    };
    for (const index of flows) {
      const part = draft.partLeft(index, lost.get(index) ?? 0);
      if (part === null) unknown.push(index);
      else if (part > 0) {
        const amount = Math.min(left, part);
        if (!isNothing(amount, most)) takeOne(index, amount);
        isShort ||= !isNothing(part - amount, part);
        left -= amount;
      }
    }
    // Nobody can say how much of a known rest an unknown contract takes: it comes along where nothing known is short.
    if (!isShort) for (const index of unknown) takeOne(index, null);
    return most - left;
  }

  /** Delivers in the place of imports, those of the niche first. @returns the quantity delivered. */
  private replaceImports(material: string, most: number): number {
    const { draft } = this;
    const { niche } = this.spec;
    const own = new Set(niche && isMaking(niche.kind) ? niche.flows : []);
    const order = [...own];
    const flows = draft
      .importsOf(material)
      .filter((flow) => unitOf(flow.to) !== this.unit)
      .sort((a, b) => place(order, a.index) - place(order, b.index) || a.index - b.index);
    const isOpen = niche !== null && own.size > 0 && openQuantity(draft, niche) === null;
    let left = most;
    for (const flow of flows) {
      if (flow.quantity === null) {
        // Of a gap of unknown quantity nobody can say what is left to be imported.
        if (isOpen && own.has(flow.index)) this.inPlaceOf(flow, material, null);
        continue;
      }
      if (isNothing(left, most)) continue;
      const amount = Math.min(left, flow.quantity);
      this.inPlaceOf(flow, material, amount);
      left -= amount;
    }
    return most - left;
  }

  /** Takes over half of what single sources bring. @returns the quantity delivered. */
  private shareSource(niche: Niche, material: string, most: number): number {
    const { draft } = this;
    const own = niche.factors.get(material) ?? 1;
    const open = openQuantity(draft, niche);
    const part = open === null ? 0 : Math.min(1, (most * own) / open);
    let delivered = 0;
    for (const index of niche.flows) {
      const flow = draft.flows[index];
      if (!flow || !draft.isLiveAt(index) || unitOf(flow.to) === null) continue;
      if (flow.quantity === null) {
        if (open === null) this.deliver(flow, material, null);
        continue;
      }
      const amount = flow.quantity * shareOf(niche.kind) * part;
      const brought = (amount * (niche.factors.get(flow.material) ?? 1)) / own;
      this.deliver(flow, material, brought);
      draft.setQuantity(index, flow.quantity - amount);
      this.sellElsewhere(flow, amount);
      delivered += brought;
    }
    return delivered;
  }

  /** The former single source sells outside what it can; the rest of its freed output is spare. */
  private sellElsewhere(flow: Flow, amount: number): void {
    const { draft } = this;
    const supplier = unitOf(flow.from);
    const freed = amount * replaceOutOf(flow, draft.materials.get(flow.material));
    if (supplier === null || freed <= 0) return;
    const own = draft.exportsOf(flow.material).find((row) => unitOf(row.from) === supplier);
    if (own?.quantity) draft.setQuantity(own.index, own.quantity + freed);
    else
      draft.addFlow({
        from: supplier,
        to: null,
        material: flow.material,
        quantity: freed,
        // How much a seller needs to sell is the port's: a new outlet does not make it stricter.
        offtake: flow.offtake,
        source: this.source,
      });
  }

  /** @param contract what the seller says of a flow that is taken over as it was; not of one from outside. */
  private inPlaceOf(flow: Flow, material: string, amount: number | null, contract?: Contract): void {
    if (unitOf(flow.to) === null) this.sell(material, amount, contract);
    else this.deliver(flow, material, amount, contract);
    if (amount === null) this.draft.remove(flow.index);
    else this.draft.setQuantity(flow.index, (flow.quantity ?? 0) - amount);
  }

  private sell(material: string, quantity: number | null, contract?: Contract): void {
    const { offtake = null, mode = "" } = contract ?? {};
    this.draft.addFlow({ from: this.unit, to: null, material, quantity, offtake, mode, source: this.source });
    if (quantity === null) return;
    // One figure for a material, whatever the contracts.
    const at = this.exports.findIndex((own) => own.material === material);
    const sum = { material, quantity: written(quantity + (this.exports[at]?.quantity ?? 0)) };
    if (at < 0) this.exports.push(sum);
    else this.exports[at] = sum;
  }

  /** A link to the buyer of a flow; what the buyer says of its need and of replacing it holds on. */
  private deliver(flow: Flow, material: string, quantity: number | null, contract?: Contract): void {
    const to = unitOf(flow.to) ?? "";
    const { need, replaceIn, group } = flow;
    const { offtake = null, replaceOut = null, mode = "" } = contract ?? {};
    this.draft.addFlow({
      from: this.unit,
      to,
      material,
      quantity,
      need,
      offtake,
      replaceIn,
      replaceOut,
      group,
      mode,
      source: this.source,
    });
    this.deliveries.push({ material, quantity: quantity === null ? null : written(quantity), to });
  }

  /** Units that perform the steps before those that the newcomer performs. */
  private stepsBefore(): ReadonlySet<string> {
    this.before ??= new Set(this.steps().flatMap(({ chain, k }) => chain.steps[k - 1]?.units ?? []));
    return this.before;
  }

  /** The steps that nobody performs and whose material the newcomer makes. */
  private steps(): { readonly chain: Chain; readonly k: number }[] {
    return this.draft.base.chains.flatMap((chain) =>
      [...chain.steps.entries()].flatMap(([k, step]) => {
        const isNamed =
          this.spec.niche?.steps.some((ref) => ref.chain === chain.id && ref.step === k) ?? false;
        const makes = step.material !== "" && yieldOf(this.spec.recipe, step.material) > 0;
        return (makes || isNamed) && this.draft.wasMissing(step) ? [{ chain, k }] : [];
      }),
    );
  }

  perform(): void {
    for (const { chain, k } of this.steps()) this.draft.addPerformer(chain.id, k, this.unit);
  }
}

function place(order: readonly number[], index: number): number {
  const at = order.indexOf(index);
  return at < 0 ? order.length : at;
}

/**
 * Writes one newcomer into a draft.
 *
 * @param asked what fellow newcomers need of it, by material.
 */
export function placeOne(
  draft: Draft,
  spec: Spec,
  size: number,
  basis: Size["basis"],
  limit: Limit,
  asked: ReadonlyMap<string, number>,
): Placement {
  const unit = freeId(draft, spec.recipe.process.id);
  const placing = new Placing(draft, spec, unit, size);
  for (const { material, coefficient } of spec.recipe.inputs) placing.feed(material, coefficient);
  placing.addUnit();
  for (const { material, coefficient } of spec.recipe.outputs)
    placing.bring(material, coefficient, asked.get(material) ?? 0);
  placing.perform();
  const { localInputs, imports, deliveries, exports, takenOver } = placing;
  const { limiting, short } = limit;
  return { spec, unit, size, basis, limiting, short, localInputs, imports, deliveries, exports, takenOver };
}
