/** What departures do: the tower, each company alone, pairs, and the scenario that is asked for. */

import { formatNumber } from "../format.ts";
import { barPicture } from "../pictures/bars.ts";
import { towerPicture } from "../pictures/tower.ts";
import { reasonCause } from "../reasonSentence.ts";
import { scenarioSentence } from "../scenarioWords.ts";
import { measureName, words } from "../words.ts";
import { chainName } from "./chainFacts.ts";
import { type Block, figureColumn, heading, paragraph, table, textColumn } from "./document.ts";
import type { AgendaContext } from "./input.ts";
import { moreNote, percent, some, whole } from "./say.ts";

const NOTHING = 1e-9;
const MOST = { companies: 10, pairs: 10, units: 15 } as const;

/** The tower curve as a picture and in words, with stability and the index. */
export function towerBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang, results } = context;
  const { tower } = results;
  const { worstFirst, random, ideal } = tower;
  const measure = measureName(tower.measure, lang);
  const three = (value: number) => formatNumber(value, lang, 3);
  const n = worstFirst.order.length;
  const at = [1, 2, 3, 5, 10, 20].filter((k) => k <= n);
  const lines = [
    w.tower.described(measure),
    ...at.map((k) =>
      w.tower.after(
        w.count.departures(k, whole(k, context)),
        percent(worstFirst.activity[k], context),
        percent(random.mean[k], context),
        percent(ideal.activity[k], context),
      ),
    ),
  ];
  return [
    heading(2, w.tower.title, "tower", true),
    paragraph(w.tower.intro(measure)),
    {
      kind: "figure",
      caption: w.tower.caption(whole(tower.orders, context)),
      picture: towerPicture({
        title: w.tower.title,
        lines,
        lang,
        curves: {
          worstFirst: worstFirst.activity,
          ideal: ideal.activity,
          mean: random.mean,
          low: random.low,
          high: random.high,
        },
        labels: w.tower.labels,
        xAxis: w.tower.xAxis,
        yAxis: w.tower.yAxis(measure),
        percent: (share) => percent(share, context),
        count: (k) => whole(k, context),
      }),
    },
    {
      kind: "facts",
      items: [
        { label: w.tower.index, value: three(tower.jengafication) },
        { label: w.tower.worst, value: three(worstFirst.R) },
        { label: w.tower.random, value: three(random.R) },
        { label: w.tower.ideal, value: three(ideal.R) },
      ],
    },
    paragraph(w.tower.meaning),
  ];
}

/** N-1: the companies whose departure costs most, as bars and as a table. */
export function contingencyBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang, names, results } = context;
  const measure = measureName(results.rank.measure, lang);
  const rows = results.rank.companies
    .filter((row) => row.loss.total > NOTHING || row.chainsBroken.length > 0)
    .slice(0, MOST.companies);
  const title = heading(2, w.departures.title, "departures", true);
  if (rows.length === 0) return [title, paragraph(w.departures.none(measure))];
  const { column } = w;
  const bars = rows.filter((row) => row.loss.total > NOTHING);
  const figure: readonly Block[] =
    bars.length === 0
      ? []
      : [
          {
            kind: "figure",
            caption: w.departures.caption(measure),
            picture: barPicture({
              title: w.departures.title,
              lang,
              lines: bars.map((row) =>
                w.departures.line(
                  names.company(row.id),
                  percent(row.loss.total, context),
                  percent(row.loss.own, context),
                  percent(row.loss.knockOn, context),
                ),
              ),
              ownText: w.departures.own,
              knockOnText: w.departures.knockOn,
              bars: bars.map((row) => ({
                name: names.company(row.id),
                own: row.loss.own,
                knockOn: row.loss.knockOn,
                value: percent(row.loss.total, context),
              })),
            }),
          },
        ];
  return [
    title,
    paragraph(w.departures.intro(measure)),
    ...figure,
    table(
      w.departures.title,
      [
        textColumn(column.company, 26),
        figureColumn(column.loss, 11),
        figureColumn(column.own, 11),
        figureColumn(column.knockOn, 12),
        textColumn(column.chainsBroken, 38),
        textColumn(column.othersStop, 24),
      ],
      rows.map((row) => [
        names.company(row.id),
        percent(row.loss.total, context),
        percent(row.loss.own, context),
        percent(row.loss.knockOn, context),
        row.chainsBroken.length === 0
          ? words(lang).none
          : some(row.chainsBroken.map(names.chain), 2, context),
        row.stopped.length === 0 ? words(lang).none : some(row.stopped.map(names.unit), 2, context),
      ]),
    ),
  ];
}

/** N-2: pairs that break a chain which neither breaks alone. */
export function pillarBlocks(context: AgendaContext): readonly Block[] {
  const { w, names, results } = context;
  const pillars = results.pairs.pairs.filter((pair) => pair.chainsBroken.length > 0);
  const title = heading(2, w.pillars.title, "pillars");
  const examined = whole(results.pairs.examined, context);
  if (pillars.length === 0) return [title, paragraph(w.pillars.none(examined))];
  const shown = pillars.slice(0, MOST.pairs);
  const { column } = w;
  return [
    title,
    paragraph(w.pillars.intro(examined)),
    table(
      w.pillars.title,
      [
        textColumn(column.pair, 36),
        figureColumn(column.lossTogether, 14),
        figureColumn(column.synergy, 16),
        textColumn(column.chainsTogether, 44),
      ],
      shown.map((pair) => [
        pair.ids.map(names.company).join(" + "),
        percent(pair.loss, context),
        percent(pair.synergy, context),
        some(pair.chainsBroken.map(names.chain), 3, context),
      ]),
    ),
    ...moreNote(pillars.length, shown.length, context),
  ];
}

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
          value: `${percent(simulated.loss.total, context)} (${words(lang).summary.ownAndKnockOn(
            percent(simulated.loss.own, context),
            percent(simulated.loss.knockOn, context),
          )})`,
        },
        { label: w.scenario.fall, value: whole(fallen.length, context) },
        { label: w.scenario.stop, value: whole(fallen.filter((unit) => unit.stopped).length, context) },
      ],
    },
    ...(simulated.settled
      ? []
      : [paragraph(words(lang).summary.notSettled(whole(simulated.rounds, context)))]),
    ...changedChains(context),
    ...fallenPlants(context, names),
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
