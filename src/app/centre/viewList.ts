/**
 * The views in the middle of the screen beside the network, in the order of their buttons and digits. A view
 * that is not looked at is not downloaded.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { ActionId } from "../actions/registry.ts";
import { loadWords } from "../i18n/text.ts";
import type { LoadedSet, View } from "../state/types.ts";

type ViewComponent = ComponentType<{ readonly data: LoadedSet }>;

export const ACTION_OF: Readonly<Record<View, ActionId>> = {
  graph: "viewGraph",
  tower: "viewTower",
  chains: "viewChains",
  flows: "viewFlows",
  map: "viewMap",
  pairs: "viewPairs",
  targets: "viewTargets",
  tables: "viewTables",
  compare: "viewCompare",
};

export const VIEW_COMPONENTS: Readonly<Record<Exclude<View, "graph">, LazyExoticComponent<ViewComponent>>> = {
  tower: lazy(() => import("../tower/TowerView.tsx")),
  chains: lazy(() => import("../lanes/LanesView.tsx")),
  flows: lazy(() => import("../flows/FlowsView.tsx")),
  map: lazy(() => import("../map/MapView.tsx")),
  pairs: lazy(() => import("../pairs/PairsView.tsx")),
  // What is tried is remembered by its name in both languages.
  targets: lazy(async () => {
    await Promise.all([loadWords("nl"), loadWords("en")]);
    return import("../targets/TargetsView.tsx");
  }),
  tables: lazy(() => import("../tables/TablesView.tsx")),
  compare: lazy(() => import("../compare/CompareView.tsx")),
};
