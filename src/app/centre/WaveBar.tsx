import { useContext, useEffect } from "react";
import { isBaseline } from "../../report/scenarioWords.ts";
import { ActionButton } from "../actions/ActionButton.tsx";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Explain } from "../shared/Explain.tsx";
import { IdScope } from "../shared/idScope.ts";
import { useArrived } from "../state/arrived.ts";
import { lastWave } from "../state/commands.ts";
import { useApp } from "../state/store.ts";
import { waveCounts } from "./waveCounts.ts";

const SECOND = 1000;

/** Steps through the waves of a cascade, by hand or a second a step. */
export function WaveBar() {
  const { t } = useWords();
  const commands = useCommands();
  const result = useApp((state) => state.results.simulate);
  const changed = useApp((state) => !isBaseline(state.history.present));
  const wave = useApp((state) => state.wave);
  const last = useApp(lastWave);
  const arrived = useArrived()
    .map((text) => `; ${text}`)
    .join("");
  const playing = useApp((state) => state.playing);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(commands.tick, SECOND);
    return () => clearInterval(timer);
  }, [playing, commands]);
  const isBeside = useContext(IdScope) !== "";
  if (!changed || !result)
    return <p className="wavebar wavebar-empty">{isBeside ? t.beside.same : t.graph.noWaves}</p>;
  const { stop, weaker, further } = waveCounts(result, wave);
  const counted = `${t.graph.counter(wave, last)}: ${t.graph.counts(stop, weaker, further)}${arrived}`;
  // Steps would go through the waves of the present scenario.
  if (isBeside) return <p className="wavebar wavebar-count">{counted}</p>;
  return (
    <fieldset className="wavebar">
      <legend className="hidden">{t.graph.waves}</legend>
      <ActionButton id="previousWave" name={t.graph.previous}>
        <WaveIcon path="M10 3.5 5 8l5 4.5z" />
      </ActionButton>
      <ActionButton id="play" name={playing ? t.graph.pause : t.graph.play}>
        <WaveIcon path={playing ? "M4.5 3h2.5v10H4.5zM9 3h2.5v10H9z" : "M4.5 2.5 13 8l-8.5 5.5z"} />
      </ActionButton>
      <ActionButton id="nextWave" name={t.graph.next}>
        <WaveIcon path="M6 3.5 11 8l-5 4.5z" />
      </ActionButton>
      <input
        type="range"
        className="range"
        min={0}
        max={last}
        step={1}
        value={wave}
        disabled={last === 0}
        aria-label={t.graph.wave}
        aria-valuetext={counted}
        onChange={(event) => commands.toWave(event.target.valueAsNumber)}
      />
      <output className="wavebar-count">
        {counted}
        {last === 0 && `. ${t.graph.noKnockOn}`}
      </output>
      <Explain title={t.graph.waves} lines={(e) => e.waves} term="wave" />
    </fieldset>
  );
}

function WaveIcon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}
