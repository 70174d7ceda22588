import type { AgendaFormat } from "../agendaFile.ts";
import type { Agenda } from "../document.ts";
import { agendaHtml } from "./html.ts";
import { agendaMarkdown } from "./markdown.ts";
import { agendaWorkbook } from "./workbook.ts";

/** The agenda as the bytes of a file. What sets type for PDF is large and is loaded only when it is asked for. */
export async function writeAgenda(agenda: Agenda, format: AgendaFormat): Promise<Uint8Array> {
  switch (format) {
    case "html":
      return new TextEncoder().encode(agendaHtml(agenda));
    case "md":
      return new TextEncoder().encode(agendaMarkdown(agenda));
    case "xlsx":
      return agendaWorkbook(agenda);
    case "pdf": {
      const { agendaPdf } = await import("./pdf.ts");
      return agendaPdf(agenda);
    }
  }
}
