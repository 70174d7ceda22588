import { type CSSProperties, useRef } from "react";
import { useCommands } from "../context.ts";
import type { Messages } from "../i18n/en.ts";
import type { Format } from "../i18n/format.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";
import type { PlacedBlock } from "./geometry.ts";
import { notePull } from "./PullHint.tsx";
import type { Block } from "./towers.ts";
import { useFall } from "./useFall.ts";
import { usePull } from "./usePull.ts";

interface Props {
  /** null for the gap of a step that no plant is named for. */
  readonly block: Block | null;
  readonly placed: PlacedBlock;
  /** Its tower's ground line and breadth, in pixels, and whether that has too many blocks to move. */
  readonly stack: { readonly base: number; readonly width: number; readonly still: boolean };
  readonly step: string;
  readonly chain: string;
  /** Whether the plant is only tried. */
  readonly isNew: boolean;
  readonly data: LoadedSet;
}

const SIGNS: Readonly<Record<Block["state"], string>> = {
  running: "",
  weakened: "!",
  stopped: "×",
  left: "",
  idle: "+",
};

/**
 * A block of a tower: pressing it pulls its plant out or puts it back; one that is idle opens, and a gap leads to
 * those who could fill it.
 */
export function JengaBlock(props: Props) {
  const { block, placed, step, data } = props;
  const { t, f } = useWords();
  const names = useNames(data);
  if (!block) return <Gap {...props} />;
  const place = placeOf(placed);
  if (block.units) {
    const said = `${block.units.length} × ${stateWords(block, t, f)}`;
    return (
      <span
        className={`jenga jenga-${block.state}`}
        style={shaded(block, place)}
        title={`${step}: ${said}: ${block.units.slice(0, MOST_NAMED).map(names.unit).join(", ")}${block.units.length > MOST_NAMED ? "…" : ""}`}
      >
        <span className="jenga-name">{said}</span>
      </span>
    );
  }
  return <PlantBlock {...props} block={block} />;
}

function Gap({ placed, stack, step, chain }: Props) {
  const { t } = useWords();
  const commands = useCommands();
  const own = useRef<HTMLButtonElement>(null);
  useFall(own, placed, stack, { chain, name: `${placed.layer}`, still: stack.still });
  const label = `${step}: ${t.tower.missing}. ${t.targets.ghost.attract}`;
  return (
    <button
      ref={own}
      type="button"
      className="jenga jenga-idle"
      style={placeOf(placed)}
      aria-label={label}
      title={label}
      onClick={() => {
        commands.askTargets({ part: "attract", chain, candidate: null });
        commands.showView("targets");
      }}
    >
      <span className="jenga-name">
        {t.tower.missing}
        {step !== "" && `: ${step}`}
      </span>
    </button>
  );
}

function PlantBlock({ block, placed, stack, step, chain, isNew, data }: Props & { readonly block: Block }) {
  const { t, f } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  // One that has just been taken out of the data set stands until the new result is there: its id is no name.
  const name = data.index.units.has(block.unit) ? names.unit(block.unit) : "";
  const state = stateWords(block, t, f);
  const act =
    block.state === "idle" ? "open" : block.opened ? "close" : block.state === "left" ? "putBack" : "pull";
  const label = `${t.tower[act](name, step)}: ${block.opened ? `${t.tower.blockState.opened}, ` : ""}${isNew ? `${t.newcomer.isNew}, ` : ""}${state}`;
  function press(): void {
    if (act === "open") commands.setShare("open", block.unit, 1);
    else if (act === "close") commands.close(block.unit);
    else commands.pull(block.unit);
    if (act === "pull") notePull();
  }
  const pulled = usePull(act === "pull" ? press : null);
  const own = useRef<HTMLButtonElement>(null);
  useFall(own, placed, stack, {
    chain,
    name: `${placed.layer} ${block.unit}`,
    drawn: pulled.by,
    left: block.state === "left",
    isNew,
    still: stack.still,
  });
  return (
    <button
      ref={own}
      {...pulled.handlers}
      type="button"
      className={`jenga jenga-${block.state} ${act === "pull" ? "is-drawn" : ""} ${block.opened ? "is-opened" : ""} ${isNew ? "is-new" : ""}`}
      style={{ ...shaded(block, placeOf(placed)), ...pulled.style }}
      aria-label={label}
      title={label}
      onClick={press}
    >
      {SIGNS[block.state] !== "" && (
        <span className="jenga-sign" aria-hidden="true">
          {SIGNS[block.state]}
        </span>
      )}
      <span className="jenga-name">
        {isNew && placed.width >= ROOM_FOR_WORD && <span className="jenga-new">{t.newcomer.isNew}</span>}{" "}
        {name}
      </span>
    </button>
  );
}

/** A narrower block, in pixels, has room for its name alone: that it is new is said by its rim. */
const ROOM_FOR_WORD = 80;

/** Plants that a block of many names. */
const MOST_NAMED = 20;

function stateWords({ state, level }: Block, t: Messages, f: Format): string {
  return state === "weakened" ? t.tower.blockState.weakened(f.percent(level)) : t.tower.blockState[state];
}

/** A weakened block is filled as far as it runs. */
function shaded({ state, level }: Block, place: CSSProperties): CSSProperties {
  return state === "weakened" ? { ...place, backgroundSize: `${Math.max(2, level * 100)}% 100%` } : place;
}

export function placeOf({ x, y, width, height, angle }: PlacedBlock): CSSProperties {
  return {
    insetInlineStart: x,
    insetBlockStart: y,
    inlineSize: width,
    // The height of most: a block with a long name grows where one points.
    ...{ "--high": `${height}px` },
    ...(angle === 0 ? {} : { transform: `rotate(${angle}deg)` }),
  };
}
