import type { Chain, ChainStep } from "../../model/dataset.ts";
import { addChain, changeChain, removeChain } from "../../network/edit/chains.ts";
import { useCommands } from "../context.ts";
import { useDraft } from "../drafts/useDraft.ts";
import { useWords } from "../i18n/text.ts";
import type { FormOf, LoadedSet } from "../state/types.ts";
import { type ChainDraft, chainDraft, chainOfDraft, emptyStep } from "./chainDraft.ts";
import { FormShell } from "./FormShell.tsx";
import { StepFields } from "./StepFields.tsx";
import { useSending } from "./useForm.ts";

const FILE = "chains.csv";

interface Props {
  readonly data: LoadedSet;
  /** null for a new chain. */
  readonly chain: Chain | null;
  readonly target: FormOf<"chain">;
}

/** Adds, changes or removes a chain with its steps. */
export function ChainForm({ data, chain, target }: Props) {
  const { t } = useWords();
  const commands = useCommands();
  const typed = useDraft<ChainDraft>({ kind: "form", target }, chainDraft(chain));
  const form = useSending(typed);
  const { value: draft, set: setDraft } = typed;
  const { dataset } = data;
  const at = chain ? dataset.chains.indexOf(chain) : dataset.chains.length;
  const step = (action: "add" | "change" | "remove", { nameEn, nameNl }: Chain) =>
    ({ kind: "edit", action, subject: "chain", nameEn, nameNl }) as const;

  async function save(): Promise<void> {
    const { row, faults } = chainOfDraft(draft, chain, dataset);
    if (form.refuse(faults)) return;
    const edit = chain ? changeChain(dataset, chain.id, row) : addChain(dataset, row);
    if (!(await form.send({ ...edit, step: step(chain ? "change" : "add", row), file: FILE, at }))) return;
    commands.showForm(null);
    commands.select({ kind: "chain", id: row.id });
  }

  async function remove(gone: Chain): Promise<void> {
    const sent = { ...removeChain(dataset, gone.id), step: step("remove", gone), file: FILE, at };
    if (await form.send(sent)) commands.showForm(null);
  }

  function changeStep(key: number, change: Partial<ChainStep>): void {
    setDraft((now) => ({
      ...now,
      steps: now.steps.map((one) => (one.key === key ? { key, step: { ...one.step, ...change } } : one)),
    }));
  }

  function move(from: number, to: number): void {
    setDraft((now) => {
      const [one, other] = [now.steps[from], now.steps[to]];
      // The numbers stay in their places: they say the order.
      if (!one || !other) return now;
      const here = { key: other.key, step: { ...other.step, step: one.step.step } };
      const there = { key: one.key, step: { ...one.step, step: other.step.step } };
      return { ...now, steps: now.steps.with(from, here).with(to, there) };
    });
  }

  const add = () =>
    setDraft((now) => {
      const key = now.steps.reduce((most, one) => Math.max(most, one.key), -1) + 1;
      return { ...now, steps: [...now.steps, { key, step: emptyStep(now.steps.length + 1) }] };
    });
  const drop = (key: number) =>
    setDraft((now) => ({ ...now, steps: now.steps.filter((one) => one.key !== key) }));

  const name = (field: "nameEn" | "nameNl", label: string) => (
    <label className="stacked edit-field">
      <span>{label}</span>
      <input
        className="input"
        value={draft[field]}
        aria-invalid={form.errors.name !== undefined}
        onChange={(event) => setDraft((now) => ({ ...now, [field]: event.target.value }))}
      />
      {form.errors.name && <span className="edit-error">{form.errors.name}</span>}
    </label>
  );

  return (
    <FormShell
      title={chain ? t.edit.chainChange(chain.nameEn, chain.nameNl) : t.edit.chainAdd}
      form={form}
      onSubmit={() => void save()}
      {...(chain && {
        remove: { label: t.edit.chainRemove, sure: t.edit.chainSure, run: () => void remove(chain) },
      })}
    >
      <div className="edit-fields">
        {name("nameNl", t.edit.fields.nameNl)}
        {name("nameEn", t.edit.fields.nameEn)}
      </div>
      <h3>{t.edit.steps}</h3>
      <p className="fine">{t.edit.stepsText}</p>
      <ol className="edit-steps">
        {draft.steps.map(({ key, step: one }, k) => (
          <StepFields
            key={key}
            data={data}
            step={one}
            number={k + 1}
            last={k === draft.steps.length - 1}
            error={form.errors[`step ${key}`]}
            onChange={(change) => changeStep(key, change)}
            onMove={(by) => move(k, k + by)}
            onDrop={() => drop(key)}
          />
        ))}
      </ol>
      {form.errors.steps && <p className="edit-error">{form.errors.steps}</p>}
      <button type="button" className="button" onClick={add}>
        {t.edit.stepAdd}
      </button>
    </FormShell>
  );
}
