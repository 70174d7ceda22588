/** Tables of a small data set, in either language, and the command that edits it. */
import { wordsOf } from "../../../../src/app/i18n/text.ts";
import { commandsOf } from "../../../../src/app/state/commands.ts";
import { indexOf } from "../../../../src/app/state/lookup.ts";
import { appNames } from "../../../../src/app/state/names.ts";
import { makeStore } from "../../../../src/app/state/store.ts";
import { NO_RESULTS, type Results } from "../../../../src/app/state/types.ts";
import type { ColumnModel, TableModel, TableName } from "../../../../src/app/tables/model/column.ts";
import type { TableContext } from "../../../../src/app/tables/model/context.ts";
import { tableOf } from "../../../../src/app/tables/model/tables.ts";
import { checkDataSet } from "../../../../src/io/check.ts";
import type { DataSet, Flow } from "../../../../src/model/dataset.ts";
import { dataset } from "../../../twin/build.ts";

const kt = (quantity: number | null): Pick<Flow, "quantity" | "given"> => ({
  quantity: quantity === null ? null : quantity * 1000,
  given: { quantity, unit: "kt" },
});

/** Salt to chlorine to plastic: 12.5 kt, an unknown quantity, and one that is given in Mt. */
export const SMALL: DataSet = dataset({
  units: [
    { id: "mine", name: "Zoutmijn", jobs: 12.5, site: "Kust" },
    { id: "chlor", name: "Chloorfabriek", valueAdded: 3 },
    { id: "plastic", name: "Élan Plastic", status: "idle", confidence: "low", note: "=SUM(A1)" },
  ],
  flows: [
    { from: "mine", to: "chlor", material: "salt", ...kt(12.5) },
    { from: "chlor", to: "plastic", material: "chlorine", ...kt(null) },
    { from: "outside", to: "mine", material: "water", quantity: 2e6, given: { quantity: 2, unit: "Mt" } },
    { from: "chlor", to: "outside", material: "chlorine", ...kt(300) },
  ],
  materials: [
    { id: "salt", nameEn: "salt", nameNl: "zout" },
    { id: "chlorine", nameEn: "chlorine", nameNl: "chloor" },
    { id: "water", nameEn: "water", nameNl: "water" },
  ],
  chains: [
    { id: "pvc", steps: [{ units: ["mine"] }, { units: ["chlor"], material: "chlorine" }, { units: [] }] },
  ],
});

interface Options {
  readonly lang?: "nl" | "en";
  readonly set?: DataSet;
  readonly results?: Partial<Results>;
  readonly whatIf?: boolean;
  readonly gone?: readonly string[];
  readonly editable?: boolean;
}

export function table(name: TableName, options: Options = {}): TableModel {
  const { lang = "nl", set = SMALL, results = {}, whatIf = false, gone = [], editable = true } = options;
  const data = { dataset: set, index: indexOf(set), issues: [] };
  const context: TableContext = {
    words: wordsOf(lang),
    data,
    names: appNames(data, lang),
    results: { ...NO_RESULTS, ...results },
    extras: { metrics: null, esri: null, best: null, intervals: null },
    targets: null,
    whatIf,
    gone: new Set(gone),
    editable,
  };
  return tableOf(name, context);
}

export function column(of: TableModel, id: string): ColumnModel {
  const found = of.columns.find((one) => one.id === id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
}

/** A store with the data set, and its commands with the reader's own check. */
export function app(set: DataSet = SMALL) {
  const store = makeStore({ data: { dataset: set, index: indexOf(set), issues: [] } });
  const commands = commandsOf(store, async (checked: DataSet) => checkDataSet(checked));
  const now = (): DataSet => {
    const { data } = store.getState();
    if (!data) throw new Error("no data");
    return data.dataset;
  };
  return { store, commands, now };
}
