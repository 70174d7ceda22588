/** The blocks of the agenda as nodes of the type setter, kept together where they belong together. */
import { wrapText } from "../../pictures/textWidth.ts";
import { linkPieces } from "../../sourceLinks.ts";
import type { Agenda, Block, Facts, Figure, Heading, List, Paragraph, Table } from "../document.ts";
import {
  CONTENT,
  fitWords,
  HEADING_SPACE,
  INK,
  LINE,
  longestWord,
  type Node,
  PADDING,
  SIZE,
  STYLES,
  sharedOut,
} from "./pdfLayout.ts";

/** Blocks up to this height stay on one page with what leads them in; a checklist is handed out as a whole. */
const TOGETHER = 0.24 * CONTENT.height;
const TABLE_TOGETHER = 0.4 * CONTENT.height;
const CHECKLIST_TOGETHER = 0.7 * CONTENT.height;
const TICK = 16;
/** What leads somewhere is seen to. */
const LINK = { decoration: "underline" } as const;
/** Arrows are not in the font. */
const readable = (text: string): string => text.replace(/→/g, "->").replace(/←/g, "<-").replace(/\s+/g, " ");

function headingNode({ level, text, id, newPage }: Heading, contents: boolean): Node {
  const [above, below] = HEADING_SPACE[level];
  return {
    text: readable(text),
    style: `heading${level}`,
    headlineLevel: level,
    id,
    margin: [0, newPage ? 0 : above, 0, below],
    ...(newPage ? { pageBreak: "before" } : {}),
    ...(contents
      ? {
          tocItem: true,
          tocMargin: level === 1 ? [0, 7, 0, 1] : [12, 0, 0, 0],
          tocStyle: level === 1 ? { bold: true } : {},
          outline: true,
        }
      : {}),
  };
}

function paragraphNode({ text, role }: Paragraph, leadsIn: boolean): Node {
  return {
    text: readable(text),
    ...(role === "note" ? { style: "note" } : {}),
    margin: [0, role === "note" ? 2 : 1, 0, 4],
    ...(leadsIn ? { headlineLevel: 9 } : {}),
  };
}

const LINES = {
  hLineWidth: (
    row: number,
    node: { readonly table: { readonly body: readonly unknown[]; readonly headerRows?: number } },
  ) => (row === 0 ? 0 : row === (node.table.headerRows ?? 0) ? 1.2 : 0.5),
  vLineWidth: () => 0,
  hLineColor: (row: number, node: { readonly table: { readonly headerRows?: number } }) =>
    row === (node.table.headerRows ?? 0) && row > 0 ? INK.dark : INK.rule,
  paddingLeft: () => PADDING.x,
  paddingRight: () => PADDING.x,
  paddingTop: () => PADDING.y,
  paddingBottom: () => PADDING.y,
};

function factsNode({ items }: Facts): Node {
  return {
    table: {
      widths: [130, "*"],
      body: items.map(({ label, value }) => [
        { text: readable(label), color: INK.quiet },
        { text: readable(value) },
      ]),
    },
    layout: { ...LINES, hLineWidth: () => 0.5, hLineColor: () => INK.rule },
    margin: [0, 4, 0, 8],
  };
}

/** Widths of the columns' texts, so that all of them with their padding fill the page. */
function columnWidths({ columns, rows, checklist }: Table): readonly number[] {
  const count = columns.length + (checklist ? 1 : 0);
  const room = CONTENT.width - count * 2 * PADDING.x - (checklist ? TICK : 0);
  const weights = columns.map(({ weight }) => weight);
  const least = columns.map(({ title }, k) =>
    Math.max(
      longestWord(readable(title), SIZE.table, true),
      ...rows.map((cells) => longestWord(readable(cells[k] ?? ""), SIZE.table)),
    ),
  );
  return sharedOut(room, weights, least);
}

function tableNode(table: Table): Node {
  const { columns, rows, checklist } = table;
  const widths = columnWidths(table);
  const cell = (text: string, k: number, bold: boolean): Node => ({
    text: (columns[k]?.links ? linkPieces(text) : [{ text, href: null }]).map((piece) => ({
      text: fitWords(readable(piece.text), widths[k] ?? 0, SIZE.table, bold),
      ...(piece.href ? { link: piece.href, ...LINK } : {}),
    })),
    alignment: columns[k]?.align ?? "left",
    bold,
  });
  // The type setter writes into its nodes: every box is one of its own.
  const box = (): Node => ({
    canvas: [{ type: "rect", x: 3, y: 1, w: 9, h: 9, lineWidth: 1, lineColor: INK.dark }],
  });
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [...(checklist ? [TICK] : []), ...widths],
      body: [
        [...(checklist ? [{ text: "" }] : []), ...columns.map(({ title }, k) => cell(title, k, true))],
        ...rows.map((cells) => [
          ...(checklist ? [box()] : []),
          ...cells.map((text, k) => cell(text, k, false)),
        ]),
      ],
    },
    layout: LINES,
    fontSize: SIZE.table,
    margin: [0, 3, 0, 6],
  };
}

/** The height of each row, the one of titles first. */
function rowHeights(table: Table): readonly number[] {
  const widths = columnWidths(table);
  const lines = (cells: readonly string[], bold: boolean) =>
    Math.max(
      1,
      ...cells.map((text, k) => wrapText(text, { width: widths[k] ?? 1, size: SIZE.table, bold }).length),
    );
  return [table.columns.map((column) => column.title), ...table.rows].map(
    (cells, k) => lines(cells, k === 0) * SIZE.table * LINE + 2 * PADDING.y,
  );
}

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);
/** Space around a table. */
const AROUND = 12;
/** Rows of a tall table that stay with its heading, the one of titles included. */
const FIRST_ROWS = 3;

function figureNode({ picture, caption }: Figure): Node {
  return {
    stack: [
      { svg: picture.svg, width: CONTENT.width },
      { text: readable(caption), style: "note", margin: [0, 3, 0, 0] },
    ],
    margin: [0, 5, 0, 8],
    unbreakable: true,
  };
}

function listNode({ items }: List): Node {
  return {
    // An item of a few lines is not parted over two pages.
    ul: items.map(({ text, href }) => ({
      stack: [href ? { text: readable(text), link: href, ...LINK } : { text: readable(text) }],
      unbreakable: true,
    })),
    markerColor: INK.quiet,
    margin: [0, 2, 0, 6],
  };
}

function listHeight({ items }: List): number {
  const lines = items.reduce(
    (all, { text }) => all + wrapText(text, { width: CONTENT.width - 14, size: SIZE.text }).length,
    0,
  );
  return lines * SIZE.text * LINE + 8;
}

/** What must stand on one page with a heading above a block that is too tall to be kept whole. */
export interface Needs {
  readonly height: number;
}

/** The height of the first part of a block: of a list or of facts a few lines. */
function firstHeight(block: Content): number {
  return block.kind === "table" ? AROUND + sum(rowHeights(block).slice(0, FIRST_ROWS)) : 4 * SIZE.text * LINE;
}

/** The height of a heading or of a paragraph. */
function leadHeight(block: Heading | Paragraph): number {
  const { text } = block;
  const size = block.kind === "heading" ? STYLES[`heading${block.level}`].fontSize : SIZE.text;
  const around = block.kind === "heading" ? sum(HEADING_SPACE[block.level]) : 5;
  return wrapText(text, { width: CONTENT.width, size }).length * size * LINE + around;
}

type Content = Exclude<Block, Heading | Paragraph>;

function contentNode(block: Content): { readonly node: Node; readonly height: number } {
  switch (block.kind) {
    case "facts":
      return {
        node: factsNode(block),
        height: block.items.length * (SIZE.text * LINE * 1.5 + 2 * PADDING.y),
      };
    case "table":
      return { node: tableNode(block), height: AROUND + sum(rowHeights(block)) };
    case "figure":
      return {
        node: figureNode(block),
        height: (block.picture.height * CONTENT.width) / block.picture.width + 26,
      };
    case "list":
      return { node: listNode(block), height: listHeight(block) };
  }
}

/** The height up to which a block stays whole. */
function together(block: Content): number {
  if (block.kind !== "table") return TOGETHER;
  return block.checklist ? CHECKLIST_TOGETHER : TABLE_TOGETHER;
}

/** Nodes of a run of blocks; headings and the paragraphs below them stay with what comes next. */
function blockNodes(blocks: readonly Block[], contents: boolean): Node[] {
  const nodes: Node[] = [];
  let leading: Node[] = [];
  let led = 0;
  const lead = (node: Node, block: Heading | Paragraph) => {
    leading.push(node);
    led += leadHeight(block);
  };
  const close = (last: Node | null, together: boolean, part = 0) => {
    const run = [...leading, ...(last ? [last] : [])];
    const needs: Needs = { height: led + part };
    leading = [];
    led = 0;
    if (run.length < 2 || !together) {
      const [head, ...others] = run;
      const isLed = head?.headlineLevel !== undefined && part > 0;
      nodes.push(...(isLed ? [{ ...head, headlineLevel: needs }, ...others] : run));
      return;
    }
    const [first, ...rest] = run;
    const { pageBreak, ...plain } = first ?? {};
    nodes.push({ stack: [plain, ...rest], unbreakable: true, ...(pageBreak ? { pageBreak } : {}) });
  };
  blocks.forEach((block, k) => {
    const next = blocks[k + 1];
    if (block.kind === "heading") {
      if (block.newPage || leading.every((node) => node.headlineLevel === 9)) close(null, true);
      lead(headingNode(block, contents && block.level < 3), block);
    } else if (block.kind === "paragraph") {
      const leadsIn = next !== undefined && next.kind !== "heading" && next.kind !== "paragraph";
      if (leadsIn) lead(paragraphNode(block, true), block);
      else close(paragraphNode(block, false), true);
    } else {
      const { node, height } = contentNode(block);
      close(node, height <= together(block) || block.kind === "figure", firstHeight(block));
    }
  });
  close(null, true);
  return nodes;
}

function contentsNode(title: string): Node {
  return {
    toc: {
      title: { text: title, style: "heading1", margin: [0, 0, 0, 8] },
      numberStyle: { color: INK.quiet },
    },
    pageBreak: "before",
  };
}

/** The title page, the contents and the body; a short document has all on its pages one after another. */
export function contentNodes(agenda: Agenda): readonly Node[] {
  const { title, subtitle, dateText, front, contentsTitle, body } = agenda;
  const isShort = contentsTitle === "";
  // A first page with sections of its own needs all of it.
  const isFull = isShort || front.some(({ kind }) => kind === "heading");
  return [
    {
      canvas: [{ type: "rect", x: 0, y: 0, w: 64, h: 6, color: INK.dark }],
      margin: [0, isFull ? 0 : 130, 0, 18],
    },
    // The first page of a short document is its answer, not its title.
    { text: readable(title), style: "title", ...(isShort ? { fontSize: 22 } : {}), margin: [0, 0, 0, 10] },
    ...(subtitle === "" ? [] : [{ text: readable(subtitle), style: "subtitle", margin: [0, 0, 0, 6] }]),
    ...(dateText === "" ? [] : [{ text: dateText, style: "subtitle", margin: [0, 0, 0, 6] }]),
    { text: "", margin: [0, 0, 0, isFull ? 4 : 20] },
    ...blockNodes(front, false),
    ...(isShort ? [] : [contentsNode(contentsTitle)]),
    ...blockNodes(body, !isShort),
  ];
}
