import { parseXml, unescapeXstring } from "../xml.ts";
import type { Parts } from "./package.ts";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Of its part in the archive; null for one without cells (a chart). */
  readonly path: string | null;
  readonly hidden: boolean;
}

/**
 * The sheets of a workbook in its order (ECMA-376 part 1, section 18.2.19).
 *
 * @throws {Error} where the workbook's own parts are missing or not well-formed.
 */
export function listSheets(parts: Parts): ListedSheet[] {
  const paths = sheetPaths(parts);
  const sheets: ListedSheet[] = [];
  parseXml(partText(parts, "xl/workbook.xml"), {
    open: (name, attributes) => {
      const title = attributes.name;
      if (name !== "sheet" || !title) return;
      sheets.push({
        name: unescapeXstring(title),
        path: paths.get(attributes.id ?? "") ?? null,
        hidden: (attributes.state ?? "visible") !== "visible",
      });
    },
  });
  return sheets;
}

function sheetPaths(parts: Parts): Map<string, string> {
  const paths = new Map<string, string>();
  parseXml(partText(parts, "xl/_rels/workbook.xml.rels"), {
    open: (name, attributes) => {
      const target = attributes.Target;
      if (name !== "Relationship" || !target || !attributes.Type?.endsWith("/worksheet")) return;
      paths.set(attributes.Id ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return paths;
}

/**
 * A part as text.
 *
 * @throws {Error} where there is no such part.
 */
export function partText(parts: Parts, path: string): string {
  const bytes = parts[path];
  if (!bytes) throw new Error(`the workbook has no part ${path}`);
  return new TextDecoder().decode(bytes);
}
