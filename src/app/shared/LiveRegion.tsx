import { inLanguage } from "../../report/inLanguage.ts";
import { changesOf, isBaseline } from "../../report/scenarioWords.ts";
import type { AppWords } from "../i18n/text.ts";
import { useWords } from "../i18n/text.ts";
import { subjectName } from "../state/lookup.ts";
import { chainsMoved } from "../state/moved.ts";
import { shownData } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import { arrivalTexts } from "../state/trials.ts";
import type { AppState } from "../state/types.ts";

/** One sentence for screen readers after every change: what happened, in the chosen language. */
export function LiveRegion() {
  const words = useWords();
  const sentence = useApp((state) => sentenceOf({ ...state, data: shownData(state) }, words));
  return (
    <p className="hidden" role="status" aria-live="polite">
      {sentence}
    </p>
  );
}

/** Pure: what there is to say about a state of the app. Nothing while an answer is still to come. */
export function sentenceOf(state: AppState, { t, lang }: Pick<AppWords, "t" | "lang">): string {
  const { data, loading, failure, results, history, stale } = state;
  if (loading) return t.state.loading(loading.name);
  if (failure)
    return t.say.failed(failure.name, failure.issues.filter((issue) => issue.severity === "error").length);
  if (!data || stale || !results.simulate || !results.chains) return "";
  const scenario = history.present;
  const last = history.past.at(-1)?.step;
  if (last?.kind === "edit" && last.action === "try")
    return t.newcomer.tried(inLanguage(lang, last.nameEn, last.nameNl));
  if (isBaseline(scenario)) {
    const { hide } = data.index;
    const arrived = arrivalTexts(history, lang).map((text) => hide?.(text) ?? text);
    if (arrived.length > 0) return `${arrived.join("; ")}.`;
    if (history.past.length + history.future.length > 0) return t.say.back;
    const { cluster, units, flows, id } = data.dataset;
    return t.say.loaded(cluster.name || id, units.length, flows.length);
  }
  const own = new Set(
    scenario.leave.flatMap((id) => [id, ...(data.index.companies.get(id) ?? []).map((unit) => unit.id)]),
  );
  const stops = results.simulate.units.filter((unit) => unit.stopped && !own.has(unit.id)).length;
  const names = scenario.leave.map((id) => subjectName(id, data.index)).join(", ");
  const changes = changesOf(scenario).length;
  return t.say.effect(
    changes === scenario.leave.length ? t.step.leave(names) : t.say.scenario(changes),
    stops,
    chainsMoved(results.chains, results.simulate, "broken").length,
  );
}
