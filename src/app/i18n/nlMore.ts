/** Dutch words of what is not on the first screen: they come after it. */

import { LATER_NL } from "../../report/words.later.nl.ts";
import type { more as enMore } from "./enMore.ts";
import { nlCompare } from "./nlCompare.ts";
import { nlCoordination } from "./nlCoordination.ts";
import { nlDialogs } from "./nlDialogs.ts";
import { nlDrafts } from "./nlDrafts.ts";
import { nlExplain } from "./nlExplain.ts";
import { nlExplainLater } from "./nlExplainLater.ts";
import { nlFilters } from "./nlFilters.ts";
import { nlImport } from "./nlImport.ts";
import { nlLanes } from "./nlLanes.ts";
import { nlOffline } from "./nlOffline.ts";
import { nlScenarios } from "./nlScenarios.ts";
import { nlTables } from "./nlTables.ts";
import { nlTargets } from "./nlTargets.ts";
import { nlTargetsFile } from "./nlTargetsFile.ts";
import { nlTower } from "./nlTower.ts";
import { nlViews } from "./nlViews.ts";
import { nlWorkshop } from "./nlWorkshop.ts";

export const more: typeof enMore = {
  ...nlCompare,
  ...nlCoordination,
  ...nlDialogs,
  ...nlDrafts,
  ...nlFilters,
  ...nlImport,
  ...nlLanes,
  ...nlOffline,
  ...nlScenarios,
  ...nlTables,
  ...nlTower,
  ...nlViews,
  ...nlWorkshop,
  explain: { ...nlExplain, ...nlExplainLater },
  targets: nlTargets,
  targetsFile: nlTargetsFile,
};

/** Of those that the command line has too. */
export const shared = LATER_NL;
