/** A chain as the fields of a form, and back. Pure. */
import type { Chain, ChainStep, DataSet } from "../../model/dataset.ts";
import type { Fault } from "./texts.ts";
import { freeId } from "./texts.ts";
import type { Draft } from "./unitDraft.ts";

/** A step as the form has it: with a key that stays the same while steps move. */
export interface StepDraft {
  readonly key: number;
  readonly step: ChainStep;
}

export interface ChainDraft {
  readonly id: string;
  readonly nameEn: string;
  readonly nameNl: string;
  readonly steps: readonly StepDraft[];
}

export function emptyStep(number: number): ChainStep {
  return { step: String(number), nameEn: "", nameNl: "", units: [], material: "", note: "", at: null };
}

export function chainDraft(chain: Chain | null): ChainDraft {
  const { id, nameEn, nameNl, steps } = chain ?? { id: "", nameEn: "", nameNl: "", steps: [emptyStep(1)] };
  return { id, nameEn, nameNl, steps: steps.map((step, key) => ({ key, step })) };
}

/** @param before the chain that is changed; null for a new one. */
export function chainOfDraft(draft: ChainDraft, before: Chain | null, dataset: DataSet): Draft<Chain> {
  const faults: Record<string, Fault> = {};
  const [english, dutch] = [draft.nameEn.trim(), draft.nameNl.trim()];
  if (english === "" && dutch === "") faults.name = "required";
  if (draft.steps.length === 0) faults.steps = "required";
  const ids = new Set(dataset.chains.map(({ id }) => id));
  const id = before?.id ?? freeId(english || dutch, (one) => ids.has(one));
  const steps = draft.steps.map(({ key, step }): ChainStep => {
    if (step.step.trim() === "") faults[`step ${key}`] = "required";
    const [nameEn, nameNl] = [step.nameEn.trim(), step.nameNl.trim()];
    return { ...step, step: step.step.trim(), nameEn: nameEn || nameNl, nameNl: nameNl || nameEn };
  });
  return {
    row: { id, nameEn: english || dutch, nameNl: dutch || english, derived: false, steps },
    faults,
  };
}
