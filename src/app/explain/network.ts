/** Where the figures of the network as it stands come from: levels, chains, links and gaps. Pure. */
import type { Performer, PortLimit } from "../../analysis/results.ts";
import { unitOf } from "../../model/dataset.ts";
import { replaceInOf, replaceOutOf } from "../../network/defaults.ts";
import type { ValueParts } from "../../report/estimatedValue.ts";
import { unitText } from "../../report/format.ts";
import { isLeastValue } from "../../report/gapValue.ts";
import { withGroups } from "../../report/groupNames.ts";
import { inLanguage } from "../../report/inLanguage.ts";
import { answer } from "../state/jobTypes.ts";
import { type ExplainContext, type Explainer, parts } from "./context.ts";

/** Ports that are written out: those that allow least. */
const MOST_PORTS = 5;

function portLine(
  { direction, material, criticality, satisfied, allows }: PortLimit,
  { e, f, w, names, data, lang }: ExplainContext,
): string {
  const s = f.percent(satisfied);
  const worked = {
    critical: `s = ${f.percent(allows)}`,
    important: `(1 + ${s}) / 2 = ${f.percent(allows)}`,
    minor: f.percent(allows),
  }[criticality];
  const port = `${e.side[direction]} ${withGroups(names, data.dataset, lang).material(material)}`;
  return `${port} (${w.criticality[criticality]}, s = ${s}): ${criticality === "critical" ? s : worked}`;
}

/** Partners at a port that are written out. */
const MOST_PARTNERS = 4;

/** Who fell of those that a port rests on, and how much of that can be replaced: from this its s comes about. */
function partnerLines(
  unit: string,
  { direction, material, satisfied }: PortLimit,
  context: ExplainContext,
): string[] {
  const { e, f, names, data, state } = context;
  if (satisfied >= 1) return [];
  const levels = new Map(state.results.simulate?.units.map(({ id, level: x }) => [id, x]));
  const isInput = direction === "input";
  const lines = data.dataset.flows.flatMap((flow) => {
    const [own, other] = isInput ? [flow.to, flow.from] : [flow.from, flow.to];
    const partner = unitOf(other);
    const left = partner === null ? undefined : levels.get(partner);
    if (unitOf(own) !== unit || partner === null || partner === unit) return [];
    if (left === undefined || left >= 1 || (flow.material !== material && flow.group !== material)) return [];
    const stuff = data.index.materials.get(flow.material);
    const outside = f.percent((isInput ? replaceInOf : replaceOutOf)(flow, stuff));
    return [e.level[isInput ? "supply" : "sales"](names.unit(partner), f.percent(left), outside)];
  });
  return lines.slice(0, MOST_PARTNERS);
}

export const level: Explainer<"level"> = ({ unit }, context) => {
  const { state, e, f } = context;
  const row = state.results.simulate?.units.find(({ id }) => id === unit);
  if (!row) return null;
  if (!row.limits)
    return {
      lines: [e.level.keeps],
      formulas: [e.level.formula, `x = ${f.percent(row.level)}`],
      term: "level",
    };
  const { capacity, minimumLoad, ports } = row.limits;
  const sorted = [...ports].sort((a, b) => a.allows - b.allows);
  const least = parts([capacity, ...sorted.map(({ allows }) => allows)].map(f.percent), "; ");
  const trips = row.reason.kind === "minimum-load";
  return {
    lines: [e.level.about],
    formulas: [
      e.level.formula,
      `${e.capacity}: ${f.percent(capacity)}`,
      ...sorted
        .slice(0, MOST_PORTS)
        .flatMap((port) => [portLine(port, context), ...partnerLines(unit, port, context)]),
      ...(sorted.length > MOST_PORTS ? [e.level.more(f.integer(sorted.length - MOST_PORTS))] : []),
      trips
        ? `min(${least}): ${e.level.trips(f.percent(minimumLoad))}`
        : `x = min(${least}) = ${f.percent(row.level)}`,
    ],
    term: "level",
  };
};

/** The value added that losses count for a plant that gives none. */
/** A product with its factors as they are shown: "≈" where those come to another number. */
function product(quantity: number, price: number, f: ExplainContext["f"]): string {
  const decimals = Math.abs(quantity) < 100 ? 2 : 0;
  const shown = Number(quantity.toFixed(decimals)) * Number(price.toFixed(2));
  const worth = quantity * price;
  const isSame = Math.round(shown) === Math.round(worth);
  return `${f.decimals(quantity, decimals)} × ${f.decimals(price, 2)} ${isSame ? "=" : "≈"} ${f.integer(worth)}`;
}

export const value: Explainer<"value"> = ({ parts: found }, { data, names, e, f }) => {
  const worth = (one: ValueParts["sold"][number]) => one.quantity * one.price;
  const lines = (flows: ValueParts["sold"]) =>
    flows.slice(0, MOST_PORTS).map((one) => {
      const of = unitText(data.index.materials.get(one.material)?.unit ?? "");
      const amount = product(one.quantity, one.price, f);
      return `· ${names.material(one.material)} (${of}): ${amount}`;
    });
  const sum = (flows: ValueParts["sold"]) => flows.reduce((total, one) => total + worth(one), 0);
  const [sold, bought] = [sum(found.sold), sum(found.bought)];
  return {
    lines: [e.value.about],
    formulas: [
      `${e.value.formula} (${data.dataset.cluster.currency})`,
      e.value.sold(f.integer(found.sold.length)),
      ...lines(found.sold),
      e.value.bought(f.integer(found.bought.length)),
      ...lines(found.bought),
      sold < bought
        ? `${f.integer(sold)} − ${f.integer(bought)} < 0: ${f.integer(found.value)}`
        : `${f.integer(sold)} − ${f.integer(bought)} = ${f.integer(f.difference(bought, sold, 0))}`,
    ],
    term: "loss",
  };
};

function stepLine(
  name: string,
  performers: readonly Performer[],
  throughput: number | null,
  { e, f }: ExplainContext,
): string {
  if (throughput === null) return `${name}: ${e.chain.missing}`;
  const v = (output: number) => f.significant(output);
  const above = parts(performers.map(({ output, level: x }) => `${v(output)} × ${f.percent(x)}`));
  const below = parts(performers.map(({ output }) => v(output)));
  const one = performers.length === 1;
  return `${name}: ${one ? above : `(${above})`} / ${one ? below : `(${below})`} = ${f.percent(throughput)}`;
}

/**
 * What a flow still carries: no more than its supplier, or the import, offers, nor than its buyer, or the
 * market, takes. Of what a supplier offers a buyer the result tells no more than what is taken of it.
 */
export const delivered: Explainer<"delivered"> = ({ flow: index }, { state, names, e, f }) => {
  const result = state.results.simulate;
  const row = result?.flows.find((one) => one.index === index);
  if (!result || !row) return null;
  const levels = new Map(result.units.map(({ id, level: x }) => [id, x]));
  const taken = levels.get(row.to) ?? result.scenario.export[row.material] ?? 1;
  const imported = levels.has(row.from) ? null : (result.scenario.import[row.material] ?? 1);
  const offered = imported ?? row.delivered;
  const from = imported === null ? e.delivered.supplier(names.unit(row.from)) : e.delivered.imports;
  const to = levels.has(row.to) ? e.delivered.buyer(names.unit(row.to)) : e.delivered.market;
  const isLeast = imported === null && row.delivered >= taken;
  return {
    lines: [e.delivered.about],
    formulas: [
      e.delivered.formula,
      `${from}: ${isLeast ? e.delivered.atLeast(f.percent(offered)) : f.percent(offered)}`,
      `${to}: ${f.percent(taken)}`,
      `${e.delivered.share} = min(${f.percent(offered)}; ${f.percent(taken)}) = ${f.percent(row.delivered)}`,
    ],
    term: "flow",
  };
};

export const autonomy: Explainer<"autonomy"> = ({ autonomy: found }, { t, e, f, data }) => {
  const { outsideCluster, outsideEurope, originUnknown, inputValue, outsideValue, leftOut } = found;
  const money = (value: number | null) => f.money(value, data.dataset.cluster.currency);
  return {
    lines: t.explain.autonomy,
    formulas: [
      t.formula.autonomy,
      ...(outsideCluster === null
        ? []
        : [
            `${money(outsideValue)} / ${money(inputValue)} = ${f.percent(outsideCluster)}`,
            e.autonomy.europe(f.percent(outsideEurope)),
          ]),
      ...(originUnknown ? [e.autonomy.unknown(f.percent(originUnknown))] : []),
      ...(leftOut > 0 ? [e.autonomy.leftOut(f.integer(leftOut))] : []),
    ],
    term: "autonomy",
  };
};

export const chain: Explainer<"chain"> = ({ chain: id, scenario }, context) => {
  const { state, data, e, f, lang } = context;
  const result = scenario
    ? answer(state.jobs.compare)?.scenarios.find((one) => one.id === scenario)
    : state.results.simulate;
  const found = result?.chains.find((one) => one.id === id);
  if (!found) return null;
  const { intact, broken } = data.dataset.cluster.thresholds;
  const status = e.chain.status(f.percent(intact), f.percent(broken));
  const through = `${e.chain.whole} = ${found.throughput === null ? "–" : f.percent(found.throughput)}`;
  const { stepPerformers, stepThroughputs = [] } = found;
  if (!stepPerformers)
    return { lines: [e.chain.derived], formulas: [e.chain.formula, through, status], term: "throughput" };
  const steps = data.index.chains.get(id)?.steps ?? [];
  const name = (k: number) => {
    const step = steps[k];
    return inLanguage(lang, step?.nameEn, step?.nameNl) || step?.step || "";
  };
  const known = stepThroughputs.flatMap((one) => (one === null ? [] : [f.percent(one)]));
  return {
    lines: [e.chain.about],
    formulas: [
      e.chain.formula,
      ...stepPerformers.map((own, k) => stepLine(name(k), own, stepThroughputs[k] ?? null, context)),
      known.length === 0 || found.throughput === null
        ? through
        : `${e.chain.whole} = min(${known.join("; ")}) = ${f.percent(found.throughput)}`,
      status,
    ],
    term: "throughput",
  };
};

export const link: Explainer<"link"> = ({ port }, { e, f, w }) => {
  const { satisfiedIfLargestCut: left, criticality, quantities, lossIfLargestCut: lost } = port;
  if (left === null) return { lines: [e.link.missing], formulas: [], term: "missing-link" };
  const q = (quantity: number) => f.significant(quantity);
  const s = f.percent(left);
  const worked = { critical: `1 − ${s}`, important: `1 − (1 + ${s}) / 2`, minor: `s = ${s}` }[criticality];
  const sum = parts(quantities.map(({ quantity }) => q(quantity)));
  const squares = parts(quantities.map(({ quantity }) => `${q(quantity)}²`));
  return {
    lines: [e.link.about],
    formulas: [
      e.link.loss[criticality],
      `${worked} ${criticality === "minor" ? "→" : "="} ${f.percent(lost)}: ${w.linkClass[port.class]}`,
      e.link.partners,
      `(${sum})² / (${squares}) = ${f.decimals(port.effective, 2)}`,
      ...(port.replaceability === null ? [] : [e.link.replaceable(f.percent(port.replaceability))]),
    ],
    term: port.class === "strong" ? "strong-link" : "weak-link",
  };
};

export const gap: Explainer<"gap"> = ({ gap: found }, { data, names, e, f }) => {
  const { currency } = data.dataset.cluster;
  const flows = found.flows.flatMap((index) => names.flow(index) ?? []);
  const known = flows.filter(({ quantity }) => quantity !== null);
  const price = data.index.materials.get(found.material)?.price ?? null;
  const own = known.every(({ material }) => material === found.material);
  const total = f.quantity(found.quantity, found.unit, found.atLeast);
  const worth = f.money(found.value, currency, isLeastValue(found, names));
  const short = found.kind === "starved";
  const sum = parts(known.map((flow) => f.quantity(flow.quantity, found.unit)));
  return {
    lines: [e.gap.about, ...(short ? [e.gap.short] : []), ...(found.value === null ? [e.gap.noPrice] : [])],
    formulas: [
      e.gap.quantity,
      `${e.gap.amount} = ${short || known.length === 0 ? total : `${sum} = ${total}`}`,
      ...(found.value === null
        ? []
        : [
            e.gap.value,
            `${e.gap.worth} = ${own && price !== null ? `${total} × ${f.money(price, currency)} = ${worth}` : worth}`,
          ]),
    ],
    term: "missing-link",
  };
};
