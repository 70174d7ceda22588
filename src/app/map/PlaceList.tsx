import type { Unit } from "../../model/dataset.ts";
import type { Scene } from "../graph/scene.ts";
import { GRAPH_TEXT } from "../graph/text.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { NameButton } from "../shared/Names.tsx";
import { placesOf } from "./places.ts";

interface Props {
  readonly scene: Scene;
  readonly placed: readonly Unit[];
  readonly unplaced: readonly Unit[];
}

/** The map in words: the plants of each place with their state, and those that have no coordinates. */
export function PlaceList({ scene, placed, unplaced }: Props) {
  const { t, lang } = useWords();
  const states = new Map(scene.nodes.map((node) => [node.id, node.state]));
  const state = (unit: Unit) => {
    const own = states.get(unit.id);
    return own === undefined || own === "healthy" ? null : GRAPH_TEXT[lang].state[own];
  };
  const item = (unit: Unit) => (
    <li key={unit.id}>
      <NameButton kind="unit" id={unit.id} name={unit.name || unit.id} />
      {state(unit) !== null && (
        <>
          <span className="soft"> – {state(unit)}</span>{" "}
          <Ask asked={{ of: "level", unit: unit.id }} title={t.level.title} />
        </>
      )}
    </li>
  );
  return (
    <div className="map-twin">
      {unplaced.length > 0 && (
        <details open>
          <summary>{t.map.unplaced(unplaced.length)}</summary>
          <ul className="map-units">{unplaced.map(item)}</ul>
        </details>
      )}
      <details>
        <summary>{t.map.places}</summary>
        <ul className="map-places" aria-label={t.map.places}>
          {placesOf(placed).map(({ name, units }) => (
            <li key={name}>
              <h3>{t.map.place(name || t.map.noPlace, units.length)}</h3>
              <ul className="map-units">{units.map(item)}</ul>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
