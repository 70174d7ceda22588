/**
 * The agenda as one HTML file that stands alone and prints well: no scripts, no request, everything from a
 * data set escaped.
 */
import { escapeMarkup } from "../../pictures/svg.ts";
import { linkPieces } from "../../sourceLinks.ts";
import type { Agenda, Block, Column, Facts, Figure, Heading, List, Table } from "../document.ts";
import { STYLE } from "./htmlStyle.ts";

const tag = (name: string, attributes: string, content: string) =>
  `<${name}${attributes === "" ? "" : ` ${attributes}`}>${content}</${name}>`;

function headingHtml({ level, text, id, newPage }: Heading): string {
  const name = `h${level + 1}`;
  return tag(name, `id="${escapeMarkup(id)}"${newPage ? ' class="page"' : ""}`, escapeMarkup(text));
}

function factsHtml({ items }: Facts): string {
  const rows = items.map(({ label, value }) =>
    tag("div", "", tag("dt", "", escapeMarkup(label)) + tag("dd", "", escapeMarkup(value))),
  );
  return tag("dl", "", rows.join(""));
}

const anchor = (text: string, href: string) =>
  tag("a", `href="${escapeMarkup(href)}" rel="noopener noreferrer"`, escapeMarkup(text));

function cellHtml(cell: string, column: Column | undefined): string {
  if (!column?.links) return escapeMarkup(cell);
  return linkPieces(cell)
    .map(({ text, href }) => (href ? anchor(text, href) : escapeMarkup(text)))
    .join("");
}

function tableHtml({ caption, columns, rows, checklist }: Table, agenda: Agenda): string {
  const box = checklist
    ? tag(
        "th",
        'scope="col" class="tick"',
        tag("span", 'class="hidden"', escapeMarkup(agenda.writerWords.done)),
      )
    : "";
  const align = (k: number) => (columns[k]?.align === "right" ? ' class="number"' : "");
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = columns.map((column) => `<col style="width:${Math.round((100 * column.weight) / total)}%">`);
  const head = columns.map((column, k) => tag("th", `scope="col"${align(k)}`, escapeMarkup(column.title)));
  const body = rows.map((cells) => {
    const [first = "", ...rest] = cells;
    const tick = checklist ? tag("td", 'class="tick"', tag("span", 'class="box"', "")) : "";
    const row = tag("th", `scope="row"${align(0)}`, escapeMarkup(first));
    return tag(
      "tr",
      "",
      tick +
        row +
        rest.map((cell, k) => tag("td", align(k + 1).trim(), cellHtml(cell, columns[k + 1]))).join(""),
    );
  });
  return tag(
    "table",
    checklist ? 'class="checklist"' : "",
    tag("caption", 'class="hidden"', escapeMarkup(caption)) +
      tag("colgroup", "", (checklist ? '<col class="tick">' : "") + widths.join("")) +
      tag("thead", "", tag("tr", "", box + head.join(""))) +
      tag("tbody", "", body.join("\n")),
  );
}

function figureHtml({ picture, caption }: Figure): string {
  return tag("figure", "", picture.svg + tag("figcaption", "", escapeMarkup(caption)));
}

function listHtml({ items }: List): string {
  const written = items.map(({ text, href }) =>
    tag("li", "", href ? anchor(text, href) : escapeMarkup(text)),
  );
  return tag("ul", "", written.join("\n"));
}

function blockHtml(block: Block, agenda: Agenda): string {
  switch (block.kind) {
    case "heading":
      return headingHtml(block);
    case "paragraph":
      return tag("p", block.role === "note" ? 'class="note"' : "", escapeMarkup(block.text));
    case "facts":
      return factsHtml(block);
    case "table":
      return tableHtml(block, agenda);
    case "figure":
      return figureHtml(block);
    case "list":
      return listHtml(block);
  }
}

/** Chapters, with their sections below them. */
function contentsHtml({ body, contentsTitle }: Agenda): string {
  const link = ({ id, text }: Heading) => tag("a", `href="#${escapeMarkup(id)}"`, escapeMarkup(text));
  const chapters: { readonly chapter: Heading; readonly sections: Heading[] }[] = [];
  for (const block of body) {
    if (block.kind !== "heading") continue;
    if (block.level === 1) chapters.push({ chapter: block, sections: [] });
    else if (block.level === 2) chapters.at(-1)?.sections.push(block);
  }
  const items = chapters.map(({ chapter, sections }) => {
    const below =
      sections.length === 0 ? "" : tag("ol", "", sections.map((s) => tag("li", "", link(s))).join("\n"));
    return tag("li", "", link(chapter) + below);
  });
  const title = tag("h2", 'id="contents"', escapeMarkup(contentsTitle));
  return tag("nav", 'aria-labelledby="contents" class="page"', title + tag("ol", "", items.join("\n")));
}

/** A string in CSS, for the line that stands on every page. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:()-]/gu, (mark) => `\\${(mark.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** The whole file. */
export function agendaHtml(agenda: Agenda): string {
  const { lang, title, subtitle, dateText, running, writerWords } = agenda;
  const parts = writerWords.page(1, 2).split(/[12]/);
  const [before = "", between = "", after = ""] = parts;
  const pages = [
    cssString(before),
    "counter(page)",
    cssString(between),
    "counter(pages)",
    cssString(after),
  ].join(" ");
  // A first page with sections of its own needs all of it.
  const isFull = agenda.front.some(({ kind }) => kind === "heading");
  const front = [
    tag("h1", "", escapeMarkup(title)),
    ...(subtitle === "" ? [] : [tag("p", 'class="subtitle"', escapeMarkup(subtitle))]),
    ...(dateText === "" ? [] : [tag("p", 'class="date"', escapeMarkup(dateText))]),
    ...agenda.front.map((block) => blockHtml(block, agenda)),
  ];
  return [
    "<!doctype html>",
    `<html lang="${lang}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="referrer" content="no-referrer">',
    tag("title", "", escapeMarkup(title)),
    tag(
      "style",
      "",
      STYLE.replace("RUNNING", () => cssString(running)).replace("PAGES", () => pages),
    ),
    "</head>",
    "<body>",
    tag("header", isFull ? 'class="full"' : "", front.join("\n")),
    ...(agenda.contentsTitle === "" ? [] : [contentsHtml(agenda)]),
    "<main>",
    ...agenda.body.map((block) => blockHtml(block, agenda)),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
