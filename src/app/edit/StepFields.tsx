import type { ChainStep } from "../../model/dataset.ts";
import { useWords } from "../i18n/text.ts";
import { toldApart } from "../shared/toldApart.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";

interface Props {
  readonly data: LoadedSet;
  readonly step: ChainStep;
  /** Its place in the chain, from 1. */
  readonly number: number;
  readonly last: boolean;
  readonly error: string | undefined;
  onChange(change: Partial<ChainStep>): void;
  onMove(by: -1 | 1): void;
  onDrop(): void;
}

/** One step of a chain: its name, the plants that can perform it and what comes out of it. */
export function StepFields(props: Props) {
  const { data, step, number, last, error, onChange, onMove, onDrop } = props;
  const { t, lang } = useWords();
  const names = useNames(data);
  const { fields } = t.edit;
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, lang);
  const units = toldApart(
    data.dataset.units.map(({ id }) => ({ id, name: names.unit(id) })),
    ({ id }) => id,
  );
  const free = units.filter(({ id }) => !step.units.includes(id)).sort(byName);
  const unitName = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const materials = data.dataset.materials.map(({ id }) => ({ id, name: names.material(id) })).sort(byName);
  const text = (label: string, value: string, field: "step" | "nameNl" | "nameEn") => (
    <label className="stacked edit-field">
      <span>{label}</span>
      <input
        className="input"
        value={value}
        aria-invalid={field === "step" && error !== undefined}
        onChange={(event) => onChange({ [field]: event.target.value })}
      />
      {field === "step" && error && <span className="edit-error">{error}</span>}
    </label>
  );
  const tool = (label: string, disabled: boolean, run: () => void, path: string) => (
    <button
      type="button"
      className="button edit-tool"
      aria-label={`${label} (${number})`}
      title={label}
      disabled={disabled}
      onClick={run}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className="icon">
        <path d={path} />
      </svg>
    </button>
  );
  return (
    <li className="edit-step">
      <fieldset>
        <legend className="hidden">{t.edit.stepOf(number)}</legend>
        <div className="edit-fields">
          {text(fields.step, step.step, "step")}
          {text(fields.nameNl, step.nameNl, "nameNl")}
          {text(fields.nameEn, step.nameEn, "nameEn")}
          <label className="stacked edit-field">
            <span>{fields.stepMaterial}</span>
            <select
              className="select"
              value={step.material}
              onChange={(event) => onChange({ material: event.target.value })}
            >
              <option value="">{t.edit.none}</option>
              {materials.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="edit-units">
          {step.units.map((id) => (
            <button
              key={id}
              type="button"
              className="button edit-chip"
              aria-label={t.edit.stepUnitDrop(unitName(id))}
              onClick={() => onChange({ units: step.units.filter((unit) => unit !== id) })}
            >
              {unitName(id)}
              <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" className="icon">
                <path d="M4 4l8 8M12 4l-8 8" />
              </svg>
            </button>
          ))}
          <select
            className="select"
            aria-label={t.edit.stepUnitAdd(number)}
            value=""
            onChange={(event) => onChange({ units: [...step.units, event.target.value] })}
          >
            <option value="">{step.units.length === 0 ? t.edit.stepNobody : t.edit.stepMore}</option>
            {free.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <span className="edit-step-tools">
            {tool(t.edit.stepUp, number === 1, () => onMove(-1), "M4 10l4-4 4 4")}
            {tool(t.edit.stepDown, last, () => onMove(1), "M4 6l4 4 4-4")}
            {tool(t.edit.stepDrop, false, onDrop, "M4 4l8 8M12 4l-8 8")}
          </span>
        </div>
      </fieldset>
    </li>
  );
}
