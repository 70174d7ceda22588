/** The state of the app with every answer that figures stand in, and all that can be asked of them. */
import type { PortResult } from "../../../../src/analysis/results.ts";
import type { Asked } from "../../../../src/app/explain/asked.ts";
import { explanationOf } from "../../../../src/app/explain/explain.ts";
import { explainEn } from "../../../../src/app/explain/words.en.ts";
import { wordsOf } from "../../../../src/app/i18n/text.ts";
import { type JobName, type JobResults, NO_JOBS } from "../../../../src/app/state/jobTypes.ts";
import { indexOf } from "../../../../src/app/state/lookup.ts";
import { appNames } from "../../../../src/app/state/names.ts";
import { makeStore } from "../../../../src/app/state/store.ts";
import type { AppState, LoadedSet } from "../../../../src/app/state/types.ts";
import { sankeyLinks } from "../../../../src/graph/sankey/links.ts";
import type { DataSet } from "../../../../src/model/dataset.ts";
import { NO_CHANGE, type Scenario } from "../../../../src/model/scenario.ts";
import { TARGET_WEIGHTS } from "../../../../src/network/targetWeights.ts";
import { estimatedParts } from "../../../../src/report/estimatedValue.ts";
import { bestLoss, roomOf } from "../../../../src/report/room.ts";
import { isBaseline } from "../../../../src/report/scenarioWords.ts";
import { engineOf } from "../../../twin/engine.ts";
import { EXACT } from "./exact.ts";

const BASE = { measure: "output", ration: "proportional" } as const;

export interface Answers {
  readonly state: AppState;
  readonly data: LoadedSet;
}

const done = <R>(result: R) => ({ status: "done" as const, result });

/** @param all also what takes long: best cases, candidates, a portfolio, options. */
export async function answersOf(dataset: DataSet, scenario: Scenario, all: boolean): Promise<Answers> {
  const engine = engineOf(dataset);
  try {
    const settings = all ? { ...BASE, measure: "value_added" } : BASE;
    const titled = { id: "s", name: "S", nameNl: "S", scenario };
    const results = {
      simulate: await engine.run("simulate", { ...settings, scenario, limits: true }),
      rank: await engine.run("rank", settings),
      links: await engine.run("links", settings),
      gaps: await engine.run("gaps", { ...settings, scenario }),
      chains: await engine.run("chains", { ...settings, cutSets: 0 }),
      metrics: await engine.run("metrics", {}),
    };
    const jobs = {
      ...NO_JOBS,
      beside: done(await engine.run("simulate", { ...settings, scenario: NO_CHANGE })),
      tower: done(await engine.run("tower", { ...settings, orders: 3, seed: 1 })),
      pairs: done(await engine.run("pairs", settings)),
      dependence: done(await engine.run("dependence", settings)),
      uncertainty: done(await engine.run("uncertainty", { ...settings, draws: 3, seed: 1 })),
      compare: done(await engine.run("compare", { ...settings, scenarios: [titled] })),
      esri: done(await engine.run("esri", { tolerance: 1e-2, replaceability: true, essential: null })),
      ...(all ? await slowJobs(engine, dataset, scenario, settings) : {}),
    };
    const data: LoadedSet = { dataset, index: indexOf(dataset), issues: [] };
    const store = makeStore({ data, results: { ...makeStore().getState().results, ...results }, jobs });
    const state = store.getState();
    return { state: { ...state, metricColumns: true, intervals: true }, data };
  } finally {
    engine.dispose();
  }
}

async function slowJobs(
  engine: ReturnType<typeof engineOf>,
  dataset: DataSet,
  scenario: Scenario,
  settings: { readonly measure: string; readonly ration: "proportional" },
) {
  const more = { ...settings, weights: TARGET_WEIGHTS, pareto: ["import", "loss"] as const, catalogue: null };
  const result = await engine.run("targets", {
    ...more,
    portfolio: 3,
    uncertainty: { draws: 3, seed: 1, most: 2 },
  });
  const range = await engine.run("range", { ...settings, scenario });
  // The data set as it was before a chain was declared.
  const at = dataset.chains.length - 1;
  const without = [{ table: "chains", at, before: dataset.chains[at] ?? null, after: null }] as const;
  return {
    range: done(range),
    rankRange: done(await engine.run("rankRange", settings)),
    compareRange: done(new Map([["s", range]])),
    targets: done({ result, dataset }),
    targetDraws: done({ result, dataset }),
    portfolio: done({ result, dataset }),
    strengthen: done({ result: await engine.run("strengthen", { ...settings, catalogue: null }), dataset }),
    takeovers: done({
      result: await engine.run("takeovers", { ...settings, scenario, catalogue: null }),
      dataset,
    }),
    difference: done(await engine.run("difference", { ...settings, scenario, without })),
  };
}

/** Figures to ask, each with what it is; null where it is no single number. */
export function figuresOf({ state, data }: Answers): readonly (readonly [Asked, number | null])[] {
  const { results, jobs } = state;
  const job = <N extends JobName>(name: N): JobResults[N] | null =>
    jobs[name]?.status === "done" ? (jobs[name].result as JobResults[N]) : null;
  const { simulate, rank, links, gaps } = results;
  if (!simulate || !rank || !links || !gaps) throw new Error("no results");
  const figures: (readonly [Asked, number | null])[] = [];
  const ask = (asked: Asked, figure: number | null): void => void figures.push([asked, figure]);
  for (const { id, level } of simulate.units) ask({ of: "level", unit: id }, level);
  for (const { index, delivered } of simulate.flows) ask({ of: "delivered", flow: index }, delivered);
  ask({ of: "loss" }, simulate.loss.total);
  const { flows } = simulate.basis;
  ask({ of: "basis", basis: simulate.basis }, flows.reported + flows.estimated + flows.assumed);
  ask({ of: "chainCounts" }, simulate.chains.length);
  const other = job("beside");
  if (other) ask({ of: "beside" }, simulate.loss.total - other.loss.total);
  for (const { id } of data.dataset.units) {
    const parts = estimatedParts(data.dataset, id);
    if (parts) ask({ of: "value", parts }, parts.value > 0 ? parts.value : null);
  }
  const compared = job("compare")?.scenarios[0];
  ask({ of: "compared", scenario: "s" }, compared?.loss.total ?? null);
  for (const { id, throughput } of simulate.chains) {
    ask({ of: "chain", chain: id }, throughput);
    ask({ of: "chain", chain: id, scenario: "s" }, throughput);
  }
  for (const { autonomy } of results.chains?.chains ?? [])
    ask({ of: "autonomy", autonomy }, autonomy.outsideCluster);
  for (const port of links.ports) ask({ of: "link", port }, isSum(port) ? port.lossIfLargestCut : null);
  for (const gap of gaps.gaps) ask({ of: "gap", gap }, gap.quantity);
  for (const row of rank.companies) {
    ask({ of: "rank", company: row.id }, row.loss.total);
    ask({ of: "rank", company: row.id, metrics: true }, row.multiplier);
    const ranked = job("rankRange")?.companies.find(({ id }) => id === row.id)?.loss?.total;
    ask({ of: "range", company: row.id }, ranked === undefined ? null : roomOf(row.loss.total, ranked));
  }
  for (const pair of job("pairs")?.pairs ?? []) ask({ of: "pair", pair }, pair.synergy);
  const cells = job("dependence")?.cells ?? [];
  for (const cell of cells) ask({ of: "dependence", cell }, null);
  ask({ of: "dependenceCounts" }, new Set(cells.flatMap(({ leaves, hits }) => [leaves, hits])).size);
  ask({ of: "intervals" }, null);
  const tower = job("tower");
  if (tower) {
    ask({ of: "index" }, tower.jengafication);
    tower.worstFirst.activity.forEach((left, step) => {
      ask({ of: "curve", line: "worst", step }, step === 0 ? null : left);
      ask({ of: "curve", line: "ideal", step }, step === 0 ? null : (tower.ideal.activity[step] ?? null));
      ask({ of: "curve", line: "random", step }, null);
      ask({ of: "curve", line: "band", step }, null);
    });
  }
  const shares = new Map(simulate.flows.map(({ index, delivered }) => [index, delivered]));
  const choice = { subject: "dimension:mass", unit: "kt", grouping: "unit", outside: true, most: 6 } as const;
  const rows = sankeyLinks(data.dataset, choice, isBaseline(simulate.scenario) ? null : shares).links;
  const last = rows.at(-1);
  ask({ of: "flowRows", links: rows, choice }, last?.after ?? null);
  const bands = sankeyLinks(data.dataset, choice, shares).links.slice(0, 6);
  const lost = bands.reduce((sum, { before, after }) => sum + before - after, 0);
  ask({ of: "flowTotal", links: bands, unit: "" }, bands.length === 0 ? null : lost);
  askSlow(job, ask);
  return figures;
}

/** Of a minor port nothing is lost, whatever is left; without a partner there is nobody to lose. */
function isSum({ satisfiedIfLargestCut, criticality }: PortResult): boolean {
  return satisfiedIfLargestCut !== null && criticality !== "minor";
}

type Job = <N extends JobName>(name: N) => JobResults[N] | null;

function askSlow(job: Job, ask: (asked: Asked, figure: number | null) => void): void {
  const range = job("range");
  const best = bestLoss(range);
  if (range) ask({ of: "range" }, best === null ? null : roomOf(range.cascade.total, best));
  for (const candidate of job("targets")?.result.candidates ?? []) {
    const { effect, score } = candidate;
    const of = "candidate";
    ask({ of, candidate, figure: "score" }, score);
    ask({ of, candidate, figure: "jengafication" }, effect.jengafication);
    ask({ of, candidate, figure: "expectedLoss" }, effect.expectedLoss);
    ask({ of, candidate, figure: "weakLinks" }, effect.weakLinks);
    ask(
      { of, candidate, figure: "importValue" },
      Math.abs(effect.importValue) < 0.5 ? null : effect.importValue,
    );
    ask(
      { of, candidate, figure: "wasteValue" },
      Math.abs(effect.wasteValue) < 0.5 ? null : effect.wasteValue,
    );
    ask({ of, candidate, figure: "jobs" }, effect.jobs);
    ask({ of, candidate, figure: "chains" }, null);
    ask({ of, candidate, figure: "size" }, null);
  }
  const taken = job("takeovers")?.result;
  for (const one of taken?.takeovers ?? []) {
    const about = { of: "takeover", effect: one.effect, members: [one] } as const;
    ask({ ...about, figure: "loss" }, one.effect.lossSaved);
    const fallen = taken?.before.broken.length ?? 0;
    ask({ ...about, figure: "chains" }, fallen - one.effect.chainsRestored.length);
    ask({ ...about, figure: "takes" }, null);
  }
  if (taken) ask({ of: "underScenario" }, taken.before.loss.total);
  const rows = (job("targets")?.result.candidates ?? []).slice(0, 3);
  ask(
    { of: "answers", chain: "", rows: rows.map((candidate, at) => ({ name: `${at}`, candidate })) },
    rows.at(-1)?.score ?? null,
  );
  ask({ of: "effectIntervals" }, null);
  const set = job("portfolio")?.result.portfolio;
  for (const member of set?.members ?? []) ask({ of: "member", member }, set?.score ?? null);
  for (const port of job("strengthen")?.result.weak ?? []) {
    ask({ of: "weak", port }, null);
    for (const option of port.options) ask({ of: "weak", port, option }, null);
  }
  for (const port of job("strengthen")?.result.keep ?? []) ask({ of: "keep", port }, null);
  const difference = job("difference");
  if (difference)
    for (const figure of ["loss", "broken", "incomplete", "index", "expectedLoss", "weakLinks"] as const)
      ask({ of: "difference", figure }, null);
}

/** What is answered, with its numbers in full. */
export function explained(asked: Asked, { state, data }: Answers) {
  const words = wordsOf("en");
  return explanationOf(asked, { ...words, f: EXACT, e: explainEn, state, data, names: appNames(data, "en") });
}
