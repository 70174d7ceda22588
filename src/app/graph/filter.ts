/** Which plants and flows of the network are shown: by what flows, where, whose and in which chain. Pure. */
import { type DataSet, type Flow, type Unit, unitOf } from "../../model/dataset.ts";
import type { Scene } from "./scene.ts";

export type FilterField = "material" | "carrier" | "site" | "sector" | "status" | "chain";
export const FILTER_FIELDS: readonly FilterField[] = [
  "chain",
  "material",
  "carrier",
  "sector",
  "site",
  "status",
];

export interface GraphFilter {
  /** Values asked for; of one field any will do, and all fields must agree. A field with none is no filter. */
  readonly values: Readonly<Record<FilterField, readonly string[]>>;
  /** Whether the rest stays in sight, faint. */
  readonly ghost: boolean;
}

export const NO_FILTER: GraphFilter = {
  values: { material: [], carrier: [], site: [], sector: [], status: [], chain: [] },
  ghost: false,
};

export function isFiltered({ values }: GraphFilter): boolean {
  return FILTER_FIELDS.some((field) => values[field].length > 0);
}

/** The filter with a value added, or taken away where it was there. */
export function toggled(filter: GraphFilter, field: FilterField, value: string): GraphFilter {
  const own = filter.values[field];
  const next = own.includes(value) ? own.filter((one) => one !== value) : [...own, value];
  return { ...filter, values: { ...filter.values, [field]: next } };
}

/** Values that a data set has for each field, in its own order; "" is not given. */
export function filterValues(dataset: DataSet): Readonly<Record<FilterField, readonly string[]>> {
  const used = new Set(dataset.flows.map((flow) => flow.material));
  const materials = dataset.materials.filter(({ id }) => used.has(id));
  const distinct = (values: readonly string[]) => [...new Set(values)];
  return {
    material: materials.map(({ id }) => id),
    carrier: distinct(materials.map(({ category }) => category)),
    site: distinct(dataset.units.map(({ site }) => site)).sort(),
    sector: distinct(dataset.units.map(({ sector }) => sector)).sort(),
    status: distinct(dataset.units.map(({ status }) => status)),
    chain: dataset.chains.map(({ id }) => id),
  };
}

/** What a filter leaves of the network. */
export interface Kept {
  readonly units: ReadonlySet<string>;
  /** By their position in flows.csv. */
  readonly flows: ReadonlySet<number>;
}

/**
 * A plant stays where its site, sector, status and chains do; a flow where its material does and the plants
 * at both ends stay. Where materials or kinds are asked for, plants that none of them flows through go as
 * well.
 *
 * @returns null where nothing is filtered.
 */
export function keptBy(dataset: DataSet, filter: GraphFilter): Kept | null {
  if (!isFiltered(filter)) return null;
  const { values } = filter;
  const passes = (field: FilterField, value: string) =>
    values[field].length === 0 || values[field].includes(value);
  const chains = dataset.chains.filter(({ id }) => values.chain.includes(id));
  const inChains = new Set(chains.flatMap(({ steps }) => steps.flatMap(({ units }) => units)));
  const stays = (unit: Unit) =>
    passes("site", unit.site) &&
    passes("sector", unit.sector) &&
    passes("status", unit.status) &&
    (values.chain.length === 0 || inChains.has(unit.id));
  const units = new Set(dataset.units.filter(stays).map(({ id }) => id));
  const carriers = new Map(dataset.materials.map(({ id, category }) => [id, category]));
  const ends = (flow: Flow) => [unitOf(flow.from), unitOf(flow.to)].filter((id) => id !== null);
  const flows = dataset.flows.filter(
    (flow) =>
      passes("material", flow.material) &&
      passes("carrier", carriers.get(flow.material) ?? "") &&
      ends(flow).every((id) => units.has(id)),
  );
  const byFlow = values.material.length > 0 || values.carrier.length > 0;
  return {
    units: byFlow ? new Set(flows.flatMap(ends)) : units,
    flows: new Set(flows.map(({ index }) => index)),
  };
}

/** The scene with what a filter leaves; the rest goes, or is marked to be drawn faint. */
export function filterScene(scene: Scene, kept: Kept | null, ghost: boolean): Scene {
  if (!kept) return scene;
  const node = ({ id }: { readonly id: string }) => kept.units.has(id);
  const edge = ({ index }: { readonly index: number }) => kept.flows.has(index);
  if (!ghost) return { ...scene, nodes: scene.nodes.filter(node), edges: scene.edges.filter(edge) };
  const rest = <T extends { readonly id: string }>(items: readonly T[], stays: (item: T) => boolean) =>
    items.filter((item) => !stays(item)).map(({ id }) => id);
  return { ...scene, dimmed: new Set([...rest(scene.nodes, node), ...rest(scene.edges, edge)]) };
}
