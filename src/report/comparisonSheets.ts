/** The comparison as a workbook for an analyst: names for ids, shares as percentages, amounts in the measure's own unit. */
import type { UnitResult } from "../analysis/results.ts";
import type { ComparedScenario } from "../analysis/resultsMethod.ts";
import type { Measure } from "../model/scenario.ts";
import type { Sheet, SheetCell } from "./agenda/document.ts";
import { breakText, stateText, stepTitle } from "./chainBreak.ts";
import { titleOf } from "./commands/compare.ts";
import { moneyOf } from "./commands/range.ts";
import { reasonContext } from "./commands/simulate.ts";
import { comparedChains } from "./comparedChains.ts";
import { aboutComparison } from "./comparisonAbout.ts";
import type { ComparedAnswer } from "./comparisonParts.ts";
import { chainCount, jobsStopped, otherStops, weakerPlants } from "./comparisonSummary.ts";
import { fallCauses } from "./fallCause.ts";
import { lossParts, lossScale, measureUnit } from "./lossAmount.ts";
import type { View } from "./page.ts";
import { plantLosses } from "./plantLosses.ts";
import { bestOf, roomOf } from "./room.ts";
import { scenarioSentence } from "./scenarioWords.ts";
import { measureName, words } from "./words.ts";

const PERCENT = "0.0%";
const WHOLE = "#,##0";
const AMOUNT = "#,##0.0";
/** Of a column of one's own nobody knows how large its figures are. */
const ANY = "#,##0.###";

const amountFormat = (measure: Measure): string =>
  measure === "value_added" || measure === "output" || measure === "jobs" ? WHOLE : ANY;

/** A column of a sheet: its title, how its numbers are shown, and its cell in a row. */
interface SheetColumn<T> {
  readonly title: string;
  readonly format?: string;
  readonly cell: (row: T) => SheetCell;
}

function sheetOf<T>(name: string, columns: readonly SheetColumn<T>[], rows: readonly T[]): Sheet {
  return {
    name,
    columns: columns.map(({ title }) => title),
    formats: columns.map(({ format = "" }) => format),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** The summary first, then what it sums up, and last what the file is about. */
export function comparisonSheets(answer: ComparedAnswer, view: View, date: string | null): readonly Sheet[] {
  return [
    summarySheet(answer, view),
    chainsSheet(answer, view),
    plantsSheet(answer, view),
    coordinationSheet(answer, view),
    aboutComparison(answer, view, date),
  ];
}

function summarySheet({ result, ranges }: ComparedAnswer, view: View): Sheet {
  const { lang, names, dataset } = view;
  const w = words(lang);
  const { compare, column } = w;
  const { sheet } = compare;
  const { measure } = result;
  const unit = measureUnit(measure, dataset, lang);
  const total = (s: ComparedScenario) => lossScale(dataset, s.scenario.open, measure)?.total ?? null;
  const best = (s: ComparedScenario) => bestOf(ranges?.get(s.id)?.best ?? []);
  const room = (s: ComparedScenario) => {
    const loss = best(s)?.loss;
    return loss ? roomOf(s.loss.total, loss.total) : null;
  };
  /** A share, and the amount that it is. */
  const both = (
    name: string,
    share: (s: ComparedScenario) => number | null,
  ): readonly SheetColumn<ComparedScenario>[] => [
    { title: sheet.share(name), format: PERCENT, cell: share },
    {
      title: sheet.amount(name, unit),
      format: amountFormat(measure),
      cell: (s) => {
        const [own, all] = [share(s), total(s)];
        return own === null || all === null ? null : own * all;
      },
    },
  ];
  const others = (s: ComparedScenario) => otherStops(s.stopped, s.scenario, view);
  const brokenIn = (s: ComparedScenario) => s.chains.filter(({ status }) => status === "broken");
  return sheetOf<ComparedScenario>(
    sheet.summary,
    [
      { title: sheet.scenario, cell: (s) => titleOf(s, lang) },
      { title: sheet.changes, cell: (s) => scenarioSentence(s.scenario, names, lang) },
      ...both(w.summary.lossOf(measureName(measure, lang)), (s) => s.loss.total),
      ...both(column.own, (s) => s.loss.own),
      ...both(column.knockOn, (s) => s.loss.knockOn),
      ...(ranges
        ? [
            ...both(w.range.label, (s) => best(s)?.loss?.total ?? null),
            ...both(compare.saves, room),
            {
              title: sheet.reckoned,
              cell: (s: ComparedScenario) => (ranges.has(s.id) ? (best(s)?.loss ? w.yes : w.no) : null),
            },
          ]
        : []),
      {
        title: sheet.amount(compare.total(measureName(measure, lang)), unit),
        format: amountFormat(measure),
        cell: total,
      },
      { title: compare.othersStop, format: WHOLE, cell: (s) => others(s).length },
      { title: sheet.stops, cell: (s) => others(s).map(names.unit).join("; ") || compare.noOther },
      { title: compare.jobsStopped, format: WHOLE, cell: (s) => jobsStopped(s, view).sum },
      { title: sheet.jobsUnknown, format: WHOLE, cell: (s) => jobsStopped(s, view).unknown },
      { title: compare.runAtLess, format: WHOLE, cell: (s) => weakerPlants(s).length },
      { title: sheet.lastWave, format: WHOLE, cell: (s) => s.lastWave },
      { title: column.chainsBroken, format: WHOLE, cell: (s) => chainCount(s, "broken") },
      {
        title: sheet.broken,
        cell: (s) =>
          brokenIn(s)
            .map(({ id }) => names.chain(id))
            .join("; "),
      },
      { title: compare.chainsWeakened, format: WHOLE, cell: (s) => chainCount(s, "weakened") },
      {
        title: w.chainsIncomplete,
        format: WHOLE,
        cell: (s) => s.chains.filter(({ complete }) => !complete).length,
      },
      { title: sheet.settled, cell: (s) => (s.settled ? w.yes : w.no) },
    ],
    result.scenarios,
  );
}

function chainsSheet({ result }: ComparedAnswer, view: View): Sheet {
  const { lang, names } = view;
  const w = words(lang);
  const { sheet } = w.compare;
  const differing = new Set(
    comparedChains(result.scenarios, lang).flatMap(({ id, differs }) => (differs ? [id] : [])),
  );
  const rows = result.scenarios.flatMap((scenario) => scenario.chains.map((chain) => ({ scenario, chain })));
  return sheetOf(
    sheet.chains,
    [
      { title: sheet.scenario, cell: ({ scenario }) => titleOf(scenario, lang) },
      { title: w.column.chain, cell: ({ chain }) => names.chain(chain.id) },
      { title: w.column.status, cell: ({ chain }) => stateText(chain, lang) },
      { title: sheet.throughput, format: PERCENT, cell: ({ chain }) => chain.throughput },
      { title: w.column.weakestStep, cell: ({ chain }) => stepTitle(chain.id, chain.weakestStep, view) },
      { title: sheet.breaksAt, cell: ({ chain }) => breakText(chain, view) },
      { title: sheet.differs, cell: ({ chain }) => (differing.has(chain.id) ? w.yes : w.no) },
    ],
    rows,
  );
}

/** The plants that fall in each scenario, with the reason, and what of the loss is theirs. */
function plantsSheet({ result, simulated }: ComparedAnswer, view: View): Sheet {
  const { lang, names, dataset } = view;
  const { compare, column } = words(lang);
  const { sheet } = compare;
  const unit = measureUnit(result.measure, dataset, lang);
  const amounts = amountFormat(result.measure);
  const jobs = new Map(dataset.units.map((own) => [own.id, own.jobs]));
  const rows = result.scenarios.flatMap((scenario) => {
    const own = simulated.get(scenario.id);
    if (!own) return [];
    const fallen = own.units.filter(({ wave }) => wave !== null);
    const levels = fallen.map(({ id, level }): readonly [string, number] => [id, level]);
    const parts = new Map(
      lossParts(dataset, scenario.scenario.open, result.measure, levels).map((part) => [part.unit, part]),
    );
    const lossOf = plantLosses(dataset, scenario.scenario.open, result.measure, levels);
    const causeOf = fallCauses(own, reasonContext(own, view));
    return fallen.map((plant: UnitResult) => ({
      scenario,
      plant,
      part: parts.get(plant.id),
      lost: lossOf(plant.id),
      why: causeOf(plant),
    }));
  });
  return sheetOf(
    sheet.plants,
    [
      { title: sheet.scenario, cell: ({ scenario }) => titleOf(scenario, lang) },
      { title: column.unit, cell: ({ plant }) => names.unit(plant.id) },
      { title: column.company, cell: ({ plant }) => names.company(plant.company) },
      { title: sheet.level, format: PERCENT, cell: ({ plant }) => plant.level },
      { title: column.wave, format: WHOLE, cell: ({ plant }) => plant.wave },
      { title: column.stopsIn, format: WHOLE, cell: ({ plant }) => plant.stopWave },
      { title: column.why, cell: ({ why }) => why },
      { title: sheet.jobs, format: WHOLE, cell: ({ plant }) => jobs.get(plant.id) ?? null },
      { title: sheet.amount(sheet.weight, unit), format: amounts, cell: ({ part }) => part?.weight ?? null },
      { title: sheet.amount(sheet.lost, unit), format: amounts, cell: ({ lost }) => lost },
    ],
    rows,
  );
}

function coordinationSheet({ result, ranges }: ComparedAnswer, view: View): Sheet {
  const { lang, names, dataset } = view;
  const w = words(lang);
  const { sheet } = w.compare;
  const units = new Map(dataset.materials.map(({ id, unit }) => [id, unit]));
  const end = (id: string): string => (id === "outside" ? w.outside : names.unit(id));
  const rows = result.scenarios.flatMap((scenario) =>
    (ranges?.get(scenario.id)?.steps ?? []).map((step) => ({ scenario, step })),
  );
  return sheetOf(
    sheet.coordination,
    [
      { title: sheet.scenario, cell: ({ scenario }) => titleOf(scenario, lang) },
      { title: w.column.step, cell: ({ step }) => w.stepKind[step.kind] },
      { title: w.column.from, cell: ({ step }) => end(step.from) },
      { title: w.column.to, cell: ({ step }) => end(step.to) },
      { title: w.column.material, cell: ({ step }) => names.material(step.material) },
      { title: w.column.quantity, format: AMOUNT, cell: ({ step }) => step.quantity },
      { title: sheet.unit, cell: ({ step }) => units.get(step.material) ?? "" },
      {
        title: sheet.amount(w.column.value, dataset.cluster.currency),
        format: WHOLE,
        cell: ({ step }) => moneyOf(step, view),
      },
      { title: sheet.known, cell: ({ step }) => (step.known ? w.yes : w.no) },
      { title: sheet.follows, cell: ({ step }) => (step.follows ? w.yes : w.no) },
    ],
    rows,
  );
}
