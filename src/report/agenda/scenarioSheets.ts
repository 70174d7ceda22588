/** What the scenario does, as sheets of the workbook: every plant that falls, every step of coordination, every takeover. */
import { decisions } from "../commands/range.ts";
import { takeoversSheet } from "../takeoversSheet.ts";
import { words } from "../words.ts";
import type { Sheet } from "./document.ts";
import type { AgendaContext } from "./input.ts";
import { causesOf } from "./scenarioSection.ts";

export function scenarioSheets(context: AgendaContext): readonly Sheet[] {
  const { results } = context;
  if (!results.simulated) return [];
  return [
    fallsSheet(context),
    ...(results.range ? [stepsSheet(context)] : []),
    ...(results.takeovers ? [takeoversSheet(results.takeovers, context)] : []),
  ];
}

function fallsSheet(context: AgendaContext): Sheet {
  const { w, lang, names, results } = context;
  const { column } = words(lang);
  const causeOf = causesOf(context);
  const fallen = (results.simulated?.units ?? []).filter(({ wave }) => wave !== null);
  return {
    name: w.scenario.plantsFall,
    columns: [w.sheet.id, w.column.plant, w.column.level, column.wave, column.stopsIn, w.column.why],
    rows: fallen.map((unit) => [
      unit.id,
      names.unit(unit.id),
      unit.level,
      unit.wave,
      unit.stopWave,
      causeOf(unit),
    ]),
  };
}

function stepsSheet({ w, lang, names, dataset, results }: AgendaContext): Sheet {
  const { column } = w;
  const unitOf = new Map(dataset.materials.map(({ id, unit }) => [id, unit]));
  const end = (id: string) => (id === "outside" ? words(lang).outside : names.unit(id));
  return {
    name: w.scenario.coordination,
    columns: [
      column.step,
      column.from,
      column.to,
      column.material,
      column.quantity,
      w.sheet.unit,
      w.scenario.known,
    ],
    rows: decisions(results.range?.steps ?? []).map(({ kind, from, to, material, quantity, known }) => [
      words(lang).stepKind[kind],
      end(from),
      end(to),
      names.material(material),
      quantity,
      unitOf.get(material) ?? "",
      known,
    ]),
  };
}
