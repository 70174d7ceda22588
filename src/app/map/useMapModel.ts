import { useMemo } from "react";
import type { Unit } from "../../model/dataset.ts";
import { prepareScene } from "../graph/buildScene.ts";
import type { Scene } from "../graph/scene.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { type Projection, projectionOf } from "./frame.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { coordinates } from "./places.ts";

export interface MapModel {
  /** The network's scene with kilometres for positions. */
  readonly scene: Scene;
  readonly projection: Projection;
  readonly outline: Outline | null;
  readonly placed: readonly Unit[];
  readonly unplaced: readonly Unit[];
}

/** What the map shows of a data set under the present scenario and wave. */
export function useMapModel(data: LoadedSet): MapModel {
  const lang = useApp((s) => s.lang);
  const result = useApp((s) => s.results.simulate);
  const links = useApp((s) => s.results.links);
  const wave = useApp((s) => s.wave);
  const showPotential = useApp((s) => s.ghosts);
  const showEnergy = useApp((s) => s.energy);
  const ground = useMemo(() => {
    const placed = data.dataset.units.filter((unit) => coordinates(unit) !== null);
    const degrees = placed.flatMap((unit) => coordinates(unit) ?? []);
    const projection = projectionOf(degrees);
    const positions = Object.fromEntries(
      placed.map((unit, k) => [unit.id, projection.toKm(degrees[k] ?? projection.middle)]),
    );
    return {
      ...{ projection, placed, layout: { positions } },
      unplaced: data.dataset.units.filter((unit) => coordinates(unit) === null),
      outline: outlineOf(degrees, projection),
    };
  }, [data]);
  const film = useMemo(
    () =>
      prepareScene({
        ...{ dataset: data.dataset, layout: ground.layout, result, links, lang },
        ...{ showPotential, showEnergy, showLinkClasses: false },
      }),
    [data, ground, result, links, lang, showPotential, showEnergy],
  );
  const scene = useMemo(() => film(wave), [film, wave]);
  return useMemo(() => ({ scene, ...ground }), [scene, ground]);
}
