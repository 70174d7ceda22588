import { STATUSES } from "../../model/dataset.ts";
import { unitText } from "../../report/format.ts";
import { useWords } from "../i18n/text.ts";
import { toldApart } from "../shared/toldApart.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";
import { Choice, Field, type Option, SourceFields } from "./Fields.tsx";
import { CRITICALITIES, NEW_MATERIAL, OUTSIDE } from "./flowDraft.ts";
import type { Form } from "./useForm.ts";

interface Props {
  readonly form: Form;
  readonly data: LoadedSet;
}

/** What a flow is, how much its ends depend on it, and where that is known from. */
export function FlowFields({ form, data }: Props) {
  const { t } = useWords();
  return (
    <>
      <div className="edit-fields">
        <Ends form={form} data={data} />
        <MaterialFields form={form} data={data} />
        <QuantityFields form={form} data={data} />
      </div>
      <DependenceFields form={form} />
      <details className="edit-more" open={Boolean(form.errors.year)}>
        <summary>{t.edit.sourceTitle}</summary>
        <div className="edit-fields">
          <Field form={form} name="year" label={t.edit.fields.year} numeric />
          <SourceFields form={form} />
        </div>
      </details>
    </>
  );
}

function sorted(options: readonly Option[], lang: string): readonly Option[] {
  return [...toldApart(options, ({ value }) => value)].sort((a, b) => a.name.localeCompare(b.name, lang));
}

/** Both ends of the flow: a plant, or outside the cluster with a word for where. */
function Ends({ form, data }: Props) {
  const { t, lang } = useWords();
  const names = useNames(data);
  const units = sorted(
    data.dataset.units.map(({ id }) => ({ value: id, name: names.unit(id) })),
    lang,
  );
  return (["from", "to"] as const).map((side) => (
    <div className="edit-end" key={side}>
      <Choice form={form} name={side} label={t.edit.fields[side]} options={units} empty={t.edit.outside} />
      {(form.texts[side] ?? OUTSIDE) === OUTSIDE && (
        <Field form={form} name={`${side}_label`} label={t.edit.outsideLabel[side]} />
      )}
    </div>
  ));
}

/** The material, which may be one that the data set has not yet, and whether the flow runs. */
function MaterialFields({ form, data }: Props) {
  const { t, w, lang } = useWords();
  const names = useNames(data);
  const materials = sorted(
    data.dataset.materials.map(({ id }) => ({ value: id, name: names.material(id) })),
    lang,
  );
  return (
    <>
      <Choice
        form={form}
        name="material"
        label={t.edit.fields.material}
        options={[...materials, { value: NEW_MATERIAL, name: t.edit.materialNew }]}
        empty={t.edit.choose}
      />
      <Choice
        form={form}
        name="status"
        label={t.edit.fields.status}
        options={STATUSES.map((value) => ({ value, name: w.unitStatus[value] }))}
      />
      {form.texts.material === NEW_MATERIAL && (
        <>
          <Field form={form} name="material_name" label={t.edit.materialName} required />
          <Field
            form={form}
            name="material_unit"
            label={t.edit.materialUnit}
            hint={t.edit.materialUnitHint}
            required
          />
        </>
      )}
    </>
  );
}

/** How much a year, in which unit of measure; the material's own where none is stated. */
function QuantityFields({ form, data }: Props) {
  const { t } = useWords();
  const chosen = form.texts.material ?? "";
  const own = chosen === NEW_MATERIAL ? form.texts.material_unit : data.index.materials.get(chosen)?.unit;
  const unit = form.texts.unit || own;
  return (
    <>
      <Field
        form={form}
        name="quantity"
        label={t.edit.fields.quantity}
        unit={unit ? t.edit.perYear(unitText(unit)) : t.edit.aYear}
        hint={t.edit.unknownIfEmpty}
        numeric
      />
      <Field
        form={form}
        name="unit"
        label={t.edit.fields.unit}
        hint={own ? t.edit.ownUnit(unitText(own)) : ""}
      />
    </>
  );
}

const DEPENDENCE = ["need", "offtake", "replace_in", "replace_out", "group"];

/** How much its buyer and its seller depend on the flow. */
function DependenceFields({ form }: { readonly form: Form }) {
  const { t, w } = useWords();
  const { fields, asMaterial } = t.edit;
  const criticalities = CRITICALITIES.map((value) => ({ value, name: w.criticality[value] }));
  return (
    <details className="edit-more" open={DEPENDENCE.some((name) => form.errors[name])}>
      <summary>{t.edit.dependence}</summary>
      <div className="edit-fields">
        {(["need", "offtake"] as const).map((name) => (
          <Choice
            key={name}
            form={form}
            name={name}
            label={fields[name]}
            options={criticalities}
            empty={asMaterial}
          />
        ))}
        <Field form={form} name="replace_in" label={fields.replaceIn} unit="%" numeric />
        <Field form={form} name="replace_out" label={fields.replaceOut} unit="%" numeric />
        <Field form={form} name="group" label={fields.group} hint={t.edit.groupHint} />
        <Field form={form} name="mode" label={fields.mode} />
      </div>
    </details>
  );
}
