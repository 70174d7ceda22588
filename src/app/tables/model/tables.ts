/** The tables by name. Pure. */
import { bind } from "./bind.ts";
import { chainsTable } from "./chains.ts";
import type { TableModel, TableName } from "./column.ts";
import type { TableContext } from "./context.ts";
import { flowsTable } from "./flows.ts";
import { gapsTable } from "./gaps.ts";
import { materialsTable } from "./materials.ts";
import { rankingTable } from "./ranking.ts";
import { targetsTable } from "./targets.ts";
import { unitsTable } from "./units.ts";

const TABLES: Readonly<Record<TableName, (context: TableContext) => TableModel>> = {
  units: (context) => bind(unitsTable(context)),
  flows: (context) => bind(flowsTable(context)),
  materials: (context) => bind(materialsTable(context)),
  chains: (context) => bind(chainsTable(context)),
  gaps: (context) => bind(gapsTable(context)),
  targets: (context) => bind(targetsTable(context)),
  ranking: (context) => bind(rankingTable(context)),
};

export function tableOf(name: TableName, context: TableContext): TableModel {
  return TABLES[name](context);
}
