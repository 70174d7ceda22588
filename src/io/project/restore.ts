import { hasErrors, type Issue } from "../../model/issue.ts";
import { PROJECT_TYPE, PROJECT_VERSION, type Project } from "../../model/project.ts";
import { checkDataSet } from "../check.ts";
import { problem } from "../problem.ts";
import { type KeptScenario, withKept } from "./kept.ts";
import { migrated, type Stored } from "./migrations.ts";
import { replays } from "./replay.ts";
import { DATA_SET, DISPLAY, HISTORY, ISSUES, KEPT, POSITIONS, SCENES, wrongPart } from "./schema.ts";

export interface ProjectRead {
  /** null where an error is among the issues. */
  readonly project: Project | null;
  readonly issues: readonly Issue[];
  /** Whether its data set is no longer the stored one, because an earlier version stored other parts. */
  readonly renewed?: boolean;
}

/** A project as it is stored on this computer: plain data with its type and version. */
export function toStored(project: Project): Stored {
  return { type: PROJECT_TYPE, version: PROJECT_VERSION, ...project };
}

/**
 * A project from what {@link toStored} made of it, here or in an earlier version of the program.
 *
 * @param name what issues call it.
 */
export function restoreProject(name: string, content: unknown): ProjectRead {
  const refused = (issue: Issue): ProjectRead => ({ project: null, issues: [issue] });
  const { stored, issue } = openStored(name, content);
  if (!stored) return refused(issue);
  const part = firstWrong(stored, { ...PARTS, dataset: DATA_SET, issues: ISSUES });
  if (part !== null) return refused(damaged(name, part));
  // All its parts were looked at.
  const project = stored as unknown as Project & { readonly kept?: readonly KeptScenario[] };
  const { issues } = checkDataSet(project.dataset);
  if (hasErrors(issues)) return { project: null, issues };
  const { kept = [], scenes, positions } = project;
  if (!replays(project.dataset, project.history)) return refused(damaged(name, "history"));
  const { dataset, history, display } = withKept(project, kept);
  return {
    project: {
      name: typeof project.name === "string" ? project.name : name,
      dataset,
      issues: project.issues,
      issuesOf: project.issuesOf === "files" ? "files" : "tables",
      history,
      scenes,
      display,
      positions,
    },
    issues: [],
    ...(kept.length > 0 ? { renewed: true } : {}),
  };
}

/** The parts that a stored project and a project file share, but for the data set. */
export const PARTS = { history: HISTORY, kept: KEPT, scenes: SCENES, display: DISPLAY, positions: POSITIONS };

/** Content with the right type in today's version, or the issue why it is not. */
export function openStored(
  file: string,
  content: unknown,
): { readonly stored: Stored; readonly issue: null } | { readonly stored: null; readonly issue: Issue } {
  const refused = (issue: Issue) => ({ stored: null, issue });
  if (
    typeof content !== "object" ||
    content === null ||
    !("type" in content) ||
    content.type !== PROJECT_TYPE
  )
    return refused(problem("not-a-project-file", "error", { file }));
  const stored: Stored = { ...content };
  const now = migrated(stored);
  if (now) return { stored: now, issue: null };
  const details = { version: String(stored.version ?? "?"), known: String(PROJECT_VERSION) };
  return refused(problem("newer-version", "error", { file }, details));
}

/** The path to the first part that is not as it must be, or null. */
export function firstWrong(
  stored: Stored,
  parts: Readonly<Record<string, Parameters<typeof wrongPart>[0]>>,
): string | null {
  for (const [name, schema] of Object.entries(parts)) {
    const part = wrongPart(schema, stored[name], name);
    if (part !== null) return part;
  }
  return null;
}

export function damaged(file: string, part: string): Issue {
  return problem("project-part-damaged", "error", { file, column: part }, { part });
}
