import { type Flow, STATUSES } from "../../model/dataset.ts";
import { addFlow, changeFlow, removeFlows } from "../../network/edit/flows.ts";
import { addMaterial } from "../../network/edit/materials.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";
import { Choice, Field, type Option, SourceFields } from "./Fields.tsx";
import { FormShell } from "./FormShell.tsx";
import { CRITICALITIES, type FlowStart, flowOfTexts, flowTexts, NEW_MATERIAL, OUTSIDE } from "./flowDraft.ts";
import { type Form, useForm } from "./useForm.ts";

interface Props {
  readonly data: LoadedSet;
  /** null for a new flow. */
  readonly flow: Flow | null;
  readonly start: FlowStart;
}

/** Adds, changes or removes a flow. */
export function FlowForm({ data, flow, start }: Props) {
  const { t, w, lang } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const form = useForm(flowTexts(flow, lang, start));
  const { dataset, index } = data;
  const { fields } = t.edit;
  const at = flow?.index ?? dataset.flows.length;
  const chosen = form.texts.material ?? "";
  const own =
    chosen === NEW_MATERIAL ? (form.texts.material_unit ?? "") : (index.materials.get(chosen)?.unit ?? "");
  const sorted = (options: readonly Option[]) =>
    [...options].sort((a, b) => a.name.localeCompare(b.name, lang));
  const units = sorted(dataset.units.map(({ id }) => ({ value: id, name: names.unit(id) })));
  const materials = sorted(dataset.materials.map(({ id }) => ({ value: id, name: names.material(id) })));
  const criticalities = CRITICALITIES.map((value) => ({ value, name: w.criticality[value] }));

  function step(action: "add" | "change" | "remove", row: Flow, made?: string) {
    const end = (side: Flow["from"]) => ("unit" in side ? names.unit(side.unit) : w.outside);
    const named = (material: string) => `${material}, ${end(row.from)} → ${end(row.to)}`;
    const material = index.materials.get(row.material);
    return {
      kind: "edit",
      action,
      subject: "flow",
      nameEn: named(material?.nameEn ?? made ?? row.material),
      nameNl: named(material?.nameNl ?? made ?? row.material),
    } as const;
  }

  async function save(): Promise<void> {
    const { row, faults, material } = flowOfTexts(form.texts, flow, dataset, lang);
    if (form.refuse(faults)) return;
    const edit = flow ? changeFlow(dataset, at, row) : addFlow(dataset, row);
    const made = material ? addMaterial(dataset, material).changes : [];
    const sent = {
      changes: [...made, ...edit.changes],
      renames: [],
      step: step(flow ? "change" : "add", row, material?.nameEn),
      file: "flows.csv",
      at,
    };
    if (await form.send(sent)) commands.showForm(null);
  }

  async function remove(gone: Flow): Promise<void> {
    const sent = { ...removeFlows(dataset, [at]), step: step("remove", gone), file: "flows.csv", at };
    if (await form.send(sent)) commands.showForm(null);
  }

  return (
    <FormShell
      title={flow ? t.edit.flowChange(names.material(flow.material)) : t.edit.flowAdd}
      form={form}
      onSubmit={() => void save()}
      {...(flow && {
        remove: { label: t.edit.flowRemove, sure: t.edit.flowSure, run: () => void remove(flow) },
      })}
    >
      <div className="edit-fields">
        <EndField form={form} side="from" units={units} />
        <EndField form={form} side="to" units={units} />
        <Choice
          form={form}
          name="material"
          label={fields.material}
          options={[...materials, { value: NEW_MATERIAL, name: t.edit.materialNew }]}
          empty={t.edit.choose}
        />
        <Choice
          form={form}
          name="status"
          label={fields.status}
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
        <Field
          form={form}
          name="quantity"
          label={fields.quantity}
          unit={form.texts.unit || own ? t.edit.perYear(form.texts.unit || own) : t.edit.aYear}
          hint={t.edit.unknownIfEmpty}
          numeric
        />
        <Field form={form} name="unit" label={fields.unit} hint={own ? t.edit.ownUnit(own) : ""} />
      </div>
      <details
        className="edit-more"
        open={["need", "offtake", "replace_in", "replace_out", "group"].some((name) => form.errors[name])}
      >
        <summary>{t.edit.dependence}</summary>
        <div className="edit-fields">
          <Choice
            form={form}
            name="need"
            label={fields.need}
            options={criticalities}
            empty={t.edit.asMaterial}
          />
          <Choice
            form={form}
            name="offtake"
            label={fields.offtake}
            options={criticalities}
            empty={t.edit.asMaterial}
          />
          <Field form={form} name="replace_in" label={fields.replaceIn} unit="%" numeric />
          <Field form={form} name="replace_out" label={fields.replaceOut} unit="%" numeric />
          <Field form={form} name="group" label={fields.group} hint={t.edit.groupHint} />
          <Field form={form} name="mode" label={fields.mode} />
        </div>
      </details>
      <details className="edit-more" open={Boolean(form.errors.year)}>
        <summary>{t.edit.sourceTitle}</summary>
        <div className="edit-fields">
          <Field form={form} name="year" label={fields.year} numeric />
          <SourceFields form={form} />
        </div>
      </details>
    </FormShell>
  );
}

interface EndProps {
  readonly form: Form;
  readonly side: "from" | "to";
  readonly units: readonly Option[];
}

/** An end of the flow: a plant, or outside the cluster with a word for where. */
function EndField({ form, side, units }: EndProps) {
  const { t } = useWords();
  return (
    <div className="edit-end">
      <Choice form={form} name={side} label={t.edit.fields[side]} options={units} empty={t.edit.outside} />
      {(form.texts[side] ?? OUTSIDE) === OUTSIDE && (
        <Field form={form} name={`${side}_label`} label={t.edit.outsideLabel[side]} />
      )}
    </div>
  );
}
