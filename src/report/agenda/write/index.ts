import type { RunOptions } from "../../../engine/surface.ts";
import type { AgendaFormat } from "../agendaFile.ts";
import type { Agenda } from "../document.ts";
import { agendaHtml } from "./html.ts";
import { agendaMarkdown } from "./markdown.ts";
import { agendaWorkbook } from "./workbook.ts";

/** Makes an agenda the bytes of a file. @throws {CancelledError} when the signal aborts, where it heeds one. */
export type WriteAgenda = (agenda: Agenda, format: AgendaFormat, run: RunOptions) => Promise<Uint8Array>;

/** The agenda as the bytes of a file. What sets type for PDF is large and is loaded only when it is asked for. */
export async function writeAgenda(agenda: Agenda, format: AgendaFormat): Promise<Uint8Array> {
  if (format !== "pdf") return writePlain(agenda, format);
  const { agendaPdf } = await import("./pdf.ts");
  return agendaPdf(agenda);
}

/** The forms that take no setting of type. */
export async function writePlain(agenda: Agenda, format: Exclude<AgendaFormat, "pdf">): Promise<Uint8Array> {
  switch (format) {
    case "html":
      return new TextEncoder().encode(agendaHtml(agenda));
    case "md":
      return new TextEncoder().encode(agendaMarkdown(agenda));
    case "xlsx":
      return agendaWorkbook(agenda);
  }
}
