/** From data set and results to what the network shows, in steps; what has not changed is not worked out again. */

import type { GapsResult, LinksResult, SimulateResult } from "../../analysis/results.ts";
import type { TargetsResult } from "../../analysis/resultsTargets.ts";
import type { Layout } from "../../engine/surface.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { layoutWith } from "../graph/beside.ts";
import { sceneSteps } from "../graph/buildScene.ts";
import { bundler } from "../graph/bundles.ts";
import { filterScene, type GraphFilter, type Kept, keptBy } from "../graph/filter.ts";
import { ghostsAmong, withNewcomers, withParts } from "../graph/ghosts.ts";
import type { Scene } from "../graph/scene.ts";
import { GRAPH_TEXT } from "../graph/text.ts";
import type { AppWords } from "../i18n/text.ts";
import type { Steps } from "../shared/steps.ts";
import type { LoadedSet } from "../state/types.ts";
import { ghostInputs } from "./ghostInputs.ts";

export interface PictureInput {
  readonly data: LoadedSet;
  readonly layout: Layout | null;
  readonly result: SimulateResult | null;
  readonly links: LinksResult | null;
  readonly gaps: GapsResult | null;
  readonly targets: TargetsResult | null;
  readonly wave: number;
  readonly ghosts: boolean;
  readonly energy: boolean;
  readonly linkClasses: boolean;
  readonly filter: GraphFilter;
  /** The missing link that is selected. */
  readonly gap: string | null;
  /** Ids of plants that are only tried. */
  readonly newcomers: readonly string[];
  /** Whether another scenario stands beside. */
  readonly split: boolean;
  readonly words: AppWords;
}

export interface Picture {
  /** Of which data set. */
  readonly data: LoadedSet;
  readonly layout: Layout;
  /** All plants, before the filter. */
  readonly whole: Scene;
  readonly kept: Kept | null;
  readonly scene: Scene;
}

interface Made {
  readonly from: readonly unknown[];
  readonly value: unknown;
}

/** Stages of a picture with what each was made from last. */
export class PictureMaker {
  private readonly made = new Map<string, Made>();

  /** The value of a stage; made anew only where something that it is made from has changed. */
  private *stage<T>(name: string, from: readonly unknown[], make: () => Steps<T>): Steps<T> {
    const last = this.made.get(name);
    if (last?.from.length === from.length && from.every((part, k) => part === last.from[k]))
      return last.value as T;
    const value = yield* make();
    this.made.set(name, { from, value });
    yield;
    return value;
  }

  /** A stage that is done in one go. */
  private once<T>(name: string, from: readonly unknown[], make: () => T): Steps<T> {
    // biome-ignore lint/correctness/useYield: it has no place to give way
    return this.stage(name, from, function* () {
      return make();
    });
  }

  /** @returns null while there is no layout. */
  *picture(input: PictureInput): Steps<Picture | null> {
    const { data, layout, links, ghosts, energy, linkClasses, wave, filter, newcomers, split, words } = input;
    if (!layout) return null;
    const { dataset } = data;
    const { lang, t } = words;
    // Where nothing is changed, what a scenario comes to changes nothing in the picture.
    const result = input.result && !isBaseline(input.result.scenario) ? input.result : null;
    const film = yield* this.stage(
      "film",
      [dataset, layout, result, links, ghosts, energy, linkClasses && !split, lang],
      () =>
        sceneSteps({
          dataset,
          layout: layoutWith(layout, dataset),
          result,
          links,
          showPotential: ghosts,
          showEnergy: energy,
          showLinkClasses: linkClasses && !split,
          lang,
        }),
    );
    const whole = yield* this.once("whole", [film, result && wave], () => film(wave));
    const kept = yield* this.once("kept", [dataset, filter], () => keptBy(dataset, filter));
    const baseline = yield* this.once("plants", [film, kept, filter.ghost], () =>
      // At no wave: where ghosts stand must not be worked out anew with each.
      filterScene(film(null), kept, filter.ghost),
    );
    const beside = yield* this.stage("beside", [baseline, dataset, ...this.ghostParts(input)], () =>
      this.beside(input, baseline),
    );
    const bundle = yield* this.once("bundler", [lang], () => bundler(GRAPH_TEXT[lang].bundle));
    const scene = yield* this.once(
      "scene",
      [whole, kept, filter.ghost, bundle, newcomers.join(), beside, split, t],
      () => {
        const { edges, ...rest } = filterScene(whole, kept, filter.ghost);
        // Of two side by side that of today wears the colours of a what-if too: one reads as the other does.
        const plants = { ...rest, edges: bundle(edges), ...(split ? { mode: "whatif" as const } : {}) };
        const marked = withNewcomers(plants, newcomers, t.newcomer.isNew);
        return beside ? withParts(marked, beside) : marked;
      },
    );
    return yield* this.once("picture", [data, layout, whole, kept, scene], () => ({
      data,
      layout,
      whole,
      kept,
      scene,
    }));
  }

  private ghostParts({ ghosts, gaps, targets, gap, data, words }: PictureInput): readonly unknown[] {
    return [ghosts, gaps, targets, gap, data, words.t];
  }

  /** Missing links beside whom waits for them. */
  private *beside(input: PictureInput, plants: Scene): Steps<ReturnType<typeof ghostsAmong> | null> {
    const { ghosts, gaps, targets, data, words, gap } = input;
    if (!ghosts || !gaps) return null;
    const missing = yield* this.once("missing", [gaps, targets, data, words.t], () =>
      ghostInputs(gaps.gaps, targets, data, words),
    );
    return ghostsAmong(plants.nodes, data.dataset, missing, gap);
  }
}
