/** What a candidate takes and gives, as one cell of a table each. */

import { isCounted } from "../../analysis/massBalance.ts";
import type { CandidateResult, NewcomerResult } from "../../analysis/resultsTargets.ts";
import type { TrialMark } from "../../model/history.ts";
import { formatQuantity, unitText } from "../../report/format.ts";
import type { AppWords } from "../i18n/text.ts";
import type { RowContext } from "./rows.ts";

/** What can't be had from outside and is too little here. */
export function shortText(
  { short, feasible }: Pick<CandidateResult, "short" | "feasible">,
  { names, lang }: RowContext,
  { t }: Pick<AppWords, "t">,
): string {
  if (feasible) return "";
  return short
    .map(({ material, needed, onOffer, unit }) =>
      t.targetsFile.shortOf(
        names.material(material),
        formatQuantity(needed, unit, lang),
        formatQuantity(onOffer, unit, lang),
      ),
    )
    .join("; ");
}

/** What a trial of it has to remember; nothing where it is feasible. */
export function shortOf({
  feasible,
  short,
}: Pick<CandidateResult, "short" | "feasible">): Pick<TrialMark, "short"> {
  if (feasible) return {};
  return { short: short.map(({ material, needed, unit }) => ({ material, needed, unit })) };
}

/** "172,000 m³ industrial water", of each input that is too little here. */
export function lackedText(
  short: NonNullable<TrialMark["short"]>,
  { names, lang }: Pick<RowContext, "names" | "lang">,
): string {
  return short
    .map(({ material, needed, unit }) => `${formatQuantity(needed, unit, lang)} ${names.material(material)}`)
    .join(", ");
}

/** The inputs that the mass balance leaves out, each with its unit of measure: "natural gas (MWh)". */
export function uncountedInputs(
  { process }: Pick<NewcomerResult, "process">,
  { dataset, names }: RowContext,
): string {
  const items = dataset.processes.find(({ id }) => id === process)?.items ?? [];
  return items
    .filter((item) => (item.role === "input" || item.role === "energy") && !isCounted(item))
    .map(({ material, unit }) => `${names.material(material)} (${unitText(unit)})`)
    .join(", ");
}
