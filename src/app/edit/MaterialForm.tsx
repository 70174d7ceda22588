import type { Material } from "../../model/dataset.ts";
import { changeMaterial, removeMaterial } from "../../network/edit/materials.ts";
import { unitText } from "../../report/format.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import type { FormOf, LoadedSet } from "../state/types.ts";
import { Choice, Field, SourceFields } from "./Fields.tsx";
import { FormShell } from "./FormShell.tsx";
import { CRITICALITIES } from "./flowDraft.ts";
import { CATEGORIES, materialOfTexts, materialTexts } from "./materialDraft.ts";
import { useForm } from "./useForm.ts";

const FILE = "materials.csv";

interface Props {
  readonly data: LoadedSet;
  readonly material: Material;
  readonly target: FormOf<"material">;
}

/** Changes or removes a material. */
export function MaterialForm({ data, material, target }: Props) {
  const { t, w, lang } = useWords();
  const commands = useCommands();
  const form = useForm(target, materialTexts(material, lang));
  const { dataset } = data;
  const { fields } = t.edit;
  const at = dataset.materials.indexOf(material);
  const flows = dataset.flows.filter((flow) => flow.material === material.id).length;
  const own: readonly string[] = CATEGORIES;
  const categories = own.includes(material.category) ? own : [...own, material.category];
  const criticalities = CRITICALITIES.map((value) => ({ value, name: w.criticality[value] }));
  const step = (action: "change" | "remove" | "rename", { nameEn, nameNl }: Material) =>
    ({ kind: "edit", action, subject: "material", nameEn, nameNl }) as const;

  async function save(): Promise<void> {
    const { row, faults } = materialOfTexts(form.texts, material, dataset, lang);
    if (form.refuse(faults)) return;
    const action = row.id === material.id ? "change" : "rename";
    const edit = changeMaterial(dataset, material.id, row);
    if (await form.send({ ...edit, step: step(action, row), file: FILE, at })) commands.showForm(null);
  }

  async function remove(): Promise<void> {
    const edit = removeMaterial(dataset, material.id);
    if (await form.send({ ...edit, step: step("remove", material), file: FILE, at })) commands.showForm(null);
  }

  return (
    <FormShell
      title={t.edit.materialChange(lang === "nl" ? material.nameNl : material.nameEn)}
      form={form}
      onSubmit={() => void save()}
      remove={{
        label: t.edit.materialRemove,
        sure: t.edit.materialSure(lang === "nl" ? material.nameNl : material.nameEn, flows),
        run: () => void remove(),
      }}
    >
      <div className="edit-fields">
        <Field form={form} name="name_nl" label={fields.nameNl} />
        <Field form={form} name="name_en" label={fields.nameEn} />
        <Choice
          form={form}
          name="category"
          label={fields.category}
          options={categories.map((value) => ({ value, name: t.edit.categories[value] ?? value }))}
        />
        <Field form={form} name="unit" label={t.edit.materialUnit} required />
        <Field
          form={form}
          name="price"
          label={fields.price}
          unit={t.edit.perUnit(dataset.cluster.currency, unitText(form.texts.unit ?? ""))}
          numeric
        />
        <Field
          form={form}
          name="mj_per_unit"
          label={fields.energy}
          unit={t.edit.perUnit("MJ", unitText(form.texts.unit ?? ""))}
          numeric
        />
        <Choice form={form} name="need" label={fields.need} options={criticalities} empty={t.app.unknown} />
        <Choice
          form={form}
          name="offtake"
          label={fields.offtake}
          options={criticalities}
          empty={t.app.unknown}
        />
        <Field form={form} name="replace_in" label={fields.replaceIn} unit="%" numeric />
        <Field form={form} name="replace_out" label={fields.replaceOut} unit="%" numeric />
        <Field form={form} name="origin" label={fields.origin} />
        <Field form={form} name="code" label={fields.code} />
        <Field form={form} name="id" label={fields.id} hint={t.edit.idChange} />
      </div>
      <details className="edit-more">
        <summary>{t.edit.sourceTitle}</summary>
        <div className="edit-fields">
          <SourceFields form={form} />
        </div>
      </details>
    </FormShell>
  );
}
