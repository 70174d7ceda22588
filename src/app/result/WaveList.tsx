import { memo, useMemo, useState } from "react";
import type { SimulateResult } from "../../analysis/results.ts";
import { reasonCause } from "../../report/reasonSentence.ts";
import { useCommands } from "../context.ts";
import { deliveredBy } from "../details/WhyList.tsx";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { NameButton } from "../shared/Names.tsx";
import { ShowMore } from "../shared/ShowMore.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";

/** So many plants together are listed whole; of a larger cascade each wave shows its first, and the rest when asked. */
const ALL = 150;
const FIRST = 12;
const MORE = 60;
/** Plants that fall further in a wave are named up to so many. */
const FURTHER = 5;

interface Group {
  readonly wave: number;
  readonly units: SimulateResult["units"];
  /** Who falls in it too, but is listed where it stops or first fell: with the level that it falls to here. */
  readonly further: readonly { readonly id: string; readonly level: number }[];
}

/** For every wave who stops in it, or first falls without ever stopping, with the reason in words. */
export function WaveList({ result, data }: { readonly result: SimulateResult; readonly data: LoadedSet }) {
  const wave = useApp((state) => state.wave);
  const groups = useMemo(() => groupsOf(result), [result]);
  const total = groups.reduce((sum, { units }) => sum + units.length, 0);
  return (
    <ol className="waves">
      {groups.map((group) => (
        <WaveGroup
          key={group.wave}
          group={group}
          isNow={group.wave === wave}
          first={total > ALL ? FIRST : ALL}
          result={result}
          data={data}
        />
      ))}
    </ol>
  );
}

function groupsOf(result: SimulateResult): readonly Group[] {
  const listedIn = (unit: SimulateResult["units"][number]) => unit.stopWave ?? unit.wave;
  return result.waves
    .map(({ wave, changes }) => ({
      wave,
      units: result.units.filter((unit) => listedIn(unit) === wave),
      further: changes.flatMap(({ unit: at, level }) => {
        const unit = result.units[at];
        return unit && listedIn(unit) !== wave ? [{ id: unit.id, level }] : [];
      }),
    }))
    .filter(({ units, further }) => units.length + further.length > 0);
}

interface GroupProps {
  readonly group: Group;
  readonly isNow: boolean;
  /** How many plants are listed before more are asked for. */
  readonly first: number;
  readonly result: SimulateResult;
  readonly data: LoadedSet;
}

/** One wave; the others need not be worked out anew when the film comes to it. */
const WaveGroup = memo(function WaveGroup({ group, isNow, first, result, data }: GroupProps) {
  const { t, lang, f } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const [asked, setAsked] = useState(0);
  const context = useMemo(() => ({ lang, names, delivered: deliveredBy(result) }), [lang, names, result]);
  const { wave, units, further } = group;
  const most = first + asked;
  return (
    <li className={isNow ? "is-now" : ""}>
      <button
        type="button"
        className="wave-name"
        aria-current={isNow ? "step" : undefined}
        onClick={() => commands.toWave(wave)}
      >
        {t.result.wave(wave)}
      </button>
      <ul>
        {units.slice(0, most).map((unit) => {
          const stops = unit.stopWave === wave;
          const gone = unit.reason.kind === "capacity";
          return (
            <li key={unit.id} className="wave-unit">
              <StatusMark mark={gone ? "removed" : stops ? "broken" : "at-risk"} />
              <span>
                <NameButton kind="unit" id={unit.id} name={names.unit(unit.id)} />{" "}
                {stops ? t.result.stops : t.result.falls(f.percent(unit.level))}
                <span className="soft">: {reasonCause(unit, context)}</span>{" "}
                <Ask asked={{ of: "level", unit: unit.id }} title={t.level.title} />
              </span>
            </li>
          );
        })}
      </ul>
      <ShowMore
        shown={most}
        all={units.length}
        step={MORE}
        className="wave-more"
        onMore={() => setAsked(asked + MORE)}
      />
      {further.length > 0 && (
        <p className="soft">
          {t.result.further(
            further.slice(0, FURTHER).map(({ id, level }) => t.result.to(names.unit(id), f.percent(level))),
            Math.max(0, further.length - FURTHER),
          )}
        </p>
      )}
    </li>
  );
});
