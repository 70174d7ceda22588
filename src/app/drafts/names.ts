import type { Messages } from "../i18n/en.ts";
import { scenarioName } from "../scenarios/scenarioName.ts";
import type { Lang, LoadedSet } from "../state/types.ts";
import type { Place } from "./place.ts";

/** What a place is called: as the title of its form. */
export function placeName(place: Place, data: LoadedSet, t: Messages, lang: Lang): string {
  switch (place.kind) {
    case "form":
      return formName(place.target, data, t, lang);
    case "scene":
      return t.drafts.newScene;
    case "scenario": {
      const scenario = data.dataset.scenarios.find(({ id }) => id === place.id);
      if (!scenario) return t.drafts.newScenario;
      return scenarioName(scenario, lang);
    }
    case "row":
      return t.tables.addTitle(t.tables.tabs[place.table]);
    case "cells":
      return t.drafts.cells(t.tables.tabs[place.table]);
    case "import":
      return t.drafts.import("");
    case "workshop":
      return t.workshop.bar;
  }
}

function formName(
  target: Extract<Place, { kind: "form" }>["target"],
  { dataset, index }: LoadedSet,
  t: Messages,
  lang: Lang,
): string {
  const material = (id: string) => {
    const known = index.materials.get(id);
    return (lang === "nl" ? known?.nameNl : known?.nameEn) ?? id;
  };
  switch (target.kind) {
    case "unit":
      return target.id === null
        ? t.edit.unitAdd
        : t.edit.unitChange(index.units.get(target.id)?.name ?? target.id);
    case "material":
      return t.edit.materialChange(material(target.id));
    case "flow": {
      const flow = target.at === null ? undefined : dataset.flows[target.at];
      return flow ? t.edit.flowChange(material(flow.material)) : t.edit.flowAdd;
    }
    case "chain": {
      const chain = target.id === null ? undefined : index.chains.get(target.id);
      return chain ? t.edit.chainChange(chain.nameEn, chain.nameNl) : t.edit.chainAdd;
    }
  }
}
