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
import { type WaveGroup as Group, waveGroups } from "./waveGroups.ts";

/** So many plants together are listed whole; of a larger cascade each wave shows its first, and the rest when asked. */
const ALL = 150;
const FIRST = 12;
const MORE = 60;
/** Plants that fall further in a wave are named up to so many. */
const FURTHER = 5;

/** For every wave who first falls or stops in it, with the reason in words, and who falls further. */
export function WaveList({ result, data }: { readonly result: SimulateResult; readonly data: LoadedSet }) {
  const wave = useApp((state) => state.wave);
  const { f } = useWords();
  const groups = useMemo(() => waveGroups(result, f.percent), [result, f]);
  const total = groups.reduce((sum, { falls }) => sum + falls.length, 0);
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
  // What flows carry in the end belongs to the last fall of a plant alone.
  const last = useMemo(() => new Map(result.units.map(({ id, level }) => [id, level])), [result]);
  const { wave, falls, further } = group;
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
        {falls.slice(0, most).map((fall) => {
          const { id, level, reason, stops } = fall;
          const gone = reason.kind === "capacity";
          return (
            <li key={id} className="wave-unit">
              <StatusMark mark={gone ? "removed" : stops ? "broken" : "at-risk"} />
              <span>
                <NameButton kind="unit" id={id} name={names.unit(id)} />{" "}
                {stops ? t.result.stops : t.result.falls(f.percent(level))}
                <span className="soft">
                  : {reasonCause(fall, { ...context, byName: level !== last.get(id) })}
                </span>
                <Ask asked={{ of: "level", unit: id }} title={t.level.title} />
              </span>
            </li>
          );
        })}
      </ul>
      <ShowMore
        shown={most}
        all={falls.length}
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
