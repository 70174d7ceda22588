import type { SimulateResult } from "../../analysis/results.ts";
import { reasonSentence } from "../../report/reasonSentence.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { NameButton } from "../shared/Names.tsx";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";

/** The trail from the selected plant's level back to the departure, a sentence a line. */
export function WhyList({ data }: { readonly data: LoadedSet }) {
  const { t, lang } = useWords();
  const names = useNames(data);
  const why = useApp((state) => state.why);
  const result = useApp((state) => state.results.simulate);
  if (!why || !result || why.links.length === 0) return null;
  const context = { lang, names, delivered: deliveredBy(result) };
  return (
    <section className="card">
      <Heading text={t.company.why} lines={(e) => e.why} term="cascade" />
      <ol className="why">
        {why.links.map((link) => (
          <li key={link.unit}>
            {sentence(reasonSentence({ id: link.unit, level: link.level, reason: link.reason }, context))}{" "}
            {link.cause !== null && (
              <NameButton kind="unit" id={link.cause} name={`→ ${names.unit(link.cause)}`} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function sentence(text: string): string {
  return `${text}.`;
}

/** Every wave of a list asks for the same shares. */
const known = new WeakMap<SimulateResult, ReadonlyMap<number, number>>();

/** Share of its baseline that a flow still carries in a result. */
export function deliveredBy(result: SimulateResult): (flow: number) => number | undefined {
  return (flow) => {
    const shares =
      known.get(result) ?? new Map(result.flows.map(({ index, delivered }) => [index, delivered]));
    known.set(result, shares);
    return shares.get(flow);
  };
}
