import { useId } from "react";
import type { AgendaFormat } from "../../report/agenda/agendaFile.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { agendaFile } from "../save/make.ts";
import { SaveLine } from "../save/SaveLine.tsx";
import { LabelledButtons } from "../shared/LabelledButtons.tsx";
import type { ExportContext, MadeFile } from "../state/exports.ts";
import { useApp } from "../state/store.ts";
import { csvFile, dressOf, type EvidenceSheet, type ExportedTable, xlsxFile } from "./exportTable.ts";

interface Props {
  /** What is saved, before the buttons. */
  readonly label: string;
  /** The chain of which the agenda is saved beside the table. */
  readonly chain?: string;
  /** Parts of the name of the file, without its ending. */
  readonly file: readonly string[];
  /** Name of the sheet. */
  readonly sheet: string;
  readonly table: () => ExportedTable;
  /** What is to be read first of a workbook. */
  readonly front: () => EvidenceSheet;
  /** The facts behind the table, for a workbook. */
  readonly facts: () => EvidenceSheet | null;
  /** What a workbook is about. */
  readonly about: () => EvidenceSheet;
}

/** Saves a table as text or as a workbook. */
export function ExportButtons({ label, chain, file, sheet, table, facts, about, front }: Props) {
  const { t, lang } = useWords();
  const { effects } = useAppContext();
  const id = useId();
  // Where a dialog is open the line stands there.
  const asked = useApp((state) => state.panel === null);
  const save = (format: AgendaFormat, make: (context: ExportContext) => Promise<MadeFile>) =>
    void effects.exports.save(t.save.agenda[format], make, id);
  return (
    <>
      <LabelledButtons className="targets-export" label={label}>
        {chain !== undefined && (
          <button
            type="button"
            className="button"
            onClick={() =>
              save("pdf", (context) => agendaFile(context, { format: "pdf", lang, chains: [chain] }))
            }
          >
            PDF
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() =>
            void effects.exports.save("CSV", async () => csvFile(file, table(), dressOf(lang)), id)
          }
        >
          CSV
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            save("xlsx", () => xlsxFile(file, [front(), { name: sheet, ...table() }, facts(), about()]))
          }
        >
          XLSX
        </button>
      </LabelledButtons>
      {asked && <SaveLine by={id} />}
    </>
  );
}

/** Whether files say on what candidates rest: not where names are hidden, for sources are written with names. */
export function useEvidence(): boolean {
  return !useApp((state) => state.masked);
}
