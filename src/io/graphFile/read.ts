import type { Issue } from "../../model/issue.ts";
import { decode } from "../decode.ts";
import { problem } from "../problem.ts";
import { baseName, type FileKind, matchHeader } from "../schema.ts";
import { refusal, type Sheet, type SheetsRead, sheetLabel, type TypedCell } from "../sheets.ts";
import type { InputFile } from "../tables.ts";
import { columnName, OF_MATERIAL, OUTSIDE, UNIT_ID } from "./names.ts";
import {
  parseGexf,
  parseGraphml,
  type ReadEdge,
  type ReadElement,
  type ReadGraph,
  type ReadValue,
} from "./parse.ts";

/**
 * Reads a graph file as the tables of a data set: nodes are units, edges are flows, what edges say of their
 * material makes the materials. A graph of another program is read too where its edges are directed
 * and say their material. Never throws for bad input.
 */
export function readGraphFile(format: "gexf" | "graphml", input: InputFile): SheetsRead {
  const file = baseName(input.name);
  let graph: ReadGraph | null;
  try {
    const text = decode(input.bytes).text;
    graph = format === "gexf" ? parseGexf(text) : parseGraphml(text);
  } catch {
    return refusal(problem("file-damaged", "error", { file }));
  }
  if (graph === null) return refusal(problem("not-a-data-set-file", "error", { file }));
  return tablesOfGraph(file, graph);
}

function tablesOfGraph(file: string, graph: ReadGraph): SheetsRead {
  const issues: Issue[] = [];
  const undirected = graph.edges.filter((edge) => !edge.directed).length;
  if (undirected > 0)
    issues.push(problem("graph-undirected", "error", { file }, { count: String(undirected) }));
  const units = graph.nodes.filter((node) => !node.values.has(OUTSIDE));
  const written = endsOf(graph, new Set(units.map(idOf)));
  const sheet = (kind: FileKind, rows: readonly Row[], columns: readonly string[]): Sheet => ({
    file: sheetLabel(file, kind),
    kind,
    rows: sheetRows(rows, columns),
  });
  const sheets = [
    sheet(
      "flows",
      graph.edges.map((edge) => flowRow(edge, written)),
      ["from", "to", "material"],
    ),
    sheet("companies", units.map(unitRow), ["id"]),
    sheet("materials", materialRows(graph.edges), ["id"]),
  ];
  const filled = sheets.filter(({ kind, rows }) => kind === "flows" || rows.length > 1);
  return { names: filled.map((sheet) => sheet.file), sheets: filled, issues };
}

type Row = ReadonlyMap<string, TypedCell>;

/** The rows under a header of all that they name; without rows it is the least that the table needs. */
function sheetRows(rows: readonly Row[], needed: readonly string[]): TypedCell[][] {
  const columns = rows.length === 0 ? needed : [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [[...columns], ...rows.map((row) => columns.map((column) => row.get(column) ?? null))];
}

function typed({ text, isNumber }: ReadValue): TypedCell {
  return isNumber && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function idOf(node: ReadElement): string {
  return node.values.get(UNIT_ID)?.text ?? node.id;
}

function unitRow(node: ReadElement): Row {
  const row = new Map<string, TypedCell>([["id", idOf(node)]]);
  const known = new Set([...node.values.keys()].map((name) => matchHeader("companies", name)?.name));
  if (!known.has("name") && node.label !== "") row.set("name", node.label);
  for (const [attribute, value] of node.values) {
    const column = columnName(attribute);
    if (column !== null) row.set(column, typed(value));
  }
  return row;
}

/** What flows call each node: the unit's id, or outside with its label in a spelling that no unit has. */
function endsOf(graph: ReadGraph, units: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map(
    graph.nodes.map((node) => {
      const side = node.values.get(OUTSIDE)?.text;
      if (side === undefined) return [node.id, idOf(node)];
      const label = node.values.get("name")?.text ?? "";
      const words = side === "market" ? MARKET : IMPORT;
      const spelled = words.map((word) => (label === "" ? word : `${word}:${label}`));
      return [node.id, spelled.find((word) => !units.has(word)) ?? "outside"];
    }),
  );
}

const IMPORT = ["import", "imports", "outside", "buiten", "extern"];
const MARKET = ["market", "export", "outside", "buiten", "extern"];

function flowRow(edge: ReadEdge, written: ReadonlyMap<string, string>): Row {
  const row = new Map<string, TypedCell>([
    ["from", written.get(edge.source) ?? edge.source],
    ["to", written.get(edge.target) ?? edge.target],
  ]);
  for (const [attribute, value] of edge.values) {
    const column = columnName(attribute);
    if (column !== null && !isOfMaterial(attribute)) row.set(column, typed(value));
  }
  return row;
}

/** Also a column that no table knows: a flow's own that begins so has a word before its name. */
function isOfMaterial(name: string): boolean {
  return name.startsWith(OF_MATERIAL);
}

/** The first edge of a material says what it is. */
function materialRows(edges: readonly ReadEdge[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { values } of edges) {
    const id = [...values].find(([name]) => matchHeader("flows", name)?.name === "material")?.[1].text ?? "";
    const own = [...values].filter(([name]) => isOfMaterial(name));
    if (id === "" || rows.has(id) || own.length === 0) continue;
    rows.set(
      id,
      new Map([
        ["id", id],
        ...own.map(([name, value]) => [name.slice(OF_MATERIAL.length), typed(value)] as const),
      ]),
    );
  }
  return [...rows.values()];
}
