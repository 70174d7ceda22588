/**
 * The agenda as a document: blocks in reading order, without any markup. Every writer (HTML, Markdown,
 * PDF, workbook) makes its file from this alone, so that they all say the same.
 */
import type { Picture } from "../pictures/svg.ts";
import type { Lang } from "../words.ts";

/** 1 is a chapter, 2 a section (each chain is one), 3 a part of a section. */
export type Level = 1 | 2 | 3;

export interface Heading {
  readonly kind: "heading";
  readonly level: Level;
  readonly text: string;
  /** Unique in the document, of letters, digits and hyphens. */
  readonly id: string;
  /** Whether it starts on a page of its own. */
  readonly newPage: boolean;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** A note is smaller and explains what stands above it. */
  readonly role: "text" | "note";
}

/** Labels with what they are, such as key figures. */
export interface Facts {
  readonly kind: "facts";
  readonly items: readonly { readonly label: string; readonly value: string }[];
}

export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
  /** Share of the width, relative to the other columns. */
  readonly weight: number;
  /** Whether web addresses in its cells lead there. */
  readonly links?: true;
}

export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** A checklist has a box to tick before every row. */
  readonly checklist: boolean;
}

export interface Figure {
  readonly kind: "figure";
  readonly picture: Picture;
  readonly caption: string;
}

export interface ListItem {
  readonly text: string;
  /** Where it can be found on the web; https or http. */
  readonly href?: string;
}

export interface List {
  readonly kind: "list";
  readonly items: readonly ListItem[];
}

export type Block = Heading | Paragraph | Facts | Table | Figure | List;

export type SheetCell = string | number | boolean | null;

/** A table for a workbook: every row, with numbers as numbers. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** How the numbers of each column are shown, as Excel writes it ("0.0%"); "" is as they are. */
  readonly formats?: readonly (string | ((value: number) => string))[];
  /** Whether it is text to be read: its cells are broken into lines. */
  readonly wrap?: boolean;
}

export interface Agenda {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string;
  /** As it is to be printed, in ISO form (YYYY-MM-DD); null prints none. */
  readonly date: string | null;
  /** The date in words, or "". */
  readonly dateText: string;
  /** Stands on every page. */
  readonly running: string;
  /** The title page, below the title. */
  readonly front: readonly Block[];
  /** "" where the document is too short for contents: it then begins below its title. */
  readonly contentsTitle: string;
  readonly body: readonly Block[];
  readonly sheets: readonly Sheet[];
  /** Words that the writers themselves need. */
  readonly writerWords: {
    readonly page: (page: number, pages: number) => string;
    readonly done: string;
    readonly picture: string;
  };
}

export const paragraph = (text: string): Paragraph => ({ kind: "paragraph", text, role: "text" });
export const note = (text: string): Paragraph => ({ kind: "paragraph", text, role: "note" });
export const list = (items: readonly string[]): List => ({
  kind: "list",
  items: items.map((text) => ({ text })),
});
export const heading = (level: Level, text: string, id: string, newPage = false): Heading => ({
  kind: "heading",
  level,
  text,
  id,
  newPage,
});

/** A column of text, or of figures that are read from the right. */
export const textColumn = (title: string, weight: number): Column => ({ title, align: "left", weight });
export const figureColumn = (title: string, weight: number): Column => ({ title, align: "right", weight });

/** A column of sources, whose web addresses lead there. */
export const sourceColumn = (title: string, weight: number): Column => ({
  ...textColumn(title, weight),
  links: true,
});

export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Table {
  return { kind: "table", caption, columns, rows, checklist: false };
}
