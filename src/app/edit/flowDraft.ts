/** A flow as the fields of a form, and back. Pure. */
import { blankMaterial } from "../../model/blank.ts";
import { type DataSet, type End, type Flow, type Material, STATUSES } from "../../model/dataset.ts";
import type { Lang } from "../state/types.ts";
import { FormReader, freeId, type Texts, textOfNumber, textOfShare } from "./texts.ts";
import { CONFIDENCES, type Draft } from "./unitDraft.ts";

export const CRITICALITIES = ["critical", "important", "minor"] as const;

/** What is chosen for an end outside the cluster; no id is empty. */
export const OUTSIDE = "";

/** What is chosen for a material that is not there yet; no id starts with a space. */
export const NEW_MATERIAL = " new";

/** What is known of a flow before it is typed. */
export interface FlowStart {
  readonly from?: string;
  readonly to?: string;
}

const endTexts = (side: "from" | "to", end: End): Texts =>
  "unit" in end ? { [side]: end.unit } : { [side]: OUTSIDE, [`${side}_label`]: end.outside };

export function flowTexts(flow: Flow | null, lang: Lang, start: FlowStart = {}): Texts {
  if (!flow) return { from: start.from ?? OUTSIDE, to: start.to ?? OUTSIDE, status: "operating" };
  return {
    ...endTexts("from", flow.from),
    ...endTexts("to", flow.to),
    material: flow.material,
    quantity: textOfNumber(flow.given.quantity, lang),
    unit: flow.given.unit,
    status: flow.status,
    need: flow.need ?? "",
    offtake: flow.offtake ?? "",
    replace_in: textOfShare(flow.replaceIn, lang),
    replace_out: textOfShare(flow.replaceOut, lang),
    group: flow.group,
    mode: flow.mode,
    year: flow.year === null ? "" : String(flow.year),
    confidence: flow.confidence ?? "",
    source: flow.source,
    note: flow.note,
  };
}

/**
 * @param before the flow that is changed; null for a new one.
 * @returns the material that is new with it, or null; and the flow with its quantity as it was typed; the reader's check puts it in the material's own unit.
 */
export function flowOfTexts(
  texts: Texts,
  before: Flow | null,
  dataset: DataSet,
  lang: Lang,
): Draft<Flow> & { readonly material: Material | null } {
  const form = new FormReader(texts, lang);
  const end = (side: "from" | "to"): End =>
    form.text(side) === OUTSIDE ? { outside: form.text(`${side}_label`) } : { unit: form.text(side) };
  const made = texts.material === NEW_MATERIAL ? newMaterial(form, dataset) : null;
  const material = made?.id ?? form.required("material");
  const own = made?.unit ?? dataset.materials.find(({ id }) => id === material)?.unit ?? "";
  const quantity = form.number("quantity");
  const unit = form.text("unit") || own;
  const status = form.word("status", STATUSES, "operating");
  const row: Flow = {
    index: before?.index ?? dataset.flows.length,
    from: end("from"),
    to: end("to"),
    material,
    quantity: unit === own ? quantity : null,
    given: { quantity, unit },
    status: quantity === 0 ? "idle" : status,
    need: form.word("need", CRITICALITIES, null),
    offtake: form.word("offtake", CRITICALITIES, null),
    replaceIn: form.share("replace_in", before?.replaceIn ?? null, 1),
    replaceOut: form.share("replace_out", before?.replaceOut ?? null, 1),
    group: form.text("group"),
    mode: form.text("mode"),
    year: form.whole("year"),
    confidence: form.word("confidence", CONFIDENCES, null),
    source: form.text("source"),
    note: form.text("note"),
    at: before?.at ?? null,
  };
  return { row, faults: form.faults, material: made };
}

function newMaterial(form: FormReader, dataset: DataSet): Material {
  const ids = new Set(dataset.materials.map(({ id }) => id));
  const name = form.required("material_name");
  const id = freeId(name, (taken) => ids.has(taken));
  return { ...blankMaterial(id, form.required("material_unit")), nameEn: name, nameNl: name };
}
