/** The fields of a form: text and numbers as one types them, and choices. What is wrong stands beside its field. */
import { useId } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components/TextField";
import { useWords } from "../i18n/text.ts";
import type { Form } from "./useForm.ts";

interface FieldProps {
  readonly form: Form;
  /** Its column in format.md. */
  readonly name: string;
  readonly label: string;
  /** The unit of measure that the number is in. */
  readonly unit?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly numeric?: boolean;
  readonly rows?: number;
}

export function Field(props: FieldProps) {
  const { form, name, label, unit, hint, required = false, numeric = false, rows } = props;
  const error = form.errors[name];
  return (
    <TextField
      className="stacked edit-field"
      value={form.texts[name] ?? ""}
      onChange={(text) => form.set(name, text)}
      isInvalid={error !== undefined}
      isRequired={required}
      validationBehavior="aria"
    >
      <Label>{unit ? `${label} (${unit})` : label}</Label>
      {rows ? (
        <TextArea className="input" rows={rows} />
      ) : (
        <Input className="input" inputMode={numeric ? "decimal" : "text"} autoComplete="off" />
      )}
      {hint && (
        <Text slot="description" className="fine">
          {hint}
        </Text>
      )}
      <FieldError className="edit-error">{error}</FieldError>
    </TextField>
  );
}

export interface Option {
  readonly value: string;
  readonly name: string;
}

interface ChoiceProps {
  readonly form: Form;
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** The name of the choice that nothing is known; without it something must be chosen. */
  readonly empty?: string;
}

export function Choice({ form, name, label, options, empty }: ChoiceProps) {
  const id = useId();
  const error = form.errors[name];
  return (
    <div className="stacked edit-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={form.texts[name] ?? ""}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => form.set(name, event.target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, name: shown }) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
      {error && (
        <span id={`${id}-error`} className="edit-error">
          {error}
        </span>
      )}
    </div>
  );
}

/** Where figures come from, as every row has it. */
export function SourceFields({ form }: { readonly form: Form }) {
  const { t } = useWords();
  const options = (["high", "medium", "low"] as const).map((value) => ({ value, name: t.confidence[value] }));
  return (
    <>
      <Field form={form} name="source" label={t.edit.fields.source} />
      <Choice
        form={form}
        name="confidence"
        label={t.edit.fields.confidence}
        options={options}
        empty={t.app.unknown}
      />
      <Field form={form} name="note" label={t.edit.fields.note} rows={2} />
    </>
  );
}
