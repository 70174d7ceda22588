/** What the worker that sets the pages of a PDF does with what it is asked. */
import type { Agenda } from "../../report/agenda/document.ts";
import { writerWordsOf } from "../../report/agenda/words.ts";
import { agendaPdf } from "../../report/agenda/write/pdf.ts";

export type PlainAgenda = Omit<Agenda, "writerWords">;
export type SetPages = { readonly bytes: Uint8Array } | { readonly failed: string };

async function set(agenda: PlainAgenda): Promise<SetPages> {
  try {
    return { bytes: await agendaPdf({ ...agenda, writerWords: writerWordsOf(agenda.lang) }) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

export function receive(agenda: PlainAgenda): void {
  void set(agenda).then((answer) => self.postMessage(answer));
}
