import { LabelledButtons } from "../shared/LabelledButtons.tsx";
import { useApp } from "../state/store.ts";
import { type EvidenceSheet, type ExportedTable, saveCsv, saveXlsx } from "./exportTable.ts";

interface Props {
  /** What is saved, before the buttons. */
  readonly label: string;
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
export function ExportButtons({ label, file, sheet, table, facts, about, front }: Props) {
  return (
    <LabelledButtons className="targets-export" label={label}>
      <button type="button" className="button" onClick={() => saveCsv(file, table())}>
        CSV
      </button>
      <button
        type="button"
        className="button"
        onClick={() => void saveXlsx(file, [front(), { name: sheet, ...table() }, facts(), about()])}
      >
        XLSX
      </button>
    </LabelledButtons>
  );
}

/** Whether files say on what candidates rest: not where names are hidden, for sources are written with names. */
export function useEvidence(): boolean {
  return !useApp((state) => state.masked);
}
