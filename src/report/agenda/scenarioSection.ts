/** What the scenario that is asked for does, why, and what coordination could save of it. */
import type { UnitResult } from "../../analysis/results.ts";
import type { ChangeKind } from "../../model/dataset.ts";
import { decisions, rangeFigures } from "../commands/range.ts";
import { takeoverSections } from "../commands/takeovers.ts";
import { fallCauses } from "../fallCause.ts";
import type { ReasonContext } from "../reasonSentence.ts";
import { changesOf, subjectName } from "../scenarioWords.ts";
import { stepAmount } from "../stepAmount.ts";
import { words } from "../words.ts";
import { chainName } from "./chainFacts.ts";
import { type Block, figureColumn, heading, paragraph, table, textColumn } from "./document.ts";
import type { AgendaContext } from "./input.ts";
import { moreNote, percent, whole } from "./say.ts";
import { sectionBlocks } from "./sectionBlocks.ts";

const MOST = { units: 40, steps: 20 } as const;

/** The chapter on the scenario; nothing where none is asked for. Its answer in short stands on the first page. */
export function scenarioChapter(context: AgendaContext): readonly Block[] {
  const { w, results } = context;
  if (!results.simulated) return [];
  return [
    heading(1, w.scenario.title, "scenario", true),
    ...assumptionBlocks(context),
    ...changedBlocks(context),
    ...fallenPlants(context),
    ...coordinationBlocks(context),
    ...takeoverBlocks(context),
  ];
}

/** Everything that is assumed to be different from now, and how the cluster is taken to react. */
function assumptionBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang, names, scenario, ration, arrived, results } = context;
  const own = w.scenario.assumptions;
  const changes = changesOf(scenario);
  const said = (kind: ChangeKind): string =>
    changes
      .filter((change) => change.kind === kind)
      .map(({ subject, value }) => {
        const name = subjectName(kind, subject, names, lang);
        return kind === "leave" ? name : own.share(name, percent(value, context));
      })
      .join(", ");
  const { tower } = results;
  const items = [
    ...(["leave", "curtail"] as const).map((kind) => ({ label: own[kind], value: said(kind) })),
    // Of trade with outside it is worth knowing that nothing was assumed.
    ...(["import", "export"] as const).map((kind) => ({ label: own[kind], value: said(kind) || own.asNow })),
    { label: own.open, value: said("open") },
    { label: own.arrived, value: arrived.join("; ") },
    { label: w.method.ration, value: words(lang).ration[ration] },
    { label: own.partners, value: own.nobody },
    {
      label: w.method.orders,
      value: w.method.ordersAndSeed(whole(tower.orders, context), String(tower.seed)),
    },
  ];
  return [
    heading(2, own.title, "scenario-assumptions"),
    { kind: "facts", items: items.filter(({ value }) => value !== "") },
  ];
}

/** The chains that are not in the state in which they are today. */
export function changedChains({ results }: AgendaContext) {
  const before = new Map(results.chains.chains.map((chain) => [chain.id, chain]));
  return (results.simulated?.chains ?? []).flatMap((after) => {
    const chain = before.get(after.id);
    return chain && chain.status !== after.status ? [{ chain, after }] : [];
  });
}

function changedBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang } = context;
  const changed = changedChains(context);
  const title = heading(2, w.scenario.chains, "scenario-chains");
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

/** What lets a reason of the scenario be told. */
export function reasonsOf({ lang, names, results }: AgendaContext): ReasonContext {
  const delivered = new Map(results.simulated?.flows.map((flow) => [flow.index, flow.delivered]));
  return { lang, names, delivered: (flow) => delivered.get(flow) };
}

/** What tells why a plant falls under the scenario, wave by wave. */
export function causesOf(context: AgendaContext): (unit: UnitResult) => string {
  const { simulated } = context.results;
  return simulated ? fallCauses(simulated, reasonsOf(context)) : () => "";
}

function fallenPlants(context: AgendaContext): readonly Block[] {
  const { w, lang, names, results } = context;
  const units = results.simulated?.units ?? [];
  const fallen = units.filter((unit) => unit.wave !== null).sort((a, b) => (a.wave ?? 0) - (b.wave ?? 0));
  const title = heading(2, w.scenario.plants, "scenario-plants");
  if (fallen.length === 0) return [title, paragraph(w.scenario.noPlants)];
  const causeOf = causesOf(context);
  const waveText = (wave: number | null) => (wave === null ? "" : whole(wave, context));
  const shown = fallen.slice(0, MOST.units);
  const { column } = w;
  return [
    title,
    table(
      w.scenario.plants,
      [
        textColumn(column.plant, 30),
        figureColumn(column.level, 13),
        figureColumn(words(lang).column.wave, 10),
        figureColumn(words(lang).column.stopsIn, 14),
        textColumn(column.why, 50),
      ],
      shown.map((unit) => [
        names.unit(unit.id),
        unit.stopped ? w.scenario.stopped : percent(unit.level, context),
        waveText(unit.wave),
        waveText(unit.stopWave),
        causeOf(unit),
      ]),
    ),
    ...moreNote(fallen.length, shown.length, context),
  ];
}

/** Who could take over, with what each would do; nothing where that was not worked out. */
function takeoverBlocks(context: AgendaContext): readonly Block[] {
  const { takeovers } = context.results;
  if (!takeovers) return [];
  return takeoverSections(takeovers, context, { rows: false }).flatMap((section, k) => {
    // Under the chapter's title the scenario needs no saying.
    const lines = k === 0 ? section.lines?.slice(1) : section.lines;
    return sectionBlocks(
      { ...section, ...(lines ? { lines } : {}) },
      k === 0 ? 2 : 3,
      `scenario-takeovers-${k + 1}`,
      context.lang,
    );
  });
}

/** What coordination could save, and what somebody would have to decide for that; nothing where it was not worked out. */
function coordinationBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang, names, dataset, results } = context;
  const { simulated, range } = results;
  if (!simulated || !range) return [];
  const items = rangeFigures(range, simulated.basis, lang).map(([label, value]) => ({ label, value }));
  const steps = decisions(range.steps);
  const title = heading(2, words(lang).section.steps, "scenario-steps");
  if (steps.length === 0) return [title, { kind: "facts", items }];
  const unitOf = new Map(dataset.materials.map((material) => [material.id, material.unit]));
  const end = (id: string) => (id === "outside" ? words(lang).outside : names.unit(id));
  const shown = steps.slice(0, MOST.steps);
  const { column } = w;
  return [
    title,
    { kind: "facts", items },
    table(
      words(lang).section.steps,
      [
        textColumn(column.step, 22),
        textColumn(column.from, 24),
        textColumn(column.to, 24),
        textColumn(column.material, 20),
        figureColumn(column.quantity, 26),
      ],
      shown.map((step) => {
        const { whole: all, before } = stepAmount(step, unitOf.get(step.material) ?? "", lang);
        const quantity = words(lang).coordination.instead(all, before);
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
