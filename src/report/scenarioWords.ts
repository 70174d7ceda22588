/** A scenario in words, always labelled as hypothetical. */
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

/** "Hypothetical: Delamine leaves and steam runs at 50% of its capacity." */
export function scenarioSentence(scenario: Scenario, names: Names, lang: Lang): string {
  const w = words(lang).scenario;
  if (isBaseline(scenario)) return w.none;
  const each = (
    part: Readonly<Record<string, number>>,
    say: (name: string, level: string) => string,
    name: (id: string) => string,
  ) => Object.entries(part).map(([id, value]) => say(name(id), formatPercent(value, lang)));
  return w.hypothetical([
    ...scenario.leave.map((id) => w.leave(names.company(id))),
    ...each(scenario.curtail, w.curtail, names.company),
    ...each(scenario.import, w.import, names.material),
    ...each(scenario.export, w.export, names.material),
    ...each(scenario.open, w.open, (id) => openName(id, names, lang)),
  ]);
}

/** A unit or company by its name; a flow, written `from>to:material`, by those of its parts. */
function openName(id: string, names: Names, lang: Lang): string {
  const flow = names.unitRow(id) ? null : /^(.+)>(.+):([^:]+)$/.exec(id);
  if (!flow) return names.company(id);
  const [, from = "", to = "", material = ""] = flow;
  return words(lang).scenario.flow(names.unit(from), names.unit(to), names.material(material));
}
