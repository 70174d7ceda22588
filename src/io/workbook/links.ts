/** Addresses in a workbook that can be followed: hyperlinks of cells, as parts of the archive. Pure. */
import { escapeXml } from "../xml.ts";
import type { SheetContent } from "./limits.ts";

/** Which address a cell's text leads to, http or https; null for none. */
export type LinkOf = (text: string) => string | null;

interface CellLink {
  /** "B3". */
  readonly cell: string;
  readonly href: string;
}

/** Excel holds no more of them on a sheet, and none that is longer ("specifications and limits"). */
const MOST = 65_530;
const LONGEST = 2_079;
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** The cells of a sheet that lead somewhere; the header is row 1. */
export function linksOf({ rows }: SheetContent, linkOf: LinkOf): readonly CellLink[] {
  const links = rows.flatMap((row, k) =>
    row.flatMap((cell, column): readonly CellLink[] => {
      const href = typeof cell === "string" ? linkOf(cell) : null;
      if (href === null || !/^https?:\/\//i.test(href) || href.length > LONGEST) return [];
      return [{ cell: `${columnName(column)}${k + 2}`, href }];
    }),
  );
  return links.slice(0, MOST);
}

/** "A" for 0, "AA" for 26. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** A sheet's part with its links, which stand before what is said of its pages. */
export function linkedSheet(sheet: string, links: readonly CellLink[]): string {
  if (links.length === 0) return sheet;
  const all = links.map(({ cell }, k) => `<hyperlink ref="${cell}" r:id="link${k + 1}"/>`).join("");
  return sheet.replace(
    /<(?:printOptions|pageMargins|pageSetup)[ />]|<\/worksheet>/,
    (next) => `<hyperlinks>${all}</hyperlinks>${next}`,
  );
}

/** Where the links of a sheet lead, in the part beside it. */
export function linkRelations(relations: string, links: readonly CellLink[]): string {
  const all = links
    .map(
      ({ href }, k) =>
        `<Relationship Id="link${k + 1}" Type="${RELATION}" Target="${escapeXml(href)}" TargetMode="External"/>`,
    )
    .join("");
  return relations.replace("</Relationships>", (end) => all + end);
}
