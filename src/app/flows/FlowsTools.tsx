import { GROUPINGS, subjectMaterial } from "../../graph/sankey/choice.ts";
import { unitText } from "../../report/format.ts";
import { useCommands } from "../context.ts";
import { useApp } from "../state/store.ts";
import { MOSTS, SKIPS } from "./choice.ts";
import { subjectName } from "./say.ts";
import type { FlowsModel } from "./useFlowsModel.ts";

/** What is shown, in which unit of measure, by what, and how much of it. */
export function FlowsTools({ model }: { readonly model: FlowsModel }) {
  const { options, speech } = model;
  const { choice } = options;
  const { words, names } = speech;
  const { t, f } = words;
  const commands = useCommands();
  const skip = useApp((state) => state.flows.skip);
  const named = options.subjects.map(({ subject }) => ({
    subject,
    name: subjectName(subject, words, names),
  }));
  const single = named
    .filter(({ subject }) => subjectMaterial(subject) !== null)
    .sort((a, b) => a.name.localeCompare(b.name, words.lang));
  const together = named.filter(({ subject }) => subjectMaterial(subject) === null);
  const option = ({ subject, name }: { readonly subject: string; readonly name: string }) => (
    <option key={subject} value={subject}>
      {name}
    </option>
  );
  return (
    <div className="flows-tools">
      <label className="stacked flows-subject">
        <span>{t.flows.subject}</span>
        <select
          className="select"
          value={choice.subject}
          onChange={(event) => commands.setFlows({ subject: event.target.value, unit: null })}
        >
          {together.length > 0 && <optgroup label={t.flows.together}>{together.map(option)}</optgroup>}
          {single.length > 0 && <optgroup label={t.flows.single}>{single.map(option)}</optgroup>}
        </select>
      </label>
      <label className="stacked flows-small">
        <span>{t.flows.unit}</span>
        <select
          className="select"
          value={choice.unit}
          disabled={options.units.length < 2}
          onChange={(event) => commands.setFlows({ unit: event.target.value })}
        >
          {options.units.map((unit) => (
            <option key={unit} value={unit}>
              {unitText(unit)}
            </option>
          ))}
        </select>
      </label>
      <label className="stacked flows-small">
        <span>{t.flows.grouping}</span>
        <select
          className="select"
          value={choice.grouping}
          onChange={(event) => {
            const grouping = GROUPINGS.find((name) => name === event.target.value);
            if (grouping) commands.setFlows({ grouping });
          }}
        >
          {GROUPINGS.map((grouping) => (
            <option key={grouping} value={grouping}>
              {t.flows.groupings[grouping]}
            </option>
          ))}
        </select>
      </label>
      <label className="stacked flows-small">
        <span>{t.flows.most}</span>
        <select
          className="select"
          value={String(choice.most)}
          onChange={(event) => commands.setFlows({ most: Number(event.target.value) })}
        >
          {MOSTS.map((most) => (
            <option key={most} value={String(most)}>
              {Number.isFinite(most) ? t.flows.largest(f.integer(most)) : t.flows.all}
            </option>
          ))}
        </select>
      </label>
      <label className="stacked flows-small">
        <span>{t.flows.skip}</span>
        <select
          className="select"
          value={String(skip)}
          onChange={(event) => commands.setFlows({ skip: Number(event.target.value) })}
        >
          {SKIPS.map((count) => (
            <option key={count} value={String(count)}>
              {t.flows.skips(count)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
