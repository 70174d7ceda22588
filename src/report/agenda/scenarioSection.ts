/** What the scenario that is asked for does, why, and what coordination could save of it. */
import type { RangeResult } from "../../analysis/resultsMethod.ts";
import { decisions, rangeFigures } from "../commands/range.ts";
import { lossInParts } from "../commands/simulate.ts";
import { formatQuantity } from "../format.ts";
import { reasonCause } from "../reasonSentence.ts";
import { scenarioSentence } from "../scenarioWords.ts";
import { measureName, words } from "../words.ts";
import { chainName } from "./chainFacts.ts";
import { type Block, figureColumn, heading, paragraph, table, textColumn } from "./document.ts";
import type { AgendaContext } from "./input.ts";
import { moreNote, percent, whole } from "./say.ts";

const MOST = { units: 15, steps: 8 } as const;

/** What the scenario does; nothing where none is asked for. */
export function scenarioBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang, names, results } = context;
  const { simulated } = results;
  if (!simulated) return [];
  const fallen = simulated.units.filter((unit) => unit.wave !== null);
  return [
    heading(2, w.scenario.title, "scenario"),
    paragraph(scenarioSentence(simulated.scenario, names, lang)),
    {
      kind: "facts",
      items: [
        {
          label: words(lang).summary.lossOf(measureName(simulated.measure, lang)),
          value: lossInParts(simulated, lang),
        },
        ...(results.range
          ? rangeFigures(results.range, simulated.basis, lang).map(([label, value]) => ({ label, value }))
          : []),
        { label: w.scenario.fall, value: whole(fallen.length, context) },
        { label: w.scenario.stop, value: whole(fallen.filter((unit) => unit.stopped).length, context) },
      ],
    },
    ...(simulated.settled
      ? []
      : [paragraph(words(lang).summary.notSettled(whole(simulated.rounds, context)))]),
    ...changedChains(context),
    ...fallenPlants(context, names),
    ...coordinationBlocks(results.range, context),
  ];
}

function changedChains(context: AgendaContext): readonly Block[] {
  const { w, lang, results } = context;
  const before = new Map(results.chains.chains.map((chain) => [chain.id, chain]));
  const changed = (results.simulated?.chains ?? []).flatMap((after) => {
    const chain = before.get(after.id);
    return chain && chain.status !== after.status ? [{ chain, after }] : [];
  });
  const title = heading(3, w.scenario.chains, "scenario-chains");
  if (changed.length === 0) return [title, paragraph(w.scenario.noChains)];
  const { column } = w;
  return [
    title,
    table(
      w.scenario.chains,
      [
        textColumn(column.chain, 44),
        textColumn(column.now, 18),
        textColumn(column.inScenario, 18),
        figureColumn(column.throughput, 16),
      ],
      changed.map(({ chain, after }) => [
        chainName(chain, lang),
        words(lang).chainStatus[chain.status],
        words(lang).chainStatus[after.status],
        after.throughput === null ? "" : percent(after.throughput, context),
      ]),
    ),
  ];
}

function fallenPlants(context: AgendaContext, names: AgendaContext["names"]): readonly Block[] {
  const { w, lang, results } = context;
  const units = results.simulated?.units ?? [];
  const fallen = units.filter((unit) => unit.wave !== null).sort((a, b) => (a.wave ?? 0) - (b.wave ?? 0));
  const title = heading(3, w.scenario.plants, "scenario-plants");
  if (fallen.length === 0) return [title, paragraph(w.scenario.noPlants)];
  const delivered = new Map(results.simulated?.flows.map((flow) => [flow.index, flow.delivered]));
  const reasons = { lang, names, delivered: (flow: number) => delivered.get(flow) };
  const shown = fallen.slice(0, MOST.units);
  const { column } = w;
  return [
    title,
    table(
      w.scenario.plants,
      [textColumn(column.plant, 30), figureColumn(column.level, 14), textColumn(column.why, 56)],
      shown.map((unit) => [
        names.unit(unit.id),
        unit.stopped ? w.scenario.stopped : percent(unit.level, context),
        reasonCause(unit, reasons),
      ]),
    ),
    ...moreNote(fallen.length, shown.length, context),
  ];
}

/** What somebody would have to decide to save what can be saved; nothing where it saves nothing. */
function coordinationBlocks(range: RangeResult | null, context: AgendaContext): readonly Block[] {
  const { w, lang, names, dataset } = context;
  const steps = range ? decisions(range.steps) : [];
  if (steps.length === 0) return [];
  const unitOf = new Map(dataset.materials.map((material) => [material.id, material.unit]));
  const end = (id: string) => (id === "outside" ? words(lang).outside : names.unit(id));
  const shown = steps.slice(0, MOST.steps);
  const { column } = w;
  return [
    heading(3, words(lang).section.steps, "scenario-steps"),
    table(
      words(lang).section.steps,
      [
        textColumn(column.step, 24),
        textColumn(column.from, 26),
        textColumn(column.to, 26),
        textColumn(column.material, 22),
        figureColumn(column.quantity, 18),
      ],
      shown.map((step) => {
        const quantity = formatQuantity(step.quantity, unitOf.get(step.material) ?? "", lang);
        return [
          words(lang).stepKind[step.kind],
          end(step.from),
          end(step.to),
          names.material(step.material),
          step.known ? quantity : w.scenario.assumed(quantity),
        ];
      }),
    ),
    ...moreNote(steps.length, shown.length, context),
  ];
}
