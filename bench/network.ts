/** What each computation costs on one synthetic network, with the slow twin beside it where it can keep up. */

import { Cascade } from "../src/analysis/cascade.ts";
import { chainsOfNetwork } from "../src/analysis/chainsCore.ts";
import { chainsReport } from "../src/analysis/chainsReport.ts";
import { openContingencies } from "../src/analysis/contingencies.ts";
import { Departures } from "../src/analysis/departures.ts";
import { directRunner } from "../src/analysis/directRunner.ts";
import { openPairs, pairs } from "../src/analysis/pairs.ts";
import { rank } from "../src/analysis/rank.ts";
import { HOLD_BREATH } from "../src/analysis/runner.ts";
import { simulate } from "../src/analysis/simulate.ts";
import { tower } from "../src/analysis/tower.ts";
import { openTowerOrders } from "../src/analysis/towerKernels.ts";
import { openUncertainty } from "../src/analysis/uncertainty.ts";
import type { DataSet } from "../src/model/dataset.ts";
import { NO_CHANGE } from "../src/model/scenario.ts";
import { compile, networkOf } from "../src/network/compile.ts";
import { coreOf } from "../src/network/core.ts";
import { spreadOfNetwork } from "../src/network/draw.ts";
import type { Network } from "../src/network/network.ts";
import { leavingShock } from "../src/network/shock.ts";
import { weightsOf } from "../src/network/weights.ts";
import { SlowTwin } from "../tests/twin/slow.ts";
import { bestLines } from "./best.ts";
import { syntheticCluster } from "./generator.ts";
import { type Row, timed } from "./measure.ts";

const settings = { measure: "value_added", ration: "proportional" } as const;

/** Largest networks on which a computation is run whole; beyond them a sample of scenarios is. */
const WHOLE = { twin: 200, rank: 2_000, pairs: 200, tower: 200, cutSets: 200, draws: 12_000 } as const;
const SAMPLE = 50;

type Line = Omit<Row, "units" | "flows">;

async function line(
  computation: string,
  scenarios: number,
  runs: number,
  call: () => unknown,
  twinMs: number | null = null,
): Promise<Line> {
  const { ms } = await timed(runs, call);
  return { computation, ms: ms / scenarios, scenarios, twinMs };
}

/** Departures spread over the network. */
function leaving(net: Network, k: number) {
  const { companyIds } = net;
  return { ...NO_CHANGE, leave: [companyIds[(k * 7919) % companyIds.length] ?? ""] };
}

async function twinTime(data: DataSet, net: Network): Promise<number | null> {
  if (net.unitCount > WHOLE.twin) return null;
  const twin = new SlowTwin(data);
  let k = 0;
  return (await timed(5, () => twin.run(leaving(net, k++)))).ms;
}

async function departures(data: DataSet, net: Network, twinMs: number | null): Promise<Line[]> {
  const n = net.companyIds.length;
  const core = coreOf(net);
  const { core: chains } = chainsOfNetwork(net);
  const weights = weightsOf(net, settings.measure);
  const setup = {
    core,
    chains,
    weights: weights.values,
    totalWeight: weights.total,
    ration: settings.ration,
  };
  const direct = directRunner();
  let k = 0;
  const next = () => leavingShock(net, [(k++ * 7919) % n]);
  const cascade = new Cascade(core);
  const levels = new Departures(core, weights.values);
  const runs = net.unitCount > 20_000 ? 3 : 60;
  const lines = [
    await line("cascade in rounds", 1, runs, () => cascade.run(next()), twinMs),
    await line(
      "levels at once",
      1,
      runs,
      () => {
        levels.reset();
        levels.takeOut((k++ * 7919) % n);
        levels.settle();
      },
      twinMs,
    ),
    await line(
      "simulate: reasons, chains, flows",
      1,
      runs,
      () => simulate(data, leaving(net, k++), settings),
      twinMs,
    ),
  ];
  // A small network takes so little that the first runs would be those of code that is still being compiled.
  const ranks = n <= WHOLE.pairs ? 60 : 5;
  if (n <= WHOLE.rank)
    lines.push(await line("rank (N-1)", n, ranks, () => rank(data, settings, direct), twinMs));
  else {
    const leave = await openContingencies(setup);
    lines.push(await line("rank (N-1), sample", SAMPLE, 3, () => leave({ from: 0, to: SAMPLE }), twinMs));
  }
  if (n <= WHOLE.pairs) {
    const count = (n * (n - 1)) / 2;
    lines.push(await line("pairs (N-2)", count, 3, () => pairs(data, settings, direct), twinMs));
  } else if (n <= WHOLE.rank) {
    const search = await openPairs(setup, HOLD_BREATH);
    lines.push(
      await line(
        "pairs (N-2), sample",
        4 * (n - 3),
        2,
        () => search({ from: 0, to: 4 }, HOLD_BREATH),
        twinMs,
      ),
    );
  }
  return lines;
}

async function sets(data: DataSet, net: Network, twinMs: number | null): Promise<Line[]> {
  const n = net.companyIds.length;
  const core = coreOf(net);
  const weights = weightsOf(net, settings.measure);
  const direct = directRunner();
  const lines: Line[] = [];
  if (n <= WHOLE.tower) {
    const orders = 100;
    const all = { ...settings, orders, seed: 1 };
    const pulls = (n * (n + 1)) / 2 + orders * n;
    lines.push(await line("tower curve, per pull tried", pulls, 1, () => tower(data, all, direct), twinMs));
  } else {
    const curves = openTowerOrders({
      core,
      weights: weights.values,
      totalWeight: weights.total,
      ration: settings.ration,
      seed: 1,
    });
    lines.push(
      await line(
        "tower curve, random order, per pull",
        n,
        1,
        () => curves({ from: 0, to: 1 }, HOLD_BREATH),
        twinMs,
      ),
    );
  }
  if (n <= WHOLE.cutSets) {
    const chains = chainsOfNetwork(net).chains.length;
    lines.push(
      await line("cut sets up to 3, per chain", chains, 1, () => chainsReport(data, settings, 3, direct)),
    );
  }
  if (n <= WHOLE.draws) {
    const spread = spreadOfNetwork(net, settings.measure, weights);
    const draw = openUncertainty({ core, spread, ration: settings.ration, seed: 1 });
    lines.push(
      await line(
        "uncertainty, per departure in a draw",
        n,
        1,
        () => draw({ draws: { from: 0, to: 1 }, companies: { from: 0, to: n } }, HOLD_BREATH),
        twinMs,
      ),
    );
  }
  return lines;
}

/** Largest network whose chains are derived from its flows: one for each of its products, and each long. */
const DERIVED = 20_000;

/** A data set that declares a chain of its own where too many would be derived. */
function withChains(data: DataSet): DataSet {
  if (data.units.length <= DERIVED) return data;
  const units = data.units.slice(0, 10).map((unit) => unit.id);
  const step = { step: "1", nameEn: "", nameNl: "", units, material: "m0", note: "", at: null };
  return { ...data, chains: [{ id: "declared", nameEn: "", nameNl: "", derived: false, steps: [step] }] };
}

/** All lines of one network. */
export async function measureNetwork(units: number, flows: number): Promise<Row[]> {
  const data = withChains(syntheticCluster(units, flows));
  const compiling = await line("compile", 1, units > 50_000 ? 1 : 3, () => compile(data));
  const net = networkOf(data);
  const twinMs = await twinTime(data, net);
  const lines = [compiling, ...(await departures(data, net, twinMs))];
  if (units <= 20_000) lines.push(...(await sets(data, net, twinMs)));
  if (units <= WHOLE.rank) lines.push(...(await bestLines(net)));
  return lines.map((one) => ({ units, flows, ...one }));
}
