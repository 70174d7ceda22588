/** The table of materials. Pure. */

import { CATEGORY_WORDS, wordOf } from "../../../io/words.ts";
import { blankMaterial } from "../../../model/blank.ts";
import type { Material } from "../../../model/dataset.ts";
import { addMaterial, changeMaterial, removeMaterial } from "../../../network/edit/materials.ts";
import { knownWord, numberColumn, sourceColumns, strictColumns, textColumn } from "./cells.ts";
import type { Column, Definition, Editing } from "./column.ts";
import type { TableContext } from "./context.ts";
import { plainChange, stepByStep } from "./edits.ts";
import { freeId } from "./ids.ts";
import { filledEdit } from "./parse.ts";

export function materialsTable(context: TableContext): Definition<Material> {
  return {
    name: "materials",
    rows: context.data.dataset.materials,
    columns: materialColumns(context),
    editing: context.editable ? EDITING : null,
    key: (material) => material.id,
    selects: ({ id }) => ({ kind: "material", id }),
    belongs: (material, { kind, id }) => kind === "material" && material.id === id,
  };
}

export function materialColumns(context: TableContext): readonly Column<Material>[] {
  const { words, names, data, editable } = context;
  const { col } = words.t.tables;
  const [own, other] =
    words.lang === "nl" ? (["nameNl", "nameEn"] as const) : (["nameEn", "nameNl"] as const);
  const field = (key: "nameNl" | "nameEn") => (key === "nameNl" ? "name_nl" : "name_en");
  const text = (id: "code" | "origin" | "unit", width: number, extra = false) =>
    textColumn<Material>(
      { id, head: col[id], width, extra },
      id,
      (material) => material[id],
      (material, value) => ({ ...material, [id]: value }),
    );
  return [
    {
      ...textColumn<Material>({ id: "name", head: col.name, width: 200 }, null, ({ id }) =>
        names.material(id),
      ),
      quiet: (material) => (editable ? material.id : ""),
      edit: filledEdit(
        words,
        field(own),
        (material) => material[own],
        (material, name) => ({ ...material, [own]: name }),
      ),
    },
    textColumn<Material>(
      { id: "nameOther", head: col.nameOther, width: 170 },
      field(other),
      (material) => material[other],
      (material, name) => ({ ...material, [other]: name }),
    ),
    {
      ...textColumn<Material>(
        { id: "category", head: col.category, width: 140 },
        "category",
        (material) => knownWord(CATEGORY_WORDS, material.category, words.lang),
        (material, category) => ({ ...material, category: wordOf(CATEGORY_WORDS, category) ?? category }),
      ),
      type: "choice",
    },
    text("unit", 100),
    numberColumn<Material>(
      context,
      { id: "price", head: `${col.price} (${data.dataset.cluster.currency})`, width: 110 },
      { kind: "materials", field: "price" },
      (material) => material.price,
      (material, price) => ({ ...material, price }),
    ),
    numberColumn<Material>(
      context,
      { id: "mj_per_unit", head: col.mj_per_unit, width: 104 },
      { kind: "materials", field: "mj_per_unit" },
      (material) => material.mjPerUnit,
      (material, mjPerUnit) => ({ ...material, mjPerUnit }),
    ),
    ...strictColumns<Material>(context, "materials", false),
    text("origin", 120),
    text("code", 100),
    ...sourceColumns<Material>(context),
    ...(editable
      ? [
          {
            ...textColumn<Material>(
              { id: "id", head: col.id, width: 150, extra: true },
              null,
              ({ id }) => id,
            ),
            edit: filledEdit<Material>(
              words,
              "id",
              (material) => material.id,
              (material, id) => ({ ...material, id }),
            ),
          },
        ]
      : []),
  ];
}

const EDITING: Editing<Material> = {
  subject: "material",
  file: "materials.csv",
  nameOf: ({ id, nameEn, nameNl }) => ({ en: nameEn || nameNl || id, nl: nameNl || nameEn || id }),
  change: (dataset, pairs) => {
    const renamed = pairs.filter(({ row, next }) => row.id !== next.id);
    const plain = pairs.filter((pair) => !renamed.includes(pair));
    const places = new Map(dataset.materials.map(({ id }, at) => [id, at]));
    return stepByStep(dataset, [
      (now) => plainChange(now, "materials", plain, ({ row }) => places.get(row.id) ?? -1),
      ...renamed.map(
        ({ row, next }) =>
          (now: typeof dataset) =>
            changeMaterial(now, row.id, next),
      ),
    ]);
  },
  remove: (dataset, materials) =>
    stepByStep(
      dataset,
      materials.map(
        ({ id }) =>
          (now: typeof dataset) =>
            removeMaterial(now, id),
      ),
    ),
  blank: blankMaterial("", ""),
  asked: ["name", "nameOther", "category", "unit", "price"],
  required: ["name", "unit"],
  add: (dataset, material) => {
    const id = freeId(
      material.nameEn || material.nameNl,
      new Set(dataset.materials.map((other) => other.id)),
    );
    const { nameEn, nameNl } = material;
    return addMaterial(dataset, { ...material, id, nameEn: nameEn || nameNl, nameNl: nameNl || nameEn });
  },
};
