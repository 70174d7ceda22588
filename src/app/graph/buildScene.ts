/**
 * Data set and results to scene. Positions come from the layout alone, so a what-if changes how things
 * look and never where they are.
 */
import type { LinksResult, SimulateResult } from "../../analysis/results.ts";
import type { Layout } from "../../engine/surface.ts";
import type { DataSet, Unit } from "../../model/dataset.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { finish, mapped, type Steps } from "../shared/steps.ts";
import { type Family, OTHER } from "./families.ts";
import { type FlowFacts, flowFacts } from "./flowFacts.ts";
import { type EdgeLink, edgeLinks, type MissingPorts, missingPorts } from "./linkClasses.ts";
import type { EdgeState, GraphEdge, GraphNode, Lang, NodeState, Scene } from "./scene.ts";
import {
  edgeWidth,
  nodeRadius,
  shownQuantity,
  typicalMost,
  UNKNOWN_WIDTH,
  unitIn,
  widthScales,
} from "./sizes.ts";
import { delivered, edgeState, type Moments, momentsAt, nodeState, runs } from "./state.ts";
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

/** So many flows between two places to give way. */
const EACH = 500;

/** Units that are hit are drawn large enough for their mark to be read. */
const HIT_RADIUS = 10;

/** The scene at a wave, or in the end. What is the same at the wave asked for before is the same object. */
export type Film = (wave: SceneInput["wave"]) => Scene;

interface Context {
  readonly input: Omit<SceneInput, "wave">;
  /** The result where the scenario changes something, else null. */
  readonly result: SimulateResult | null;
  /** Units that run, by id. */
  readonly running: ReadonlySet<string>;
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

export function buildScene({ wave, ...input }: SceneInput): Scene {
  return prepareScene(input)(wave);
}

/** Works out what all waves share; each wave then costs only what changes in it. */
export function prepareScene(input: Omit<SceneInput, "wave">): Film {
  return finish(sceneSteps(input));
}

/** The same in steps: of thousands of flows it takes longer than a frame. */
export function* sceneSteps(input: Omit<SceneInput, "wave">): Steps<Film> {
  const result = input.result && !isBaseline(input.result.scenario) ? input.result : null;
  const links = result === null && input.showLinkClasses ? input.links : null;
  const scenario = result?.scenario ?? null;
  const running = input.dataset.units.filter((unit) => runs(unit, scenario));
  const context: Context = {
    input,
    result,
    running: new Set(running.map(({ id }) => id)),
    finals: new Map(result?.flows.map((row) => [row.index, row.delivered])),
    ports: portsByUnit(input.links),
    classes: links && { edges: edgeLinks(links), missing: missingPorts(links) },
  };
  yield;
  const passing = yield* passThrough(context);
  const most = typicalMost([...passing.values()].map((entry) => entry.value));
  const units = input.dataset.units.filter(({ id }) => input.layout.positions[id]);
  const nodes = yield* mapped(units, (unit) => nodeAt(context, unit, passing.get(unit.id), most));
  const { edges, scales } = yield* edgesAt(context, new Set(units.map(({ id }) => id)));
  const mode = result ? "whatif" : links ? "links" : "structure";
  return (wave) => {
    const moments: Moments = result ? momentsAt(result, wave) : new Map();
    return {
      mode,
      nodes: nodes.map((at) => at(moments)),
      edges: edges.map((at) => at(moments, wave)),
      scales,
    };
  };
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

function isActive({ running, finals }: Context, { flow, from, to }: FlowFacts): boolean {
  const runsAt = (id: string | null) => id === null || running.has(id);
  return (flow.status === "operating" && runsAt(from) && runsAt(to)) || finals.has(flow.index);
}

/** What passes through each unit in a year, and the family of what it mainly makes. */
function* passThrough(context: Context): Steps<ReadonlyMap<string, Passing>> {
  const all = new Map<string, Passing & { in: number; out: number }>();
  const at = (id: string) => {
    const entry = all.get(id) ?? {
      ...{ value: 0, suppliers: new Set<string>(), takers: new Set<string>() },
      ...{ best: -1, family: OTHER, recycles: false, in: 0, out: 0 },
    };
    all.set(id, entry);
    return entry;
  };
  for (const [k, facts] of flowFacts(context.input.dataset).entries()) {
    if (k % EACH === EACH - 1) yield;
    const { from, to, family } = facts;
    const active = isActive(context, facts);
    const value = active ? facts.value : 0;
    if (from !== null && from === to) at(from).recycles = true;
    if (from !== null && from !== to) {
      const entry = at(from);
      entry.out += value;
      if (to !== null && active) entry.takers.add(to);
      if (value > entry.best) Object.assign(entry, { best: value, family });
    }
    if (to !== null && from !== to) {
      const entry = at(to);
      entry.in += value;
      if (from !== null && active) entry.suppliers.add(from);
      if (entry.best < 0 && entry.family === OTHER) entry.family = family;
    }
  }
  for (const entry of all.values()) entry.value = Math.max(entry.in, entry.out);
  return all;
}

/** A unit of the picture by what it is at. */
function nodeAt(
  context: Context,
  unit: Unit,
  passing: Passing | undefined,
  most: number,
): (moments: Moments) => GraphNode {
  const scenario = context.result?.scenario ?? null;
  const { x, y } = context.input.layout.positions[unit.id] ?? { x: 0, y: 0 };
  const radius = nodeRadius(passing?.value ?? 0, most);
  const always = alwaysTrue(context, unit, passing);
  let last: GraphNode | null = null;
  return (moments) => {
    const moment = moments.get(unit.id);
    const state = nodeState(unit, moment, scenario);
    const level = state === "inactive" ? 0 : (moment?.level ?? 1);
    const changedNow = moment?.changedNow ?? false;
    if (last?.state === state && last.level === level && last.changedNow === changedNow) return last;
    last = {
      id: unit.id,
      label: unit.name,
      x,
      y,
      size: Math.max(radius, BADGES[state] || state === "removed" ? HIT_RADIUS : 0),
      kind: "unit",
      state,
      level,
      family: (passing?.family ?? OTHER).id,
      missing: context.classes?.missing.get(unit.id) ?? null,
      badge: BADGES[state] ?? (passing?.recycles ? "↻" : ""),
      aria: `${unit.name}: ${[...momentWords(context.input.lang, state, level, changedNow), ...always].join(", ")}`,
      changedNow,
    };
    return last;
  };
}

function momentWords(lang: Lang, state: NodeState, level: number, changedNow: boolean): readonly string[] {
  const text = GRAPH_TEXT[lang];
  return [
    text.state[state],
    ...(state === "at-risk" ? [text.level(formatShare(level, lang))] : []),
    ...(changedNow ? [text.changed] : []),
  ];
}

/** What is said of a unit at every wave. */
function alwaysTrue(context: Context, unit: Unit, passing: Passing | undefined): readonly string[] {
  const text = GRAPH_TEXT[context.input.lang];
  const single = context.ports.get(unit.id)?.filter((port) => port.counterparts === 1).length ?? 0;
  return [
    text.suppliers(passing?.suppliers.size ?? 0),
    text.takers(passing?.takers.size ?? 0),
    passing?.recycles ? text.recycles : "",
    single > 0 ? text.singleSource(single) : "",
    ...linkWords(context, unit.id),
  ].filter((part) => part !== "");
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

function* edgesAt(
  context: Context,
  drawn: ReadonlySet<string>,
): Steps<{
  readonly edges: readonly ((moments: Moments, wave: SceneInput["wave"]) => GraphEdge)[];
  readonly scales: Scene["scales"];
}> {
  const { input } = context;
  const found = yield* mapped(
    flowFacts(input.dataset),
    (facts): Shown | null => {
      const { from, to, energy } = facts;
      if (from === null || to === null || from === to || !drawn.has(from) || !drawn.has(to)) return null;
      const active = isActive(context, facts);
      if ((energy && !input.showEnergy) || (!active && !input.showPotential)) return null;
      return { ...facts, from, to, active };
    },
    EACH,
  );
  const shown = found.filter((row) => row !== null);
  yield;
  const scales = widthScales(
    shown.filter((row) => row.active).map(({ flow, unit }) => ({ quantity: flow.quantity, unit })),
  );
  const edges = yield* mapped(shown, (row) => edgeAt(context, row, scales), EACH);
  return { scales, edges };
}

/** A flow that is drawn. */
interface Shown extends FlowFacts {
  readonly from: string;
  readonly to: string;
  readonly active: boolean;
}

/** Thousands are made with every scenario, of which few ever show their text. */
class Line implements GraphEdge {
  readonly id: string;
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly material: string;
  readonly family: string;
  readonly code: string;
  readonly width: number;
  readonly unknown: boolean;
  readonly state: EdgeState;
  readonly energy: boolean;
  readonly link: EdgeLink | null;
  readonly #facts: Shown;
  readonly #lang: Lang;

  constructor(facts: Shown, lang: Lang, look: Pick<GraphEdge, "width" | "link" | "state">) {
    this.id = facts.id;
    this.index = facts.flow.index;
    this.from = facts.from;
    this.to = facts.to;
    this.material = facts.flow.material;
    this.family = facts.family.id;
    this.code = facts.family.code;
    this.width = look.width;
    this.unknown = facts.flow.quantity === null;
    this.state = look.state;
    this.energy = facts.energy;
    this.link = look.link;
    this.#facts = facts;
    this.#lang = lang;
  }

  get label(): string {
    return edgeLabel(this.#facts, this.#lang);
  }
}

/** A flow of the picture by what its ends are at. */
function edgeAt(
  { input, finals, classes }: Context,
  shown: Shown,
  scales: Scene["scales"],
): (moments: Moments, wave: SceneInput["wave"]) => GraphEdge {
  const { flow, active } = shown;
  const width = active ? edgeWidth(flow.quantity, shown.unit, scales) : UNKNOWN_WIDTH;
  const link = active ? (classes?.edges.get(flow.index) ?? null) : null;
  const final = finals.get(flow.index);
  let last: GraphEdge | null = null;
  return (moments, wave) => {
    const state = active ? edgeState(delivered(shown, final, moments, wave)) : "potential";
    if (last?.state !== state) last = new Line(shown, input.lang, { width, link, state });
    return last;
  };
}

/** "chloor 74,1 kt", or "chloor ?" where the quantity is unknown. The code is added when drawn. */
function edgeLabel({ flow, material, unit }: FlowFacts, lang: Lang): string {
  const name = (lang === "nl" ? material?.nameNl : material?.nameEn) || flow.material;
  if (flow.quantity === null) return `${name} ?`;
  if (flow.quantity === 0) return name;
  const shown = shownQuantity(flow.quantity, unit);
  return `${name} ${formatNumber(shown.value, lang)} ${unitIn(shown.unit, lang)}`;
}
