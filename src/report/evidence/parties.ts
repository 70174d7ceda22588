/** Who has to do with a candidate's missing links: those that wait for it, and those that would deliver to it. */
import type { GapRef } from "../../analysis/resultsTargets.ts";
import type { ChainStep, DataSet, Flow } from "../../model/dataset.ts";
import { unitOf } from "../../model/dataset.ts";

export interface Party {
  readonly unit: string;
  /** A material or a substitution group; "" for a step that names none. */
  readonly material: string;
  /** It `waits` for what is missing, or has what a newcomer would take: it `supplies`. */
  readonly role: "waits" | "supplies";
  /** The largest of its flows on which that is seen; null where the data have none. */
  readonly flow: Flow | null;
  /** The missing step, where no flow shows it. */
  readonly step: ChainStep | null;
}

/** Whether a missing link is this step of a chain. */
export function isStepOf(gap: GapRef, chain: string, step: ChainStep): boolean {
  if (gap.kind !== "missing-step" || !gap.chains.includes(chain)) return false;
  return gap.material === ""
    ? step.step === gap.step && step.material === ""
    : step.material === gap.material;
}

/** The missing step behind which a unit stands in a chain, and on which side of it; null where it stands on neither. */
function besideStep(gap: GapRef, unit: string, { chains }: DataSet): Pick<Party, "role" | "step"> | null {
  let before: ChainStep | null = null;
  for (const { id, steps } of chains)
    for (const [k, step] of steps.entries()) {
      if (!isStepOf(gap, id, step)) continue;
      if (steps.slice(k + 1).some(({ units }) => units.includes(unit))) return { role: "waits", step };
      if (steps.slice(0, k).some(({ units }) => units.includes(unit))) before ??= step;
    }
  return before && { role: "supplies", step: before };
}

function partyOf(gap: GapRef, unit: string, dataset: DataSet): Party {
  const size = ({ quantity }: Flow): number => quantity ?? -1;
  const rows = gap.flows.flatMap((index) => dataset.flows[index] ?? []).sort((a, b) => size(b) - size(a));
  const bought = rows.find(({ to }) => unitOf(to) === unit) ?? null;
  const sold = rows.find(({ from }) => unitOf(from) === unit) ?? null;
  const { material, kind } = gap;
  if (kind === "unused-output" || kind === "weak-taker")
    return { unit, material, role: "supplies", flow: sold, step: null };
  const beside = kind === "missing-step" ? besideStep(gap, unit, dataset) : null;
  if (bought || !beside) return { unit, material, role: "waits", flow: bought, step: null };
  return { unit, material, flow: null, ...beside };
}

/** The units of {@link partiesOf}, each once. */
export function unitsBeside(gaps: readonly GapRef[], dataset: DataSet) {
  const parties = partiesOf(gaps, dataset);
  const units = (role: Party["role"]) => [
    ...new Set(parties.filter((party) => party.role === role).map(({ unit }) => unit)),
  ];
  return { waiting: units("waits"), supplying: units("supplies") };
}

/** Each unit once for a material and a role, in the order of the missing links. */
export function partiesOf(gaps: readonly GapRef[], dataset: DataSet): readonly Party[] {
  const found = new Map<string, Party>();
  for (const gap of gaps)
    for (const unit of gap.units) {
      const party = partyOf(gap, unit, dataset);
      const key = JSON.stringify([party.role, unit, party.material]);
      // The same is told on the row of a flow rather than on that of a step.
      if (!found.get(key)?.flow) found.set(key, party);
    }
  return [...found.values()];
}
