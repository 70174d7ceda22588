import { formatQuantity } from "../format.ts";
import { words } from "../words.ts";
import type { ChainFacts } from "./chainFacts.ts";
import type { AgendaContext } from "./input.ts";
import { some, stepName, whole } from "./say.ts";

const MOST = { flows: 5, names: 6 } as const;

/** The open questions of a chain as sentences, the ones that can be asked of one company first. */
export function questionLines({ chain, questions }: ChainFacts, context: AgendaContext): readonly string[] {
  const { w, lang, names, dataset } = context;
  const say = w.chain.question;
  const from = (flow: { readonly from: Parameters<typeof names.end>[0] }) =>
    "unit" in flow.from ? names.end(flow.from) : words(lang).outside;
  const to = (flow: { readonly to: Parameters<typeof names.end>[0] }) =>
    "unit" in flow.to ? names.end(flow.to) : words(lang).outside;
  const unitOfMeasure = new Map(dataset.materials.map((material) => [material.id, material.unit]));
  const lines: string[] = questions.flows === 0 ? [say.noFlows] : [];
  for (const k of questions.unlinked) {
    const [step, next] = [chain.steps[k], chain.steps[k + 1]];
    lines.push(say.unlinked(step ? stepName(step, lang) : "", next ? stepName(next, lang) : ""));
  }
  for (const flow of questions.unknown.slice(0, MOST.flows))
    lines.push(say.unknown(names.material(flow.material), from(flow), to(flow)));
  const more = questions.unknown.length - MOST.flows;
  if (more > 0) lines.push(say.unknownMore(whole(more, context), more === 1));
  const [largest] = questions.estimated;
  if (largest)
    lines.push(
      say.estimated(
        whole(questions.estimated.length, context),
        whole(questions.flows, context),
        questions.estimated.length === 1,
      ) +
        ` ${say.largest(
          names.material(largest.material),
          from(largest),
          to(largest),
          formatQuantity(largest.quantity, unitOfMeasure.get(largest.material) ?? "", lang),
        )}`,
    );
  if (questions.unpriced.length > 0)
    lines.push(say.unpriced(some(questions.unpriced.map(names.material), MOST.names, context)));
  if (questions.withoutValue.length > 0)
    lines.push(
      say.withoutValue(
        some(
          questions.withoutValue.map((unit) => names.unit(unit.id)),
          MOST.names,
          context,
        ),
      ),
    );
  if (questions.withoutSource > 0)
    lines.push(say.withoutSource(whole(questions.withoutSource, context), questions.withoutSource === 1));
  return lines;
}
