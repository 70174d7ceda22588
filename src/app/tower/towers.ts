/** Chains as towers: a layer a step, a block a plant that performs it, each with its state in the scenario. Pure. */
import type { ChainDetail, ChainResult, ChainStatus, SimulateResult } from "../../analysis/results.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Index } from "../state/types.ts";

export type BlockState = "running" | "weakened" | "stopped" | "left" | "idle";

export interface Block {
  readonly unit: string;
  readonly state: BlockState;
  readonly level: number;
  /** Not operating today; the scenario opens it. */
  readonly opened: boolean;
}

export interface Layer {
  readonly step: string;
  readonly nameEn: string;
  readonly nameNl: string;
  readonly material: string;
  readonly blocks: readonly Block[];
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

export function towersOf(
  chains: readonly ChainDetail[],
  result: SimulateResult,
  scenario: Scenario,
  index: Index,
): readonly Tower[] {
  const levels = new Map(result.units.map((unit) => [unit.id, unit.level]));
  const after = new Map(result.chains.map((chain) => [chain.id, chain]));
  const blockOf = (unit: string): Block => {
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
    const layers = chain.steps.map((step): Layer => {
      const blocks = [...new Set(step.units)].map(blockOf);
      return {
        ...{ step: step.step, nameEn: step.name, nameNl: step.nameNl, material: step.material },
        blocks,
        kind: kindOf(blocks),
      };
    });
    return { id: chain.id, ...stateOf(layers, after.get(chain.id) ?? chain) };
  });
}

const inPlace = ({ state }: Block) => state === "running" || state === "weakened";

function kindOf(blocks: readonly Block[]): Layer["kind"] {
  if (blocks.some(inPlace)) return "standing";
  return blocks.some(({ state }) => state !== "idle") ? "empty" : "missing";
}

function stateOf(
  layers: readonly Layer[],
  {
    status,
    throughput,
    weakestStep,
  }: Pick<ChainResult, "status" | "throughput"> & {
    readonly weakestStep?: string | null;
  },
): Omit<Tower, "id"> {
  const empty = layers.findIndex(({ kind }) => kind === "empty");
  const weakest = layers.findIndex(({ step }) => step === weakestStep);
  const at = empty >= 0 ? empty : weakest >= 0 ? weakest : null;
  return {
    ...{ status, throughput, layers },
    missing: layers.filter(({ kind }) => kind === "missing").length,
    fallenAt: status === "broken" ? at : null,
    leansAt: status === "weakened" ? at : null,
  };
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
    gaps: towers.filter((tower) => tower.missing > 0).length,
  };
}

/** The most towers, and about the most blocks, that are drawn at once and with every press of the button. */
const PAGE = { towers: 60, blocks: 1200 };

const blocksOf = ({ layers }: Tower) => layers.reduce((sum, { blocks }) => sum + blocks.length, 0);

/** How many towers so many pages hold: hundreds of plants to a step would otherwise hold up the whole screen. */
export function towersOnPages(towers: readonly Tower[], pages: number): number {
  let end = 0;
  for (let page = 0; page < pages; page += 1) {
    let blocks = 0;
    const start = end;
    for (; end < towers.length && end - start < PAGE.towers; end += 1) {
      blocks += blocksOf(towers[end] as Tower);
      if (blocks > PAGE.blocks && end > start) break;
    }
  }
  return end;
}
