/**
 * Files that the user saves: the data set, results and the agenda. One at a time; each is made off the page's own
 * thread as far as it takes long, can be stopped, and is then handed to the browser as a download.
 */
import {
  CancelledError,
  type Engine,
  type OpenedFiles,
  type Progress,
  type RunOptions,
} from "../../engine/surface.ts";
import type { DataSet } from "../../model/dataset.ts";
import { download as give } from "../project/download.ts";
import type { Store } from "./store.ts";
import type { AppState, Lang } from "./types.ts";

/** A file that is ready. */
export interface MadeFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array | string;
}

interface Asked {
  readonly what: string;
  /** Which buttons asked for it, so that it is told beside them alone; "" for none. */
  readonly by: string;
}

export type Exporting = Asked &
  (
    | { readonly status: "running"; readonly progress: Progress | null }
    | { readonly status: "done"; readonly name: string; readonly note: string }
    | { readonly status: "failed"; readonly message: string }
  );

/** What a file is made from. */
export interface ExportContext {
  readonly engine: Engine;
  readonly state: AppState;
  readonly dataset: DataSet;
  /** The files that the data set was read from; null for one that came from none. */
  readonly opened: OpenedFiles | null;
  /** Whether it has been edited since. */
  readonly changed: boolean;
  readonly options: RunOptions;
}

export interface ExportControl {
  /**
   * Makes a file and hands it over.
   *
   * @param what in words, for the line that says how far it is.
   * @param make may give a note on what the file does not hold.
   * @param by an id of the buttons that ask for it, where they have a line of their own.
   * @param lang that of the file, where it is another than the screen's.
   */
  save(
    what: string,
    make: (context: ExportContext) => Promise<MadeFile & { readonly note?: string }>,
    by?: string,
    lang?: Lang,
  ): Promise<void>;
  stop(): void;
  dismiss(): void;
}

export interface Opened extends OpenedFiles {
  readonly dataset: DataSet;
}

export function makeExports(
  store: Store,
  engine: Engine,
  opened: () => Opened | null,
  another: () => Engine,
  deliver: (file: MadeFile) => void = download,
): ExportControl {
  let abort: AbortController | null = null;
  const set = (exporting: Exporting | null) => store.setState({ exporting });
  return {
    async save(what, make, by = "", lang) {
      abort?.abort();
      const mine = new AbortController();
      abort = mine;
      const open = store.getState();
      const written = open.data?.dataset;
      if (!written) return;
      const source = opened();
      // Files of a data set that was opened before say nothing about this one, nor do they hide anybody.
      const own = source && !open.masked && sameOrigin(source.dataset, written) ? source : null;
      set({ status: "running", what, by, progress: null });
      let apart: Engine | null = null;
      try {
        const state = open.masked ? (await import("../save/veil.ts")).veiled(open, lang ?? open.lang) : open;
        const dataset = state.data?.dataset ?? written;
        if (open.masked) {
          apart = another();
          await apart.run("adopt", { dataset });
        }
        const file = await make({
          engine: apart ?? engine,
          state,
          dataset,
          opened: own && { id: own.id, files: own.files, ...(own.plan ? { plan: own.plan } : {}) },
          changed: own !== null && own.dataset !== dataset,
          options: {
            signal: mine.signal,
            onProgress: (progress) => {
              if (abort === mine) set({ status: "running", what, by, progress });
            },
          },
        });
        if (abort !== mine) return;
        deliver(file);
        set({ status: "done", what, by, name: file.name, note: file.note ?? "" });
      } catch (error) {
        if (abort !== mine) return;
        if (error instanceof CancelledError) set(null);
        else
          set({
            status: "failed",
            what,
            by,
            message: error instanceof Error ? error.message : String(error),
          });
      } finally {
        apart?.dispose();
        if (abort === mine) abort = null;
      }
    },
    stop() {
      abort?.abort();
      abort = null;
      set(null);
    },
    dismiss: () => set(null),
  };
}

/** Whether one data set is the other, or came of it by edits. */
function sameOrigin(read: DataSet, now: DataSet): boolean {
  return read.id === now.id;
}

/** Hands a file to the browser, which saves it or asks where. */
export function download({ name, mime, bytes }: MadeFile): void {
  give(name, bytes, mime);
}
