/** The table of chains: a row for every step. Pure. */
import type { ChainStatus, StepResult } from "../../../analysis/results.ts";
import type { Chain } from "../../../model/dataset.ts";
import type { Mark } from "../../shared/StatusMark.tsx";
import { choiceColumn, figureColumn, textColumn } from "./cells.ts";
import { chainEditing, type StepRow } from "./chainEditing.ts";
import type { CellEdit, Column, Definition } from "./column.ts";
import type { TableContext } from "./context.ts";
import { type Finder, filledEdit, finder, lookupEdit, textEdit } from "./parse.ts";

export function chainsTable(context: TableContext): Definition<StepRow> {
  const { dataset } = context.data;
  const derived = dataset.chains.length === 0;
  const chains = derived ? derivedChains(context) : dataset.chains;
  return {
    name: "chains",
    rows: chains.flatMap((chain) => chain.steps.map((step, place) => ({ chain, step, place }))),
    columns: chainColumns(context),
    editing: context.editable && !derived ? chainEditing(dataset) : null,
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
      ...textColumn<StepRow>({ id: "material", head: col.material, width: 168 }, null, ({ step }) =>
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
