import { writeWorkbook } from "../../../io/workbook/write.ts";
import { onlyAddress } from "../../sourceLinks.ts";
import type { Agenda } from "../document.ts";

/** The agenda's tables as an .xlsx workbook: text is text, never a formula. */
export function agendaWorkbook(agenda: Agenda): Promise<Uint8Array> {
  return writeWorkbook(agenda.sheets, onlyAddress);
}
