/** Scenarios that projects of version 1 kept beside the data set: now they are the data set's own. Pure. */
import { type DataSet, type NamedScenario, SCENARIO_KEY, type ScenarioChange } from "../../model/dataset.ts";
import type { History } from "../../model/history.ts";
import type { Json, Project } from "../../model/project.ts";
import type { Rationing, Scenario } from "../../model/scenario.ts";
import { replays } from "./replay.ts";

/** A scenario as it was kept. */
export interface KeptScenario {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly scenario: Scenario;
  readonly ration?: Rationing;
}

type Parts = Pick<Project, "dataset" | "history" | "display">;

/** The parts of a project with what it kept as named scenarios at the end of the data set's own. */
export function withKept(parts: Parts, kept: readonly KeptScenario[]): Parts {
  let { dataset } = parts;
  const ids = new Map<string, string>();
  for (const one of kept) {
    const id = freeId(dataset, one.name);
    const { changes, unknown } = changesOf(one.scenario, dataset);
    if (changes.length === 0 && unknown.length === 0) continue;
    ids.set(`kept ${one.id}`, `set ${id}`);
    dataset = added(dataset, { id, nameEn: one.name, nameNl: one.name, changes }, textOf(one, unknown));
  }
  return {
    dataset,
    history: fitting(dataset, parts.history),
    display: renamed(parts.display, ids),
  };
}

/** The steps that still fit: those that were taken back may stand where a scenario came, others on what describes one. */
function fitting(dataset: DataSet, history: History): History {
  const ways = [history, { ...history, future: [] }];
  return ways.find((one) => replays(dataset, one)) ?? { ...history, past: [], future: [] };
}

function freeId({ scenarios }: DataSet, name: string): string {
  const base = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const taken = new Set(scenarios.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `${base || "scenario"}${number === 1 ? "" : `-${number}`}`;
    if (!taken.has(id)) return id;
  }
}

/** Its changes; those of subjects that the data set no longer has can't stand in its tables. */
function changesOf(scenario: Scenario, dataset: DataSet) {
  const subjects = new Set([
    ...dataset.units.flatMap(({ id, company }) => [id, company]),
    ...dataset.materials.map(({ id }) => id),
    ...dataset.flows.map(({ material }) => material),
  ]);
  const of = (change: ScenarioChange["change"], subject: string, value: number | null) => ({
    ...{ subject, change, value, year: null, note: "", at: null },
  });
  const all: ScenarioChange[] = [
    ...scenario.leave.map((subject) => of("leave", subject, null)),
    ...(["curtail", "import", "export", "open"] as const).flatMap((change) =>
      Object.entries(scenario[change]).map(([subject, value]) => of(change, subject, value)),
    ),
  ];
  // A flow that opens is written as from>to:material.
  const isKnown = ({ subject }: ScenarioChange) => subjects.has(subject) || subject.includes(">");
  return { changes: all.filter(isKnown), unknown: all.filter((change) => !isKnown(change)) };
}

/** What a named scenario has no column for. */
function textOf({ description = "", ration }: KeptScenario, unknown: readonly ScenarioChange[]): string {
  return [
    description,
    ration && ration !== "proportional" ? `ration: ${ration}` : "",
    ...unknown.map(
      ({ change, subject, value }) => `${change}: ${subject}${value === null ? "" : `=${value}`}`,
    ),
  ]
    .filter(Boolean)
    .join("; ");
}

function added(dataset: DataSet, scenario: NamedScenario, text: string): DataSet {
  const { cluster } = dataset;
  const values =
    text === "" ? cluster.values : { ...cluster.values, [`${SCENARIO_KEY}${scenario.id}`]: text };
  // A scenario stands in the rows of its changes: one without any is only described.
  const scenarios = scenario.changes.length === 0 ? dataset.scenarios : [...dataset.scenarios, scenario];
  return { ...dataset, cluster: { ...cluster, values }, scenarios };
}

/** What stood beside the present scenario, or was compared with it, by the new ids. */
function renamed(display: Project["display"], ids: ReadonlyMap<string, string>): Project["display"] {
  const { beside, compared } = display;
  const of = (id: Json): Json => (typeof id === "string" ? (ids.get(id) ?? id) : id);
  return {
    ...display,
    ...(beside === undefined ? {} : { beside: of(beside) }),
    ...(Array.isArray(compared) ? { compared: compared.map(of) } : {}),
  };
}
