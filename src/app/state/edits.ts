/** Changes of a scenario's shares: curtailments, availabilities and openings. Pure. */
import { type DataSet, unitOf } from "../../model/dataset.ts";
import type { Scenario } from "../../model/scenario.ts";
import { flowSubject } from "../../network/opening.ts";
import type { ShareKind } from "./history.ts";
import type { Index } from "./types.ts";

/** Sets the share of one subject, or takes the change away where the value is null. */
export function setShare(
  scenario: Scenario,
  kind: ShareKind,
  subject: string,
  value: number | null,
): Scenario {
  const rest = Object.entries(scenario[kind]).filter(([id]) => id !== subject);
  const known = Object.hasOwn(scenario[kind], subject);
  // A subject that is known keeps its place in the list.
  const entries: readonly (readonly [string, number])[] =
    value === null
      ? rest
      : known
        ? Object.entries(scenario[kind]).map(([id, old]) => [id, id === subject ? value : old])
        : [...rest, [subject, value]];
  const leave =
    kind === "open" && value !== null ? scenario.leave.filter((id) => id !== subject) : scenario.leave;
  return { ...scenario, leave, [kind]: Object.fromEntries(entries) };
}

/** Companies with a plant that operates, and where they have several each plant that does: what can be curtailed. */
export function curtailable(index: Index): readonly string[] {
  return [...index.companies].flatMap(([company, units]) => {
    const running = units.filter((unit) => unit.status === "operating").map((unit) => unit.id);
    if (running.length === 0) return [];
    return units.length > 1 ? [company, ...running.filter((id) => id !== company)] : [company];
  });
}

/** Materials that come from outside, or go there, in the order of the materials' file. */
export function tradedMaterials(dataset: DataSet, kind: "import" | "export"): readonly string[] {
  const traded = new Set(
    dataset.flows
      .filter((flow) => unitOf(kind === "import" ? flow.from : flow.to) === null)
      .map((flow) => flow.material),
  );
  return dataset.materials.map((material) => material.id).filter((id) => traded.has(id));
}

/** Plants that do not operate now. */
export function openablePlants(dataset: DataSet): readonly string[] {
  return dataset.units.filter((unit) => unit.status !== "operating").map((unit) => unit.id);
}

/**
 * Links that do not run now although both their ends do: as a scenario names flows. Links of a plant that
 * is closed itself open with the plant.
 */
export function openableLinks(dataset: DataSet): readonly string[] {
  const running = new Set(dataset.units.filter((unit) => unit.status === "operating").map((unit) => unit.id));
  const stands = (id: string | null) => id === null || running.has(id);
  const waiting = dataset.flows.filter(
    (flow) =>
      flow.status !== "operating" &&
      flow.quantity !== 0 &&
      stands(unitOf(flow.from)) &&
      stands(unitOf(flow.to)),
  );
  return [...new Set(waiting.map(flowSubject))];
}
