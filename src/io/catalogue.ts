import type { Material, Process } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import { readCsvFile, readParts } from "./dataset.ts";
import type { DecimalDecision } from "./layout.ts";
import { baseName, type FileKind, kindOfName } from "./schema.ts";
import { type InputFile, tableOfRows } from "./tables.ts";

const KINDS: ReadonlySet<FileKind | null> = new Set(["catalogue", "processes", "materials"]);
/** A catalogue has no flows; an empty table in their place keeps the reader from missing them. */
const NO_FLOWS = "flows.csv";

export interface CatalogueRead {
  /** null where there is an error among the issues. */
  readonly catalogue: {
    readonly processes: readonly Process[];
    readonly materials: readonly Material[];
  } | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads a process catalogue that stands by itself: catalogue.csv, processes.csv and materials.csv
 * (format.md). Other files of the folder are not opened.
 */
export function readCatalogue(
  files: readonly InputFile[],
  decisions: readonly DecimalDecision[] = [],
): CatalogueRead {
  const parts = files
    .filter((file) => KINDS.has(kindOfName(baseName(file.name))))
    .map((file) => readCsvFile(file, false));
  const none = {
    names: [NO_FLOWS],
    tables: [tableOfRows(NO_FLOWS, "flows", [["from", "to", "material"]])],
    issues: [],
    whole: false,
    unreadable: false,
  };
  const { dataset, issues } = readParts("catalogue", [...parts, none], decisions);
  return {
    catalogue: dataset ? { processes: dataset.processes, materials: dataset.materials } : null,
    issues: issues.filter((issue) => issue.file !== NO_FLOWS),
  };
}
