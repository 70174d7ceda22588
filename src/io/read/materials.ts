import type { Material } from "../../model/dataset.ts";
import type { Row } from "../rows.ts";
import { CATEGORY_WORDS, CRITICALITY_WORDS } from "../words.ts";
import { readNames, readSourced, uniqueRows, wordOrText } from "./common.ts";

/** The materials and carriers of materials.csv (format.md). */
export function readMaterials(rows: Iterable<Row>): Material[] {
  return uniqueRows(rows, "id").map(([id, row]) => ({
    id,
    ...readNames([row], id),
    category: wordOrText(row, "category", CATEGORY_WORDS) || "material",
    unit: row.text("unit"),
    code: row.text("code"),
    price: row.number("price"),
    need: row.word("need", CRITICALITY_WORDS),
    offtake: row.word("offtake", CRITICALITY_WORDS),
    replaceIn: row.number("replace_in"),
    replaceOut: row.number("replace_out"),
    mjPerUnit: row.number("mj_per_unit"),
    origin: row.text("origin"),
    ...readSourced(row),
  }));
}
