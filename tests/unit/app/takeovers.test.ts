/** Newcomers that took over: whose contracts they have is kept with them, and who is back is told from the scenario. */
import { describe, expect, it } from "vitest";
import { commandsOf } from "../../../src/app/state/commands.ts";
import { isWhole, takesOut } from "../../../src/app/state/departures.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { makeStore } from "../../../src/app/state/store.ts";
import { trialsOf } from "../../../src/app/state/trials.ts";
import { checkDataSet } from "../../../src/io/check.ts";
import { readProject, writeProject } from "../../../src/io/project/file.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { dataset, unit } from "../../twin/build.ts";

const DATA = dataset({
  units: [{ id: "well", company: "saltworks" }, { id: "pan", company: "saltworks" }, { id: "dairy" }],
  flows: [
    { from: "well", to: "pan", material: "brine" },
    { from: "pan", to: "dairy", material: "salt" },
  ],
});
const INDEX = indexOf(DATA);

describe("a scenario", () => {
  it("takes out by leaving and by curtailing, not by what else it changes", () => {
    expect(takesOut(NO_CHANGE)).toBe(false);
    expect(takesOut({ ...NO_CHANGE, import: { salt: 0 }, open: { dairy: 1 }, curtail: { pan: 1 } })).toBe(
      false,
    );
    expect(takesOut({ ...NO_CHANGE, leave: ["pan"] })).toBe(true);
    expect(takesOut({ ...NO_CHANGE, curtail: { pan: 0.5 } })).toBe(true);
  });
  it("leaves a plant whole where neither it nor its company is out or curtailed", () => {
    const whole = (scenario: Partial<typeof NO_CHANGE>) =>
      isWhole("pan", { ...NO_CHANGE, ...scenario }, INDEX);
    expect(whole({ leave: ["dairy", "well"] })).toBe(true);
    expect(whole({ leave: ["saltworks"] })).toBe(false);
    expect(whole({ leave: ["pan"] })).toBe(false);
    expect(whole({ curtail: { saltworks: 0.9 } })).toBe(false);
    // Of a plant that is no longer called so nobody can say that it is back.
    expect(isWhole("old-pan", NO_CHANGE, INDEX)).toBe(false);
  });
});

describe("a newcomer that took over", () => {
  it("keeps whose contracts it has and what it lacks, through a project file, until it is taken out", async () => {
    const store = makeStore({ data: { dataset: DATA, index: INDEX, issues: [] } });
    const commands = commandsOf(store, async (checked) => checkDataSet(checked));
    commands.toggle("pan");
    const what = { nameEn: "Boil", nameNl: "Koken", kind: "newcomer", units: ["new-boil"] } as const;
    const change = { table: "units", at: 3, before: null, after: unit({ id: "new-boil" }) } as const;
    const short = [{ material: "brine", needed: 172_000, unit: "m3" }];
    const outcome = await commands.tryOut({ ...what, insteadOf: ["pan"], short }, [change]);
    expect(outcome).toEqual({ status: "done" });
    const { history, data } = store.getState();
    expect(trialsOf(history)).toMatchObject([{ units: ["new-boil"], insteadOf: ["pan"], short }]);
    const bytes = writeProject({
      name: "Proef",
      dataset: data?.dataset ?? DATA,
      issues: [],
      issuesOf: "tables",
      history,
      scenes: [],
      display: { view: "tower", selection: null },
      positions: {},
    });
    const { project } = await readProject({ name: "proef.schakel.json", bytes });
    expect(project?.history).toEqual(history);
    expect(JSON.stringify(project?.history)).toContain('"needed":172000');
    const [trial] = trialsOf(history);
    if (!trial) throw new Error("nothing is tried");
    await commands.takeOut(trial);
    expect(trialsOf(store.getState().history)).toEqual([]);
    expect(store.getState().data?.dataset.units.map(({ id }) => id)).toEqual(["well", "pan", "dairy"]);
  });
});
