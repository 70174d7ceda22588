/** What a newcomer takes and gives, as one cell of a table each. */
import type { NewcomerResult } from "../analysis/resultsTargets.ts";
import { formatQuantity } from "./format.ts";
import { inLanguage } from "./inLanguage.ts";
import type { SentenceContext } from "./targetSentence.ts";

type Context = Pick<SentenceContext, "names" | "lang">;

/** A unit by its name; a fellow newcomer, which has no row yet, by that of its process. */
function supplierName(id: string, { names, dataset, lang }: SentenceContext): string {
  const process = /^new-(.+?)(?:-\d+)?$/.exec(id)?.[1];
  const found = names.unit(id) === id ? dataset.processes.find((own) => own.id === process) : undefined;
  return found ? inLanguage(lang, found.nameEn, found.nameNl) || id : names.unit(id);
}

/** Inputs that the cluster supplies, with who does: "chlorine 12 kt (Nobian 10 kt, X 2 kt)". */
export function localText(
  { localInputs }: Pick<NewcomerResult, "localInputs">,
  context: SentenceContext,
): string {
  const { names, lang } = context;
  const inputs = localInputs.map(({ material, quantity, unit, suppliers }) => {
    const from = suppliers.map(
      (supplier) =>
        `${supplierName(supplier.unit, context)} ${formatQuantity(supplier.quantity, unit, lang)}`,
    );
    const said = `${names.material(material)} ${formatQuantity(quantity, unit, lang)}`;
    return from.length > 0 ? `${said} (${from.join(", ")})` : said;
  });
  return inputs.join("; ");
}

/** "natural gas 1.2 TWh; oxygen 3 kt" */
export function amountsText(
  amounts: NewcomerResult["imports" | "exports"],
  { names, lang }: Context,
): string {
  return amounts
    .map(
      ({ material, quantity, unit }) => `${names.material(material)} ${formatQuantity(quantity, unit, lang)}`,
    )
    .join("; ");
}

/** What it makes that is waste: "carbon dioxide 516 kt". */
export function wastesText({ byproducts }: Pick<NewcomerResult, "byproducts">, context: Context): string {
  return amountsText(
    byproducts.filter(({ role }) => role === "waste"),
    context,
  );
}

/** Units of the cluster that get something of it. */
export function buyersText(
  { deliveries }: Pick<NewcomerResult, "deliveries">,
  { names, lang }: Context,
): string {
  return deliveries
    .map(
      ({ material, quantity, unit, to }) =>
        `${names.unit(to)}: ${names.material(material)} ${formatQuantity(quantity, unit, lang)}`,
    )
    .join("; ");
}
