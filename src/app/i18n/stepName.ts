/** What a step of the history is called. Pure. */
import { changeText, subjectName } from "../../report/scenarioWords.ts";
import type { Step } from "../state/history.ts";
import type { AppNames } from "../state/names.ts";
import type { AppWords } from "./text.ts";

export function stepName(step: Step, names: AppNames, { t, w, lang }: AppWords): string {
  switch (step.kind) {
    case "leave":
    case "return":
      return t.step[step.kind](names.subject(step.subject));
    case "leave-both":
      return t.step["leave-both"](names.subject(step.subjects[0]), names.subject(step.subjects[1]));
    case "leave-first":
      return t.step["leave-first"](step.count);
    case "ration":
      return t.step.ration(w.ration[step.rule]);
    case "load":
      return t.step.load(
        lang === "nl" ? step.nameNl : step.nameEn,
        step.year === null ? "" : String(step.year),
      );
    case "return-all":
      return t.step["return-all"];
    case "edit":
      return t.step.edit[step.action](
        t.step.editSubject[step.subject],
        lang === "nl" ? step.nameNl : step.nameEn,
      );
    default:
      return step.value === null
        ? t.step.asNow(subjectName(step.kind, step.subject, names, lang))
        : changeText(step.kind, step.subject, step.value, names, lang);
  }
}
