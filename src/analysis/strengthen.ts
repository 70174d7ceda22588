/**
 * The other side of attracting: what would strengthen the weak links that are there, and which strong ones
 * must be kept (model.md sections 5 and 6). Every option is done in the data set and measured.
 */
import { type DataSet, unitOf } from "../model/dataset.ts";
import { type Catalogue, withCatalogue } from "../network/catalogue.ts";
import { networkOf } from "../network/compile.ts";
import { SPARE } from "../network/defaults.ts";
import { weightsOf } from "../network/weights.ts";
import { portsOf } from "./links.ts";
import type { PortResult } from "./results.ts";
import type { StrengthenOption, StrengthenResult, StrongPort, WeakPort } from "./resultsStrengthen.ts";
import type { JobHooks, Runner } from "./runner.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";
import { withReplaceability } from "./strengthen/edits.ts";
import { type Measure, optionsFor } from "./strengthen/options.ts";
import { variantOf } from "./targets/figures.ts";
import { recipesOf } from "./targets/recipes.ts";

export interface StrengthenSettings extends AnalysisSettings {
  readonly catalogue: Catalogue | null;
}

/** Options of one kind that are told of for one port: those that help most. */
const MOST_OF_A_KIND = 3;
/** Networks that are held at a time. */
const BATCH = 32;

/** Mean loss, and the loss of each company's leaving by its id. */
interface Losses {
  readonly expected: number;
  readonly of: ReadonlyMap<string, number>;
  readonly settled: boolean;
}

/** A port inside the cluster with its largest counterpart. */
type LinkedPort = PortResult & { readonly largest: string };

async function lossesOf(
  data: readonly DataSet[],
  settings: StrengthenSettings,
  runner: Runner,
  hooks: JobHooks,
): Promise<Losses[]> {
  const setup = { ration: settings.ration, jengafication: false };
  const found: Losses[] = [];
  for (let at = 0; at < data.length; at += BATCH) {
    const batch = data.slice(at, at + BATCH);
    const variants = batch.map((dataset) => variantOf(dataset, settings.measure));
    const outcomes = await runner.run("variants", setup, variants, {
      ...hooks,
      onProgress: (done) => hooks.onProgress?.(at + done, data.length),
    });
    outcomes.forEach(({ losses, settled }, k) => {
      const ids = batch[k] ? networkOf(batch[k]).companyIds : [];
      const sum = losses.reduce((total, loss) => total + loss, 0);
      found.push({
        expected: losses.length > 0 ? sum / losses.length : 0,
        of: new Map(ids.map((id, company) => [id, losses[company] ?? 0])),
        settled,
      });
    });
  }
  return found;
}

function portRef(port: LinkedPort, company: string) {
  const { unit, direction, material, criticality, counterparts, largest, lossIfLargestCut } = port;
  return { unit, direction, material, criticality, counterparts, largest, company, lossIfLargestCut };
}

/** Known value of a port's flows inside the cluster at the materials' prices. */
function valueInside(dataset: DataSet, port: PortResult): number | null {
  const prices = new Map(dataset.materials.map((material) => [material.id, material.price]));
  let value: number | null = null;
  for (const index of port.flows) {
    const flow = dataset.flows[index];
    const price = flow ? (prices.get(flow.material) ?? null) : null;
    if (!flow || price === null || flow.quantity === null) continue;
    if (unitOf(flow.from) !== null && unitOf(flow.to) !== null) value = (value ?? 0) + flow.quantity * price;
  }
  return value;
}

/** The best first, and no more than a few of a kind. */
function bestOf(options: readonly StrengthenOption[]): StrengthenOption[] {
  const told = new Map<StrengthenOption["kind"], number>();
  return options
    .toSorted((a, b) => a.expectedLoss - b.expectedLoss)
    .filter(({ kind }) => {
      const before = told.get(kind) ?? 0;
      told.set(kind, before + 1);
      return before < MOST_OF_A_KIND;
    });
}

/** A strong port's flows with nothing that replaces them. */
function withoutReplacement(dataset: DataSet, port: PortResult): DataSet {
  const after = new Map(port.flows.map((index) => [index, 0]));
  return withReplaceability(dataset, port.direction, after).data;
}

/**
 * Options for every weak port with a counterpart in the cluster, and the strong ports that would be missed
 * most.
 *
 * @throws {UnknownMeasureError} where the data set has no such measure.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function strengthen(
  dataset: DataSet,
  settings: StrengthenSettings,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<StrengthenResult> {
  const base = withCatalogue(dataset, settings.catalogue);
  const net = networkOf(base);
  const { recipes } = recipesOf(base);
  const companies = new Map(base.units.map((unit) => [unit.id, unit.company]));
  const linked = portsOf(net).filter((port): port is LinkedPort => port.largest !== null);
  const weak = linked.filter((port) => port.class === "weak");
  const strong = linked.filter((port) => port.class === "strong");
  const options = weak.map((port) => optionsFor(dataset, base, port, recipes));
  const data = [
    base,
    ...options.flat().map((option) => option.data),
    ...strong.map((port) => withoutReplacement(base, port)),
  ];
  const [before, ...measured] = await lossesOf(data, settings, runner, hooks);
  if (!before) throw new Error("analysis/strengthen: the kernel gave no answer");
  const outcomes = measured[Symbol.iterator]();
  const next = (): Losses => outcomes.next().value ?? before;
  const optionResult = ({ kind, by, changes, rows }: Measure, company: string): StrengthenOption => {
    const after = next();
    return {
      kind,
      by,
      expectedLoss: after.expected - before.expected,
      lossIfLargestLeaves: (after.of.get(company) ?? 0) - (before.of.get(company) ?? 0),
      changes,
      rows,
    };
  };
  const weakPorts = weak.map((port, k): WeakPort => {
    const company = companies.get(port.largest) ?? port.largest;
    const results = (options[k] ?? []).map((option) => optionResult(option, company));
    return {
      ...portRef(port, company),
      lossIfLargestLeaves: before.of.get(company) ?? 0,
      options: bestOf(results),
    };
  });
  const strongPorts = strong.map((port): StrongPort => {
    const company = companies.get(port.largest) ?? port.largest;
    const expectedLoss = next().expected - before.expected;
    return { ...portRef(port, company), expectedLoss, value: valueInside(base, port) };
  });
  const best = (port: WeakPort): number => port.options[0]?.expectedLoss ?? 0;
  return {
    dataset: dataset.id,
    measure: settings.measure,
    expectedLoss: before.expected,
    spare: SPARE,
    weak: weakPorts.sort((a, b) => best(a) - best(b)),
    keep: strongPorts.sort((a, b) => b.expectedLoss - a.expectedLoss),
    settled: before.settled && measured.every(({ settled }) => settled),
    basis: fullBasis(net, weightsOf(net, settings.measure)),
  };
}
