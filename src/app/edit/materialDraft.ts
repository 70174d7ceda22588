/** A material as the fields of a form, and back. Pure. */
import type { DataSet, Material } from "../../model/dataset.ts";
import type { Lang } from "../state/types.ts";
import { CRITICALITIES } from "./flowDraft.ts";
import { FormReader, type Texts, textOfNumber, textOfShare } from "./texts.ts";
import { CONFIDENCES, type Draft } from "./unitDraft.ts";

export const CATEGORIES = ["material", "energy", "utility", "waste", "byproduct"] as const;

export function materialTexts(material: Material, lang: Lang): Texts {
  return {
    id: material.id,
    name_en: material.nameEn,
    name_nl: material.nameNl,
    category: material.category,
    unit: material.unit,
    code: material.code,
    price: textOfNumber(material.price, lang),
    need: material.need ?? "",
    offtake: material.offtake ?? "",
    replace_in: textOfShare(material.replaceIn, lang),
    replace_out: textOfShare(material.replaceOut, lang),
    mj_per_unit: textOfNumber(material.mjPerUnit, lang),
    origin: material.origin,
    confidence: material.confidence ?? "",
    source: material.source,
    note: material.note,
  };
}

/** @param before the material that is changed. */
export function materialOfTexts(
  texts: Texts,
  before: Material,
  dataset: DataSet,
  lang: Lang,
): Draft<Material> {
  const form = new FormReader(texts, lang);
  const taken = (id: string): boolean => id !== before.id && dataset.materials.some((one) => one.id === id);
  const [english, dutch] = [form.text("name_en"), form.text("name_nl")];
  const name = english || dutch || form.required(lang === "nl" ? "name_nl" : "name_en");
  const id = form.id("id", taken);
  const row: Material = {
    id,
    nameEn: english || name,
    nameNl: dutch || name,
    category: form.text("category") || "material",
    unit: form.required("unit"),
    code: form.text("code"),
    price: form.number("price"),
    need: form.word("need", CRITICALITIES, null),
    offtake: form.word("offtake", CRITICALITIES, null),
    replaceIn: form.share("replace_in", before.replaceIn, 1),
    replaceOut: form.share("replace_out", before.replaceOut, 1),
    mjPerUnit: form.number("mj_per_unit"),
    origin: form.text("origin"),
    confidence: form.word("confidence", CONFIDENCES, null),
    source: form.text("source"),
    note: form.text("note"),
    at: before.at,
  };
  return { row, faults: form.faults };
}
