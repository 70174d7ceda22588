import { Group, Input, Label, NumberField } from "react-aria-components/NumberField";
import { useWords } from "../i18n/text.ts";
import type { Sampling } from "../state/types.ts";

interface Props {
  readonly sampling: Sampling;
  readonly sizeLabel: string;
  readonly most: number;
  onChange(sampling: Sampling): void;
}

const WHOLE: Intl.NumberFormatOptions = { maximumFractionDigits: 0, useGrouping: false };

/** How often something is drawn, and from which seed: the same two give the same figures. */
export function SamplingFields({ sampling, sizeLabel, most, onChange }: Props) {
  const { t } = useWords();
  const field = (
    label: string,
    value: number,
    minValue: number,
    maxValue: number,
    set: (n: number) => void,
  ) => (
    <NumberField
      className="stacked"
      value={value}
      minValue={minValue}
      maxValue={maxValue}
      step={1}
      formatOptions={WHOLE}
      onChange={(next) => {
        if (Number.isFinite(next) && next !== value) set(next);
      }}
    >
      <Label>{label}</Label>
      <Group>
        <Input className="input" />
      </Group>
    </NumberField>
  );
  return (
    <div className="sampling">
      {field(sizeLabel, sampling.size, 1, most, (size) => onChange({ ...sampling, size }))}
      {field(t.job.seed, sampling.seed, 0, 2 ** 31 - 1, (seed) => onChange({ ...sampling, seed }))}
    </div>
  );
}
