/** Where the figures of the flows come from: their totals and the rows of their table. Pure. */
import { baselineTest, basePerUnit } from "../../graph/sankey/choice.ts";
import type { SankeyLink } from "../../graph/sankey/links.ts";
import { totalsOf } from "../../graph/sankey/totals.ts";
import { parseUnit } from "../../model/quantity.ts";
import { unitText } from "../../report/format.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { endName, materialName } from "../flows/say.ts";
import { type Explainer, parts } from "./context.ts";

/** All bands of the picture of the flows together, each flow once. */
export const flowTotal: Explainer<"flowTotal"> = ({ links, unit }, { e, f }) => {
  const { before, after } = totalsOf(links);
  const say = (value: number) => f.significant(value);
  const sum = (values: readonly number[]) => parts(values.map(say));
  return {
    lines: [e.flowTotal.about(unit)],
    formulas: [
      e.flowTotal.formula,
      `${e.flowTotal.before} = ${sum(links.map((one) => one.before))} = ${say(before)} ${unit}`,
      `${e.flowTotal.after} = ${sum(links.map((one) => one.after))} = ${say(after)} ${unit}`,
      `${e.flowTotal.lost} = ${say(before)} − ${say(after)} = ${say(f.difference(after, before))} ${unit}`,
    ],
    term: "flow",
  };
};

/** The rows of the table, each with the flows that are added up in it. */
export const flowRows: Explainer<"flowRows"> = (
  { links, choice },
  { state, data, names, e, t, w, f, lang },
) => {
  const { dataset, index } = data;
  const result = state.results.simulate;
  const isWhatIf = result !== null && !isBaseline(result.scenario);
  const shares = new Map(result?.flows.map(({ index: at, delivered }) => [at, delivered]));
  const stands = baselineTest(dataset);
  const unit = unitText(choice.unit);
  const speech = { words: { t, w, f, lang }, names, grouping: choice.grouping, unit, isWhatIf };
  const say = (value: number) => f.significant(value);
  const row = (link: SankeyLink): string[] => {
    const flows = link.flows.flatMap((at) => {
      const flow = dataset.flows[at];
      const perUnit = flow && basePerUnit(choice.subject, flow, index.materials.get(flow.material));
      if (!flow || flow.quantity === null || typeof perUnit !== "number") return [];
      const quantity = (flow.quantity * perUnit) / parseUnit(choice.unit).factor;
      return [{ quantity, stands: stands(flow), share: shares.get(at) ?? 1 }];
    });
    const now = flows.filter((flow) => flow.stands);
    const ends = `${endName(link.from, speech)} → ${endName(link.to, speech)}`;
    const before = now.length === 0 ? say(0) : parts(now.map(({ quantity }) => say(quantity)));
    const after = parts(flows.map(({ quantity, share }) => `${say(quantity)} × ${f.percent(share)}`));
    return [
      `${ends}, ${materialName(link, speech)}: ${before} = ${say(link.before)}`,
      ...(isWhatIf
        ? [
            `${ends}, ${e.flowTotal.after}: ${after} = ${say(link.after)}`,
            `${ends}, ${e.flowTotal.lost}: ${say(link.after)} − ${say(link.before)} = ${say(f.difference(link.before, link.after))}`,
          ]
        : []),
    ];
  };
  return {
    lines: [e.flowRows.about(unit)],
    formulas: [
      e.flowRows.before,
      ...(isWhatIf ? [e.flowRows.after, e.flowRows.lost] : []),
      ...links.flatMap(row),
    ],
    term: "flow",
  };
};
