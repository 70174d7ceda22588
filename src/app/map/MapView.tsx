import { useDeferredValue } from "react";
import { WaveBar } from "../centre/WaveBar.tsx";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { MapStage } from "./MapStage.tsx";
import { MOST_LINES } from "./mapLines.ts";
import { PlaceList } from "./PlaceList.tsx";
import { useMapModel } from "./useMapModel.ts";
import "./Map.css";

/** The cluster at its coordinates, with the scenario and the wave that the network shows. */
export default function MapView({ data }: { readonly data: LoadedSet }) {
  const { t, f } = useWords();
  const commands = useCommands();
  const title = useScopedId("map-title");
  // Many plants are drawn after the figures stand.
  const model = useDeferredValue(useMapModel(data));
  const showFlows = useApp((state) => state.map.flows);
  const energy = useApp((state) => state.energy);
  const { scene, outline, placed, unplaced } = model;
  return (
    <section className="map-pane" aria-labelledby={title}>
      <div className="centre-head">
        <Heading level={2} id={title} text={t.map.title} lines={t.map.explain} />
        <button
          type="button"
          className="button toggle"
          aria-pressed={showFlows}
          title={t.map.flowsName}
          onClick={() => commands.setMap({ flows: !showFlows })}
        >
          {t.map.flows}
        </button>
        <button
          type="button"
          className="button toggle"
          aria-pressed={energy}
          title={t.actions.energy}
          onClick={() => commands.toggleEnergy()}
        >
          {t.map.energy}
        </button>
      </div>
      {placed.length === 0 ? <p className="empty">{t.map.none}</p> : <MapStage data={data} model={model} />}
      <div className="map-below">
        {showFlows && scene.edges.length > MOST_LINES && (
          <p className="fine">{t.map.mainLines(f.integer(MOST_LINES), f.integer(scene.edges.length))}</p>
        )}
        <p className="fine">
          {outline ? t.map.source(outline.source) : t.map.noOutline} {t.map.projection}
        </p>
        <PlaceList scene={scene} placed={placed} unplaced={unplaced} />
      </div>
      <WaveBar />
    </section>
  );
}
