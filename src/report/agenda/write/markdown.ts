/** The agenda as GitHub Markdown. A picture is given in words, because the file stands alone. */
import { linkPieces } from "../../sourceLinks.ts";
import type { Agenda, Block, Column, Table } from "../document.ts";

/**
 * Text from a data set that Markdown shows as it is: its own marks are escaped, tags can't begin, a line
 * stays one line, and a vertical bar does not end a cell.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~#&$]/g, (mark) => `\\${mark}`)
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/\b(https?):\/\//gi, "$1&#58;//")
    .replace(/\b(www)\./gi, "$1&#46;")
    .replace(/@/g, "&#64;");
}

function cellText(cell: string, column: Column | undefined): string {
  if (!column?.links) return escapeMarkdown(cell);
  const said = linkPieces(cell).map(({ text, href }) => {
    if (href) return linked(text, href);
    // What stands beside an address keeps its distance.
    return text.replace(/\S(?:.*\S)?/su, escapeMarkdown);
  });
  return said.join("");
}

function tableLines(table: Table): readonly string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    row(table.columns.map((column) => escapeMarkdown(column.title))),
    row(table.columns.map((column) => (column.align === "right" ? "---:" : "---"))),
    ...table.rows.map((cells) => row(cells.map((cell, k) => cellText(cell, table.columns[k])))),
  ];
}

/** Each goal as a task that can be ticked off, with the further columns behind it. */
function taskLines({ columns, rows }: Table): readonly string[] {
  return rows.map((cells) => {
    const [what = "", ...rest] = cells.map(escapeMarkdown);
    const further = rest.map((cell, k) => `${escapeMarkdown(columns[k + 1]?.title ?? "")}: ${cell}`);
    return `- [ ] ${[what, ...further].join(". ")}.`;
  });
}

/** An address is shown as what it is, and leads there; spaces and brackets can't be in it, nor what parts cells. */
function linked(text: string, href: string): string {
  const address = href.replace(/[()<>|\s]/g, (mark) =>
    encodeURIComponent(mark).replace("(", "%28").replace(")", "%29"),
  );
  return `[${escapeMarkdown(text)}](${address})`;
}

function blockLines(block: Block, agenda: Agenda): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level + 1)} ${escapeMarkdown(block.text)}`];
    case "paragraph":
      return [block.role === "note" ? `_${escapeMarkdown(block.text)}_` : escapeMarkdown(block.text)];
    case "facts":
      return block.items.map(
        ({ label, value }) => `- **${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`,
      );
    case "list":
      return block.items.map(({ text, href }) => `- ${href ? linked(text, href) : escapeMarkdown(text)}`);
    case "table":
      return block.checklist ? taskLines(block) : tableLines(block);
    case "figure":
      return [
        `**${escapeMarkdown(agenda.writerWords.picture)}:** ${escapeMarkdown(block.caption)}`,
        "",
        ...block.picture.lines.map((line, k) => `${k + 1}. ${escapeMarkdown(line)}`),
      ];
  }
}

/** Blocks with an empty line between them. */
export function agendaMarkdown(agenda: Agenda): string {
  const parts: (readonly string[])[] = [
    [`# ${escapeMarkdown(agenda.title)}`],
    ...(agenda.subtitle === "" ? [] : [[escapeMarkdown(agenda.subtitle)]]),
    ...(agenda.dateText === "" ? [] : [[escapeMarkdown(agenda.dateText)]]),
    ...[...agenda.front, ...agenda.body].map((block) => blockLines(block, agenda)),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
