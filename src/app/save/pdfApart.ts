/** Sets the pages of a PDF in a worker of its own: the page stays smooth meanwhile, and can stop it at any moment. */
import { CancelledError } from "../../engine/surface.ts";
import { type WriteAgenda, writePlain } from "../../report/agenda/write/index.ts";
import type { PlainAgenda, SetPages } from "./pdfPages.ts";

/** As `writeAgenda`; while pages are set it says that nobody knows how far that is: a total of 0. */
export const writeApart: WriteAgenda = async (agenda, format, { signal, onProgress }) => {
  if (format !== "pdf") return writePlain(agenda, format);
  onProgress?.({ done: 0, total: 0 });
  // Words are functions, which can't be sent; the worker has its own.
  const { writerWords: _, ...plain } = agenda;
  const worker = new Worker(new URL("./pdfWorker.ts", import.meta.url), {
    type: "module",
    name: "schakel-pdf",
  });
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const stop = () => reject(new CancelledError("the setting of pages was cancelled"));
      if (signal?.aborted) return stop();
      signal?.addEventListener("abort", stop, { once: true });
      worker.onmessage = ({ data }: MessageEvent<SetPages>) =>
        "bytes" in data ? resolve(data.bytes) : reject(new Error(data.failed));
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(plain satisfies PlainAgenda);
    });
  } finally {
    worker.terminate();
  }
};
