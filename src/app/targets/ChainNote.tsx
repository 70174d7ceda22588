import { missingSteps, standingFor } from "../../report/targetsOfChain.ts";
import { useWords } from "../i18n/text.ts";
import type { Targets } from "./useTargets.ts";

interface Props {
  readonly chain: string;
  readonly targets: Targets;
}

/** Says why no candidate completes the chosen chain, where none does. */
export function ChainNote({ chain, targets }: Props) {
  const words = useWords();
  const text = chainNote(chain, targets, words);
  return text === "" ? null : <p className="warn">{text}</p>;
}

/** "" where some candidate completes the chain. */
export function chainNote(
  chain: string,
  { answer, context }: Pick<Targets, "answer" | "context">,
  { t, lang }: Pick<ReturnType<typeof useWords>, "t" | "lang">,
): string {
  const { result } = answer;
  if (result.candidates.some((candidate) => standingFor(candidate, chain) === "completes")) return "";
  const { forChain } = t.targets;
  const missing = missingSteps(result, chain, context.dataset, lang);
  if (missing.length === 0) return forChain.whole;
  const named = (steps: typeof missing) =>
    new Intl.ListFormat(lang).format(steps.map(({ name }) => forChain.quoted(name)));
  const without = missing.filter(({ filled }) => !filled);
  if (without.length > 0) return forChain.noProcess(named(without));
  return (missing.length === 1 ? forChain.partly : forChain.together)(named(missing));
}
