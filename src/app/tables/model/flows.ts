/** The table of flows. Pure. */

import { parseEnd } from "../../../io/read/ends.ts";
import { MODE_WORDS, STATUS_WORDS, wordOf } from "../../../io/words.ts";
import { blankFlow } from "../../../model/blank.ts";
import { type End, type Flow, type Status, unitOf } from "../../../model/dataset.ts";
import { parseUnit } from "../../../model/quantity.ts";
import { addFlow, removeFlows } from "../../../network/edit/flows.ts";
import type { Selection } from "../../state/types.ts";
import { knownWord, numberColumn, sourceColumns, strictColumns, textColumn, wordColumn } from "./cells.ts";
import type { CellEdit, Column, Definition, Editing } from "./column.ts";
import type { TableContext } from "./context.ts";
import { plainChange } from "./edits.ts";
import { flowStandings } from "./levels.ts";
import { type Finder, finder, lookupEdit } from "./parse.ts";
import { statusMark } from "./status.ts";

export function flowsTable(context: TableContext): Definition<Flow> {
  return {
    name: "flows",
    rows: context.data.dataset.flows,
    columns: flowColumns(context),
    editing: context.editable ? editing(context) : null,
    key: (flow) => String(flow.index),
    selects: (flow) => endSelection(flow.from) ?? endSelection(flow.to),
    belongs: (flow, { kind, id }) => {
      if (kind === "material") return flow.material === id;
      const ends = [unitOf(flow.from), unitOf(flow.to)];
      if (kind === "unit") return ends.includes(id);
      return (
        kind === "company" &&
        ends.some((end) => end !== null && context.data.index.units.get(end)?.company === id)
      );
    },
  };
}

function endSelection(end: End): Selection | null {
  return "unit" in end ? { kind: "unit", id: end.unit } : null;
}

export function flowColumns(context: TableContext): readonly Column<Flow>[] {
  const { words, names, data } = context;
  const { t, w } = words;
  const { col } = t.tables;
  const standing = flowStandings(context);
  const units = finder(
    words,
    data.dataset.units.map((unit) => unit.id),
    names.unit,
  );
  const materials = finder(
    words,
    data.dataset.materials.map((material) => material.id),
    names.material,
  );
  const end = (id: "from" | "to"): Column<Flow> => {
    const text = (flow: Flow) => endText(flow[id], context);
    return {
      id,
      head: col[id],
      type: "text",
      width: 186,
      value: text,
      text,
      leads: (flow) => endSelection(flow[id]),
      edit: endEdit(context, id, { units, materials }),
    };
  };
  return [
    end("from"),
    end("to"),
    {
      ...textColumn<Flow>({ id: "material", head: col.material, width: 150 }, null, (flow) =>
        names.material(flow.material),
      ),
      leads: (flow) => ({ kind: "material", id: flow.material }),
      edit: lookupEdit(
        words,
        "material",
        materials,
        false,
        (flow) => flow.material,
        (flow, material) => ({ ...flow, material }),
      ),
    },
    {
      ...numberColumn<Flow>(
        context,
        { id: "quantity", head: col.quantity, width: 124 },
        { kind: "flows", field: "quantity" },
        (flow) => flow.given.quantity,
        (flow, quantity) => ({ ...flow, quantity, given: { ...flow.given, quantity } }),
      ),
      order: sizeOrder,
    },
    textColumn<Flow>(
      { id: "unit", head: col.unit, width: 100 },
      "unit",
      (flow) => flow.given.unit,
      (flow, unit) => ({ ...flow, given: { ...flow.given, unit } }),
    ),
    {
      id: "delivered",
      head: col.delivered,
      type: "number",
      percent: true,
      width: 150,
      value: (flow) => standing(flow.index).level,
      asks: ({ index }) => (standing(index).level === null ? null : { of: "delivered", flow: index }),
      text: (flow) => standing(flow.index).text,
      mark: (flow) => standing(flow.index).mark,
    },
    {
      ...wordColumn<Flow, Status>(
        context,
        { id: "status", head: col.status, width: 130 },
        { field: "status", words: w.unitStatus, vocabulary: STATUS_WORDS },
        (flow) => flow.status,
        (flow, status) => ({ ...flow, status: status ?? flow.status }),
      ),
      mark: (flow) => statusMark(flow.status),
    },
    ...strictColumns<Flow>(context, "flows", false),
    textColumn<Flow>(
      { id: "group", head: col.group, width: 110, extra: true },
      "group",
      (flow) => flow.group,
      (flow, group) => ({ ...flow, group }),
    ),
    {
      ...textColumn<Flow>(
        { id: "mode", head: col.mode, width: 110 },
        "mode",
        (flow) => knownWord(MODE_WORDS, flow.mode, words.lang),
        (flow, mode) => ({ ...flow, mode: wordOf(MODE_WORDS, mode) ?? mode }),
      ),
      type: "choice",
    },
    numberColumn<Flow>(
      context,
      { id: "year", head: col.year, width: 76 },
      { kind: "flows", field: "year", plain: true },
      (flow) => flow.year,
      (flow, year) => ({ ...flow, year }),
    ),
    ...sourceColumns<Flow>(context),
  ];
}

/** By kind of measure, then by size in its base: 2 Mt comes after 300 kt. */
function sizeOrder({ given }: Flow): readonly (string | number | null)[] {
  if (given.quantity === null) return [null];
  const { dimension, factor } = parseUnit(given.unit);
  return [dimension, given.quantity * factor];
}

function endText(end: End, { words, names }: TableContext): string {
  if ("unit" in end) return names.unit(end.unit);
  // A market is often called as the id of what it sells.
  return end.outside ? `${words.w.outside}: ${names.material(end.outside)}` : words.w.outside;
}

/** A plant's name or id, or `outside`, `import:label`, `market:label`; the label is free, or a material's name or id. */
function endEdit(
  context: TableContext,
  id: "from" | "to",
  { units, materials }: { readonly units: Finder; readonly materials: Finder },
): CellEdit<Flow> {
  const { t, w } = context.words;
  const outside = (text: string): End | null => {
    if (text.toLowerCase() === w.outside) return { outside: "" };
    const lead = `${w.outside}:`;
    if (text.toLowerCase().startsWith(lead)) {
      const label = text.slice(lead.length).trim();
      const material = materials.find(label);
      return { outside: "id" in material ? material.id : label };
    }
    const end = parseEnd(text, new Set());
    return "unit" in end ? null : end;
  };
  const same = (a: End, b: End) => JSON.stringify(a) === JSON.stringify(b);
  return {
    field: id,
    input: "lookup",
    choices: [...units.choices, { value: w.outside, label: w.outside }],
    draft: (flow) => {
      const end = flow[id];
      if ("unit" in end) return end.unit === "" ? "" : units.draft(end.unit);
      return endText(end, context);
    },
    apply(flow, text) {
      const cell = text.trim();
      if (cell === "") return { fault: t.tables.required };
      if (cell === endText(flow[id], context)) return { row: flow };
      const found = units.find(cell);
      const end = "id" in found ? { unit: found.id } : outside(cell);
      if (end) return { row: same(flow[id], end) ? flow : { ...flow, [id]: end } };
      return "fault" in found ? found : { fault: t.tables.unknownName(cell) };
    },
  };
}

function editing({ data, names }: TableContext): Editing<Flow> {
  const said = (end: End) => ("unit" in end ? names.unit(end.unit) : end.outside || "outside");
  const name = (flow: Flow) => `${said(flow.from)} > ${said(flow.to)}`;
  return {
    subject: "flow",
    file: "flows.csv",
    nameOf: (flow) => ({ en: name(flow), nl: name(flow) }),
    change: (dataset, pairs) => plainChange(dataset, "flows", pairs, ({ row }) => row.index),
    remove: (dataset, flows) =>
      removeFlows(
        dataset,
        flows.map((flow) => flow.index),
      ),
    blank: blankFlow(data.dataset.flows.length),
    asked: ["from", "to", "material", "quantity", "unit", "status", "confidence", "source"],
    required: ["from", "to", "material"],
    add: addFlow,
  };
}
