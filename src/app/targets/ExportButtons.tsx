import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { type EvidenceOf, type ExportedTable, saveCsv, saveXlsx } from "./exportTable.ts";

interface Props {
  /** What is saved, before the buttons. */
  readonly label: string;
  /** Name of the file, without its ending. */
  readonly file: string;
  /** Name of the sheet. */
  readonly sheet: string;
  readonly table: () => ExportedTable;
}

/** Saves a table as text or as a workbook. */
export function ExportButtons({ label, file, sheet, table }: Props) {
  return (
    <fieldset className="targets-export">
      <legend className="hidden">{label}</legend>
      <span className="soft" aria-hidden="true">
        {label}
      </span>
      <button type="button" className="button" onClick={() => saveCsv(file, table())}>
        CSV
      </button>
      <button type="button" className="button" onClick={() => void saveXlsx(file, sheet, table())}>
        XLSX
      </button>
    </fieldset>
  );
}

/** What candidates rest on; null before it is there and where names are hidden: sources are written with names. */
export function useEvidence({ dataset }: LoadedSet): EvidenceOf | null {
  const gaps = useApp((state) => state.results.gaps?.gaps ?? null);
  const masked = useApp((state) => state.masked);
  return gaps && !masked ? { gaps, dataset } : null;
}
