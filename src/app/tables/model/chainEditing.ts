/** What an edit in the table of chains does to the data set. Pure. */
import type { Chain, ChainStep, DataSet } from "../../../model/dataset.ts";
import { addChain, changeChain, removeChain } from "../../../network/edit/chains.ts";
import type { DataEdit } from "../../../network/edit/common.ts";
import type { Editing, Pair } from "./column.ts";
import { stepByStep } from "./edits.ts";
import { freeId } from "./ids.ts";

/** A step with its chain. */
export interface StepRow {
  readonly chain: Chain;
  readonly step: ChainStep;
  /** Its place in the chain. */
  readonly place: number;
}

const BLANK: StepRow = {
  chain: { id: "", nameEn: "", nameNl: "", derived: false, steps: [] },
  step: { step: "", nameEn: "", nameNl: "", units: [], material: "", note: "", at: null },
  place: 0,
};

/** How rows of the table of chains are changed, taken out and added. */
export function chainEditing(dataset: DataSet): Editing<StepRow> {
  return {
    subject: "chain-step",
    file: "chains.csv",
    nameOf: ({ chain, step }) => ({
      en: `${chain.nameEn || chain.id}: ${step.nameEn || step.step}`,
      nl: `${chain.nameNl || chain.id}: ${step.nameNl || step.step}`,
    }),
    change: (now, pairs) => changed(now, pairs),
    remove: (now, rows) => removed(now, rows),
    blank: BLANK,
    asked: ["chain", "step", "stepName", "plants", "material"],
    required: ["chain", "step"],
    add: (now, row) => added(now, row),
  };

  function changed(now: DataSet, pairs: readonly Pair<StepRow>[]): DataEdit {
    const chains = dataset.chains.filter((chain) => pairs.some(({ row }) => row.chain === chain));
    return stepByStep(
      now,
      chains.map((chain) => {
        const own = pairs.filter(({ row }) => row.chain === chain);
        const named = (key: "nameEn" | "nameNl") =>
          own.find(({ next }) => next.chain[key] !== chain[key])?.next.chain[key] ?? chain[key];
        const steps = chain.steps.map(
          (step, place) => own.find(({ row }) => row.place === place)?.next.step ?? step,
        );
        const next = { ...chain, nameEn: named("nameEn"), nameNl: named("nameNl"), steps };
        return (before: DataSet) => changeChain(before, chain.id, next);
      }),
    );
  }

  /** A chain without steps has no row to stand in: it goes with its last one. */
  function removed(now: DataSet, rows: readonly StepRow[]): DataEdit {
    const chains = dataset.chains.filter((chain) => rows.some((row) => row.chain === chain));
    return stepByStep(
      now,
      chains.map((chain) => {
        const places = new Set(rows.filter((row) => row.chain === chain).map((row) => row.place));
        const steps = chain.steps.filter((_, place) => !places.has(place));
        return (before: DataSet) =>
          steps.length === 0
            ? removeChain(before, chain.id)
            : changeChain(before, chain.id, { ...chain, steps });
      }),
    );
  }

  /** At the end of the chain of that name; a name that is new begins a chain. */
  function added(now: DataSet, { chain: named, step }: StepRow): DataEdit {
    const name = named.nameNl || named.nameEn;
    const known = now.chains.find(({ id, nameEn, nameNl }) => [id, nameEn, nameNl].includes(name));
    const full = { ...step, nameEn: step.nameEn || step.nameNl, nameNl: step.nameNl || step.nameEn };
    if (known) return changeChain(now, known.id, { ...known, steps: [...known.steps, full] });
    const id = freeId(name, new Set(now.chains.map((chain) => chain.id)));
    return addChain(now, { id, nameEn: name, nameNl: name, derived: false, steps: [full] });
  }
}
