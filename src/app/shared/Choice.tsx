interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  onChange(value: T): void;
}

/** A labelled list to choose one of several values from. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        className="select"
        value={value}
        onChange={(event) => {
          const found = options.find(([one]) => one === event.currentTarget.value);
          if (found) onChange(found[0]);
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
