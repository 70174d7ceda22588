import type { DataSet } from "../model/dataset.ts";
import type { EssentialMatrix } from "../model/essential.ts";
import { sectorClasses } from "../network/essential.ts";
import { type MoneyCore, moneyNetwork } from "../network/money.ts";
import type { EsriOutcomes, EsriSettings } from "./esri/closures.ts";
import type { EsriResult, EsriRow } from "./resultsEsri.ts";
import { type JobHooks, type Runner, ranges } from "./runner.ts";

export interface EsriOptions extends EsriSettings {
  /** null: every sector is non-essential to every other. */
  readonly essential: EssentialMatrix | null;
}

/**
 * The Economic Systemic Risk Index of every firm, in the data set's order (Diem et al. 2022; model.md section 7).
 * A firm is a unit that operates, and a sale is what flows between two of them, or from one to itself: the
 * published formulas take the diagonal of W as any other cell.
 *
 * @throws {StoppedError} where the hooks say stop.
 */
export async function esri(
  dataset: DataSet,
  options: EsriOptions,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<EsriResult> {
  const net = moneyNetwork(dataset);
  const { core, sectors } = net;
  const { classes, missing } = sectorClasses(sectors, options.essential);
  const { tolerance, replaceability } = options;
  const setup = { core, classes, settings: { tolerance, replaceability } };
  const salesOf = (firm: number): number =>
    core.amount
      .subarray(core.saleStart[firm] as number, core.saleStart[firm + 1] as number)
      .reduce((sum, amount) => sum + amount, 0);
  const total = core.amount.reduce((sum, amount) => sum + amount, 0);
  const outcomes = await runner.run("esri", setup, ranges(core.firmCount, chunkOf(core)), hooks);
  const unnamed = sectors.indexOf("");
  return {
    dataset: dataset.id,
    tolerance,
    replaceability,
    firms: outcomes.flatMap(rowsOf).map(({ esri, ...row }, firm) => ({
      id: net.firmIds[firm] ?? "",
      esri,
      sales: salesOf(firm),
      lost: esri * total,
      ...row,
    })),
    sectors: {
      count: sectors.length - (unnamed < 0 ? 0 : 1),
      firmsWithout: core.sectorOf.filter((sector) => sector === unnamed).length,
      matrix: options.essential?.file ?? null,
      notInMatrix: missing.filter((sector) => sector !== ""),
    },
    sales: {
      total,
      flows: net.flows,
      priced: net.priced,
      leftOut: net.leftOut,
    },
  };
}

/** Closures in one chunk: many on a small network, where each takes little, so that the lanes stay full. */
function chunkOf({ firmCount, amount }: MoneyCore): number {
  const size = firmCount + amount.length;
  return Math.min(512, Math.max(64, Math.round(2 ** 24 / Math.max(1, size))));
}

function rowsOf(outcomes: EsriOutcomes): Omit<EsriRow, "id" | "sales" | "lost">[] {
  return Array.from(outcomes.esri, (value, k) => ({
    esri: value,
    downstream: outcomes.downstream[k] as number,
    upstream: outcomes.upstream[k] as number,
    iterations: outcomes.iterations[k] as number,
    settled: outcomes.settled[k] === 1,
  }));
}
