/** A scenario in words, always labelled as hypothetical. */
import type { ChangeKind } from "../model/dataset.ts";
import type { Scenario } from "../model/scenario.ts";
import { formatPercent } from "./format.ts";
import type { Names } from "./names.ts";
import { type Lang, words } from "./words.ts";

/** Whether a scenario changes nothing. */
export function isBaseline(scenario: Scenario): boolean {
  const { leave, curtail, open } = scenario;
  return [leave, curtail, scenario.import, scenario.export, open].every(
    (part) => Object.keys(part).length === 0,
  );
}

/** Whether a scenario takes somebody out, or lets a plant run at less. */
export function takesOut({ leave, curtail }: Scenario): boolean {
  return leave.length > 0 || Object.values(curtail).some((share) => share < 1);
}

/**
 * "Hypothetical: Delamine leaves and steam runs at 50% of its capacity."
 *
 * @param further what else is assumed beside the scenario, in words: "a chlorine plant is added".
 */
export function scenarioSentence(
  scenario: Scenario,
  names: Names,
  lang: Lang,
  further: readonly string[] = [],
): string {
  const w = words(lang).scenario;
  const all = [...changeTexts(scenario, names, lang), ...further];
  return all.length === 0 ? w.none : w.hypothetical(all);
}

/** A scenario's changes, each in words. */
export function changeTexts(scenario: Scenario, names: Names, lang: Lang): readonly string[] {
  return changesOf(scenario).map(({ kind, subject, value }) => changeText(kind, subject, value, names, lang));
}

/** One change of a scenario. */
export interface Change {
  readonly kind: ChangeKind;
  readonly subject: string;
  /** The share that is left, or at which it opens; 0 where it leaves. */
  readonly value: number;
}

/** A scenario's changes one by one: who leaves, then curtailments, imports, exports and openings. */
export function changesOf(scenario: Scenario): readonly Change[] {
  const shares = (["curtail", "import", "export", "open"] as const).flatMap((kind) =>
    Object.entries(scenario[kind]).map(([subject, value]): Change => ({ kind, subject, value })),
  );
  return [...scenario.leave.map((subject): Change => ({ kind: "leave", subject, value: 0 })), ...shares];
}

/** "Delamine leaves", "steam runs at 50% of its capacity". */
export function changeText(
  kind: ChangeKind,
  subject: string,
  value: number,
  names: Names,
  lang: Lang,
): string {
  const w = words(lang).scenario;
  if (kind === "leave") return w.leave(names.company(subject));
  return w[kind](subjectName(kind, subject, names, lang), formatPercent(value, lang));
}

/** The name of what a change is about: a company or unit, a material, or a flow. */
export function subjectName(kind: ChangeKind, subject: string, names: Names, lang: Lang): string {
  if (kind === "import" || kind === "export") return names.material(subject);
  return kind === "open" ? openName(subject, names, lang) : names.company(subject);
}

/** A unit or company by its name; a flow, written `from>to:material`, by those of its parts. */
function openName(id: string, names: Names, lang: Lang): string {
  const flow = names.unitRow(id) ? null : /^(.+)>(.+):([^:]+)$/.exec(id);
  if (!flow) return names.company(id);
  const [, from = "", to = "", material = ""] = flow;
  const end = (name: string) => (name === "outside" ? words(lang).outside : names.unit(name));
  return words(lang).scenario.flow(end(from), end(to), names.material(material));
}
