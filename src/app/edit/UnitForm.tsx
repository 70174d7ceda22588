import { STATUSES, type Unit } from "../../model/dataset.ts";
import { addUnit, changeUnit, removeUnits } from "../../network/edit/units.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { companyName } from "../state/lookup.ts";
import type { FormOf, LoadedSet } from "../state/types.ts";
import { Choice, Field, SourceFields } from "./Fields.tsx";
import { FormShell } from "./FormShell.tsx";
import { extraField, extraHeaders, unitOfTexts, unitTexts } from "./unitDraft.ts";
import { useForm } from "./useForm.ts";

interface Props {
  readonly data: LoadedSet;
  /** null for a new plant. */
  readonly unit: Unit | null;
  readonly target: FormOf<"unit">;
}

/** Adds, changes or removes a plant. */
export function UnitForm({ data, unit, target }: Props) {
  const { t, w, lang } = useWords();
  const commands = useCommands();
  const form = useForm(target, unitTexts(unit, lang, target.company ?? ""));
  const { dataset, index } = data;
  const { fields } = t.edit;
  const at = unit ? dataset.units.indexOf(unit) : dataset.units.length;
  const touching = unit
    ? (index.inflows.get(unit.id)?.length ?? 0) + (index.outflows.get(unit.id)?.length ?? 0)
    : 0;
  const companies = [...index.companies.keys()].map((id) => ({ value: id, name: companyName(id, index) }));
  const step = (action: "add" | "change" | "remove" | "rename", name: string) =>
    ({ kind: "edit", action, subject: "unit", nameEn: name, nameNl: name }) as const;

  async function save(): Promise<void> {
    const { row, faults } = unitOfTexts(form.texts, unit, dataset, lang);
    if (form.refuse(faults)) return;
    const edit = unit ? changeUnit(dataset, unit.id, row) : addUnit(dataset, row);
    const action = unit ? (row.id === unit.id ? "change" : "rename") : "add";
    if (!(await form.send({ ...edit, step: step(action, row.name), file: "companies.csv", at }))) return;
    commands.showForm(null);
    commands.select({ kind: "unit", id: row.id });
  }

  async function remove(gone: Unit): Promise<void> {
    const edit = removeUnits(dataset, [gone.id]);
    const sent = { ...edit, step: step("remove", gone.name), file: "companies.csv", at };
    if (await form.send(sent)) commands.showForm(null);
  }

  return (
    <FormShell
      title={unit ? t.edit.unitChange(unit.name) : t.edit.unitAdd}
      form={form}
      onSubmit={() => void save()}
      {...(unit && {
        remove: {
          label: t.edit.unitRemove,
          sure: t.edit.unitSure(unit.name, touching),
          run: () => void remove(unit),
        },
      })}
    >
      <div className="edit-fields">
        <Field form={form} name="name" label={fields.name} required />
        <Choice
          form={form}
          name="company"
          label={fields.company}
          options={companies}
          empty={t.edit.ownCompany}
        />
        <Field form={form} name="sector" label={fields.sector} />
        <Choice
          form={form}
          name="status"
          label={fields.status}
          options={STATUSES.map((value) => ({ value, name: w.unitStatus[value] }))}
        />
        <Field form={form} name="jobs" label={fields.jobs} unit={t.edit.jobsUnit} numeric />
        <Field
          form={form}
          name="value_added"
          label={fields.valueAdded}
          unit={t.edit.perYear(dataset.cluster.currency)}
          numeric
        />
        <Field form={form} name="min_load" label={fields.minLoad} unit="%" numeric />
        <Field form={form} name="spare" label={fields.spare} unit="%" numeric />
        {extraHeaders(dataset).map((header) => (
          <Field key={header} form={form} name={extraField(header)} label={header} numeric />
        ))}
      </div>
      <details className="edit-more" open={Boolean(form.errors.lat ?? form.errors.lon ?? form.errors.id)}>
        <summary>{t.edit.placeAndId}</summary>
        <div className="edit-fields">
          <Field form={form} name="site" label={fields.site} />
          <Field form={form} name="municipality" label={fields.municipality} />
          <Field form={form} name="lat" label={fields.lat} unit="°" numeric />
          <Field form={form} name="lon" label={fields.lon} unit="°" numeric />
          <Field form={form} name="stage" label={fields.stage} numeric />
          <Field form={form} name="id" label={fields.id} hint={unit ? t.edit.idChange : t.edit.idNew} />
        </div>
      </details>
      <details className="edit-more">
        <summary>{t.edit.sourceTitle}</summary>
        <div className="edit-fields">
          <SourceFields form={form} />
        </div>
      </details>
    </FormShell>
  );
}
