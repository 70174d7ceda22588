/** `simulate`: what a scenario does, as a page, as tables and as JSON. */
import type { ChainResult, ChainStatus, SimulateResult, UnitResult } from "../../analysis/results.ts";
import { type CsvTable, rowsFrom } from "../csv.ts";
import { formatNumber, formatPercent } from "../format.ts";
import type { Shape } from "../json.ts";
import { columnsOf, footerLines, type Page, pageTitle, type Section, type View } from "../page.ts";
import { type ReasonContext, reasonCause } from "../reasonSentence.ts";
import { isBaseline, scenarioSentence } from "../scenarioWords.ts";
import { measureName, words } from "../words.ts";

export const SIMULATE_SHAPE: Shape = {
  dataset: true,
  scenario: { leave: true, curtail: true, import: true, export: true, open: true },
  response: true,
  measure: true,
  settled: true,
  rounds: true,
  loss: { total: true, own: true, knockOn: true },
  units: {
    id: true,
    company: true,
    level: true,
    wave: true,
    stopped: true,
    reason: { kind: true, material: true, via: true },
  },
  flows: { index: true, from: true, to: true, material: true, delivered: true },
  chains: { id: true, status: true, complete: true, throughput: true, weakestStep: true },
};

/** The result with the mark that what-ifs about named companies carry in every export. */
export function simulateJson(result: SimulateResult): SimulateResult & { readonly hypothetical: boolean } {
  return { ...result, hypothetical: !isBaseline(result.scenario) };
}

/** What lets a reason of this result be told. */
function reasonContext(result: SimulateResult, view: Pick<View, "lang" | "names">): ReasonContext {
  const delivered = new Map(result.flows.map((flow) => [flow.index, flow.delivered]));
  return { lang: view.lang, names: view.names, delivered: (flow) => delivered.get(flow) };
}

/** Title, scenario, main figures, the units that fall with their reasons, the chains. */
export function simulatePage(result: SimulateResult, view: View): Page {
  const { lang } = view;
  const w = words(lang);
  const fallen = result.units.filter((unit) => unit.wave !== null);
  const stopped = fallen.filter((unit) => unit.stopped).length;
  const waves = fallen.reduce((most, unit) => Math.max(most, (unit.wave ?? -1) + 1), 0);
  const n = (value: number) => formatNumber(value, lang, 0);
  const { loss } = result;
  return {
    title: pageTitle("simulate", view),
    lines: [
      scenarioSentence(result.scenario, view.names, lang),
      ...(result.ration === "proportional" ? [] : [w.scenario.ration(w.ration[result.ration])]),
      ...(result.settled ? [] : [w.summary.notSettled(n(result.rounds))]),
    ],
    figures: [
      [
        w.summary.lossOf(measureName(result.measure, lang)),
        `${formatPercent(loss.total, lang)} (${w.summary.ownAndKnockOn(formatPercent(loss.own, lang), formatPercent(loss.knockOn, lang))})`,
      ],
      [
        w.summary.unitsFall,
        fallen.length === 0 ? w.none : w.summary.ofWhichStop(fallen.length, result.units.length, stopped),
      ],
      [w.summary.waves, n(waves)],
      [w.summary.chainsLabel, chainCounts(result.chains, view)],
    ],
    sections: [unitSection(fallen, result, view), chainSection(result, view)],
    footer: [
      ...footerLines(view, result.basis, result.measure),
      ...(isBaseline(result.scenario) ? [] : [w.summary.disclaimer]),
    ],
  };
}

function chainCounts(chains: readonly ChainResult[], { lang }: View): string {
  const w = words(lang);
  const order: readonly ChainStatus[] = ["broken", "weakened", "intact", "absent"];
  const parts = order
    .map((status) => [chains.filter((chain) => chain.status === status).length, status] as const)
    .filter(([count]) => count > 0)
    .map(([count, status]) => `${count} ${w.chainStatus[status]}`);
  return parts.length > 0 ? w.summary.chainCounts(parts) : w.none;
}

function unitSection(fallen: readonly UnitResult[], result: SimulateResult, view: View): Section {
  const { lang, names } = view;
  const context = reasonContext(result, view);
  const byWave = [...fallen].sort((a, b) => (a.wave ?? 0) - (b.wave ?? 0));
  const companies = byWave.some((unit) => unit.company !== unit.id);
  return {
    title: words(lang).section.unitsThatFall,
    ...(fallen.length === 0 ? { lines: [words(lang).summary.nothingFalls] } : {}),
    table: {
      columns: columnsOf(
        companies ? ["unit", "company", "level", "wave", "why"] : ["unit", "level", "wave", "why"],
        ["level", "wave"],
        lang,
      ),
      rows: byWave.map((unit) => [
        names.unit(unit.id),
        ...(companies ? [names.company(unit.company)] : []),
        formatPercent(unit.level, lang),
        formatNumber(unit.wave, lang, 0),
        reasonCause(unit, context),
      ]),
    },
  };
}

function chainSection(result: SimulateResult, view: View): Section {
  const { lang, names, dataset } = view;
  const w = words(lang);
  const stepName = (chain: string, step: string | null) => {
    const found = dataset.chains.find((c) => c.id === chain)?.steps.find((s) => s.step === step);
    const name = lang === "nl" ? found?.nameNl || found?.nameEn : found?.nameEn || found?.nameNl;
    return name || (step ?? "");
  };
  return {
    title: w.section.chains,
    ...(result.chains.length === 0 ? { lines: [w.summary.noChains] } : {}),
    table: {
      columns: columnsOf(["chain", "status", "throughput", "weakestStep"], ["throughput"], lang),
      rows: result.chains.map((chain) => [
        names.chain(chain.id),
        w.chainStatus[chain.status] + (chain.complete ? "" : `, ${w.incomplete}`),
        chain.throughput === null ? "" : formatPercent(chain.throughput, lang),
        stepName(chain.id, chain.weakestStep),
      ]),
    },
  };
}

/** The units (the table that is written unless another is asked for), the flows, the chains. */
export function simulateTables(
  result: SimulateResult,
  view: View,
): { readonly units: CsvTable; readonly flows: CsvTable; readonly chains: CsvTable } {
  const hypothetical = !isBaseline(result.scenario);
  return {
    units: {
      columns: [..."id,name,company,level,wave,stopped,reason,material,via,hypothetical".split(",")],
      rows: rowsFrom(result.units, (unit) => [
        unit.id,
        view.names.unit(unit.id),
        unit.company,
        unit.level,
        unit.wave,
        unit.stopped,
        unit.reason.kind,
        unit.reason.material,
        unit.reason.via.join("|"),
        hypothetical,
      ]),
    },
    flows: {
      columns: ["index", "from", "to", "material", "delivered", "hypothetical"],
      rows: rowsFrom(result.flows, (f) => [f.index, f.from, f.to, f.material, f.delivered, hypothetical]),
    },
    chains: {
      columns: ["id", "name", "status", "complete", "throughput", "weakestStep", "hypothetical"],
      rows: result.chains.map((chain) => [
        chain.id,
        view.names.chain(chain.id),
        chain.status,
        chain.complete,
        chain.throughput,
        chain.weakestStep,
        hypothetical,
      ]),
    },
  };
}
