/** The table of plants. Pure. */

import { STATUS_WORDS } from "../../../io/words.ts";
import { blankUnit } from "../../../model/blank.ts";
import type { Status, Unit } from "../../../model/dataset.ts";
import { addUnit, changeUnit, removeUnits } from "../../../network/edit/units.ts";
import { sectorText } from "../../../report/words.ts";
import { numberColumn, sourceColumns, textColumn, wordColumn } from "./cells.ts";
import type { CellEdit, Column, Definition, Editing } from "./column.ts";
import type { TableContext } from "./context.ts";
import { plainChange, stepByStep } from "./edits.ts";
import { freeId } from "./ids.ts";
import { unitStandings } from "./levels.ts";
import { filledEdit, finder, lookupEdit } from "./parse.ts";
import { statusMark } from "./status.ts";

export function unitsTable(context: TableContext): Definition<Unit> {
  const { dataset } = context.data;
  return {
    name: "units",
    rows: dataset.units,
    columns: unitColumns(context),
    editing: context.editable ? EDITING : null,
    key: (unit) => unit.id,
    selects: (unit) => ({ kind: "unit", id: unit.id }),
    belongs: (unit, selection) =>
      (selection.kind === "unit" && selection.id === unit.id) ||
      (selection.kind === "company" && selection.id === unit.company),
  };
}

type Texts = "site" | "municipality" | "sector";
type Numbers = "jobs" | "stage" | "lat" | "lon";

export function unitColumns(context: TableContext): readonly Column<Unit>[] {
  const { words, names, data, editable } = context;
  const { t, w } = words;
  const { col } = t.tables;
  const standing = unitStandings(context);
  const text = (id: Texts, width: number) =>
    textColumn<Unit>(
      { id, head: col[id], width },
      id,
      (unit) => unit[id],
      (unit, value) => ({ ...unit, [id]: value }),
    );
  const sector = (unit: Unit) => sectorText(unit.sector, words.lang);
  const number = (id: Numbers, width: number, extra = false) =>
    numberColumn<Unit>(
      context,
      { id, head: col[id], width, extra },
      { kind: "companies", field: id },
      (unit) => unit[id],
      (unit, value) => ({ ...unit, [id]: value }),
    );
  const share = (id: "min_load" | "spare", key: "minLoad" | "spare") =>
    numberColumn<Unit>(
      context,
      { id, head: col[id], width: 120 },
      { kind: "companies", field: id, share: true },
      (unit) => unit[key],
      (unit, value) => ({ ...unit, [key]: value ?? 0 }),
    );
  return [
    {
      ...textColumn<Unit>({ id: "name", head: col.name, width: 200 }, null, (unit) => names.unit(unit.id)),
      quiet: (unit) => (editable ? unit.id : ""),
      edit: filledEdit(
        words,
        "name",
        (unit) => unit.name,
        (unit, name) => ({ ...unit, name }),
      ),
    },
    {
      ...textColumn<Unit>({ id: "company", head: col.company, width: 150 }, null, (unit) =>
        names.company(unit.company),
      ),
      leads: (unit) => ({ kind: "company", id: unit.company }),
      edit: companyEdit(context),
    },
    {
      ...wordColumn<Unit, Status>(
        context,
        { id: "status", head: col.status, width: 130 },
        { field: "status", words: w.unitStatus, vocabulary: STATUS_WORDS },
        (unit) => unit.status,
        (unit, status) => ({ ...unit, status: status ?? unit.status }),
      ),
      mark: (unit) => statusMark(unit.status),
    },
    {
      id: "level",
      head: col.level,
      type: "number",
      percent: true,
      width: 172,
      value: (unit) => standing(unit.id, unit.company).level,
      asks: ({ id, company }) => (standing(id, company).level === null ? null : { of: "level", unit: id }),
      text: (unit) => standing(unit.id, unit.company).text,
      mark: (unit) => standing(unit.id, unit.company).mark,
    },
    {
      ...text("sector", 190),
      value: sector,
      text: sector,
      written: (unit) => unit.sector,
    },
    text("site", 150),
    text("municipality", 130),
    number("jobs", 86),
    numberColumn<Unit>(
      context,
      { id: "value_added", head: `${col.value_added} (${data.dataset.cluster.currency})`, width: 140 },
      { kind: "companies", field: "value_added" },
      (unit) => unit.valueAdded,
      (unit, valueAdded) => ({ ...unit, valueAdded }),
    ),
    share("min_load", "minLoad"),
    share("spare", "spare"),
    number("stage", 76, true),
    number("lat", 96, true),
    number("lon", 96, true),
    ...ownNumbers(data.dataset.units).map((key) =>
      numberColumn<Unit>(
        context,
        { id: `numbers ${key}`, head: key, width: 110 },
        { kind: "companies", field: key },
        (unit) => unit.numbers[key] ?? null,
        (unit, value) => ({ ...unit, numbers: withNumber(unit.numbers, key, value) }),
      ),
    ),
    ...sourceColumns<Unit>(context),
    ...(editable
      ? [
          {
            ...textColumn<Unit>({ id: "id", head: col.id, width: 150, extra: true }, null, (unit) => unit.id),
            edit: filledEdit<Unit>(
              words,
              "id",
              (unit) => unit.id,
              (unit, id) => ({ ...unit, id }),
            ),
          },
        ]
      : []),
  ];
}

/** A company by its name or id; any other word is a company that is new. */
function companyEdit({ words, names, data }: TableContext): CellEdit<Unit> {
  const own = (unit: Unit) => unit.company;
  const put = (unit: Unit, company: string) => ({ ...unit, company });
  const companies = finder(words, [...new Set(data.dataset.units.map(own))], names.company);
  const known = lookupEdit(words, "company", companies, false, own, put);
  const any = filledEdit(words, "company", own, put);
  return {
    ...known,
    apply: (unit, text) => (companies.knows(text) ? known : any).apply(unit, text),
  };
}

/** The further numeric columns of the companies' file, in the order in which they come. */
function ownNumbers(units: readonly Unit[]): readonly string[] {
  return [...new Set(units.flatMap((unit) => Object.keys(unit.numbers)))];
}

function withNumber(numbers: Unit["numbers"], key: string, value: number | null): Unit["numbers"] {
  const rest = Object.fromEntries(Object.entries(numbers).filter(([other]) => other !== key));
  return value === null ? rest : { ...rest, [key]: value };
}

const EDITING: Editing<Unit> = {
  subject: "unit",
  file: "companies.csv",
  nameOf: (unit) => ({ en: unit.name || unit.id, nl: unit.name || unit.id }),
  change: (dataset, pairs) => {
    const named = pairs.filter(({ row, next }) => row.id !== next.id || row.company !== next.company);
    const plain = pairs.filter((pair) => !named.includes(pair));
    const places = new Map(dataset.units.map((unit, at) => [unit.id, at]));
    return stepByStep(dataset, [
      (now) => plainChange(now, "units", plain, ({ row }) => places.get(row.id) ?? -1),
      ...named.map(
        ({ row, next }) =>
          (now: typeof dataset) =>
            changeUnit(now, row.id, next),
      ),
    ]);
  },
  remove: (dataset, units) =>
    removeUnits(
      dataset,
      units.map((unit) => unit.id),
    ),
  blank: blankUnit(""),
  asked: ["name", "company", "status", "sector", "site", "jobs", "value_added"],
  required: ["name"],
  add: (dataset, unit) => {
    const id = freeId(unit.name, new Set(dataset.units.flatMap((other) => [other.id, other.company])));
    return addUnit(dataset, { ...unit, id, company: unit.company || id });
  },
};
