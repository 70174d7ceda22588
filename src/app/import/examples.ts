/** What cells of a column are read as, for somebody who chooses columns. Pure. */
import type { Line, SourcePlan } from "../../io/guide/plan.ts";
import { decideColumn, formatNumber, readingsOf } from "../../io/numbers.ts";
import type { ColumnSpec } from "../../io/schema.ts";

const SHOWN = 3;

/** The first different cells of a column that are not empty; of numbers what they are read as, plainly written. */
export function examplesOf(
  spec: ColumnSpec,
  plan: Pick<SourcePlan, "columns" | "headerRow" | "lastRow" | "decimal">,
  lines: readonly Line[],
): readonly string[] {
  const choice = plan.columns[spec.name];
  if (!choice) return [];
  if ("constant" in choice) return choice.constant === "" ? [] : [choice.constant];
  const cells = lines
    .filter(({ row }) => row > plan.headerRow && (plan.lastRow === null || row <= plan.lastRow))
    .map(({ cells }) => (cells[choice.column] ?? "").trim())
    .filter((cell) => cell !== "");
  const shown = [...new Set(cells)].slice(0, SHOWN);
  if (spec.type !== "number") return shown;
  const decision = decideColumn(cells, { range: spec.range, preferred: plan.decimal });
  return shown.map((cell) => {
    const { point, comma } = readingsOf(cell);
    if (point === null && comma === null) return `${cell} (?)`;
    if (decision.kind === "ambiguous" && point !== comma)
      return `${cell} → ${numberText(point)} / ${numberText(comma)} ?`;
    const value = decision.kind === "settled" && decision.decimal === "comma" ? comma : point;
    return numberText(value ?? point ?? comma);
  });
}

function numberText(value: number | null): string {
  return value === null ? "?" : formatNumber(value, "point").replace(/(\.\d{3})0$/, "$1");
}
