import { Group, Input, Label, NumberField } from "react-aria-components/NumberField";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { JobBar } from "../shared/JobBar.tsx";
import { SamplingFields } from "../shared/SamplingFields.tsx";
import { useApp } from "../state/store.ts";

const MOST_DRAWS = 10_000;
const MOST_NEEDS = 100;

/** How far the figures of the first candidates reach, on request: it takes longer than the list. */
export function IntervalPanel() {
  const { t, f } = useWords();
  const commands = useCommands();
  const { intervals, draws, drawn } = useApp((state) => state.targets);
  return (
    <div className={intervals ? "interval-part is-open" : "interval-part"}>
      <div className="targets-tools">
        <label className="check">
          <input
            type="checkbox"
            checked={intervals}
            onChange={(event) => commands.askTargets({ intervals: event.target.checked })}
          />
          <span>{t.interval.toggle}</span>
        </label>
        {intervals && <Ask asked={{ of: "effectIntervals" }} title={t.interval.title} />}
        {intervals && (
          <>
            <SamplingFields
              sampling={draws}
              sizeLabel={t.job.size.draws}
              most={MOST_DRAWS}
              onChange={(next) => commands.askTargets({ draws: next })}
            />
            <NumberField
              className="stacked targets-size"
              value={drawn}
              minValue={1}
              maxValue={MOST_NEEDS}
              step={1}
              onChange={(next) => {
                if (Number.isFinite(next) && next !== drawn) commands.askTargets({ drawn: next });
              }}
            >
              <Label>{t.targets.intervals.needs}</Label>
              <Group>
                <Input className="input" />
              </Group>
            </NumberField>
          </>
        )}
      </div>
      {intervals && (
        <>
          <JobBar job="targetDraws" what={t.interval.computing} />
          <p className="fine">{t.targets.intervals.note(f.integer(drawn))}</p>
        </>
      )}
    </div>
  );
}
