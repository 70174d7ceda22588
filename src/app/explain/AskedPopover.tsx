import { useMemo } from "react";
import { useWords } from "../i18n/text.ts";
import ExplainPopover, { type PopoverPlace } from "../shared/ExplainPopover.tsx";
import { appNames } from "../state/names.ts";
import { useShownSet } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import type { Asked } from "./asked.ts";
import { explanationOf } from "./explain.ts";
import { explainEn } from "./words.en.ts";
import { explainNl } from "./words.nl.ts";

interface Props extends PopoverPlace {
  readonly title: string;
  readonly asked: Asked;
}

/** The answer to where a figure comes from, with the numbers of the result that it stands in. */
export default function AskedPopover({ title, asked, ...place }: Props) {
  const { t, w, f, lang } = useWords();
  const state = useApp((whole) => whole);
  const data = useShownSet();
  const e = lang === "nl" ? explainNl : explainEn;
  const explanation = useMemo(
    () => data && explanationOf(asked, { t, w, f, lang, e, state, data, names: appNames(data, lang) }),
    [asked, t, w, f, lang, e, state, data],
  );
  return <ExplainPopover title={title} {...(explanation ?? { lines: [e.gone] })} {...place} />;
}
