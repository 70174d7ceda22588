/** What a step of the history is called. Pure. */
import { changeText, subjectName } from "../../report/scenarioWords.ts";
import type { Hide } from "../state/hide.ts";
import type { Step } from "../state/history.ts";
import type { AppNames } from "../state/names.ts";
import type { AppWords } from "./text.ts";

/** @param hide takes companies out of names that were typed, while they are hidden; an edit then has none. */
export function stepName(step: Step, names: AppNames, { t, w, lang }: AppWords, hide?: Hide): string {
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
        hide ? hide(lang === "nl" ? step.nameNl : step.nameEn) : lang === "nl" ? step.nameNl : step.nameEn,
        step.year === null ? "" : String(step.year),
      );
    case "return-all":
      return t.step["return-all"];
    case "edit": {
      const what = t.step.editSubject[step.subject];
      const say = t.step.edit[step.action];
      // Without a name the space before it goes too.
      if (hide) return say(what, "").replace(/ +(?=[ :]|$)/g, "");
      return say(what, lang === "nl" ? step.nameNl : step.nameEn);
    }
    default:
      return step.value === null
        ? t.step.asNow(subjectName(step.kind, step.subject, names, lang))
        : changeText(step.kind, step.subject, step.value, names, lang);
  }
}
