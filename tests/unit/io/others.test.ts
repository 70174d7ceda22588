/** Columns of text that format.md does not know: kept with their row through projects and exports. */
import { expect, it } from "vitest";
import { readDataSet } from "../../../src/io/dataset.ts";
import { tablesOf } from "../../../src/io/export.ts";
import { readProject, writeProject } from "../../../src/io/project/file.ts";
import { writeTables } from "../../../src/io/write.ts";
import { EMPTY_HISTORY } from "../../../src/model/history.ts";

const file = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
});

const FILES = [
  file("flows.csv", ["from,to,material,quantity,unit,contract", "A,B,salt,1,t,K-12", "B,market:x,acid,2,t,"]),
  file("companies.csv", ["id,name,contact,floor", 'A,Alfa,"Jansen, P.",12', "B,Bravo,,7"]),
  file("materials.csv", ["id,unit,hazard", "salt,t,none", "acid,t,corrosive"]),
  file("chains.csv", ["chain,step,units,owner", "c,1,A,Kim", "c,2,B,"]),
  file("processes.csv", ["process,role,material,coefficient,checked", "p,product,acid,1,2024"]),
  file("catalogue.csv", ["process,output,capacity,licensor", "p,acid,5,Uhde"]),
  file("cluster.csv", [
    "key,value,reason",
    "name,Test,working title",
    "scenario_s,If A leaves,",
    "__proto__,x,odd",
  ]),
  file("scenarios.csv", ["scenario,subject,change,who", "s,A,leave,Bo"]),
];

/** The rows as the data set holds them. */
const kept = (read: ReturnType<typeof readDataSet>["dataset"]) => ({
  flows: read?.flows.map(({ others }) => others),
  units: read?.units.map(({ others, numbers }) => [others, numbers]),
  materials: read?.materials.map(({ others }) => others),
  steps: read?.chains.flatMap(({ steps }) => steps.map(({ others }) => others)),
  items: read?.processes.flatMap(({ items }) => items.map(({ others }) => others)),
  processes: read?.processes.map(({ others }) => others),
  keys: Object.entries(read?.cluster.others ?? {}),
  changes: read?.scenarios.flatMap(({ changes }) => changes.map(({ others }) => others)),
});

const EXPECTED = {
  flows: [{ contract: "K-12" }, undefined],
  units: [
    [{ contact: "Jansen, P." }, { floor: 12 }],
    [undefined, { floor: 7 }],
  ],
  materials: [{ hazard: "none" }, { hazard: "corrosive" }],
  steps: [{ owner: "Kim" }, undefined],
  items: [{ checked: "2024" }],
  processes: [{ licensor: "Uhde" }],
  keys: [
    ["name", { reason: "working title" }],
    ["__proto__", { reason: "odd" }],
  ],
  changes: [{ who: "Bo" }],
};

it("are read, written to a project and read back, and exported", async () => {
  const { dataset } = readDataSet("test", FILES);
  expect(kept(dataset)).toEqual(EXPECTED);
  if (!dataset) throw new Error("no data set");
  const rest = { history: EMPTY_HISTORY, scenes: [], display: {}, positions: null };
  const bytes = writeProject({ name: "P", dataset, issues: [], issuesOf: "tables", ...rest });
  const { project } = await readProject({ name: "p.schakel.json", bytes });
  expect(kept(project?.dataset ?? null)).toEqual(EXPECTED);
  const again = readDataSet("test", writeTables(tablesOf(project?.dataset ?? dataset)));
  expect(kept(again.dataset)).toEqual(EXPECTED);
});
