import type { SimulateResult } from "../../analysis/results.ts";
import { reasonCause } from "../../report/reasonSentence.ts";
import { useCommands } from "../context.ts";
import { deliveredBy } from "../details/WhyList.tsx";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { NameButton } from "../shared/Names.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";

/** For every wave who stops in it, or first falls without ever stopping, with the reason in words. */
export function WaveList({ result, data }: { readonly result: SimulateResult; readonly data: LoadedSet }) {
  const { t, lang, f } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const wave = useApp((state) => state.wave);
  const context = { lang, names, delivered: deliveredBy(result) };
  const groups = result.waves
    .map((one) => ({
      wave: one.wave,
      units: result.units.filter((unit) => (unit.stopWave ?? unit.wave) === one.wave),
    }))
    .filter((group) => group.units.length > 0);
  return (
    <ol className="waves">
      {groups.map((group) => (
        <li key={group.wave} className={group.wave === wave ? "is-now" : ""}>
          <button
            type="button"
            className="wave-name"
            aria-current={group.wave === wave ? "step" : undefined}
            onClick={() => commands.toWave(group.wave)}
          >
            {t.result.wave(group.wave)}
          </button>
          <ul>
            {group.units.map((unit) => {
              const stops = unit.stopWave === group.wave;
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
        </li>
      ))}
    </ol>
  );
}
