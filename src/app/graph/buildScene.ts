/**
 * Data set and results to scene. Positions come from the layout alone, so a what-if changes how things
 * look and never where they are.
 */
import type { LinksResult, SimulateResult } from "../../analysis/results.ts";
import type { Layout } from "../../engine/surface.ts";
import type { DataSet, Flow, Material, Unit } from "../../model/dataset.ts";
import { unitOf } from "../../model/dataset.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { type Family, familyOf, isEnergy, OTHER } from "./families.ts";
import { type EdgeLink, edgeLinks, type MissingPorts, missingPorts } from "./linkClasses.ts";
import type { GraphEdge, GraphNode, Lang, NodeState, Scene } from "./scene.ts";
import {
  edgeWidth,
  flowValue,
  nodeRadius,
  shownQuantity,
  typicalMost,
  UNKNOWN_WIDTH,
  widthScales,
} from "./sizes.ts";
import { delivered, edgeState, momentsAt, nodeState, runs, type UnitMoment } from "./state.ts";
import { formatNumber, formatShare, GRAPH_TEXT } from "./text.ts";

export interface SceneInput {
  readonly dataset: DataSet;
  readonly layout: Layout;
  readonly result: SimulateResult | null;
  /** Wave to show; null for the state in the end. */
  readonly wave: number | null;
  readonly links: LinksResult | null;
  readonly showPotential: boolean;
  readonly showEnergy: boolean;
  readonly showLinkClasses: boolean;
  readonly lang: Lang;
}

interface Passing {
  value: number;
  suppliers: Set<string>;
  takers: Set<string>;
  best: number;
  family: Family;
  recycles: boolean;
}

const BADGES: Readonly<Partial<Record<NodeState, string>>> = { "at-risk": "!", broken: "×", ghost: "+" };

/** Units that are hit are drawn large enough for their mark to be read. */
const HIT_RADIUS = 10;

interface Context {
  readonly input: SceneInput;
  /** The result where the scenario changes something, else null. */
  readonly result: SimulateResult | null;
  readonly moments: ReadonlyMap<string, UnitMoment>;
  readonly materials: ReadonlyMap<string, Material>;
  readonly units: ReadonlyMap<string, Unit>;
  /** What is delivered of each flow of the result in the end, by its position in flows.csv. */
  readonly finals: ReadonlyMap<number, number>;
  /** Ports by unit id. */
  readonly ports: ReadonlyMap<string, LinksResult["ports"]>;
  /** null where link classes are not shown. */
  readonly classes: {
    readonly edges: ReadonlyMap<number, EdgeLink>;
    readonly missing: ReadonlyMap<string, MissingPorts>;
  } | null;
}

export function buildScene(input: SceneInput): Scene {
  const result = input.result && !isBaseline(input.result.scenario) ? input.result : null;
  const links = result === null && input.showLinkClasses ? input.links : null;
  const context: Context = {
    input,
    result,
    moments: result ? momentsAt(result, input.wave) : new Map(),
    materials: new Map(input.dataset.materials.map((material) => [material.id, material])),
    units: new Map(input.dataset.units.map((unit) => [unit.id, unit])),
    finals: new Map(result?.flows.map((row) => [row.index, row.delivered])),
    ports: portsByUnit(input.links),
    classes: links && { edges: edgeLinks(links), missing: missingPorts(links) },
  };
  const passing = passThrough(context);
  const most = typicalMost([...passing.values()].map((entry) => entry.value));
  const nodes = input.dataset.units.flatMap((unit) => buildNode(context, unit, passing.get(unit.id), most));
  const { edges, scales } = buildEdges(context, new Set(nodes.map((node) => node.id)));
  const mode = result ? "whatif" : links ? "links" : "structure";
  return { mode, nodes, edges, scales };
}

function portsByUnit(links: LinksResult | null): ReadonlyMap<string, LinksResult["ports"]> {
  const found = new Map<string, LinksResult["ports"][number][]>();
  for (const port of links?.ports ?? []) {
    const own = found.get(port.unit);
    if (own) own.push(port);
    else found.set(port.unit, [port]);
  }
  return found;
}

function isActive(context: Context, flow: Flow): boolean {
  const ends = [unitOf(flow.from), unitOf(flow.to)].map((id) => (id === null ? null : context.units.get(id)));
  const scenario = context.result?.scenario ?? null;
  const running = ends.every((unit) => unit === null || (unit !== undefined && runs(unit, scenario)));
  if (flow.status === "operating" && running) return true;
  return context.finals.has(flow.index);
}

/** What passes through each unit in a year, and the family of what it mainly makes. */
function passThrough(context: Context): ReadonlyMap<string, Passing> {
  const all = new Map<string, Passing & { in: number; out: number }>();
  const at = (id: string) => {
    const entry = all.get(id) ?? {
      ...{ value: 0, suppliers: new Set<string>(), takers: new Set<string>() },
      ...{ best: -1, family: OTHER, recycles: false, in: 0, out: 0 },
    };
    all.set(id, entry);
    return entry;
  };
  for (const flow of context.input.dataset.flows) {
    const from = unitOf(flow.from);
    const to = unitOf(flow.to);
    const material = context.materials.get(flow.material);
    const active = isActive(context, flow);
    const value = active ? (flowValue(flow, material) ?? 0) : 0;
    if (from !== null && from === to) at(from).recycles = true;
    if (from !== null && from !== to) {
      const entry = at(from);
      entry.out += value;
      if (to !== null && active) entry.takers.add(to);
      if (value > entry.best) Object.assign(entry, { best: value, family: familyFor(material) });
    }
    if (to !== null && from !== to) {
      const entry = at(to);
      entry.in += value;
      if (from !== null && active) entry.suppliers.add(from);
      if (entry.best < 0 && entry.family === OTHER) entry.family = familyFor(material);
    }
  }
  for (const entry of all.values()) entry.value = Math.max(entry.in, entry.out);
  return all;
}

function familyFor(material: Material | undefined): Family {
  return material ? familyOf(material) : OTHER;
}

function buildNode(
  context: Context,
  unit: Unit,
  passing: Passing | undefined,
  most: number,
): readonly GraphNode[] {
  const position = context.input.layout.positions[unit.id];
  if (!position) return [];
  const moment = context.moments.get(unit.id);
  const state = nodeState(unit, moment, context.result?.scenario ?? null);
  const level = state === "inactive" ? 0 : (moment?.level ?? 1);
  return [
    {
      id: unit.id,
      label: unit.name,
      x: position.x,
      y: position.y,
      size: Math.max(
        nodeRadius(passing?.value ?? 0, most),
        BADGES[state] || state === "removed" ? HIT_RADIUS : 0,
      ),
      kind: "unit",
      state,
      level,
      family: (passing?.family ?? OTHER).id,
      missing: context.classes?.missing.get(unit.id) ?? null,
      badge: BADGES[state] ?? (passing?.recycles ? "↻" : ""),
      aria: describe(context, unit, state, level, passing),
      changedNow: moment?.changedNow ?? false,
    },
  ];
}

function describe(
  context: Context,
  unit: Unit,
  state: NodeState,
  level: number,
  passing: Passing | undefined,
): string {
  const text = GRAPH_TEXT[context.input.lang];
  const single = context.ports.get(unit.id)?.filter((port) => port.counterparts === 1).length ?? 0;
  const parts = [
    text.state[state],
    state === "at-risk" ? text.level(formatShare(level, context.input.lang)) : "",
    context.moments.get(unit.id)?.changedNow ? text.changed : "",
    text.suppliers(passing?.suppliers.size ?? 0),
    text.takers(passing?.takers.size ?? 0),
    passing?.recycles ? text.recycles : "",
    single > 0 ? text.singleSource(single) : "",
    ...linkWords(context, unit.id),
  ];
  return `${unit.name}: ${parts.filter((part) => part !== "").join(", ")}`;
}

/** What link classes say of a unit, where they are shown. */
function linkWords({ input, classes, ports }: Context, unit: string): readonly string[] {
  if (!classes) return [];
  const text = GRAPH_TEXT[input.lang];
  const weak = ports.get(unit)?.filter((port) => port.class === "weak").length ?? 0;
  const { inputs = 0, outputs = 0 } = classes.missing.get(unit) ?? {};
  return [
    weak > 0 ? text.weakLinks(weak) : "",
    inputs > 0 ? text.missingInputs(inputs) : "",
    outputs > 0 ? text.missingOutputs(outputs) : "",
  ];
}

function buildEdges(context: Context, drawn: ReadonlySet<string>): Pick<Scene, "edges" | "scales"> {
  const { input, finals } = context;
  const shown = input.dataset.flows.flatMap((flow) => {
    const from = unitOf(flow.from);
    const to = unitOf(flow.to);
    if (from === null || to === null || from === to || !drawn.has(from) || !drawn.has(to)) return [];
    const material = context.materials.get(flow.material);
    const energy = material ? isEnergy(material) : false;
    const active = isActive(context, flow);
    if ((energy && !input.showEnergy) || (!active && !input.showPotential)) return [];
    return [{ flow, from, to, material, energy, active }];
  });
  const scales = widthScales(
    shown
      .filter((row) => row.active)
      .map(({ flow, material }) => ({ quantity: flow.quantity, unit: material?.unit ?? flow.given.unit })),
  );
  const edges = shown.map(({ flow, from, to, material, energy, active }): GraphEdge => {
    const unit = material?.unit ?? flow.given.unit;
    const family = familyFor(material);
    const share = active ? delivered(flow, finals.get(flow.index), context.moments, input.wave) : 1;
    return {
      id: `flow-${flow.index}`,
      index: flow.index,
      from,
      to,
      material: flow.material,
      family: family.id,
      code: family.code,
      width: active ? edgeWidth(flow.quantity, unit, scales) : UNKNOWN_WIDTH,
      unknown: flow.quantity === null,
      state: active ? edgeState(share) : "potential",
      energy,
      link: active ? (context.classes?.edges.get(flow.index) ?? null) : null,
      label: edgeLabel(flow, material, unit, input.lang),
    };
  });
  return { edges, scales };
}

/** "chloor 74,1 kt", or "chloor ?" where the quantity is unknown. The code is added when drawn. */
function edgeLabel(flow: Flow, material: Material | undefined, unit: string, lang: Lang): string {
  const name = (lang === "nl" ? material?.nameNl : material?.nameEn) || flow.material;
  if (flow.quantity === null) return `${name} ?`;
  if (flow.quantity === 0) return name;
  const shown = shownQuantity(flow.quantity, unit);
  return `${name} ${formatNumber(shown.value, lang)} ${shown.unit}`;
}
