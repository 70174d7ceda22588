/** English words of what is not on the first screen: they come after it. */

import { LATER_EN } from "../../report/words.later.en.ts";
import { enCompare } from "./enCompare.ts";
import { enCoordination } from "./enCoordination.ts";
import { enDialogs } from "./enDialogs.ts";
import { enDrafts } from "./enDrafts.ts";
import { enExplain } from "./enExplain.ts";
import { enExplainLater } from "./enExplainLater.ts";
import { enFilters } from "./enFilters.ts";
import { enImport } from "./enImport.ts";
import { enLanes } from "./enLanes.ts";
import { enOffline } from "./enOffline.ts";
import { enScenarios } from "./enScenarios.ts";
import { enTables } from "./enTables.ts";
import { enTargets } from "./enTargets.ts";
import { enTargetsFile } from "./enTargetsFile.ts";
import { enTower } from "./enTower.ts";
import { enViews } from "./enViews.ts";
import { enWorkshop } from "./enWorkshop.ts";

export const more = {
  ...enCompare,
  ...enCoordination,
  ...enDialogs,
  ...enDrafts,
  ...enFilters,
  ...enImport,
  ...enLanes,
  ...enOffline,
  ...enScenarios,
  ...enTables,
  ...enTower,
  ...enViews,
  ...enWorkshop,
  explain: { ...enExplain, ...enExplainLater },
  targets: enTargets,
  targetsFile: enTargetsFile,
};

/** Of those that the command line has too. */
export const shared = LATER_EN;
