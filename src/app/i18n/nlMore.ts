/** Dutch words of what is not on the first screen: they come after it. */
import type { enMore } from "./enMore.ts";
import { nlCompare } from "./nlCompare.ts";
import { nlDialogs } from "./nlDialogs.ts";
import { nlImport } from "./nlImport.ts";
import { nlLanes } from "./nlLanes.ts";
import { nlScenarios } from "./nlScenarios.ts";
import { nlTables } from "./nlTables.ts";
import { nlViews } from "./nlViews.ts";
import { nlWorkshop } from "./nlWorkshop.ts";

export const nlMore: typeof enMore = {
  ...nlCompare,
  ...nlDialogs,
  ...nlImport,
  ...nlLanes,
  ...nlScenarios,
  ...nlTables,
  ...nlViews,
  ...nlWorkshop,
};
