import {
  type ChangeKind,
  type End,
  type NamedScenario,
  type ScenarioChange,
  unitOf,
} from "../../model/dataset.ts";
import type { Row, Rows } from "../rows.ts";
import { CHANGE_WORDS } from "../words.ts";
import { groupRows, type Known, knownIds, readNames } from "./common.ts";
import { endName, parseEnd } from "./ends.ts";
import type { FlowsRead } from "./flows.ts";

interface Subjects {
  readonly units: ReadonlySet<string>;
  readonly companies: Known;
  readonly materials: Known;
  readonly flows: FlowsRead["flows"];
}

/** The scenarios of scenarios.csv (format.md): one change a row, its subject checked against the data set. */
export function readScenarios(rows: Rows, read: FlowsRead): NamedScenario[] {
  if (rows.length === 0) return [];
  const units = new Set(read.units.map((unit) => unit.id));
  const subjects: Subjects = {
    units,
    companies: knownIds([...units, ...read.units.map((unit) => unit.company)]),
    materials: knownIds(read.materials.map((material) => material.id)),
    flows: read.flows,
  };
  return [...groupRows(rows, "scenario")].map(([id, own]) => ({
    id,
    ...readNames(own, id),
    changes: own.flatMap((row) => readChange(row, subjects) ?? []),
  }));
}

function readChange(row: Row, subjects: Subjects): ScenarioChange | null {
  const written = row.required("subject");
  const change = row.required("change") === "" ? null : row.word("change", CHANGE_WORDS);
  const value = row.number("value");
  const year = row.number("year");
  if (change === "curtail" || change === "import" || change === "export") row.required("value");
  if (written === "" || change === null) return null;
  const subject = findSubject(written, change, subjects);
  if (subject === null) {
    row.report("unknown-subject", "error", "subject", {
      id: written,
      kind: change === "import" || change === "export" ? "material" : "unit",
      ...wanted(change, subjects).nearest(written),
    });
  }
  return {
    subject: subject ?? written,
    change,
    value,
    year,
    note: row.text("note"),
    at: row.at,
    ...row.others(),
  };
}

function wanted(change: ChangeKind, subjects: Subjects): Known {
  return change === "import" || change === "export" ? subjects.materials : subjects.companies;
}

/** The subject as the engine names it, or null where the data set lacks it. */
function findSubject(written: string, change: ChangeKind, subjects: Subjects): string | null {
  if (wanted(change, subjects).ids.has(written)) return written;
  return change === "open" ? findFlow(written, subjects) : null;
}

/** `from>to:material`; an end outside may carry its label. */
function findFlow(written: string, subjects: Subjects): string | null {
  const arrow = written.indexOf(">");
  if (arrow < 0) return null;
  const from = parseEnd(written.slice(0, arrow).trim(), subjects.units);
  const rest = written.slice(arrow + 1).trim();
  const found = subjects.flows.find((flow) => {
    if (!sameEnd(flow.from, from) || !rest.endsWith(`:${flow.material}`)) return false;
    const to = parseEnd(rest.slice(0, -flow.material.length - 1).trim(), subjects.units);
    return sameEnd(flow.to, to);
  });
  return found ? `${endName(found.from)}>${endName(found.to)}:${found.material}` : null;
}

function sameEnd(end: End, asked: End): boolean {
  if (unitOf(end) !== unitOf(asked)) return false;
  if ("unit" in end || "unit" in asked) return true;
  return asked.outside === "" || asked.outside === end.outside;
}
