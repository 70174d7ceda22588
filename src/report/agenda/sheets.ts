/** The agenda as tables for a workbook: all rows, numbers as numbers, ids beside names. */

import { spreadsTo } from "../../analysis/lastWave.ts";
import { evidenceTable } from "../evidence/tables.ts";
import { evidenceWords } from "../evidence/words.ts";
import { isLeastValue } from "../gapValue.ts";
import { intervalCells, intervalTitles } from "../targetIntervals.ts";
import { targetSentence } from "../targetSentence.ts";
import { words } from "../words.ts";
import { attractedGaps, type ChainFacts, chainName, levelsOf } from "./chainFacts.ts";
import type { Sheet, SheetCell } from "./document.ts";
import { goalsOf } from "./goals.ts";
import type { AgendaContext } from "./input.ts";
import { type LinkIndex, linkFact } from "./links.ts";
import { noticeOf } from "./methodSection.ts";
import { bestOption, optionText, strongPort, weakPort } from "./options.ts";
import { gapName, stepName } from "./say.ts";
import { scenarioSheets } from "./scenarioSheets.ts";
import { candidateName, frontSheets, needText } from "./targetsSection.ts";

export function sheetsOf(
  context: AgendaContext,
  facts: readonly ChainFacts[],
  index: LinkIndex,
): readonly Sheet[] {
  const front = frontSheets(facts, context);
  // An agenda of one chain is about whom to attract for it; that of all begins with the cluster.
  const isOfOne = facts.length === 1;
  return [
    ...(isOfOne ? front : []),
    summarySheet(context),
    companiesSheet(context),
    chainsSheet(context, facts),
    linksSheet(context, index),
    gapsSheet(context),
    goalsSheet(context, facts),
    ...(isOfOne ? [] : front),
    candidatesSheet(context),
    evidenceSheet(context),
    ...scenarioSheets(context),
  ];
}

function summarySheet(context: AgendaContext): Sheet {
  const { w, results, dataset, lang, warnings } = context;
  const { rank, tower, chains, pairs, simulated } = results;
  const { flows, weights } = rank.basis;
  const status = words(lang).chainStatus;
  const notice = noticeOf(context);
  const rows: (readonly SheetCell[])[] = [
    [w.sheet.cluster, dataset.cluster.name || dataset.id],
    [w.front.companies, rank.companies.length],
    [w.front.chains, chains.chains.length],
    ...(["intact", "weakened", "broken", "absent"] as const).map((name): readonly SheetCell[] => [
      w.sheet.chainsThatAre(status[name]),
      chains.chains.filter((chain) => chain.status === name).length,
    ]),
    [w.sheet.incomplete, chains.chains.filter((chain) => !chain.complete).length],
    [w.tower.index, tower.jengafication],
    [w.tower.worst, tower.worstFirst.R],
    [w.tower.random, tower.random.R],
    [w.tower.ideal, tower.ideal.R],
    [w.sheet.pillars, pairs.pairs.filter((pair) => pair.chainsBroken.length > 0).length],
    [w.basis.reported, flows.reported],
    [w.basis.estimated, flows.estimated],
    [w.basis.assumed, flows.assumed],
    [w.sheet.weightsGiven, weights.given],
    [w.sheet.weightsEstimated, weights.estimated],
    [w.sheet.weightsAssumed, weights.assumed],
    [w.basis.warnings, warnings],
    ...(simulated
      ? [
          [w.sheet.scenarioLoss, simulated.loss.total] as const,
          [w.sheet.scenarioOwn, simulated.loss.own] as const,
          [w.sheet.scenarioKnockOn, simulated.loss.knockOn] as const,
        ]
      : []),
    [w.limits.title, w.limits.hypothetical],
    ...(notice === "" ? [] : [[w.limits.title, notice] as const]),
  ];
  return { name: w.sheet.summary, columns: [w.sheet.what, w.sheet.value], rows };
}

function companiesSheet({ w, names, results }: AgendaContext): Sheet {
  const { column, sheet } = w;
  const best = new Map(results.best?.companies.map((row) => [row.id, row.loss?.total ?? null]));
  return {
    name: sheet.companies,
    columns: [
      ...[
        sheet.id,
        column.company,
        sheet.lossShare,
        sheet.ownShare,
        sheet.knockOnShare,
        sheet.bestShare,
        sheet.multiplier,
      ],
      ...[column.chainsBroken, sheet.chainsWeakened, column.othersStop, sheet.waves, sheet.hypothetical],
    ],
    rows: results.rank.companies.map((row) => [
      row.id,
      names.company(row.id),
      row.loss.total,
      row.loss.own,
      row.loss.knockOn,
      best.get(row.id) ?? null,
      row.multiplier,
      row.chainsBroken.map(names.chain).join("; "),
      row.chainsWeakened.map(names.chain).join("; "),
      row.stopped.map(names.unit).join("; "),
      spreadsTo(row.waves),
      true,
    ]),
  };
}

function chainsSheet(context: AgendaContext, facts: readonly ChainFacts[]): Sheet {
  const { w, lang, names, results } = context;
  const { column, sheet } = w;
  const status = words(lang).chainStatus;
  const level = levelsOf(results.simulated?.units);
  return {
    name: sheet.chains,
    columns: [
      ...[sheet.id, column.chain, column.status, sheet.throughputShare, column.inScenario, sheet.complete],
      ...[sheet.stepNumber, sheet.step, column.plants, sheet.missing, sheet.levels],
      ...[sheet.breakAlone, sheet.breakTogether, sheet.outsideShare, sheet.worldShare],
    ],
    rows: facts.flatMap(({ chain, simulated, cuts, units }) =>
      chain.steps.map((step) => [
        chain.id,
        chainName(chain, lang),
        status[chain.status],
        chain.throughput,
        simulated ? status[simulated.status] : null,
        chain.complete,
        step.step,
        stepName(step, lang),
        step.units.map(names.unit).join("; "),
        step.missing,
        leastLevel(step.units.filter((id) => units.has(id)).map(level)),
        cuts.alone.map(({ id }) => names.company(id)).join("; "),
        cuts.together.map((set) => set.map(names.company).join(" + ")).join("; "),
        chain.autonomy.outsideCluster,
        chain.autonomy.outsideEurope,
      ]),
    ),
  };
}

function leastLevel(levels: readonly number[]): number | null {
  return levels.length === 0 ? null : Math.min(...levels);
}

function linksSheet(context: AgendaContext, index: LinkIndex): Sheet {
  const { w, lang, names, results } = context;
  const { column, sheet } = w;
  return {
    name: sheet.links,
    columns: [
      ...[sheet.id, column.plant, sheet.side, sheet.material, sheet.class, sheet.criticality],
      ...[sheet.partnerCount, sheet.effective, sheet.replaceability, sheet.lossShare, column.partners],
      ...[column.quantity, sheet.unit, column.value, sheet.atLeast, sheet.valueAtLeast, sheet.others],
      ...[sheet.option, sheet.optionMean, sheet.keepMean],
    ],
    rows: results.links.ports.map((port) => {
      const link = linkFact(port, index);
      const weak = weakPort(port, context);
      const best = weak && bestOption(weak);
      return [
        port.unit,
        names.unit(port.unit),
        words(lang).direction[port.direction],
        names.material(port.material),
        words(lang).linkClass[port.class],
        words(lang).criticality[port.criticality],
        port.counterparts,
        port.effective,
        port.replaceability,
        port.lossIfLargestCut,
        link.partners.map(names.unit).join("; "),
        link.quantity,
        link.quantity === null ? null : link.unit,
        link.value,
        link.atLeast,
        link.isLeastValue,
        link.others.map(names.unit).join("; "),
        weak && best ? optionText(weak, best, context) : null,
        best ? best.expectedLoss : null,
        strongPort(port, context)?.expectedLoss ?? null,
      ];
    }),
  };
}

function gapsSheet(context: AgendaContext): Sheet {
  const { w, lang, names, results } = context;
  const { column, sheet } = w;
  return {
    name: sheet.gaps,
    columns: [
      ...[column.what, column.kind, sheet.material, column.quantity, sheet.unit, column.value, sheet.atLeast],
      ...[sheet.valueAtLeast],
      ...[column.waiting, column.behind, sheet.toAttract],
    ],
    rows: results.gaps.gaps.map((gap) => [
      gapName(gap, context),
      words(lang).gapKind[gap.kind],
      gap.material,
      gap.quantity,
      gap.unit,
      gap.value,
      gap.atLeast,
      isLeastValue(gap, names),
      gap.units.map(names.unit).join("; "),
      gap.chains.map(names.chain).join("; "),
      attractedGaps([gap]).length > 0,
    ]),
  };
}

function goalsSheet(context: AgendaContext, facts: readonly ChainFacts[]): Sheet {
  const { w } = context;
  const { column, sheet } = w;
  return {
    name: sheet.goals,
    columns: [sheet.id, column.chain, sheet.goalKind, column.goal, column.howMuch, column.success],
    rows: facts.flatMap((chain) =>
      goalsOf(chain, context).map((goal) => [
        chain.chain.id,
        chain.name,
        w.goal.kind[goal.kind],
        goal.what,
        goal.howMuch,
        goal.success,
      ]),
    ),
  };
}

/** What the data say behind every candidate: one row per fact. */
function evidenceSheet(context: AgendaContext): Sheet {
  const candidates = (context.results.targets?.candidates ?? []).map((candidate) => ({
    candidate,
    name: candidateName(candidate, context),
    subject: needText(candidate, context),
  }));
  return { name: evidenceWords(context.lang).title, ...evidenceTable(candidates, context) };
}

function candidatesSheet(context: AgendaContext): Sheet {
  const { w, lang, names, results } = context;
  const { sheet, targets } = w;
  const called = {
    jengafication: targets.index,
    expectedLoss: targets.loss,
    weakLinks: targets.weakLinks,
    importValue: targets.imports,
    wasteValue: targets.waste,
    score: targets.column.score,
  };
  const drawn = Boolean(results.targets?.uncertainty);
  return {
    name: targets.sheet,
    columns: [
      ...[
        sheet.id,
        targets.column.process,
        targets.column.gap,
        sheet.material,
        targets.column.size,
        sheet.unit,
      ],
      ...[
        targets.column.feasible,
        targets.completed,
        targets.index,
        targets.loss,
        targets.weakLinks,
        targets.imports,
        targets.waste,
      ],
      ...[targets.jobs, targets.column.score],
      ...(drawn ? intervalTitles((figure) => called[figure], words(lang).targets.column.top5) : []),
      ...[targets.column.sentence, sheet.hypothetical],
    ],
    rows: (results.targets?.candidates ?? []).map((candidate) => {
      const gap = candidate.gaps.find(({ id }) => id === candidate.gap);
      const { effect } = candidate;
      return [
        candidate.process,
        candidateName(candidate, context),
        gap ? words(lang).gapKind[gap.kind] : null,
        gap ? names.material(gap.material) : null,
        candidate.size,
        candidate.unit,
        candidate.feasible,
        effect.chainsCompleted.map(names.chain).join("; "),
        effect.jengafication,
        effect.expectedLoss,
        effect.weakLinks,
        effect.importValue,
        effect.wasteValue,
        effect.jobs,
        candidate.score,
        ...(drawn ? intervalCells(candidate.intervals) : []),
        targetSentence(candidate, context),
        true,
      ];
    }),
  };
}
