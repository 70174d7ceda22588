/** Edits of chains and their steps. Pure. */
import type { Chain, ChainStep, DataSet } from "../../model/dataset.ts";
import { type DataEdit, placeOf } from "./common.ts";

/** Puts a chain at the end of its table. A chain stands in the rows of its steps, so it needs one at least. */
export function addChain(dataset: DataSet, chain: Chain): DataEdit {
  return {
    changes: [{ table: "chains", at: dataset.chains.length, before: null, after: chain }],
    renames: [],
  };
}

/**
 * Changes a chain: its names or its steps.
 *
 * @throws {UnknownRowError} where there is no chain of that id.
 */
export function changeChain(dataset: DataSet, id: string, next: Chain): DataEdit {
  const at = placeOf(dataset, "chains", id);
  return {
    changes: [{ table: "chains", at, before: dataset.chains[at] as Chain, after: next }],
    renames: [],
  };
}

/** @throws {UnknownRowError} where there is no chain of that id. */
export function removeChain(dataset: DataSet, id: string): DataEdit {
  const at = placeOf(dataset, "chains", id);
  return {
    changes: [{ table: "chains", at, before: dataset.chains[at] as Chain, after: null }],
    renames: [],
  };
}

/** A chain with one step added (`at` is the number of steps), changed, or taken out (null). */
export function withStep(chain: Chain, at: number, step: ChainStep | null): Chain {
  const steps = [...chain.steps];
  steps.splice(at, 1, ...(step === null ? [] : [step]));
  return { ...chain, steps };
}

/** A chain with one step moved one place up (-1) or down (1); the same one at the end of the way. */
export function withStepMoved(chain: Chain, at: number, by: -1 | 1): Chain {
  const [step, other] = [chain.steps[at], chain.steps[at + by]];
  if (!step || !other) return chain;
  return { ...chain, steps: chain.steps.with(at, other).with(at + by, step) };
}
