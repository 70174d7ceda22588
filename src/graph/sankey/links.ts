/**
 * From flows to the bands of a Sankey: one band for each seller, buyer and material, in one unit of
 * measure, before and after a scenario. A flow of unknown quantity is listed and never drawn as 0.
 */
import { type DataSet, type End, type Flow, type Material, type Unit, unitOf } from "../../model/dataset.ts";
import { parseUnit } from "../../model/quantity.ts";
import { baselineTest, basePerUnit, type Grouping, type SankeyChoice } from "./choice.ts";
import { Sums } from "./sums.ts";

/** `import` and `export` are what lies outside the cluster; `other` holds the ends that are folded. */
export type SankeyEndKind = "group" | "import" | "export" | "other";

export interface SankeyEnd {
  readonly id: string;
  readonly kind: SankeyEndKind;
  /** Id of the unit or company, or the name of the sector or site; "" where the data set has none. */
  readonly group: string;
}

export interface SankeyLink {
  readonly id: string;
  readonly from: SankeyEnd;
  readonly to: SankeyEnd;
  /** null where flows of several materials are taken together. */
  readonly material: string | null;
  /** Positions in flows.csv. */
  readonly flows: readonly number[];
  /** A year, in the picture's unit of measure. */
  readonly before: number;
  readonly after: number;
}

export interface SankeyLinks {
  /** The largest first, equals in the order of the file. */
  readonly links: readonly SankeyLink[];
  /** Flows of the subject whose quantity is not known, as positions in flows.csv. */
  readonly unknown: readonly number[];
  /** Flows to and from outside that were left out because outside is not drawn. */
  readonly leftOut: number;
}

const OTHER: SankeyEnd = { id: "other", kind: "other", group: "" };
export const IMPORT: SankeyEnd = { id: "import", kind: "import", group: "" };
export const EXPORT: SankeyEnd = { id: "export", kind: "export", group: "" };

/** What a band takes on the picture: the larger of before and after. */
export function sizeOf(link: Pick<SankeyLink, "before" | "after">): number {
  return Math.max(link.before, link.after);
}

function groupOf(unit: Unit, grouping: Grouping): SankeyEnd {
  const group = { unit: unit.id, company: unit.company, sector: unit.sector, site: unit.site }[grouping];
  return { id: `group:${group}`, kind: "group", group };
}

/**
 * The bands of a choice.
 *
 * @param delivered share of each flow that is delivered under a scenario, by its position in flows.csv
 * (`flows` of a simulation); null where there is no scenario. A flow that only stands in there was
 * opened by the scenario: it carries nothing before.
 */
export function sankeyLinks(
  dataset: DataSet,
  choice: SankeyChoice,
  delivered: ReadonlyMap<number, number> | null,
): SankeyLinks {
  // Thousands of flows share a few ends and units of measure.
  const groups = new Map(dataset.units.map((unit) => [unit.id, groupOf(unit, choice.grouping)]));
  const groupAt = (end: End): SankeyEnd | undefined => groups.get(unitOf(end) ?? "");
  const materials = new Map(dataset.materials.map((material) => [material.id, material]));
  const stands = baselineTest(dataset);
  const size = parseUnit(choice.unit).factor;
  const perUnitOf = basesPerUnit(choice, materials);
  const sums = new Sums();
  const unknown: number[] = [];
  let leftOut = 0;
  for (const flow of dataset.flows) {
    const isBaseline = stands(flow);
    if (!isBaseline && !delivered?.has(flow.index)) continue;
    const perUnit = perUnitOf(flow);
    if (perUnit === null) continue;
    const from = groupAt(flow.from);
    const to = groupAt(flow.to);
    if (!from && !to) continue;
    if (!choice.outside && (!from || !to)) {
      leftOut += 1;
      continue;
    }
    if (flow.quantity === null) {
      unknown.push(flow.index);
      continue;
    }
    if (flow.quantity === 0) continue;
    const quantity = (flow.quantity * perUnit) / size;
    const share = delivered?.get(flow.index) ?? 1;
    const sum = sums.at(from ?? IMPORT, to ?? EXPORT, flow.material);
    sum.flows.push(flow.index);
    sum.before += isBaseline ? quantity : 0;
    sum.after += quantity * share;
  }
  const drawn = sums.links.filter((link) => sizeOf(link) > 0);
  return { links: drawn.sort((a, b) => sizeOf(b) - sizeOf(a)), unknown, leftOut };
}

/** `basePerUnit` of each flow, worked out once for each material in each unit of measure. */
function basesPerUnit(
  { subject }: SankeyChoice,
  materials: ReadonlyMap<string, Material>,
): (flow: Flow) => number | null {
  const known = new Map<string, Map<string, number | null>>();
  return (flow) => {
    const own = known.get(flow.material) ?? new Map<string, number | null>();
    known.set(flow.material, own);
    const { unit } = flow.given;
    const before = own.get(unit);
    if (before !== undefined) return before;
    const base = basePerUnit(subject, flow, materials.get(flow.material));
    own.set(unit, base);
    return base;
  };
}

export interface Folded {
  readonly links: readonly SankeyLink[];
  /** How many links were taken together. */
  readonly folded: number;
}

/**
 * Takes all links but the largest together: those between ends that keep a link of their own by pair,
 * the other ends as one. Every end that stays keeps all that goes in and out of it.
 */
export function foldSmall(links: readonly SankeyLink[], most: number): Folded {
  const kept = links.slice(0, most);
  const small = links.slice(most);
  // One alone gains nothing by another name.
  if (small.length < 2) return { links, folded: 0 };
  const shown = new Set(kept.flatMap(({ from, to }) => [from.id, to.id]));
  const end = (one: SankeyEnd): SankeyEnd => (one.kind !== "group" || shown.has(one.id) ? one : OTHER);
  const together = new Sums();
  for (const link of small) {
    const sum = together.at(end(link.from), end(link.to), null);
    for (const flow of link.flows) sum.flows.push(flow);
    sum.before += link.before;
    sum.after += link.after;
  }
  return { links: [...kept, ...together.links], folded: small.length };
}
