/** What departures do: the tower, each company alone, pairs, and the scenario that is asked for. */

import { fewKnownText } from "../fewKnown.ts";
import { formatNumber } from "../format.ts";
import { barPicture } from "../pictures/bars.ts";
import { towerPicture } from "../pictures/tower.ts";
import { measureName, words } from "../words.ts";
import { type Block, figureColumn, heading, note, paragraph, table, textColumn } from "./document.ts";
import type { AgendaContext } from "./input.ts";
import { moreNote, percent, some, whole } from "./say.ts";

const NOTHING = 1e-9;
const MOST = { companies: 10, pairs: 10 } as const;

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

/** The loss of each company's departure if all others coordinate, in words; null where it was not computed. */
function bestLosses(context: AgendaContext): ((id: string) => string) | null {
  const { best } = context.results;
  if (!best) return null;
  const losses = new Map(best.companies.map((row) => [row.id, row.loss?.total ?? null]));
  return (id) => percent(losses.get(id), context);
}

/** An alarm where the losses are counted in what is known of few plants. */
function fewKnownBlocks({ lang, results: { rank } }: AgendaContext): readonly Block[] {
  const few = fewKnownText(rank.measure, rank.basis, lang);
  return few === "" ? [] : [note(`${words(lang).compare.caution}: ${few}.`)];
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
  const best = bestLosses(context);
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
    ...fewKnownBlocks(context),
    ...figure,
    table(
      w.departures.title,
      [
        textColumn(column.company, 25),
        figureColumn(column.loss, 13),
        figureColumn(column.own, 12),
        figureColumn(column.knockOn, 14),
        ...(best ? [figureColumn(column.coordinated, 20)] : []),
        textColumn(column.chainsBroken, 36),
        textColumn(column.othersStop, 24),
      ],
      rows.map((row) => [
        names.company(row.id),
        percent(row.loss.total, context),
        percent(row.loss.own, context),
        percent(row.loss.knockOn, context),
        ...(best ? [best(row.id)] : []),
        row.chainsBroken.length === 0
          ? words(lang).none
          : some(row.chainsBroken.map(names.chain), 2, context),
        row.stopped.length === 0 ? words(lang).none : some(row.stopped.map(names.unit), 2, context),
      ]),
    ),
    ...(best ? [note(w.departures.coordinated)] : []),
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
