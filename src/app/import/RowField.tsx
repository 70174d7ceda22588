import { useState } from "react";

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: number | null;
  onChange(row: number | null): void;
}

/** A row number; what is no whole number is not taken over. */
export function RowField({ label, hint, value, onChange }: Props) {
  const [text, setText] = useState(value === null ? "" : String(value));
  return (
    <label className="field">
      <span>
        {label} <span className="soft">({hint})</span>
      </span>
      <input
        className="input guide-row-field"
        inputMode="numeric"
        value={text}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          if (typed.trim() === "") onChange(null);
          else if (/^\d{1,7}$/.test(typed.trim())) onChange(Number(typed));
        }}
      />
    </label>
  );
}
