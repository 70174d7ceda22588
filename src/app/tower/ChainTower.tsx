import { memo, useMemo } from "react";
import type { ChainStatus } from "../../analysis/results.ts";
import { chainMark } from "../chains/ChainItem.tsx";
import { useWords } from "../i18n/text.ts";
import { NameButton } from "../shared/Names.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { takesOut } from "../state/departures.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { Lang, LoadedSet } from "../state/types.ts";
import { TakeoverButton } from "../targets/TakeoverButton.tsx";
import { JengaBlock, placeOf } from "./JengaBlock.tsx";
import { isBroad, type Layer, saidOf, type Tower, towerShape } from "./towers.ts";

interface Props {
  readonly tower: Tower;
  /** Of a column of the page, and between two, in pixels. */
  readonly width: number;
  readonly between: number;
  /** Whether it has a row of its own, of two columns. */
  readonly alone: boolean;
  /** Ids of plants that are only tried. */
  readonly newcomers: readonly string[];
  /** How it stands without them. */
  readonly was: ChainStatus;
  readonly data: LoadedSet;
}

/** One chain as a tower, with its status in words. */
export const ChainTower = memo(function ChainTower(props: Props) {
  const { tower, newcomers, data } = props;
  const broad = props.alone || isBroad(tower);
  const width = broad ? 2 * props.width + props.between : props.width;
  const words = useWords();
  const { lang } = words;
  const names = useNames(data);
  const departs = useApp((state) => takesOut(state.history.present));
  const shape = useMemo(() => towerShape(tower, width), [tower, width]);
  const isLarge = tower.layers.some(({ blocks }) => blocks.some(({ units }) => units));
  const stack = { base: shape.base, width, still: isLarge };
  return (
    <li className={`tower tower-${tower.status} ${broad ? "is-broad" : ""}`} data-chain={tower.id}>
      <div className="tower-above">
        <div className="tower-name">
          <NameButton kind="chain" id={tower.id} name={names.chain(tower.id)} />
        </div>
        <p className="tower-status">
          <StatusMark mark={chainMark(tower.status, tower.missing === 0)} /> {saidOf(tower, words)}
        </p>
        {props.was !== tower.status && (
          <p className="tower-was">{words.t.targets.trial.was(words.t.tower.status[props.was])}</p>
        )}
        {tower.status === "broken" && departs && (
          <TakeoverButton chain={{ id: tower.id, name: names.chain(tower.id) }} />
        )}
        <div className="tower-stack" style={{ blockSize: shape.base }}>
          <div className="tower-ground" style={{ insetBlockStart: shape.base }} />
          {shape.slots.map((slot) => (
            <span
              key={`${slot.layer} ${slot.block}`}
              className="jenga-slot"
              style={placeOf(slot)}
              aria-hidden="true"
            >
              <span className="jenga-name">{stepOf(tower.layers[slot.layer], lang)}</span>
            </span>
          ))}
          {shape.blocks.map((placed) => {
            const layer = tower.layers[placed.layer];
            const block = layer?.blocks[placed.block];
            return (
              <JengaBlock
                key={`${placed.layer} ${block?.unit ?? ""}`}
                block={block ?? null}
                placed={placed}
                stack={stack}
                step={stepOf(layer, lang)}
                chain={tower.id}
                isNew={block !== undefined && newcomers.includes(block.unit)}
                data={data}
              />
            );
          })}
        </div>
      </div>
      {/* Room for the blocks that lie on the ground: towers of a row stand on one line. */}
      <div className="tower-below" style={{ blockSize: shape.height - shape.base }} />
    </li>
  );
});

function stepOf(layer: Layer | undefined, lang: Lang): string {
  return (lang === "nl" ? layer?.nameNl : layer?.nameEn) || layer?.step || "";
}
