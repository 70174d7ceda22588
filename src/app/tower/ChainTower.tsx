import { memo, useMemo } from "react";
import { CHAIN_MARKS } from "../chains/ChainItem.tsx";
import { useWords } from "../i18n/text.ts";
import { NameButton } from "../shared/Names.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { takesOut } from "../state/departures.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { TakeoverButton } from "../targets/TakeoverButton.tsx";
import { shapeOf } from "./geometry.ts";
import { JengaBlock, placeOf } from "./JengaBlock.tsx";
import type { Tower } from "./towers.ts";

interface Props {
  readonly tower: Tower;
  /** Of a column of the page, and between two, in pixels. */
  readonly width: number;
  readonly between: number;
  /** Ids of plants that are only tried. */
  readonly newcomers: readonly string[];
  readonly data: LoadedSet;
}

/** One chain as a tower, with its status in words. */
export const ChainTower = memo(function ChainTower(props: Props) {
  const { tower, newcomers, data } = props;
  // Blocks that stand side by side need the room of two for their names.
  const isBroad = tower.layers.some(({ blocks }) => blocks.length > 1);
  const width = isBroad ? 2 * props.width + props.between : props.width;
  const { t, f, lang } = useWords();
  const names = useNames(data);
  const departs = useApp((state) => takesOut(state.history.present));
  const shape = useMemo(
    () =>
      shapeOf(
        tower.layers.map(({ blocks, kind }) => ({
          out: blocks.map(({ state }) => state === "left" || state === "stopped"),
          empty: kind === "empty",
        })),
        tower.fallenAt,
        tower.leansAt,
        width,
      ),
    [tower, width],
  );
  // How much comes through is worth saying where it is neither everything nor nothing.
  const whole = tower.throughput === null || tower.throughput >= 1 - 1e-9 || tower.throughput <= 1e-9;
  const said = [
    whole ? t.tower.status[tower.status] : `${t.tower.status[tower.status]}, ${f.percent(tower.throughput)}`,
    tower.missing > 0 && tower.status !== "absent" ? t.tower.gaps(tower.missing) : "",
  ].filter(Boolean);
  const isLarge = tower.layers.some(({ blocks }) => blocks.some(({ units }) => units));
  return (
    <li
      className={`tower tower-${tower.status} ${isBroad ? "is-broad" : ""} ${isLarge ? "is-large" : ""}`}
      data-chain={tower.id}
    >
      <div className="tower-name">
        <NameButton kind="chain" id={tower.id} name={names.chain(tower.id)} />
      </div>
      <p className="tower-status">
        <StatusMark mark={CHAIN_MARKS[tower.status]} /> {said.join(" · ")}
      </p>
      {tower.status === "broken" && departs && (
        <TakeoverButton chain={{ id: tower.id, name: names.chain(tower.id) }} />
      )}
      <div className="tower-stack" style={{ blockSize: shape.height }}>
        <div className="tower-ground" style={{ insetBlockStart: shape.base }} />
        {shape.slots.map((slot) => (
          <span
            key={`${slot.layer} ${slot.block}`}
            className="jenga-slot"
            style={placeOf(slot)}
            aria-hidden="true"
          />
        ))}
        {shape.blocks.map((placed) => {
          const layer = tower.layers[placed.layer];
          const step = (lang === "nl" ? layer?.nameNl : layer?.nameEn) || layer?.step || "";
          const block = layer?.blocks[placed.block];
          return (
            <JengaBlock
              key={`${placed.layer} ${block?.unit ?? ""}`}
              block={block ?? null}
              placed={placed}
              step={step}
              chain={tower.id}
              isNew={block !== undefined && newcomers.includes(block.unit)}
              data={data}
            />
          );
        })}
      </div>
    </li>
  );
});
