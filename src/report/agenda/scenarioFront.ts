/**
 * The first page of an agenda with a scenario: what leaves, what that costs, what stops wave by wave and why, which
 * chains break or weaken, what coordination could save, and who could take over. All of it stands in full below.
 */
import type { UnitResult } from "../../analysis/results.ts";
import type { TakeoverEffect, TakeoversResult } from "../../analysis/resultsTakeovers.ts";
import { breakText } from "../chainBreak.ts";
import { decisions, rangeText, savesNothing } from "../commands/range.ts";
import { amountLines, lossInParts, savedLines } from "../commands/simulate.ts";
import { setName, takesText } from "../commands/takeovers.ts";
import { processName } from "../commands/targets.ts";
import { weakerText } from "../comparisonSummary.ts";
import { formatQuantity } from "../format.ts";
import { moreThanNow } from "../outsideSupply.ts";
import { shortList } from "../page.ts";
import { reasonCause } from "../reasonSentence.ts";
import { takesOut } from "../scenarioWords.ts";
import { lossOf } from "../takeoverSentence.ts";
import { measureName, words } from "../words.ts";
import {
  type Block,
  figureColumn,
  heading,
  list,
  paragraph,
  type Table,
  table,
  textColumn,
} from "./document.ts";
import type { AgendaContext } from "./input.ts";
import { whole } from "./say.ts";
import { changedChains, reasonsOf } from "./scenarioSection.ts";

/** What fits on one page beside the rest. */
const MOST = { chains: 4, plants: 6, steps: 3, takeovers: 3 } as const;

/** The answer to the scenario; nothing where none is asked for. */
export function scenarioFront(context: AgendaContext): readonly Block[] {
  const { w, lang, names, results } = context;
  const { simulated, range } = results;
  if (!simulated) return [];
  const { summary, range: ranged } = words(lang);
  const fallen = simulated.units.filter(({ wave }) => wave !== null);
  const facts = (lines: readonly (readonly [string, string])[]) =>
    lines.map(([label, value]) => ({ label, value }));
  const stopped = fallen.filter((unit) => unit.stopped).length;
  const named = (["broken", "weakened"] as const).map((status) => {
    const own = changedChains(context).filter(({ after }) => after.status === status);
    const all = own.map(({ chain, after }) => {
      const cause = breakText(after, context);
      return cause === "" ? names.chain(chain.id) : `${names.chain(chain.id)} (${cause})`;
    });
    return {
      label: w.scenario[status],
      value:
        own.length === 0
          ? words(lang).none
          : w.scenario.counted(whole(own.length, context), shortList(all, lang, MOST.chains)),
    };
  });
  return [
    {
      kind: "facts",
      items: [
        {
          label: summary.lossOf(measureName(simulated.measure, lang)),
          value: lossInParts(simulated, lang),
        },
        ...facts(amountLines(simulated, context)),
        {
          label: ranged.label,
          value: range
            ? rangeText(range, simulated.basis, lang)
            : words(lang).compare.notCalculated(whole(simulated.units.length, context)),
        },
        ...facts(savedLines({ result: simulated, range: range ?? null }, context)),
        {
          label: w.scenario.plantsFall,
          value:
            fallen.length === 0
              ? words(lang).none
              : summary.ofWhichStop(fallen.length, simulated.units.length, stopped),
        },
        ...named,
      ],
    },
    ...(simulated.settled ? [] : [paragraph(summary.notSettled(whole(simulated.rounds, context)))]),
    ...wavesBlocks(context, simulated.units),
    ...savingBlocks(context),
    ...takeoverBlocks(context),
  ];
}

/** Plants that stop by others' falling, in the order of the waves; whom the scenario names needs no reason. */
function wavesBlocks(context: AgendaContext, units: readonly UnitResult[]): readonly Block[] {
  const { w, names } = context;
  const reasons = reasonsOf(context);
  const stops = units
    .filter(({ stopped, reason }) => stopped && reason.kind !== "capacity")
    .sort((a, b) => (a.stopWave ?? 0) - (b.stopWave ?? 0));
  const shown = stops.slice(0, MOST.plants);
  const waves = [...new Set(shown.map(({ stopWave }) => stopWave ?? 0))];
  const lines = waves.map((wave) => {
    const own = shown.filter(({ stopWave }) => (stopWave ?? 0) === wave);
    const said = own.map((unit) => w.scenario.plant(names.unit(unit.id), reasonCause(unit, reasons)));
    return w.scenario.wave(whole(wave, context), said.join(", "));
  });
  const more = stops.length - shown.length;
  const weaker = weakerText(
    {
      levels: Object.fromEntries(units.map(({ id, level }) => [id, level])),
      stopped: units.filter((unit) => unit.stopped).map(({ id }) => id),
    },
    context,
  );
  return [
    heading(3, w.scenario.inWaves, "first-waves"),
    stops.length === 0
      ? paragraph(w.scenario.noneStops)
      : list([...lines, ...(more > 0 ? [w.scenario.moreBelow(whole(more, context), more === 1)] : [])]),
    ...(weaker === "" ? [] : [paragraph(words(context.lang).compare.does.weaker(weaker))]),
  ];
}

/** The first decisions of those that would save what can be saved; the figure stands above. */
function savingBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang, names, dataset, results } = context;
  const { range } = results;
  if (!range) return [];
  const steps = decisions(range.steps);
  const title = heading(3, words(lang).section.steps, "first-steps");
  if (steps.length === 0)
    return savesNothing(range, lang) ? [title, paragraph(words(lang).compare.nothingToArrange)] : [];
  const unitOf = new Map(dataset.materials.map(({ id, unit }) => [id, unit]));
  const end = (id: string) => (id === "outside" ? words(lang).outside : names.unit(id));
  const lines = steps.slice(0, MOST.steps).map(({ kind, material, from, to, quantity, known }) => {
    const amount = formatQuantity(quantity, unitOf.get(material) ?? "", lang);
    return w.scenario.arrange(
      words(lang).stepKind[kind],
      names.material(material),
      end(from),
      end(to),
      known ? amount : w.scenario.assumed(amount),
    );
  });
  const more = steps.length - lines.length;
  return [title, list([...lines, ...(more > 0 ? [w.scenario.arrangeMore(whole(more, context))] : [])])];
}

/** The first who could take over, and the best few together; nothing where nobody leaves. */
function takeoverBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang, scenario, results } = context;
  const { takeovers } = results;
  if (!takesOut(scenario)) return [];
  const own = words(lang).takeovers;
  const title = heading(3, own.section.takeovers, "first-takeovers");
  if (!takeovers) return [title, paragraph(w.scenario.takeoversUnknown)];
  if (takeovers.materials.length === 0) return [title, paragraph(own.nothingLost)];
  if (takeovers.takeovers.length === 0) return [title, paragraph(w.scenario.noTakeover)];
  return [title, takeoversTable(takeovers, context), ...supplyBlocks(takeovers, context)];
}

/** Which of those in the table ask more from outside than the cluster takes now. */
function supplyBlocks({ takeovers, set }: TakeoversResult, context: AgendaContext): readonly Block[] {
  const { lang } = context;
  const asked = [...takeovers.slice(0, MOST.takeovers), ...(set?.members ?? [])].flatMap((one) => {
    const more = moreThanNow(one, context);
    return more.length > 0
      ? [`${processName(one, lang)}: ${words(lang).targets.say.moreThanNow(more)}.`]
      : [];
  });
  return asked.length > 0 ? [list([...new Set(asked)])] : [];
}

/** The first takeovers, and as the last row the best few together. */
function takeoversTable(result: TakeoversResult, context: AgendaContext): Table {
  const { lang } = context;
  const own = words(lang).takeovers;
  const { column } = words(lang).targets;
  const row = (name: string, takes: string, feasible: boolean, { chainsRestored, after }: TakeoverEffect) => [
    name,
    takes,
    feasible ? words(lang).yes : words(lang).no,
    whole(chainsRestored.length, context),
    lossOf(after.loss.total, result, lang),
  ];
  const { set } = result;
  return table(
    own.section.takeovers,
    [
      textColumn(column.process, 34),
      textColumn(own.column.takes, 30),
      textColumn(column.feasible, 11),
      figureColumn(own.column.restored, 14),
      figureColumn(own.column.lossWith, 16),
    ],
    [
      ...result.takeovers
        .slice(0, MOST.takeovers)
        .map((one) => row(processName(one, lang), takesText(one, context), one.feasible, one.effect)),
      ...(set
        ? [
            row(
              context.w.scenario.together(setName(set.members, context)),
              set.members
                .map((member) => takesText(member, context))
                .filter(Boolean)
                .join("; "),
              true,
              set.effect,
            ),
          ]
        : []),
    ],
  );
}
