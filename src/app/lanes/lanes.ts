/** Chains as lanes: what each step, unit and link looks like now and under the scenario, in what order. Pure. */
import type { ChainDetail, ChainStatus, LinksResult, SimulateResult } from "../../analysis/results.ts";
import { marksOf } from "../../report/agenda/chainFacts.ts";
import { linkIndex } from "../../report/agenda/links.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { momentsAt, nodeState } from "../graph/state.ts";
import { lazily } from "../shared/lazily.ts";
import { itemsOnPages } from "../shared/pages.ts";
import type { Lang, LoadedSet, Unit } from "../state/types.ts";

export type UnitState = "healthy" | "at-risk" | "broken" | "removed" | "inactive";
/** How a step is linked to the next; `in-house` where one unit performs both. */
export type StepLink = "strong" | "weak" | "none" | "gap" | "in-house";

export interface LaneUnit {
  readonly id: string;
  readonly state: UnitState;
  readonly level: number;
  /** Its status in the data set where it does not operate. */
  readonly idle: Unit["status"] | null;
}

export interface LaneStep {
  readonly id: string;
  readonly name: string;
  readonly units: readonly LaneUnit[];
  /** Under the scenario; null where it is not known or nobody performs the step. */
  readonly throughput: number | null;
  readonly missing: boolean;
  /** Whether it holds the chain back: it has the least throughput, below today's. */
  readonly weakest: boolean;
  readonly state: "healthy" | "at-risk" | "broken" | "ghost";
  /** To the next step; null for the last one. */
  readonly link: StepLink | null;
}

export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly before: ChainStatus;
  readonly after: ChainStatus;
  readonly throughputBefore: number | null;
  readonly throughput: number | null;
  readonly derived: boolean;
  /** Plants of all its steps, counted in each. */
  readonly size: number;
  readonly stepCount: number;
  /** Put together when they are looked at. */
  readonly steps: readonly LaneStep[];
  /** Names of the steps that nobody performs. */
  readonly missing: readonly string[];
  /** Whether the scenario breaks it. */
  readonly breaks: boolean;
  /** Whether the scenario changes anything at all. */
  readonly changed: boolean;
}

const WHOLE = 1 - 1e-6;
const STOPPED = 1e-9;

/** One lane per chain, in the order of the result. */
export function lanesOf(
  chains: readonly ChainDetail[],
  result: SimulateResult,
  links: LinksResult | null,
  { dataset, index }: LoadedSet,
  lang: Lang,
): readonly Lane[] {
  const moments = momentsAt(result, null);
  const after = new Map(result.chains.map((chain) => [chain.id, chain]));
  const operating = new Set(dataset.units.filter((unit) => unit.status === "operating").map(({ id }) => id));
  const linked = lazily(() => links && linkIndex(dataset, links.ports));
  const changed = !isBaseline(result.scenario);
  // What was computed knows no hidden names.
  const hide = index.hide ?? String;
  const pick = (id: string, en: string, nl: string) => hide((lang === "nl" ? nl || en : en || nl) || id);
  const known = new Map<string, LaneUnit | null>();
  const unitOf = (id: string): LaneUnit | null => {
    const own = known.get(id);
    if (own !== undefined) return own;
    const made = makeUnit(id);
    known.set(id, made);
    return made;
  };
  const makeUnit = (id: string): LaneUnit | null => {
    const unit = index.units.get(id);
    if (!unit) return null;
    const moment = moments.get(id);
    const state = nodeState(unit, moment, result.scenario);
    const level = state === "inactive" ? 0 : (moment?.level ?? 1);
    return {
      ...{ id, level, state: state === "ghost" ? "inactive" : state },
      idle: state === "inactive" ? unit.status : null,
    };
  };
  const isRunning = (id: string) => (unitOf(id)?.state ?? "inactive") !== "inactive";
  return chains.map((chain): Lane => {
    const now = after.get(chain.id);
    const throughput = now ? now.throughput : chain.throughput;
    const steps = lazily(() => {
      const index = linked();
      const marks = index && marksOf(chain, operating, index);
      return chain.steps.map((step, k): LaneStep => {
        const units = step.units.flatMap((id) => unitOf(id) ?? []);
        const running = units.filter((unit) => unit.state !== "inactive");
        const missing = running.length === 0;
        const weakest = now?.weakestStep === step.step && throughput !== null && throughput < WHOLE;
        return {
          id: step.step,
          name: pick(step.step, step.name, step.nameNl),
          units,
          throughput: now?.stepThroughputs?.[k] ?? null,
          missing,
          weakest,
          state: missing ? "ghost" : stateOf(running),
          link: k === chain.steps.length - 1 ? null : (marks?.[k] ?? (step.linked ? "strong" : "none")),
        };
      });
    });
    const missing = lazily(() =>
      chain.steps.flatMap((step) =>
        step.units.some(isRunning) ? [] : pick(step.step, step.name, step.nameNl),
      ),
    );
    return {
      id: chain.id,
      name: pick(chain.id, chain.name, chain.nameNl),
      before: chain.status,
      after: now?.status ?? chain.status,
      throughputBefore: chain.throughput,
      throughput,
      derived: chain.derived,
      size: chain.steps.reduce((sum, { units }) => sum + units.length, 0),
      stepCount: chain.steps.length,
      get steps() {
        return steps();
      },
      get missing() {
        return missing();
      },
      breaks: now?.status === "broken" && chain.status !== "broken",
      changed,
    };
  });
}

/** Chains with more plants than that, counted in every step, show the first of each step and the rest when asked. */
const LARGE = 300;
const FIRST = 1;
/** The most lanes that are drawn at once and with every press of the button, and about the most plants. */
const PAGE = { items: 60, parts: 1000 };

export const isLong = ({ size }: Lane): boolean => size > LARGE;

/** How many plants of a step are listed before more are asked for. */
export function firstUnits(lane: Lane): number {
  return isLong(lane) ? FIRST : LARGE;
}

/** What is drawn in one turn. */
const TURN = { items: 30, parts: 250 };

const linesOf = (lane: Lane) => (isLong(lane) ? lane.stepCount * (FIRST + 1) : lane.size + lane.stepCount);

/** How many lanes so many pages hold. */
export function lanesOnPages(lanes: readonly Lane[], pages: number): number {
  return itemsOnPages(lanes, linesOf, PAGE, pages);
}

/** How many of the lanes that are still to be drawn are drawn at once. */
export function lanesInTurn(lanes: readonly Lane[]): number {
  return itemsOnPages(lanes, linesOf, TURN, 1);
}

/** Performers stand in for each other: a step stands still only where they all do. */
function stateOf(units: readonly LaneUnit[]): LaneStep["state"] {
  if (units.every(({ level }) => level < STOPPED)) return "broken";
  return units.every(({ level }) => level >= WHOLE) ? "healthy" : "at-risk";
}

export type LaneOrder = "given" | "status" | "throughput" | "name";
export const LANE_ORDERS: readonly LaneOrder[] = ["given", "status", "throughput", "name"];

export interface LaneFilter {
  readonly text: string;
  /** Statuses that are left out. */
  readonly without: readonly ChainStatus[];
  readonly onlyMissing: boolean;
  readonly onlyBreaking: boolean;
}

export const NO_LANE_FILTER: LaneFilter = { text: "", without: [], onlyMissing: false, onlyBreaking: false };

/** The lanes that a filter leaves. @param unitName for a text that names a company or plant. */
export function filterLanes(
  lanes: readonly Lane[],
  { text, without, onlyMissing, onlyBreaking }: LaneFilter,
  unitName: (id: string) => string,
): readonly Lane[] {
  const asked = text.trim().toLowerCase();
  const said = (lane: Lane) =>
    [lane.name, ...lane.steps.flatMap((step) => [step.name, ...step.units.map(({ id }) => unitName(id))])]
      .join("\n")
      .toLowerCase();
  return lanes.filter(
    (lane) =>
      !without.includes(lane.after) &&
      (!onlyMissing || lane.missing.length > 0) &&
      (!onlyBreaking || lane.breaks) &&
      (asked === "" || said(lane).includes(asked)),
  );
}

const WORST: Readonly<Record<ChainStatus, number>> = { broken: 0, weakened: 1, absent: 2, intact: 3 };

/** Lanes in an order; equals stay as they were. */
export function sortLanes(lanes: readonly Lane[], order: LaneOrder, lang: Lang): readonly Lane[] {
  switch (order) {
    case "given":
      return lanes;
    case "status":
      return lanes.toSorted((a, b) => WORST[a.after] - WORST[b.after]);
    case "throughput":
      return lanes.toSorted((a, b) => (a.throughput ?? -1) - (b.throughput ?? -1));
    case "name": {
      const { compare } = new Intl.Collator(lang);
      return lanes.toSorted((a, b) => compare(a.name, b.name));
    }
  }
}
