/**
 * The views in the middle of the screen beside the network, in the order of their buttons and digits. A view
 * that is not looked at is not downloaded.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { ActionId } from "../actions/registry.ts";
import type { LoadedSet, View } from "../state/types.ts";

type ViewComponent = ComponentType<{ readonly data: LoadedSet }>;

export const ACTION_OF: Readonly<Record<View, ActionId>> = {
  graph: "viewGraph",
  tower: "viewTower",
  pairs: "viewPairs",
  targets: "viewTargets",
  compare: "viewCompare",
};

export const VIEW_COMPONENTS: Readonly<Record<Exclude<View, "graph">, LazyExoticComponent<ViewComponent>>> = {
  tower: lazy(() => import("../tower/TowerView.tsx")),
  pairs: lazy(() => import("../pairs/PairsView.tsx")),
  targets: lazy(() => import("../targets/TargetsView.tsx")),
  compare: lazy(() => import("../compare/CompareView.tsx")),
};
