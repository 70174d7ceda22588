import type { CSSProperties } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import { newcomersOf } from "../state/trials.ts";
import type { LoadedSet } from "../state/types.ts";
import type { PlacedBlock } from "./geometry.ts";
import type { Block } from "./towers.ts";

interface Props {
  /** null for the gap of a step that no plant is named for. */
  readonly block: Block | null;
  readonly placed: PlacedBlock;
  readonly step: string;
  readonly data: LoadedSet;
}

const SIGNS: Readonly<Record<Block["state"], string>> = {
  running: "",
  weakened: "!",
  stopped: "×",
  left: "",
  idle: "+",
};

/** A block of a tower: pressing it pulls its plant out or puts it back; one that is idle opens. */
export function JengaBlock({ block, placed, step, data }: Props) {
  const { t, f } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const place = placeOf(placed);
  const history = useApp((state) => state.history);
  const newcomers = newcomersOf(history);
  if (!block)
    return (
      <span className="jenga jenga-idle" style={place} title={step}>
        <span className="jenga-name">
          {t.tower.missing}
          <span className="hidden">: {step}</span>
        </span>
      </span>
    );
  const name = names.unit(block.unit);
  const isNew = newcomers.includes(block.unit);
  const state =
    block.state === "weakened"
      ? t.tower.blockState.weakened(f.percent(block.level))
      : t.tower.blockState[block.state];
  const act =
    block.state === "idle" ? "open" : block.opened ? "close" : block.state === "left" ? "putBack" : "pull";
  const label = `${t.tower[act](name, step)}: ${block.opened ? `${t.tower.blockState.opened}, ` : ""}${isNew ? `${t.targets.trial.new}, ` : ""}${state}`;
  function press(): void {
    if (!block) return;
    if (act === "open") commands.setShare("open", block.unit, 1);
    else if (act === "close") commands.close(block.unit);
    else commands.pull(block.unit);
  }
  return (
    <button
      type="button"
      className={`jenga jenga-${block.state} ${block.opened ? "is-opened" : ""} ${isNew ? "is-new" : ""}`}
      style={
        block.state === "weakened"
          ? { ...place, backgroundSize: `${Math.max(2, block.level * 100)}% 100%` }
          : place
      }
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
        {isNew && <span className="jenga-new">{t.targets.trial.new}</span>} {name}
      </span>
    </button>
  );
}

export function placeOf({ x, y, width, height, angle }: PlacedBlock): CSSProperties {
  return {
    insetInlineStart: x,
    insetBlockStart: y,
    inlineSize: width,
    blockSize: height,
    ...(angle === 0 ? {} : { transform: `rotate(${angle}deg)` }),
  };
}
