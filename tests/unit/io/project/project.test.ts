import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandsOf } from "../../../../src/app/state/commands.ts";
import { indexOf } from "../../../../src/app/state/lookup.ts";
import { makeStore } from "../../../../src/app/state/store.ts";
import { checkDataSet } from "../../../../src/io/check.ts";
import { readProject, writeProject } from "../../../../src/io/project/file.ts";
import { migrated } from "../../../../src/io/project/migrations.ts";
import { restoreProject, toStored } from "../../../../src/io/project/restore.ts";
import { readSource } from "../../../../src/io/source.ts";
import type { DataSet, Unit } from "../../../../src/model/dataset.ts";
import { applyChanges } from "../../../../src/model/edit.ts";
import { EMPTY_HISTORY } from "../../../../src/model/history.ts";
import type { Project } from "../../../../src/model/project.ts";
import { NO_CHANGE } from "../../../../src/model/scenario.ts";
import { changeUnit, removeUnits } from "../../../../src/network/edit/units.ts";
import { issueText } from "../../../../src/report/issues/index.ts";
import { dataset } from "../../../twin/build.ts";
import { richDataSets } from "../../../twin/rich.ts";

const NAME = "proef.schakel.json";

/** What a few steps leave behind: an edit, a departure, a removal that is taken back. */
async function worked(start: DataSet): Promise<Project> {
  const store = makeStore({ data: { dataset: start, index: indexOf(start), issues: [] } });
  const commands = commandsOf(store, async (checked) => checkDataSet(checked));
  const present = () => store.getState().data?.dataset ?? start;
  const step = (name: string) =>
    ({ kind: "edit", action: "change", subject: "unit", nameEn: name, nameNl: name }) as const;
  const first = start.units[0] as Unit;
  await commands.edit(changeUnit(present(), first.id, { ...first, jobs: 12.5 }).changes, step("one"));
  commands.toggle(first.company);
  await commands.edit(removeUnits(present(), [first.id]).changes, step("two"));
  commands.undo();
  const { data, history } = store.getState();
  return {
    name: "Proef",
    dataset: data?.dataset ?? start,
    issues: [],
    issuesOf: "tables",
    history,
    scenes: [
      {
        id: "scene-1",
        name: "eerst",
        note: "Wat nu?\nEn dan?",
        view: "tower",
        scenario: history.present,
        ration: "proportional",
        selection: null,
      },
    ],
    display: { view: "graph", selection: { kind: "unit", id: first.id } },
    positions: { [first.id]: { x: 1.5, y: -2 } },
  };
}

const SMALL = dataset({
  units: [{ id: "mine", at: { file: "bedrijven.csv", row: 7 }, jobs: 3 }, { id: "works" }],
  flows: [{ from: "mine", to: "works", material: "salt" }],
});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const file = (content: string) => ({ name: NAME, bytes: new TextEncoder().encode(content) });

describe("a project file", () => {
  it("gives back the project as it was, with its steps, and the same bytes again", async () => {
    const project = await worked(SMALL);
    expect(project.history.past).toHaveLength(2);
    expect(project.history.future).toHaveLength(1);
    const bytes = writeProject(project);
    const read = await readProject({ name: NAME, bytes });
    expect(read.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(read.project && { ...read.project, issues: [] }).toEqual(project);
    expect(read.project && text(writeProject(read.project))).toBe(text(bytes));
  });

  it("does so for whatever a data set holds", async () => {
    await fc.assert(
      fc.asyncProperty(richDataSets(), async (drawn) => {
        const { issues, settling } = checkDataSet(drawn);
        fc.pre(issues.every(({ severity }) => severity !== "error"));
        const project = await worked(applyChanges(drawn, settling));
        const bytes = writeProject(project);
        const read = await readProject({ name: NAME, bytes });
        expect(read.project && { ...read.project, issues: [] }).toEqual(project);
        expect(read.project && text(writeProject(read.project))).toBe(text(bytes));
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it("is read as a data set too, wherever one is read", async () => {
    const project = await worked(SMALL);
    const { dataset: read } = await readSource("proef", [{ name: NAME, bytes: writeProject(project) }]);
    expect(read?.units.map(({ id, jobs }) => [id, jobs])).toEqual([
      ["mine", 12.5],
      ["works", null],
    ]);
  });

  it("says what is wrong with it", async () => {
    const good = text(writeProject(await worked(SMALL)));
    const broken: readonly (readonly [string, string, string])[] = [
      [good.slice(0, 400), "file-damaged", ""],
      ['{"type": "schakel-data-set", "version": 1, "tables": {}}', "not-a-project-file", ""],
      [good.replace('"version": 4', '"version": 7'), "newer-version", ""],
      [good.replace('"name": "Proef"', '"name": 5'), "project-part-damaged", "name"],
      [good.replace('"kind":"leave"', '"kind":"flies"'), "project-part-damaged", "history.past.1.step.kind"],
      [good.replace('"leave":["mine"]', '"leave":"mine"'), "project-part-damaged", "history.present.leave"],
      [good.replace('"jobs":12.5,', '"jobs":"veel",'), "not-a-number", "jobs"],
    ];
    for (const [content, code, column] of broken) {
      const { project, issues } = await readProject(file(content));
      expect(project).toBeNull();
      expect(issues[0]).toMatchObject({ code, column });
      for (const issue of issues)
        for (const lang of ["nl", "en"] as const)
          expect(issueText(issue, lang).message).not.toMatch(/undefined|""/);
    }
  });

  it("whose tables were changed by hand keeps them, and leaves out the steps that no longer fit", async () => {
    const good = text(writeProject(await worked(SMALL)));
    const { project, issues } = await readProject(file(good.replace('"jobs":12.5,', '"jobs":99,')));
    expect(project?.dataset.units[0]?.jobs).toBe(99);
    expect(project?.history).toMatchObject({ past: [], future: [], present: { leave: ["mine"] } });
    expect(issues.map(({ code }) => code)).toContain("project-history-left-out");
  });
});

/** What version 1 kept beside the data set: one as it was, one of somebody who is gone, one that assumes nothing. */
const KEPT = [
  { id: "1", name: 'Zonder "mijn"', description: "voor later", scenario: { ...NO_CHANGE, leave: ["mine"] } },
  {
    id: "2",
    name: "Half",
    ration: "local-first",
    scenario: { ...NO_CHANGE, leave: ["gone"], curtail: { works: 0.5 }, import: { salt: 0.25 } },
  },
  { id: "3", name: "Niets", scenario: NO_CHANGE },
];

describe("what a project of version 1 kept under a name", () => {
  const check = (project: Project | null) => {
    expect(project?.dataset.scenarios.map(({ id, nameEn, nameNl }) => [id, nameEn, nameNl])).toEqual([
      ["zonder-mijn", 'Zonder "mijn"', 'Zonder "mijn"'],
      ["half", "Half", "Half"],
    ]);
    const [first, second] = project?.dataset.scenarios ?? [];
    expect(first?.changes).toMatchObject([{ change: "leave", subject: "mine" }]);
    expect(second?.changes).toMatchObject([
      { change: "curtail", subject: "works", value: 0.5 },
      { change: "import", subject: "salt", value: 0.25 },
    ]);
    expect(project?.dataset.cluster.values).toMatchObject({
      "scenario_zonder-mijn": "voor later",
      scenario_half: "ration: local-first; leave: gone",
    });
    expect(project?.display).toMatchObject({ beside: "set half", compared: ["now", "set zonder-mijn"] });
    expect(project?.history.past).toHaveLength(2);
  };
  const display = { beside: "kept 2", compared: ["now", "kept 1"] };

  it("is a scenario of the data set where the project is stored, which is then to be stored anew", async () => {
    const stored = { ...toStored(await worked(SMALL)), version: 1, kept: KEPT, display };
    const { project, issues, renewed } = restoreProject("x", structuredClone(stored));
    expect(issues).toEqual([]);
    expect(renewed).toBe(true);
    check(project);
    expect(project && checkDataSet(project.dataset).issues.filter(hasError)).toEqual([]);
  });

  it("is a scenario of the data set where the project is a file", async () => {
    const content: object = JSON.parse(text(writeProject(await worked(SMALL))));
    const { project, issues } = await readProject(
      file(JSON.stringify({ ...content, version: 1, kept: KEPT, display })),
    );
    expect(issues.filter(hasError)).toEqual([]);
    check(project);
    // Written again, nothing is left beside the data set, and nothing is lost.
    const bytes = project && writeProject(project);
    expect(bytes && text(bytes)).not.toContain('"kept"');
    check(bytes && (await readProject({ name: NAME, bytes })).project);
  });
});

const hasError = ({ severity }: { readonly severity: string }) => severity === "error";

describe("a project as it is stored", () => {
  it("comes back as it was", async () => {
    const project = await worked(SMALL);
    const stored: unknown = structuredClone(toStored(project));
    expect(restoreProject("x", stored)).toEqual({ project, issues: [] });
  });

  it("is refused, by the name of its part, where something is missing or newer", async () => {
    const stored = toStored(await worked(SMALL));
    const codes = (content: unknown) =>
      restoreProject("x", content).issues.map(({ code, column }) => [code, column]);
    expect(codes(null)).toEqual([["not-a-project-file", ""]]);
    expect(codes({ ...stored, version: 5 })).toEqual([["newer-version", ""]]);
    expect(codes({ ...stored, dataset: { ...SMALL, units: null } })).toEqual([
      ["project-part-damaged", "dataset.units"],
    ]);
    expect(codes({ ...stored, history: { ...EMPTY_HISTORY, present: {} } })).toEqual([
      ["project-part-damaged", "history.present.leave"],
    ]);
    expect(codes({ ...stored, dataset: dataset({ flows: [] }) })).toEqual([
      ["project-part-damaged", "history"],
    ]);
  });

  it("of an earlier version goes through every migration after it, in order", () => {
    const steps = [
      (stored: object) => ({ ...stored, two: true }),
      (stored: object) => ({ ...stored, three: "two" in stored }),
    ];
    expect(migrated({ version: 1, name: "x" }, steps, 3)).toEqual({
      version: 3,
      name: "x",
      two: true,
      three: true,
    });
    expect(migrated({ version: 2, name: "x" }, steps, 3)).toEqual({ version: 3, name: "x", three: false });
    expect(migrated({ version: 3, present: NO_CHANGE }, steps, 3)).toEqual({
      version: 3,
      present: NO_CHANGE,
    });
    for (const version of [0, 4, 1.5, "1", null]) expect(migrated({ version }, steps, 3)).toBeNull();
  });
});
