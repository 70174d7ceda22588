/** A project as one file that can be read by people too (docs/formats.md). */
import { EMPTY_HISTORY, type History } from "../../model/history.ts";
import type { Issue } from "../../model/issue.ts";
import { PROJECT_TYPE, PROJECT_VERSION, type Project } from "../../model/project.ts";
import { checkDataSet } from "../check.ts";
import { decode } from "../decode.ts";
import { tablesOf } from "../export.ts";
import { tablesJson } from "../json.ts";
import { problem } from "../problem.ts";
import { baseName } from "../schema.ts";
import { readSource } from "../source.ts";
import type { InputFile } from "../tables.ts";
import { type KeptScenario, withKept } from "./kept.ts";
import { type Places, placesOf, withPlaces } from "./places.ts";
import { replays } from "./replay.ts";
import { damaged, firstWrong, openStored, PARTS, type ProjectRead } from "./restore.ts";
import { PLACES } from "./schema.ts";

/**
 * The bytes of a project file. The same project gives the same bytes: nothing in it tells when or where it was
 * written. Rows, scenes and steps have a line of their own.
 */
export function writeProject(project: Project): Uint8Array {
  const { name, dataset, history, scenes, display, positions } = project;
  const line = (key: string, value: unknown) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const lines = (key: string, values: readonly unknown[], indent = "  ") =>
    values.length === 0
      ? `${indent}${JSON.stringify(key)}: []`
      : `${indent}${JSON.stringify(key)}: [\n${values
          .map((value) => `${indent}  ${JSON.stringify(value)}`)
          .join(",\n")}\n${indent}]`;
  const parts = [
    line("type", PROJECT_TYPE),
    line("version", PROJECT_VERSION),
    line("name", name),
    line("id", dataset.id),
    tablesJson(tablesOf(dataset)),
    line("places", placesOf(dataset)),
    `  "history": {\n${[
      `    "present": ${JSON.stringify(history.present)}`,
      `    "ration": ${JSON.stringify(history.ration)}`,
      lines("past", history.past, "    "),
      lines("future", history.future, "    "),
    ].join(",\n")}\n  }`,
    lines("scenes", scenes),
    line("display", display),
    line("positions", positions),
  ];
  return new TextEncoder().encode(`{\n${parts.join(",\n")}\n}\n`);
}

/**
 * Reads what {@link writeProject} writes. Never throws for bad input: tables are read as those of any file, with
 * issues at their cells; of the rest the first part that is wrong is named. Where the tables were changed
 * outside the program, so that the steps no longer fit them, the steps are left out with a warning.
 */
export async function readProject(input: InputFile): Promise<ProjectRead> {
  const file = baseName(input.name);
  const refused = (issue: Issue): ProjectRead => ({ project: null, issues: [issue] });
  const content = parsed(input);
  if (content === undefined) return refused(problem("file-damaged", "error", { file }));
  const { stored, issue } = openStored(file, content);
  if (!stored) return refused(issue);
  const { name = null, id = null } = stored;
  const part =
    typeof name !== "string"
      ? "name"
      : typeof id !== "string"
        ? "id"
        : firstWrong(stored, { ...PARTS, places: PLACES });
  if (part !== null) return refused(damaged(file, part));
  const { dataset: read, issues } = await readSource(String(id), [
    {
      name: /\.json$/i.test(file) ? file : `${file}.json`,
      bytes: new TextEncoder().encode(JSON.stringify(stored)),
    },
  ]);
  if (!read) return { project: null, issues };
  // All these parts were looked at.
  const project = stored as unknown as Project & {
    readonly places: Places;
    readonly kept?: readonly KeptScenario[];
  };
  const { scenes, positions, places, kept = [] } = project;
  const placed = withPlaces(read, places);
  const fitting = replays(placed, project.history);
  const { dataset, history, display } = withKept(
    { ...project, dataset: placed, history: fitting ? project.history : withoutSteps(project.history) },
    kept,
  );
  const left: readonly Issue[] = fitting
    ? []
    : [problem("project-history-left-out", "warning", { file, column: "history" })];
  return {
    project: {
      name: String(name),
      dataset,
      issues: [...left, ...checkDataSet(dataset).issues],
      issuesOf: "tables",
      history,
      scenes,
      display,
      positions,
    },
    issues: [...left, ...issues],
  };
}

function parsed(input: InputFile): unknown {
  try {
    return JSON.parse(decode(input.bytes).text);
  } catch {
    return undefined;
  }
}

function withoutSteps({ present, ration }: History): History {
  return { ...EMPTY_HISTORY, present, ration };
}
