import { Group, Input, NumberField } from "react-aria-components/NumberField";
import { TARGET_MEASURES, TARGET_WEIGHTS, type TargetMeasure } from "../../network/targetWeights.ts";
import { useCommands } from "../context.ts";
import { capital, useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";

const MOST: Readonly<Record<TargetMeasure, number>> = {
  chains: 20,
  jenga: 10,
  loss: 10,
  import: 10,
  waste: 10,
  jobs: 10,
};
const STEP = 0.25;

/** What counts in the score, each as a slider and, beside it, as a number. */
export function WeightsPanel() {
  const { t, w } = useWords();
  const commands = useCommands();
  const weights = useApp((state) => state.targets.weights);
  const set = (measure: TargetMeasure, value: number) => {
    if (Number.isFinite(value) && value !== weights[measure])
      commands.askTargets({ weights: { ...weights, [measure]: value } });
  };
  const usual = TARGET_MEASURES.every((measure) => weights[measure] === TARGET_WEIGHTS[measure]);
  return (
    <details className="plain">
      <summary>{t.targets.weights.title}</summary>
      <div className="weights">
        {TARGET_MEASURES.map((measure) => {
          const label = t.targets.weights.of(w.targets.measure[measure]);
          return (
            <div key={measure} className="weight">
              <span aria-hidden="true">{capital(w.targets.measure[measure])}</span>
              <input
                type="range"
                className="range"
                min={0}
                max={MOST[measure]}
                step={STEP}
                value={Math.min(MOST[measure], weights[measure])}
                aria-label={label}
                onChange={(event) => set(measure, event.target.valueAsNumber)}
              />
              <NumberField
                aria-label={label}
                className="share-number"
                minValue={0}
                maxValue={1000}
                formatOptions={{ maximumFractionDigits: 3 }}
                value={weights[measure]}
                onChange={(value) => set(measure, value)}
              >
                <Group>
                  <Input className="input" />
                </Group>
              </NumberField>
            </div>
          );
        })}
        <button
          type="button"
          className="button"
          disabled={usual}
          onClick={() => commands.askTargets({ weights: TARGET_WEIGHTS })}
        >
          {t.targets.weights.reset}
        </button>
      </div>
    </details>
  );
}
