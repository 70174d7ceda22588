/** The agenda as a typeset PDF: A4, vector pictures, embedded fonts, page numbers, repeated table heads. */
import type { Agenda } from "../document.ts";
import { contentNodes, type Needs } from "./pdfContent.ts";
import { CONTENT, INK, LINE, MARGIN, type Node, SIZE, STYLES } from "./pdfLayout.ts";

/** A PDF must say when it was made; without a date it says this, so that the same data give the same bytes. */
const NO_DATE = "2000-01-01";

/** The running head and the page number; the title page has neither. */
function header(agenda: Agenda) {
  return (page: number): Node | null =>
    page === 1
      ? null
      : {
          text: agenda.running,
          fontSize: 8,
          color: INK.quiet,
          margin: [MARGIN.side, 28, MARGIN.side, 0],
        };
}

function footer(agenda: Agenda) {
  return (page: number, pages: number): Node | null =>
    page === 1
      ? null
      : {
          text: agenda.writerWords.page(page, pages),
          alignment: "right",
          fontSize: 8,
          color: INK.quiet,
          margin: [MARGIN.side, 18, MARGIN.side, 0],
        };
}

interface Placed {
  /** A heading's level, or the height of all that must stand on one page with it. */
  readonly headlineLevel?: number | Needs;
  readonly startPosition?: { readonly verticalRatio: number };
}
interface Placing {
  getFollowingNodesOnPage(): readonly Placed[];
}

/** A heading, or a line that leads in a table, does not stay behind alone at the foot of a page. */
function isLeftAlone(node: Placed, placing: Placing): boolean {
  const { headlineLevel, startPosition } = node;
  if (headlineLevel === undefined) return false;
  // Rows of a table that moved on count as being on this page still, so what a tall block needs is asked of its height.
  if (typeof headlineLevel === "object") {
    const above = startPosition?.verticalRatio ?? 0;
    return above > 0 && (1 - above) * CONTENT.height < headlineLevel.height;
  }
  return placing.getFollowingNodesOnPage().every((next) => next.headlineLevel !== undefined);
}

function definition(agenda: Agenda): unknown {
  const { lang, title, date } = agenda;
  return {
    pageSize: "A4",
    pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
    info: { title, creator: "Schakel", creationDate: new Date(`${date ?? NO_DATE}T00:00:00Z`) },
    language: lang,
    displayTitle: true,
    compress: true,
    defaultStyle: { font: "Roboto", fontSize: SIZE.text, lineHeight: LINE, color: INK.text },
    styles: STYLES,
    header: header(agenda),
    footer: footer(agenda),
    pageBreakBefore: isLeftAlone,
    content: contentNodes(agenda),
  };
}

/** The bytes of the PDF; the same document gives the same bytes. */
export async function agendaPdf(agenda: Agenda): Promise<Uint8Array> {
  const [{ default: maker }, { default: fonts }] = await Promise.all([
    import("pdfmake/build/pdfmake.min.js"),
    import("pdfmake/build/vfs_fonts.js"),
  ]);
  maker.addVirtualFileSystem(fonts);
  return Uint8Array.from(await maker.createPdf(definition(agenda)).getBuffer());
}
