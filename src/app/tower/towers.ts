/** Chains as towers: a layer a step, a block a plant that performs it, each with its state in the scenario. Pure. */
import type { ChainDetail, ChainStatus, SimulateResult } from "../../analysis/results.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { AppWords } from "../i18n/text.ts";
import { lazily } from "../shared/lazily.ts";
import { itemsOnPages } from "../shared/pages.ts";
import type { Index } from "../state/types.ts";
import { placeCount, shapeOf, type TowerShape } from "./geometry.ts";

export type BlockState = "running" | "weakened" | "stopped" | "left" | "idle";

export interface Block {
  readonly unit: string;
  readonly state: BlockState;
  readonly level: number;
  /** Not operating today; the scenario opens it. */
  readonly opened: boolean;
  /** The plants of one state that it stands for, in a tower with too many to draw each; `unit` is the first. */
  readonly units?: readonly string[];
}

export interface Layer {
  readonly step: string;
  readonly nameEn: string;
  readonly nameNl: string;
  readonly material: string;
  readonly blocks: readonly Block[];
  /** For each block its place in the layer, where a newcomer stands in that of a plant whose contracts it has. */
  readonly places?: readonly number[];
  /** `standing` has a block in it, `empty` lost its last one, `missing` has nobody who performs it now. */
  readonly kind: "standing" | "empty" | "missing";
}

export interface Tower {
  readonly id: string;
  readonly status: ChainStatus;
  readonly throughput: number | null;
  /** From the raw material, at the bottom, to the product. */
  readonly layers: readonly Layer[];
  readonly missing: number;
  /** The layer above which it has fallen; null while it stands. */
  readonly fallenAt: number | null;
  /** The weakest layer of a tower that leans. */
  readonly leansAt: number | null;
}

const STOPPED = 1e-9;
const WHOLE = 1 - 1e-6;
const WHOLE_THROUGHPUT = 1 - 1e-9;
/** A tower of more plants has a block for each state of a layer instead of one for each plant. */
const MOST_BLOCKS = 300;
const STATES: readonly BlockState[] = ["running", "weakened", "stopped", "left", "idle"];

/**
 * Layers are put together when a tower is looked at: a hundred towers may have thousands of blocks each.
 *
 * @param instead companies and plants that were out when a newcomer came, by the newcomer's id.
 */
export function towersOf(
  chains: readonly ChainDetail[],
  result: SimulateResult,
  scenario: Scenario,
  index: Index,
  instead: Instead = new Map(),
): readonly Tower[] {
  // What was computed knows no hidden names.
  const hide = index.hide ?? String;
  const levels = new Map(result.units.map((unit) => [unit.id, unit.level]));
  const after = new Map(result.chains.map((chain) => [chain.id, chain]));
  const known = new Map<string, Block>();
  const blockOf = (unit: string): Block => {
    const block = known.get(unit) ?? makeBlock(unit);
    known.set(unit, block);
    return block;
  };
  const makeBlock = (unit: string): Block => {
    const level = levels.get(unit);
    const row = index.units.get(unit);
    const opened = row !== undefined && row.status !== "operating" && level !== undefined;
    const gone = scenario.leave.some((id) => id === unit || id === row?.company);
    const state =
      level === undefined
        ? "idle"
        : gone
          ? "left"
          : level <= STOPPED
            ? "stopped"
            : level < WHOLE
              ? "weakened"
              : "running";
    return { unit, state, level: level ?? 0, opened };
  };
  return chains.map((chain) => {
    const isLarge = chain.steps.reduce((sum, { units }) => sum + units.length, 0) > MOST_BLOCKS;
    const layers = lazily(() =>
      chain.steps.map((step): Layer => {
        const blocks = [...new Set(step.units)].map(blockOf);
        const places = isLarge ? null : placesOf(blocks, instead, index);
        return {
          ...(places ? { places } : {}),
          ...{ step: step.step, nameEn: hide(step.name), nameNl: hide(step.nameNl), material: step.material },
          blocks: isLarge ? byState(blocks) : blocks,
          kind: kindOf(blocks),
        };
      }),
    );
    const { status, throughput, weakestStep } = after.get(chain.id) ?? { ...chain, weakestStep: null };
    const at = lazily(() => weakLayer(layers(), weakestStep));
    return {
      ...{ id: chain.id, status, throughput },
      missing: chain.steps.filter(({ units }) => !units.some((unit) => levels.has(unit))).length,
      get layers() {
        return layers();
      },
      get fallenAt() {
        return status === "broken" ? at() : null;
      },
      get leansAt() {
        return status === "weakened" ? at() : null;
      },
    };
  });
}

type Instead = ReadonlyMap<string, readonly string[]>;

/** Places of a layer's blocks where a newcomer takes that of one that left; null where each has its own. */
function placesOf(blocks: readonly Block[], instead: Instead, { units }: Index): readonly number[] | null {
  const taken = new Set<number>();
  const partners = blocks.map((block) => {
    const out = instead.get(block.unit) ?? [];
    if (out.length === 0 || !inPlace(block)) return null;
    const at = blocks.findIndex(
      ({ unit, state }, k) =>
        state === "left" &&
        !taken.has(k) &&
        (out.includes(unit) || out.includes(units.get(unit)?.company ?? unit)),
    );
    if (at < 0) return null;
    taken.add(at);
    return at;
  });
  if (taken.size === 0) return null;
  let next = 0;
  const own = partners.map((partner) => (partner === null ? next++ : -1));
  return partners.map((partner, k) => own[partner ?? k] as number);
}

/** One block for each state of a layer's plants. */
function byState(blocks: readonly Block[]): readonly Block[] {
  return STATES.flatMap((state): Block | [] => {
    const own = blocks.filter((block) => block.state === state);
    const [first] = own;
    if (!first) return [];
    const level = own.reduce((sum, block) => sum + block.level, 0) / own.length;
    return { ...first, level, opened: false, units: own.map(({ unit }) => unit) };
  });
}

const inPlace = ({ state }: Block) => state === "running" || state === "weakened";

function kindOf(blocks: readonly Block[]): Layer["kind"] {
  if (blocks.some(inPlace)) return "standing";
  return blocks.some(({ state }) => state !== "idle") ? "empty" : "missing";
}

/** The layer that has nobody left, else the one with the least throughput; null where there is none. */
function weakLayer(layers: readonly Layer[], weakestStep: string | null): number | null {
  const empty = layers.findIndex(({ kind }) => kind === "empty");
  if (empty >= 0) return empty;
  const weakest = layers.findIndex(({ step }) => step === weakestStep);
  return weakest >= 0 ? weakest : null;
}

/** How a tower stands, so many pixels wide. */
export function towerShape({ layers, fallenAt, leansAt }: Tower, width: number): TowerShape {
  return shapeOf(
    layers.map(({ blocks, places, kind }) => ({
      ...(places ? { places } : {}),
      out: blocks.map(({ state }) => state === "left" || state === "stopped"),
      empty: kind === "empty",
      missing: kind === "missing",
    })),
    fallenAt,
    leansAt,
    width,
  );
}

/** Its blocks that stand side by side need the room of two towers for their names. */
export const isBroad = ({ layers }: Tower) =>
  layers.some(({ blocks, places }) => placeCount({ out: blocks, ...(places ? { places } : {}) }) > 1);

/**
 * The towers in an order that leaves no hole in a row: where the next one is too broad for what is left of a row,
 * the first after it that fits comes before it. In a single column each has a row of its own.
 */
export function inRows(towers: readonly Tower[], columns: number): readonly Tower[] {
  const waiting = [...towers];
  const placed: Tower[] = [];
  const breadth = (tower: Tower) => Math.min(columns, isBroad(tower) ? 2 : 1);
  let room = columns;
  while (waiting.length > 0) {
    const at = waiting.findIndex((tower) => breadth(tower) <= room);
    const next = at < 0 || room === 0 ? undefined : waiting.splice(at, 1)[0];
    if (next) {
      placed.push(next);
      room -= breadth(next);
    } else room = columns;
  }
  return placed;
}

/** How it stands, in words: first that steps are missing, then what became of the rest. */
export function saidOf({ status, throughput, missing }: Tower, { t, f }: Pick<AppWords, "t" | "f">): string {
  // How much comes through is worth saying where it is neither everything nor nothing.
  const isWhole = throughput === null || throughput >= WHOLE_THROUGHPUT || throughput <= STOPPED;
  const said = isWhole ? t.tower.status[status] : `${t.tower.status[status]}, ${f.percent(throughput)}`;
  return missing === 0 || status === "absent" ? said : t.tower.incomplete(missing, said);
}

export type TowerSort = "file" | "status" | "loss";
export const TOWER_SORTS: readonly TowerSort[] = ["file", "status", "loss"];

const STATUS_ORDER: Readonly<Record<ChainStatus, number>> = { broken: 0, weakened: 1, intact: 2, absent: 3 };

/** Towers in the order asked for; equals keep the data set's own. */
export function sortTowers(towers: readonly Tower[], sort: TowerSort): readonly Tower[] {
  if (sort === "status") return [...towers].sort((a, b) => STATUS_ORDER[a.status] - STATUS_ORDER[b.status]);
  // A chain that nobody makes has nothing to lose.
  const loss = ({ throughput }: Tower) => (throughput === null ? 0 : 1 - throughput);
  return sort === "loss" ? [...towers].sort((a, b) => loss(b) - loss(a)) : towers;
}

export function countTowers(towers: readonly Tower[]) {
  const count = (status: ChainStatus) => towers.filter((tower) => tower.status === status).length;
  return {
    standing: count("intact"),
    leaning: count("weakened"),
    fallen: count("broken"),
    /** Of those that stand. */
    incomplete: towers.filter(({ status, missing }) => status === "intact" && missing > 0).length,
  };
}

/** The most towers, and about the most blocks, that are drawn at once and with every press of the button. */
const PAGE = { items: 60, parts: 1200 };

const blocksOf = ({ layers }: Tower) => layers.reduce((sum, { blocks }) => sum + blocks.length, 0);

/** How many towers so many pages hold: hundreds of plants to a step would otherwise hold up the whole screen. */
export function towersOnPages(towers: readonly Tower[], pages: number): number {
  return itemsOnPages(towers, blocksOf, PAGE, pages);
}

/** What is drawn in one turn. */
const TURN = { items: 30, parts: 250 };

/** How many of the towers that are still to be drawn are drawn at once. */
export function towersInTurn(towers: readonly Tower[]): number {
  return itemsOnPages(towers, blocksOf, TURN, 1);
}
