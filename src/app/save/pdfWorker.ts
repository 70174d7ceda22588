/** Entry of the worker that sets the pages of a PDF. */
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

self.addEventListener("message", ({ data }: MessageEvent<PlainAgenda>) => {
  void set(data).then((answer) => self.postMessage(answer));
});
