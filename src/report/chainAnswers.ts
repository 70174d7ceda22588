/**
 * Who to attract for one chain: newcomers that complete it or fill a step of it, each by itself where that can be
 * built, else together with those that make what it lacks (a completing package of model.md section 6).
 */
import type { GapKind } from "../analysis/results.ts";
import type { CandidateResult, NewcomerResult, PackageResult } from "../analysis/resultsTargets.ts";
import type { FilledStep } from "./stepFit.ts";
import { chainsOf, isItself, standingFor } from "./targetsOfChain.ts";

/** Who is named first for a chain. */
const FIRST = 3;

export interface Row {
  readonly candidate: Pick<
    CandidateResult,
    "effect" | "feasible" | "process" | "completions" | "gaps" | "packages"
  >;
  readonly filled: readonly FilledStep[];
}

export type Team = Pick<PackageResult, "effect" | "processes" | "members">;

export interface ChainAnswer<R, T = PackageResult> {
  readonly row: R;
  /** With whom it can be built; null where it needs nobody. */
  readonly team: T | null;
}

/** What the others of a team make for their fellows; what they are for where they feed nobody. */
export interface Helper {
  readonly member: NewcomerResult;
  readonly materials: readonly string[];
}

/** The other members of a team, each with what fellow members take of it, or its product. */
export function helpersOf(process: string, { members }: Pick<Team, "members">): readonly Helper[] {
  return members
    .filter((member) => member.process !== process)
    .map((member) => {
      const fed = members.flatMap(({ localInputs }) =>
        localInputs
          .filter(({ suppliers }) => suppliers.some(({ unit }) => unit === member.id))
          .map(({ material }) => material),
      );
      return { member, materials: fed.length > 0 ? [...new Set(fed)] : [member.product] };
    });
}

/** Whether whoever fills a step of the chain in it is that step itself. */
function isSound<R extends Row>({ processes }: Team, rows: readonly R[], chain: string): boolean {
  return processes.every((process) => {
    const own = rows.filter(
      ({ candidate, filled }) => candidate.process === process && filled.some((step) => step.chain === chain),
    );
    return own.length === 0 || own.some((row) => isItself(row, chain));
  });
}

/**
 * Of the teams that let it be built: first one that completes the chain, then one whose members make what they are in
 * it for as their main product, then of few members, then with little from outside. None that completes the chain by
 * somebody's product alone: it would say more than it is.
 */
function teamFor<R extends Row, T extends Team>(
  { candidate }: R,
  rows: readonly R[],
  packages: readonly T[],
  chain: string,
): { readonly team: T; readonly completes: boolean } | null {
  const ranked = candidate.packages.flatMap((at) => {
    const team = packages[at];
    if (!team) return [];
    const completes = team.effect.chainsCompleted.includes(chain);
    if (completes && !isSound(team, rows, chain)) return [];
    const byproducts = helpersOf(candidate.process, team).filter(
      ({ member, materials }) => !materials.includes(member.product),
    ).length;
    const imports = team.members.reduce((sum, member) => sum + member.imports.length, 0);
    return [{ team, completes, order: [Number(!completes), byproducts, team.members.length, imports] }];
  });
  const [best] = ranked.sort((a, b) => {
    const at = a.order.findIndex((value, k) => value !== b.order[k]);
    return at < 0 ? 0 : (a.order[at] ?? 0) - (b.order[at] ?? 0);
  });
  return best ?? null;
}

interface Ranked<R, T> extends ChainAnswer<R, T> {
  readonly rank: number;
}

/**
 * From best to least: completes the chain by itself; does so in a team; completes it by its product alone; fills a
 * step by itself; does so in a team; fills one by its product alone. Null is no answer.
 */
function rankedAnswer<R extends Row, T extends Team>(
  row: R,
  rows: readonly R[],
  packages: readonly T[],
  chain: string,
): Ranked<R, T> | null {
  const standing = standingFor(row, chain);
  const own = isItself(row, chain);
  const { feasible } = row.candidate;
  if (feasible && standing === "completes" && own) return { row, team: null, rank: 0 };
  const best = own ? teamFor(row, rows, packages, chain) : null;
  if (best?.completes) return { row, team: best.team, rank: 1 };
  if (feasible && standing === "completes") return { row, team: null, rank: 2 };
  if (feasible && standing === "fills") return { row, team: null, rank: own ? 3 : 5 };
  return best && standing !== "touches" ? { row, team: best.team, rank: 4 } : null;
}

/**
 * Every answer for one chain, the best first; each process once, where it stands best, and each team once.
 *
 * @param rows in the order of the answer.
 * @param packages those of the same answer.
 */
export function answersOfChain<R extends Row, T extends Team>(
  rows: readonly R[],
  packages: readonly T[],
  chain: string,
): readonly ChainAnswer<R, T>[] {
  return answersAmong(
    rows.filter(({ candidate }) => chainsOf(candidate).includes(chain)),
    packages,
    chain,
  );
}

/** @param about the rows that have to do with the chain. */
function answersAmong<R extends Row, T extends Team>(
  about: readonly R[],
  packages: readonly T[],
  chain: string,
): readonly ChainAnswer<R, T>[] {
  const ranked = about
    .flatMap((row) => rankedAnswer(row, about, packages, chain) ?? [])
    .sort((a, b) => a.rank - b.rank);
  const seen = new Set<string>();
  const isNew = ({ row, team }: ChainAnswer<R, T>): boolean => {
    const keys = [row.candidate.process, ...(team ? [team.processes.toSorted().join(" + ")] : [])];
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  };
  return ranked.filter(isNew).map(({ row, team }) => ({ row, team }));
}

/** Steps of the chain that an answer is itself. */
function stepsOf({ filled }: Row, chain: string): readonly string[] {
  return filled.filter((own) => own.chain === chain && own.fit === "itself").map(({ step }) => step.step);
}

/** The first few of `answersOfChain`: for different steps before two for one step. */
export function firstOfChain<R extends Row, T extends Team>(
  rows: readonly R[],
  packages: readonly T[],
  chain: string,
): readonly ChainAnswer<R, T>[] {
  const answers = answersOfChain(rows, packages, chain);
  const told = new Set<string>();
  const fresh = answers.filter(({ row }) => {
    const own = stepsOf(row, chain).filter((step) => !told.has(step));
    for (const step of own) told.add(step);
    return own.length > 0;
  });
  return [...fresh, ...answers.filter((answer) => !fresh.includes(answer))].slice(0, FIRST);
}

/** What matters to a chain first: its missing steps. */
const KINDS: readonly GapKind[] = [
  ...(["missing-step", "starved", "import"] as const),
  ...(["unused-output", "weak-source", "weak-taker"] as const),
];

interface Sized {
  readonly candidate: Pick<CandidateResult, "feasible" | "process" | "gap" | "gaps" | "effect">;
}

/** Changes below this are rounding errors. */
const NOTHING = 1e-9;

/** Whether the cluster stands more firmly with it in one of the two measures; the other has to be said beside it. */
function helps({ effect }: Sized["candidate"]): boolean {
  return Math.min(effect.expectedLoss, effect.jengafication) < -NOTHING;
}

/**
 * For a chain without answers: the best feasible one that helps, for each gap that it has to do with, such as a second
 * source, so that three are for three different gaps; each process once.
 *
 * @param rows in the order of the answer.
 */
export function bestPerGap<R extends Sized>(rows: readonly R[], chain: string): readonly R[] {
  const best = new Map<string, { readonly kind: GapKind; readonly row: R }>();
  for (const row of rows) {
    const { feasible, gap: own, gaps } = row.candidate;
    if (!feasible || !helps(row.candidate)) continue;
    const gap = gaps.find(({ id }) => id === own);
    if (gap?.chains.includes(chain) && !best.has(gap.id)) best.set(gap.id, { kind: gap.kind, row });
  }
  const seen = new Set<string>();
  return [...best.values()]
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .map(({ row }) => row)
    .filter(({ candidate: { process } }) => !seen.has(process) && seen.add(process))
    .slice(0, FIRST);
}

/** Of each chain that has an answer how many it has. */
export function answersOfChains<R extends Row, T extends Team>(
  rows: readonly R[],
  packages: readonly T[],
): ReadonlyMap<string, number> {
  const about = new Map<string, R[]>();
  for (const row of rows)
    for (const chain of chainsOf(row.candidate)) {
      const own = about.get(chain);
      if (own) own.push(row);
      else about.set(chain, [row]);
    }
  const counts = [...about].map(
    ([chain, own]) => [chain, answersAmong(own, packages, chain).length] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}
