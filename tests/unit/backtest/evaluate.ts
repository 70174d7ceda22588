/** What the command line says about a case, set against what was reported. */
import { run } from "../cli/harness.ts";
import type { Case, Claim } from "./cases.ts";

/** The part of simulate's JSON (cli.md) that is compared. */
interface Simulated {
  readonly units: readonly {
    readonly id: string;
    readonly level: number;
    readonly stopped: boolean;
    readonly wave: number | null;
  }[];
  readonly flows: readonly { readonly from: string; readonly to: string }[];
  readonly chains: readonly { readonly id: string; readonly status: string }[];
}

/** The part of chains' JSON that is used. */
interface Chains {
  readonly chains: readonly {
    readonly id: string;
    readonly steps: readonly { readonly units: readonly string[] }[];
  }[];
}

export const VERDICTS = ["hit", "miss", "false alarm", "correct silence", "not judged"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judged {
  readonly claim: Claim;
  /** What the tool says of the subject, in words. */
  readonly said: string;
  /** How many steps from the departure the fall of a unit is; null for chains, `*` and what keeps going. */
  readonly wave: number | null;
  /** Whether a path of flows leads from what departed to the subject; without one it could not be named. */
  readonly linked: boolean;
  readonly verdict: Verdict;
}

export interface CaseResult {
  readonly case: Case;
  /** As one would type it. */
  readonly command: string;
  readonly before: Simulated;
  readonly judged: readonly Judged[];
  /** Units that the tool names and no claim speaks of. */
  readonly unmentioned: readonly string[];
}

/** As in model.md section 2: the least fall that counts. */
const FALLEN = 1e-6;

async function ask<T>(command: string, dataset: string, options: readonly string[]): Promise<T> {
  const folder = new URL(`../../../chains/${dataset}`, import.meta.url).pathname;
  const { status, stdout, stderr } = await run([command, folder, ...options, "--format", "json"]);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

/** Ids of all units that a path of flows, in either direction, joins to the given ones. */
function joined(flows: Simulated["flows"], from: readonly string[]): ReadonlySet<string> {
  const inside = flows.filter((flow) => flow.from !== "outside" && flow.to !== "outside");
  const reached = new Set(from);
  for (let size = -1; size < reached.size; ) {
    size = reached.size;
    for (const { from: seller, to: buyer } of inside)
      if (reached.has(seller) || reached.has(buyer)) reached.add(seller).add(buyer);
  }
  return reached;
}

const CHAIN = "chain:";

/** The chain that a subject names, or null where it is a unit. */
function chainOf(subject: string): string | null {
  return subject.startsWith(CHAIN) ? subject.slice(CHAIN.length) : null;
}

/** A case as simulated before and after its departure. */
class Comparison {
  readonly before: Simulated;
  readonly after: Simulated;
  readonly chains: Chains["chains"];
  /** What departs or is curtailed. */
  readonly own: readonly string[];
  /** Units that have a claim of their own. */
  readonly spoken: ReadonlySet<string>;
  private readonly near: ReadonlySet<string>;

  constructor(
    [before, after]: readonly [Simulated, Simulated],
    chains: Chains["chains"],
    own: readonly string[],
    claims: readonly Claim[],
  ) {
    this.before = before;
    this.after = after;
    this.chains = chains;
    this.own = own;
    this.spoken = new Set(claims.map((claim) => claim.subject));
    this.near = joined(before.flows, own);
  }

  /** @throws {Error} where no unit of that id operates. */
  unit(id: string): { falls: boolean; stops: boolean; said: string; wave: number | null } {
    const was = this.before.units.find((unit) => unit.id === id);
    const is = this.after.units.find((unit) => unit.id === id);
    if (!was || !is) throw new Error(`no unit ${id} operates`);
    const falls = is.level < was.level - FALLEN;
    const stops = is.stopped && !was.stopped;
    const said = stops ? "stops" : falls ? `falls to ${is.level.toFixed(3)}` : "keeps going";
    return { falls, stops, said, wave: falls ? is.wave : null };
  }

  /** @throws {Error} where the chain is not intact before the departure. */
  chain(id: string): string {
    const was = this.before.chains.find((chain) => chain.id === id)?.status;
    const is = this.after.chains.find((chain) => chain.id === id)?.status;
    if (was !== "intact" || is === undefined) throw new Error(`chain ${id} is not intact to begin with`);
    return is;
  }

  /** Units that fall, without what departs and without those that have a claim of their own. */
  others(effect: "falls" | "stops"): readonly string[] {
    return this.after.units
      .map((unit) => unit.id)
      .filter((id) => !this.own.includes(id) && !this.spoken.has(id) && this.unit(id)[effect]);
  }

  linked(subject: string): boolean {
    const others = [...this.near].filter((id) => !this.own.includes(id));
    if (subject === "*") return others.some((id) => !this.spoken.has(id));
    const id = chainOf(subject);
    if (id === null) return this.near.has(subject);
    const steps = this.chains.find((chain) => chain.id === id)?.steps ?? [];
    return steps.some((step) => step.units.some((unit) => others.includes(unit)));
  }
}

/** Whether the tool says what the claim says, in which words, and how far from the departure. */
function answer(comparison: Comparison, { subject, effect }: Claim) {
  if (subject === "*") {
    const others = comparison.others(effect === "stops" ? "stops" : "falls");
    return { named: others.length > 0, said: others.join(", ") || "none", wave: null };
  }
  const chain = chainOf(subject);
  if (chain !== null) {
    const said = comparison.chain(chain);
    return { named: said === "broken" || (effect === "weakened" && said === "weakened"), said, wave: null };
  }
  const { falls, stops, said, wave } = comparison.unit(subject);
  return { named: effect === "stops" ? stops : falls, said, wave };
}

function verdictOf(named: boolean, reported: Claim["reported"]): Verdict {
  if (reported === "unknown") return "not judged";
  if (named) return reported === "yes" ? "hit" : "false alarm";
  return reported === "yes" ? "miss" : "correct silence";
}

const option = (name: string, values: readonly string[]): readonly string[] =>
  values.length > 0 ? [name, values.join(",")] : [];

const quoted = (word: string): string => (/[^\w=,./-]/.test(word) ? `'${word}'` : word);

/** Runs a case before and after its departure and judges its claims. */
export async function evaluate(one: Case, claims: readonly Claim[]): Promise<CaseResult> {
  const state = option("--open", one.open);
  const options = [...state, ...option("--leave", one.leave), ...option("--curtail", one.curtail)];
  const before = await ask<Simulated>("simulate", one.dataset, state);
  const after = await ask<Simulated>("simulate", one.dataset, options);
  const { chains } = await ask<Chains>("chains", one.dataset, []);
  const own = [...one.leave, ...one.curtail.map((item) => item.split("=")[0] ?? "")];
  const comparison = new Comparison([before, after], chains, own, claims);
  return {
    case: one,
    command: ["npx schakel simulate", `chains/${one.dataset}`, ...options.map(quoted)].join(" "),
    before,
    judged: claims.map((claim) => {
      const { named, said, wave } = answer(comparison, claim);
      const verdict = verdictOf(named, claim.reported);
      return { claim, said, wave, linked: comparison.linked(claim.subject), verdict };
    }),
    unmentioned: comparison.others("falls"),
  };
}
