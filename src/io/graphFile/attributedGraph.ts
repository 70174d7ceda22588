import type { DataSet, End, RowRef } from "../../model/dataset.ts";
import { tablesOf } from "../export.ts";
import type { FileKind } from "../schema.ts";
import type { TypedCell } from "../sheets.ts";
import type { Table } from "../tables.ts";
import { type TypedColumn, typedColumns } from "../typed.ts";
import { attributeName, CONVERTED, OF_MATERIAL, OUTSIDE, UNIT_ID } from "./names.ts";

/** What nodes or edges can say of themselves. */
export interface Attribute {
  readonly name: string;
  readonly type: "string" | "double" | "integer";
}

/** By the attribute's name; what is not known is not there. */
export type Values = ReadonlyMap<string, string | number>;

export interface GraphNode {
  /** Unique in the file, and an XML name token. */
  readonly id: string;
  readonly label: string;
  readonly values: Values;
}

export interface GraphEdge extends GraphNode {
  /** Ids of nodes. */
  readonly source: string;
  readonly target: string;
}

/** A directed multigraph with typed attributes: what GEXF and GraphML have in common. */
export interface AttributedGraph {
  readonly title: string;
  readonly nodeAttributes: readonly Attribute[];
  readonly edgeAttributes: readonly Attribute[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

type Outside = "import" | "market";

interface DraftNode extends GraphNode {
  /** Tells units from ends outside that are called the same. */
  readonly key: string;
}

/**
 * The graph of a data set: a node for every unit, an edge for every flow, each with all its columns; an edge
 * has those of its material too. Ends outside the cluster are nodes as well, one for every label, and
 * imports apart from markets, so that the graph gets no cycle and no hub that the cluster does not have.
 *
 * @param tables what the data set was read from, for columns that it does not know.
 */
export function attributedGraph(dataset: DataSet, tables: readonly Table[]): AttributedGraph {
  const own = tablesOf(dataset);
  const source = { own, tables };
  const units = elementColumns(source, "companies", dataset.units, attributeName);
  const flows = elementColumns(source, "flows", dataset.flows, attributeName);
  const materials = elementColumns(source, "materials", dataset.materials, (name) => OF_MATERIAL + name);
  const nodes = withIds([
    ...dataset.units.map((unit, row) => ({
      key: endKey({ unit: unit.id }, "import"),
      id: unit.id,
      label: unit.name,
      // Also as an attribute: programs show and overwrite ids as they like.
      values: new Map([[UNIT_ID, unit.id], ...valuesOf(units, row)]),
    })),
    ...outsideNodes(dataset),
  ]);
  const idOf = new Map(nodes.map(({ key, id }) => [key, id]));
  const materialRow = new Map(dataset.materials.map(({ id }, row) => [id, row]));
  const edges = dataset.flows.map((flow, row): GraphEdge => {
    const converted = flow.quantity === null ? [] : [[CONVERTED, flow.quantity] as const];
    const ofMaterial = valuesOf(materials, materialRow.get(flow.material) ?? -1);
    return {
      id: `f${row}`,
      label: flow.material,
      source: idOf.get(endKey(flow.from, "import")) ?? "",
      target: idOf.get(endKey(flow.to, "market")) ?? "",
      values: new Map([...valuesOf(flows, row), ...converted, ...ofMaterial]),
    };
  });
  const outside: Attribute = { name: OUTSIDE, type: "string" };
  const unitId: Attribute = { name: UNIT_ID, type: "string" };
  const converted: Attribute = { name: CONVERTED, type: "double" };
  return {
    title: dataset.cluster.name,
    nodeAttributes: used([unitId, ...units.map(attributeOf), outside], nodes),
    edgeAttributes: used([...flows.map(attributeOf), converted, ...materials.map(attributeOf)], edges),
    nodes: nodes.map(({ id, label, values }) => ({ id, label, values })),
    edges,
  };
}

interface Source {
  readonly own: readonly Table[];
  readonly tables: readonly Table[];
}

/**
 * The columns of a table by element, under the names of their attributes: those of format.md, but for ids
 * and ends, and those that it does not know.
 */
function elementColumns(
  { own, tables }: Source,
  kind: FileKind,
  elements: readonly { readonly at: RowRef | null }[],
  called: (column: string) => string,
): TypedColumn[] {
  const known = own.filter((table) => table.kind === kind).flatMap(typedColumns);
  const names = new Set(known.map(({ header }) => header));
  const table = tables.find((candidate) => candidate.kind === kind);
  const position = new Map(table?.rowNumbers.map((row, index) => [row, index]));
  const rows = elements.map(({ at }) => (at ? (position.get(at.row) ?? -1) : -1));
  const further = (table ? typedColumns(table) : [])
    .filter(({ spec, header }) => spec === null && header.trim() !== "" && !names.has(header.trim()))
    .map((column) => ({ ...column, cells: rows.map((row) => column.cells[row] ?? null) }));
  return [...known, ...further]
    .filter(({ header }) => !IN_STRUCTURE[kind]?.includes(header))
    .map((column) => ({ ...column, header: called(column.header.trim()) }));
}

/** Columns that the graph itself tells. */
const IN_STRUCTURE: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  companies: ["id"],
  flows: ["from", "to"],
  materials: ["id"],
};

function valuesOf(columns: readonly TypedColumn[], row: number): Values {
  return new Map(
    columns.flatMap(({ header, cells }) => {
      const cell = cells[row] ?? null;
      return cell === null || typeof cell === "boolean" ? [] : [[header, cell] as const];
    }),
  );
}

function attributeOf({ header, spec, cells }: TypedColumn): Attribute {
  const isNumber = (cell: TypedCell): boolean => cell === null || typeof cell === "number";
  if (spec?.type === "integer") return { name: header, type: "integer" };
  const number = spec ? spec.type === "number" : cells.every(isNumber);
  return { name: header, type: number ? "double" : "string" };
}

function used(attributes: readonly Attribute[], elements: readonly GraphNode[]): Attribute[] {
  return attributes.filter(({ name }) => elements.some(({ values }) => values.has(name)));
}

function endKey(end: End, side: Outside): string {
  return "unit" in end ? JSON.stringify(["unit", end.unit]) : JSON.stringify([side, end.outside]);
}

function outsideNodes(dataset: DataSet): DraftNode[] {
  const found = new Map<string, DraftNode>();
  const add = (end: End, side: Outside): void => {
    if ("unit" in end || found.has(endKey(end, side))) return;
    const name = end.outside;
    found.set(endKey(end, side), {
      key: endKey(end, side),
      id: name === "" ? side : `${side}:${name}`,
      label: name === "" ? side : name,
      values: new Map([...(name === "" ? [] : [["name", name] as const]), [OUTSIDE, side]]),
    });
  };
  for (const flow of dataset.flows) {
    add(flow.from, "import");
    add(flow.to, "market");
  }
  return [...found.values()];
}

/** Nodes under their own ids where all of these can be ids in XML; else ends outside, and if need be units, by number. */
function withIds(nodes: readonly DraftNode[]): DraftNode[] {
  if (areIds(nodes)) return [...nodes];
  let count = 0;
  const numbered = nodes.map((node) =>
    node.values.has(OUTSIDE) ? { ...node, id: `outside-${++count}` } : node,
  );
  if (areIds(numbered)) return numbered;
  return nodes.map((node, index) => ({ ...node, id: `n${index}` }));
}

function areIds(nodes: readonly GraphNode[]): boolean {
  return new Set(nodes.map(({ id }) => id)).size === nodes.length && nodes.every(({ id }) => TOKEN.test(id));
}

/** An XML name token (XML 1.0, production 7), of the scripts around here. */
const TOKEN = /^[A-Za-z0-9_:.\-\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF]+$/;
