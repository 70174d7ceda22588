/** Recipes of the catalogue in the units of measure of the data set's own materials. */
import type { DataSet, Material, Process, ProcessItem } from "../../model/dataset.ts";
import { conversionFactor } from "../../model/quantity.ts";

/** What a process takes or gives of one material, per unit of its main product. */
export interface Stream {
  readonly material: string;
  /** In the material's own unit of measure. */
  readonly coefficient: number;
}

export interface InputStream extends Stream {
  /** Whether the recipe takes it as energy only. */
  readonly energy: boolean;
}

export interface OutputStream extends Stream {
  readonly role: "product" | "byproduct" | "waste";
}

/** A process whose recipe can be reckoned with. */
export interface Recipe {
  readonly process: Process;
  /** Material of the main product. */
  readonly product: string;
  /** Its own unit of measure, in which sizes and capacities are given. */
  readonly unit: string;
  readonly inputs: readonly InputStream[];
  /** The main product first. */
  readonly outputs: readonly OutputStream[];
  readonly capacity: number | null;
  readonly minCapacity: number | null;
  /** How much of the main product the catalogue's lines make, in its own unit of measure. */
  readonly batch: number;
}

/** A process that can't be reckoned with, and the material whose unit of measure is in the way. */
export interface UnusableProcess {
  readonly process: string;
  readonly material: string;
}

export interface Recipes {
  readonly recipes: readonly Recipe[];
  readonly unusable: readonly UnusableProcess[];
}

const IN: ReadonlySet<ProcessItem["role"]> = new Set(["input", "energy"]);

/** Quantity in a material's own unit of measure, or null where it can't be converted. */
function ownAmount(quantity: number, unit: string, material: Material | undefined): number | null {
  if (!material) return null;
  const factor = conversionFactor(unit, material.unit, material.mjPerUnit);
  return factor === null ? null : quantity * factor;
}

/** What is left of each material on its side: a plant that makes what it also takes counts the difference. */
function net(sums: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Stream[] {
  return [...sums].flatMap(([material, sum]) => {
    const coefficient = sum - (other.get(material) ?? 0);
    return coefficient > 0 ? [{ material, coefficient }] : [];
  });
}

function readRecipe(process: Process, materials: ReadonlyMap<string, Material>): Recipe | UnusableProcess {
  const product = process.output || (process.items.find((item) => item.role === "product")?.material ?? "");
  const unusable = (material: string): UnusableProcess => ({ process: process.id, material });
  const own = materials.get(product);
  const taken = new Map<string, number>();
  const given = new Map<string, number>();
  const roles = new Map<string, OutputStream["role"]>();
  const matter = new Set(process.items.filter((item) => item.role === "input").map((item) => item.material));
  for (const item of process.items) {
    const amount = ownAmount(item.coefficient, item.unit, materials.get(item.material));
    if (amount === null) return unusable(item.material);
    const side = IN.has(item.role) ? taken : given;
    side.set(item.material, (side.get(item.material) ?? 0) + amount);
    if (item.role === "product" || item.role === "byproduct" || item.role === "waste")
      if (!roles.has(item.material)) roles.set(item.material, item.role);
  }
  const one = given.get(product) ?? ownAmount(1, process.unit || (own?.unit ?? ""), own);
  if (!own || one === null) return unusable(product);
  if (!given.has(product)) given.set(product, one);
  const per = (stream: Stream): Stream => ({ ...stream, coefficient: stream.coefficient / one });
  const outputs = net(given, taken).map((stream): OutputStream => {
    const role = stream.material === product ? "product" : (roles.get(stream.material) ?? "product");
    return { ...per(stream), role };
  });
  if (!outputs.some((stream) => stream.material === product)) return unusable(product);
  const capacityOf = (value: number | null): number | null =>
    value === null || value <= 0 ? null : ownAmount(value, process.unit || own.unit, own);
  return {
    process,
    product,
    unit: own.unit,
    inputs: net(taken, given).map((stream) => ({ ...per(stream), energy: !matter.has(stream.material) })),
    outputs: outputs.sort((a, b) => Number(b.material === product) - Number(a.material === product)),
    capacity: capacityOf(process.capacity),
    minCapacity: capacityOf(process.minCapacity),
    batch: one,
  };
}

/** The recipes of a data set's catalogue, in its order; a process without items is left out. */
export function recipesOf(dataset: DataSet): Recipes {
  const materials = new Map(dataset.materials.map((material) => [material.id, material]));
  const recipes: Recipe[] = [];
  const unusable: UnusableProcess[] = [];
  for (const process of dataset.processes) {
    if (process.items.length === 0) continue;
    const recipe = readRecipe(process, materials);
    if ("inputs" in recipe) recipes.push(recipe);
    else unusable.push(recipe);
  }
  return { recipes, unusable };
}

/** How much of a material one unit of the main product needs; 0 where it needs none. */
export function needFor(recipe: Recipe, material: string): number {
  return recipe.inputs.find((stream) => stream.material === material)?.coefficient ?? 0;
}

/** How much of a material one unit of the main product brings, waste left out; 0 where it brings none. */
export function yieldOf(recipe: Recipe, material: string): number {
  const stream = recipe.outputs.find((output) => output.material === material && output.role !== "waste");
  return stream?.coefficient ?? 0;
}
