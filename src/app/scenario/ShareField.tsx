import { useRef } from "react";
import { Group, Input, NumberField } from "react-aria-components/NumberField";
import { useWords } from "../i18n/text.ts";

interface Props {
  readonly label: string;
  /** In [0, 1]. */
  readonly value: number;
  /** `joined` is true where the change goes on with the one before, without the focus having left. */
  onChange(value: number, joined: boolean): void;
}

const PERCENT: Intl.NumberFormatOptions = { style: "percent", maximumFractionDigits: 1 };

/** A share as a slider and, beside it, as a number that is typed in the language's own format. */
export function ShareField({ label, value, onChange }: Props) {
  const { f } = useWords();
  const moved = useRef(false);
  const change = (next: number) => {
    if (!Number.isFinite(next) || next === value) return;
    onChange(next, moved.current);
    moved.current = true;
  };
  const rest = () => {
    moved.current = false;
  };
  return (
    <div className="share">
      <input
        type="range"
        className="range"
        min={0}
        max={1}
        step={0.01}
        value={value}
        aria-label={label}
        aria-valuetext={f.percent(value)}
        onChange={(event) => change(event.target.valueAsNumber)}
        onBlur={rest}
        onPointerDown={rest}
      />
      <NumberField
        aria-label={label}
        className="share-number"
        minValue={0}
        maxValue={1}
        formatOptions={PERCENT}
        value={value}
        onChange={change}
        onBlur={rest}
      >
        <Group>
          <Input className="input" />
        </Group>
      </NumberField>
    </div>
  );
}
