/** English words of what is not on the first screen: they come after it. */
import { enCompare } from "./enCompare.ts";
import { enDialogs } from "./enDialogs.ts";
import { enImport } from "./enImport.ts";
import { enLanes } from "./enLanes.ts";
import { enScenarios } from "./enScenarios.ts";
import { enTables } from "./enTables.ts";
import { enViews } from "./enViews.ts";
import { enWorkshop } from "./enWorkshop.ts";

export const enMore = {
  ...enCompare,
  ...enDialogs,
  ...enImport,
  ...enLanes,
  ...enScenarios,
  ...enTables,
  ...enViews,
  ...enWorkshop,
};
