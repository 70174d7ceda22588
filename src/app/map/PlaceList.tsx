import { memo, type ReactNode } from "react";
import type { Unit } from "../../model/dataset.ts";
import type { Scene } from "../graph/scene.ts";
import { GRAPH_TEXT } from "../graph/text.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { NameButton } from "../shared/Names.tsx";
import { useFirst } from "../shared/useFirst.tsx";
import { placesOf } from "./places.ts";

interface Props {
  readonly scene: Scene;
  readonly placed: readonly Unit[];
  readonly unplaced: readonly Unit[];
}

/** The map in words: the plants of each place with their state, and those that have no coordinates. */
export const PlaceList = memo(function PlaceList({ scene, placed, unplaced }: Props) {
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
          <span className="soft"> – {state(unit)}</span>
          <Ask asked={{ of: "level", unit: unit.id }} title={t.level.title} />
        </>
      )}
    </li>
  );
  const rest = useFirst(unplaced);
  return (
    <div className="map-twin">
      {unplaced.length > 0 && (
        <details open>
          <summary>{t.map.unplaced(unplaced.length)}</summary>
          <ul className="map-units">{rest.shown.map(item)}</ul>
          {rest.more}
        </details>
      )}
      <details>
        <summary>{t.map.places}</summary>
        <ul className="map-places" aria-label={t.map.places}>
          {placesOf(placed).map(({ name, units }) => (
            <Place key={name} name={name} units={units} item={item} />
          ))}
        </ul>
      </details>
    </div>
  );
});

interface PlaceProps {
  readonly name: string;
  readonly units: readonly Unit[];
  readonly item: (unit: Unit) => ReactNode;
}

function Place({ name, units, item }: PlaceProps) {
  const { t } = useWords();
  const { shown, more } = useFirst(units);
  return (
    <li>
      <h3>{t.map.place(name || t.map.noPlace, units.length)}</h3>
      <ul className="map-units">{shown.map(item)}</ul>
      {more}
    </li>
  );
}
