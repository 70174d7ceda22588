import { describe, expect, it } from "vitest";
import type { EditStep } from "../../../../src/app/state/history.ts";
import type { CellText, TableName } from "../../../../src/app/tables/model/column.ts";
import { exportedCsv } from "../../../../src/app/tables/model/exported.ts";
import { faultsOf } from "../../../../src/app/tables/saving.ts";
import { applyChanges } from "../../../../src/model/edit.ts";
import { app, column, SMALL, table } from "./make.ts";

const STEP: EditStep = { kind: "edit", action: "change", subject: "rows", nameEn: "", nameNl: "" };

function editorOf(name: TableName, lang: "nl" | "en" = "nl", set = SMALL) {
  const of = table(name, { lang, set });
  if (!of.editor) throw new Error("nothing can be changed");
  return of.editor;
}

/** The data set after cells are typed, and what could not be. */
function typed(name: TableName, texts: readonly CellText[], lang: "nl" | "en" = "nl") {
  const { edit, faults } = editorOf(name, lang).prepare(SMALL, texts);
  return { set: applyChanges(SMALL, edit.changes), faults: faults.map(({ fault }) => fault), edit };
}

describe("what is typed into a cell", () => {
  it("is a number in the way of the language; empty and unknown are not known", () => {
    const quantity = (text: string, lang: "nl" | "en") =>
      typed("flows", [{ at: 0, column: "quantity", text }], lang).set.flows[0]?.given.quantity;
    expect(quantity("1.234", "nl")).toBe(1234);
    expect(quantity("1.234", "en")).toBe(1.234);
    expect(quantity("1,5", "nl")).toBe(1.5);
    expect(quantity("1.5", "nl")).toBe(1.5);
    expect(quantity("onbekend", "nl")).toBeNull();
    expect(quantity("", "en")).toBeNull();
  });

  it("stands in the editor as it can be typed again", () => {
    const jobs = column(table("units"), "jobs");
    expect(jobs.draft(0)).toBe("12,5");
    expect(jobs.draft(1)).toBe("");
    expect(editorOf("units").prepare(SMALL, [{ at: 0, column: "jobs", text: "12,5" }]).edit.changes).toEqual(
      [],
    );
  });

  it("is refused with the reader's own words where it is no number or out of range", () => {
    const bad = typed("units", [
      { at: 0, column: "jobs", text: "veel" },
      { at: 1, column: "min_load", text: "150%" },
    ]);
    expect(bad.faults[0]).toContain("veel");
    expect(bad.faults[1]).toContain("150%");
    expect(bad.faults[1]).toContain("van 0% tot 100%");
    expect(bad.set).toEqual(SMALL);
  });

  it("is a share as a percentage, and asks for its sign where a file could have meant the share", () => {
    const load = (text: string) => typed("units", [{ at: 0, column: "min_load", text }]);
    for (const text of ["45%", "45 %", "45", "45,0%"]) expect(load(text).set.units[0]?.minLoad).toBe(0.45);
    expect(load("0,45%").set.units[0]?.minLoad).toBe(0.0045);
    expect(load("0,45").faults).toEqual(["‘0,45’ kan 0,45% of 45% zijn. Typ het met een procentteken."]);
    const set = { ...SMALL, units: SMALL.units.map((unit) => ({ ...unit, minLoad: 0.07 })) };
    const minLoad = column(table("units", { set }), "min_load");
    expect([minLoad.text(0), minLoad.draft(0), minLoad.written(0)]).toEqual(["7%", "7%", "7%"]);
    // A file has the share itself, as the format asks.
    expect(exportedCsv([minLoad], [0], "nl")).toBe("\uFEFFMinimale belasting\r\n0,07\r\n");
  });

  it("is a word of a list in either language, or as a file has it", () => {
    for (const text of ["gesloten", "closed", "dicht", "Closed"])
      expect(typed("units", [{ at: 0, column: "status", text }]).set.units[0]?.status).toBe("closed");
    expect(typed("units", [{ at: 0, column: "status", text: "kapot" }]).faults[0]).toContain("gesloten");
    expect(typed("units", [{ at: 2, column: "confidence", text: "" }]).set.units[2]?.confidence).toBeNull();
  });

  it("is a name or id of the data set, or outside", () => {
    const to = (text: string) => typed("flows", [{ at: 0, column: "to", text }]);
    expect(to("élan plastic").set.flows[0]?.to).toEqual({ unit: "plastic" });
    expect(to("market:export").set.flows[0]?.to).toEqual({ outside: "export" });
    expect(to("buiten het cluster").set.flows[0]?.to).toEqual({ outside: "" });
    expect(to("buiten het cluster: chloor").set.flows[0]?.to).toEqual({ outside: "chlorine" });
    expect(to("buiten het cluster: Gasnet").set.flows[0]?.to).toEqual({ outside: "Gasnet" });
    expect(to("Zoutmijm").faults).toEqual(["‘Zoutmijm’ staat niet in deze gegevens."]);
  });

  it("is a company by the name that is shown or its id, and any other word is a new one", () => {
    const company = (text: string) =>
      typed("units", [{ at: 1, column: "company", text }]).set.units[1]?.company;
    expect(company("zoutmijn")).toBe("mine");
    expect(company("mine")).toBe("mine");
    expect(company("Nieuw Bedrijf")).toBe("Nieuw Bedrijf");
    expect(company("")).toBe("chlor");
    expect(column(table("units"), "company").draft(0)).toBe("Zoutmijn");
  });

  it("in several cells of one row is one change", () => {
    const { edit } = typed("flows", [
      { at: 0, column: "quantity", text: "3" },
      { at: 0, column: "unit", text: "t" },
      { at: 3, column: "year", text: "2020" },
    ]);
    expect(edit.changes.map((change) => "at" in change && change.at)).toEqual([0, 3]);
  });
});

describe("changes through the app's command", () => {
  it("bring the quantity in the material's own unit, and undo brings it back", async () => {
    const { commands, now } = app();
    const { edit } = typed("flows", [{ at: 0, column: "quantity", text: "2,5" }]);
    expect(await commands.edit(edit.changes, STEP, edit.renames)).toEqual({ status: "done" });
    expect(now().flows[0]).toMatchObject({ quantity: 2500, given: { quantity: 2.5, unit: "kt" } });
    commands.undo();
    expect(now()).toEqual(SMALL);
  });

  it("that the reader refuses are about the cell where they were typed", async () => {
    const { commands, now } = app();
    const cells = [
      { at: 1, column: "unit", text: "parsec" },
      { at: 3, column: "quantity", text: "7" },
    ];
    const { edit } = typed("flows", cells);
    const outcome = await commands.edit(edit.changes, STEP, edit.renames);
    if (outcome.status !== "refused") throw new Error(outcome.status);
    const { at, elsewhere } = faultsOf(table("flows"), outcome.issues, cells, "nl");
    expect(at.map(({ at: place, column: id }) => [place, id])).toEqual([[1, "unit"]]);
    expect(at[0]?.fault).toContain("parsec");
    expect(elsewhere).toEqual([]);
    expect(now()).toBe(SMALL);
  });

  it("put a new id in everywhere", async () => {
    const { commands, now } = app();
    const { edit } = typed("units", [{ at: 0, column: "id", text: "pit" }]);
    expect((await commands.edit(edit.changes, STEP, edit.renames)).status).toBe("done");
    expect(now().flows[0]?.from).toEqual({ unit: "pit" });
    expect(now().chains[0]?.steps[0]?.units).toEqual(["pit"]);
  });

  it("add a row with an id of its own, or say which cell is wrong", async () => {
    const { commands, now } = app();
    const units = editorOf("units");
    const bad = units.add(
      SMALL,
      new Map([
        ["name", "Mine"],
        ["jobs", "x"],
      ]),
    );
    expect("faults" in bad && [...bad.faults.keys()]).toEqual(["jobs"]);
    const good = units.add(
      SMALL,
      new Map([
        ["name", "Mine"],
        ["status", "idle"],
      ]),
    );
    if ("faults" in good) throw new Error("refused");
    expect((await commands.edit(good.edit.changes, STEP)).status).toBe("done");
    expect(now().units.at(-1)).toMatchObject({
      id: "mine-2",
      company: "mine-2",
      name: "Mine",
      status: "idle",
    });
  });

  it("add a flow and a step at the end of its chain", async () => {
    const { commands, now } = app();
    const flow = editorOf("flows").add(
      SMALL,
      new Map([
        ["from", "Zoutmijn"],
        ["to", "buiten het cluster"],
        ["material", "zout"],
        ["quantity", "1,5"],
        ["unit", "kt"],
      ]),
    );
    if ("faults" in flow) throw new Error("refused");
    expect((await commands.edit(flow.edit.changes, STEP)).status).toBe("done");
    expect(now().flows.at(-1)).toMatchObject({ index: 4, material: "salt", quantity: 1500 });
    const step = editorOf("chains", "nl", now()).add(
      now(),
      new Map([
        ["chain", "pvc"],
        ["step", "4"],
        ["plants", "Élan Plastic"],
      ]),
    );
    if ("faults" in step) throw new Error("refused");
    expect((await commands.edit(step.edit.changes, STEP)).status).toBe("done");
    expect(now().chains[0]?.steps.at(-1)).toMatchObject({ step: "4", units: ["plastic"] });
  });

  it("take rows out: flows of a plant go with it, and undo brings all back", async () => {
    const { commands, now } = app();
    const { edit } = editorOf("units").remove(SMALL, [0]);
    expect((await commands.edit(edit.changes, { ...STEP, action: "remove" })).status).toBe("done");
    expect(now().units.map(({ id }) => id)).toEqual(["chlor", "plastic"]);
    expect(now().flows).toHaveLength(2);
    commands.undo();
    expect(now()).toEqual(SMALL);
  });

  it("change the name of a chain and a step of it together; a chain goes with its last step", async () => {
    const { commands, now } = app();
    const { edit } = typed("chains", [
      { at: 0, column: "chain", text: "Zout tot pvc" },
      { at: 1, column: "stepName", text: "Elektrolyse" },
    ]);
    expect((await commands.edit(edit.changes, STEP)).status).toBe("done");
    expect(now().chains[0]).toMatchObject({ nameNl: "Zout tot pvc" });
    expect(now().chains[0]?.steps[1]?.nameNl).toBe("Elektrolyse");
    const gone = editorOf("chains", "nl", now()).remove(now(), [0, 1, 2]);
    expect((await commands.edit(gone.edit.changes, STEP)).status).toBe("done");
    expect(now().chains).toEqual([]);
  });
});
