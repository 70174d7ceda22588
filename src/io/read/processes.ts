import type { Material, Process, ProcessItem } from "../../model/dataset.ts";
import { conversionFactor } from "../../model/quantity.ts";
import type { Row } from "../rows.ts";
import { nearMisses } from "../suggest.ts";
import { ROLE_WORDS } from "../words.ts";
import { groupRows, readNames, uniqueRows } from "./common.ts";

/**
 * The catalogue: processes of catalogue.csv with the items of processes.csv (format.md). A process that
 * only one of the two files has is kept and warned about, unless there is no catalogue.csv at all.
 *
 * @param catalogue null where the data set has no catalogue.csv.
 */
export function readProcesses(
  catalogue: Iterable<Row> | null,
  itemRows: Iterable<Row> | null,
  materials: readonly Material[],
): Process[] {
  const byId = new Map(materials.map((material) => [material.id, material]));
  const nearest = nearMisses(byId.keys());
  const groups = groupRows(itemRows ?? [], "process");
  const items = new Map(
    [...groups].map(([id, rows]) => [id, rows.flatMap((row) => readItem(row, byId, nearest) ?? [])]),
  );
  const listed = uniqueRows(catalogue ?? [], "process").map(([id, row]) => {
    const process = readProcess(id, row, items.get(id) ?? []);
    checkProcess(process, row, itemRows !== null && !groups.has(id));
    return process;
  });
  const known = new Set(listed.map((process) => process.id));
  const nearestProcess = nearMisses(known);
  const others = [...items].filter(([id]) => !known.has(id));
  for (const [id] of others) {
    if (catalogue === null) continue;
    const details = { id, ...nearestProcess(id) };
    groups.get(id)?.[0]?.report("process-not-in-catalogue", "warning", "process", details);
  }
  return [...listed, ...others.map(([id, own]) => impliedProcess(id, own))];
}

function readItem(
  row: Row,
  materials: ReadonlyMap<string, Material>,
  nearest: (material: string) => Record<string, string>,
): ProcessItem | null {
  const role = row.required("role") === "" ? null : row.word("role", ROLE_WORDS);
  const material = row.required("material");
  const coefficient = row.required("coefficient") === "" ? null : row.number("coefficient");
  if (coefficient !== null && coefficient <= 0) {
    row.report("out-of-range", "error", "coefficient", { min: "0", max: "", above: "yes" });
  }
  const own = materials.get(material);
  const unit = row.text("unit") || (own?.unit ?? "");
  if (own === undefined) reportNearMiss(row, material, nearest(material));
  else if (conversionFactor(unit, own.unit, own.mjPerUnit) === null) {
    const { nameEn, nameNl } = own;
    row.report("unit-not-convertible", "warning", "unit", { material, nameEn, nameNl, own: own.unit });
  }
  if (role === null || material === "" || coefficient === null) return null;
  return {
    role,
    material,
    coefficient,
    unit,
    source: row.text("source"),
    note: row.text("note"),
    at: row.at,
    ...row.others(),
  };
}

/** A catalogue may hold materials that the cluster lacks; only one that looks mistyped is mentioned. */
function reportNearMiss(row: Row, material: string, near: Readonly<Record<string, string>>): void {
  if (near.suggestion !== undefined)
    row.report("unknown-material", "warning", "material", { id: material, ...near });
}

function readProcess(id: string, row: Row, items: readonly ProcessItem[]): Process {
  return {
    id,
    ...readNames([row], id),
    output: row.text("output") || productOf(items),
    capacity: row.number("capacity"),
    minCapacity: row.number("min_capacity"),
    unit: row.text("unit"),
    jobs: row.number("jobs"),
    trl: row.number("trl"),
    sector: row.text("sector"),
    note: row.text("note"),
    items,
    ...row.others(),
  };
}

function impliedProcess(id: string, items: readonly ProcessItem[]): Process {
  const product = items.find((item) => item.role === "product");
  return {
    id,
    nameEn: id,
    nameNl: id,
    output: product?.material ?? "",
    capacity: null,
    minCapacity: null,
    unit: product?.unit ?? "",
    jobs: null,
    trl: null,
    sector: "",
    note: "",
    items,
  };
}

function productOf(items: readonly ProcessItem[]): string {
  return items.find((item) => item.role === "product")?.material ?? "";
}

function checkProcess(process: Process, row: Row, withoutItems: boolean): void {
  if (withoutItems) row.report("process-without-items", "warning", "process", { id: process.id });
  const product = productOf(process.items);
  if (product !== "" && process.output !== product) {
    row.report("process-output-differs", "warning", "output", { id: process.id, product });
  }
}
