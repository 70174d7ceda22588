import type { Flow } from "../../model/dataset.ts";
import { addFlow, changeFlow, removeFlows } from "../../network/edit/flows.ts";
import { addMaterial } from "../../network/edit/materials.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import type { FormOf, LoadedSet } from "../state/types.ts";
import { FlowFields } from "./FlowFields.tsx";
import { FormShell } from "./FormShell.tsx";
import { flowOfTexts, flowTexts } from "./flowDraft.ts";
import { useForm } from "./useForm.ts";

interface Props {
  readonly data: LoadedSet;
  /** null for a new flow. */
  readonly flow: Flow | null;
  readonly target: FormOf<"flow">;
}

/** Adds, changes or removes a flow. */
export function FlowForm({ data, flow, target }: Props) {
  const { t, w, lang } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const form = useForm(target, flowTexts(flow, lang, target));
  const { dataset, index } = data;
  const at = flow?.index ?? dataset.flows.length;

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
      <FlowFields form={form} data={data} />
    </FormShell>
  );
}
