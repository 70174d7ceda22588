/** The table of chains: a row for every step. Pure. */
import type { ChainStatus, StepResult } from "../../../analysis/results.ts";
import type { Chain, ChainStep, DataSet } from "../../../model/dataset.ts";
import { addChain, changeChain, removeChain } from "../../../network/edit/chains.ts";
import type { DataEdit } from "../../../network/edit/common.ts";
import type { Mark } from "../../shared/StatusMark.tsx";
import { choiceColumn, figureColumn, textColumn } from "./cells.ts";
import type { CellEdit, Column, Definition, Editing, Pair } from "./column.ts";
import type { TableContext } from "./context.ts";
import { stepByStep } from "./edits.ts";
import { freeId } from "./ids.ts";
import { type Finder, filledEdit, finder, lookupEdit, textEdit } from "./parse.ts";

/** A step with its chain. */
export interface StepRow {
  readonly chain: Chain;
  readonly step: ChainStep;
  /** Its place in the chain. */
  readonly place: number;
}

export function chainsTable(context: TableContext): Definition<StepRow> {
  const { dataset } = context.data;
  const derived = dataset.chains.length === 0;
  const chains = derived ? derivedChains(context) : dataset.chains;
  return {
    name: "chains",
    rows: chains.flatMap((chain) => chain.steps.map((step, place) => ({ chain, step, place }))),
    columns: chainColumns(context),
    editing: context.editable && !derived ? editing(dataset) : null,
    key: ({ chain, place }) => JSON.stringify([chain.id, place]),
    selects: ({ chain }) => ({ kind: "chain", id: chain.id }),
    belongs: ({ chain, step }, { kind, id }) =>
      (kind === "chain" && chain.id === id) || (kind === "unit" && step.units.includes(id)),
  };
}

/** Chains that follow from the flows, as the engine found them. */
function derivedChains({ results }: TableContext): readonly Chain[] {
  return (results.chains?.chains ?? []).map((chain) => ({
    id: chain.id,
    nameEn: chain.name,
    nameNl: chain.nameNl,
    derived: true,
    steps: chain.steps.map(({ step, name, nameNl, units, material }) => ({
      step,
      nameEn: name,
      nameNl,
      units,
      material,
      note: "",
      at: null,
    })),
  }));
}

const MARKS: Readonly<Record<ChainStatus, Mark>> = {
  intact: "healthy",
  weakened: "at-risk",
  broken: "broken",
  absent: "ghost",
};
const SEPARATOR = " | ";

export function chainColumns(context: TableContext): readonly Column<StepRow>[] {
  const { words, names, data, results } = context;
  const { t, w, f, lang } = words;
  const { col } = t.tables;
  const details = new Map(results.chains?.chains.map((chain) => [chain.id, chain]));
  const now = new Map(results.simulate?.chains.map((chain) => [chain.id, chain]));
  const stepOf = ({ chain, place }: StepRow): StepResult | undefined => details.get(chain.id)?.steps[place];
  const [own, other] = lang === "nl" ? (["nameNl", "nameEn"] as const) : (["nameEn", "nameNl"] as const);
  const field = (key: "nameNl" | "nameEn") => (key === "nameNl" ? "step_nl" : "step_en");
  const status = ({ chain }: StepRow) => (now.get(chain.id) ?? details.get(chain.id))?.status ?? null;
  /** As the scenario has it; chains that follow from the flows have their steps' figures of today alone. */
  const throughput = (row: StepRow) => {
    const steps = now.get(row.chain.id)?.stepThroughputs;
    return (steps ? steps[row.place] : stepOf(row)?.throughput) ?? null;
  };
  const asked = ({ chain }: StepRow) =>
    now.has(chain.id) ? ({ of: "chain", chain: chain.id } as const) : null;
  const units = finder(
    words,
    data.dataset.units.map((unit) => unit.id),
    names.unit,
  );
  const materials = finder(
    words,
    data.dataset.materials.map(({ id }) => id),
    names.material,
  );
  return [
    {
      ...textColumn<StepRow>(
        { id: "chain", head: col.chain, width: 210 },
        null,
        ({ chain }) => chain[own] || chain[other] || chain.id,
      ),
      edit: filledEdit(
        words,
        lang === "nl" ? "name_nl" : "name_en",
        ({ chain }) => chain[own],
        (row, name) => ({ ...row, chain: { ...row.chain, [own]: name } }),
      ),
    },
    {
      ...textColumn<StepRow>({ id: "step", head: col.step, width: 84 }, null, ({ step }) => step.step),
      order: ({ place }) => [place],
      edit: filledEdit(
        words,
        "step",
        ({ step }) => step.step,
        (row, code) => ({ ...row, step: { ...row.step, step: code } }),
      ),
    },
    textColumn<StepRow>(
      { id: "stepName", head: col.stepName, width: 190 },
      field(own),
      ({ step }) => step[own],
      (row, name) => ({ ...row, step: { ...row.step, [own]: name } }),
    ),
    textColumn<StepRow>(
      { id: "stepOther", head: col.stepOther, width: 190, extra: true },
      field(other),
      ({ step }) => step[other],
      (row, name) => ({ ...row, step: { ...row.step, [other]: name } }),
    ),
    {
      ...textColumn<StepRow>({ id: "plants", head: col.plants, width: 210 }, null, ({ step }) =>
        step.units.map(names.unit).join(", "),
      ),
      leads: ({ chain, step }) => {
        const [only] = step.units;
        return only !== undefined && step.units.length === 1
          ? { kind: "unit", id: only }
          : { kind: "chain", id: chain.id };
      },
      edit: plantsEdit(units),
    },
    {
      ...textColumn<StepRow>({ id: "material", head: col.material, width: 150 }, null, ({ step }) =>
        step.material === "" ? "" : names.material(step.material),
      ),
      leads: ({ chain, step }) =>
        data.index.materials.has(step.material)
          ? { kind: "material", id: step.material }
          : { kind: "chain", id: chain.id },
      edit: lookupEdit(
        words,
        "material",
        materials,
        true,
        ({ step }) => step.material,
        (row, material) => ({ ...row, step: { ...row.step, material } }),
      ),
    },
    {
      ...choiceColumn<StepRow>({ id: "state", head: col.state, width: 124 }, ({ step }) =>
        step.units.length === 0 ? t.tables.missing : t.tables.filled,
      ),
      mark: ({ step }) => (step.units.length === 0 ? "ghost" : "healthy"),
    },
    figureColumn<StepRow>(
      { id: "throughput", head: col.throughput, width: 110, percent: true },
      throughput,
      (value) => (value === null ? "–" : f.percent(value)),
      (row) => (now.get(row.chain.id)?.stepThroughputs ? asked(row) : null),
    ),
    {
      ...choiceColumn<StepRow>({ id: "chainStatus", head: col.chainStatus, width: 120 }, (row) => {
        const known = status(row);
        return known === null ? "" : w.chainStatus[known];
      }),
      asks: asked,
      mark: (row) => {
        const known = status(row);
        return known === null ? null : MARKS[known];
      },
    },
    textColumn<StepRow>(
      { id: "note", head: col.note, width: 320 },
      "note",
      ({ step }) => step.note,
      (row, note) => ({ ...row, step: { ...row.step, note } }),
    ),
    {
      ...textColumn<StepRow>({ id: "row", head: col.row, width: 150, extra: true }, null, ({ step }) =>
        step.at ? t.company.row(step.at.file, step.at.row) : "",
      ),
      order: ({ step }) => [step.at?.row ?? null],
    },
  ];
}

/** The plants that can do a step: names or ids, one after another; none is a missing step. */
function plantsEdit({ choices, find, draft }: Finder): CellEdit<StepRow> {
  const field = "units";
  const joined = ({ step }: StepRow) => step.units.map(draft).join(SEPARATOR);
  const edit = textEdit<StepRow>(field, joined, (row) => row);
  return {
    ...edit,
    input: "lookup",
    choices,
    apply(row, text) {
      const found = text
        .split("|")
        .filter((name) => name.trim() !== "")
        .map(find);
      const units: string[] = [];
      for (const one of found) {
        if ("fault" in one) return one;
        if (!units.includes(one.id)) units.push(one.id);
      }
      const same = units.join("|") === row.step.units.join("|");
      return { row: same ? row : { ...row, step: { ...row.step, units } } };
    },
  };
}

const BLANK: StepRow = {
  chain: { id: "", nameEn: "", nameNl: "", derived: false, steps: [] },
  step: { step: "", nameEn: "", nameNl: "", units: [], material: "", note: "", at: null },
  place: 0,
};

function editing(dataset: DataSet): Editing<StepRow> {
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
