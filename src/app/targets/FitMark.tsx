import { type FilledStep, fitMark } from "../../report/stepFit.ts";
import { useWords } from "../i18n/text.ts";
import { StatusMark } from "../shared/StatusMark.tsx";

interface Props {
  readonly filled: readonly FilledStep[];
  /** The chain that was chosen; null for all. */
  readonly chain: string | null;
}

/** Marks a candidate that fills a step by its product alone; nothing where it is the step itself. */
export function FitMark({ filled, chain }: Props) {
  const { lang } = useWords();
  const mark = fitMark(
    filled.filter((own) => chain === null || own.chain === chain),
    lang,
  );
  if (mark === "") return null;
  return (
    <div className="fit-mark">
      <StatusMark mark="at-risk" /> {mark}
    </div>
  );
}
