/** What an option for a weak link would be, and what to write in the files for it. */
import type { CellChange, StrengthenOption, WeakPort } from "../analysis/resultsStrengthen.ts";
import type { DataSet } from "../model/dataset.ts";
import { rowLines } from "./commands/targetRows.ts";
import { formatNumber, formatPercent } from "./format.ts";
import { inLanguage } from "./inLanguage.ts";
import type { Names } from "./names.ts";
import { type Lang, words } from "./words.ts";

/** The data set with the catalogue's processes and materials, and its names. */
export interface OptionContext {
  readonly lang: Lang;
  readonly dataset: DataSet;
  readonly names: Names;
}

/** The name of the unit or of the process that would be the second partner; "" where there is none. */
export function optionBy({ kind, by }: StrengthenOption, { lang, dataset, names }: OptionContext): string {
  if (by === null) return "";
  if (kind !== "newcomer") return names.unit(by);
  const process = dataset.processes.find((candidate) => candidate.id === by);
  return inLanguage(lang, process?.nameEn, process?.nameNl) || by;
}

/** @param spare the share of {@link StrengthenResult.spare}. */
export function optionSentence(
  port: WeakPort,
  option: StrengthenOption,
  spare: number,
  context: OptionContext,
): string {
  const { lang, names } = context;
  const does = words(lang).strengthen.does;
  const material = names.material(port.material);
  const buys = port.direction === "input";
  const name = optionBy(option, context);
  switch (option.kind) {
    case "second-counterpart":
      return (buys ? does.source : does.taker)(name, material);
    case "newcomer":
      return (buys ? does.newSource : does.newTaker)(name, material);
    case "terminal":
      return (buys ? does.buys : does.sells)(material);
    case "storage":
      return does.storage(formatPercent(option.changes[0]?.before, lang));
    case "spare-capacity":
      return does.spare(formatPercent(spare, lang));
  }
}

function cellLine({ file, row, subject, column, before, after }: CellChange, lang: Lang): string {
  const w = words(lang).strengthen;
  const n = (value: number): string => formatNumber(value, lang, 6);
  const where = row === null ? w.newRow : w.row(String(row));
  return w.cell(file, where, subject, column, n(before), n(after));
}

/** One line per cell or row to write in the files. */
export function optionLines(option: StrengthenOption, lang: Lang): string[] {
  return [
    ...option.changes.map((change) => cellLine(change, lang)),
    ...(option.rows ? rowLines(option.rows, lang) : []),
  ];
}
