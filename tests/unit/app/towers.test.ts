import { describe, expect, it } from "vitest";
import type { ChainDetail } from "../../../src/analysis/results.ts";
import { loadMoreWords, loadWords, wordsOf } from "../../../src/app/i18n/text.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import {
  countTowers,
  inRows,
  isBroad,
  saidOf,
  sortTowers,
  type Tower,
  towersOf,
} from "../../../src/app/tower/towers.ts";
import { createEngine } from "../../../src/engine/inProcess.ts";
import type { SourceFile } from "../../../src/engine/surface.ts";
import { NO_CHANGE, type Scenario } from "../../../src/model/scenario.ts";

const FILES: Readonly<Record<string, string>> = {
  "companies.csv":
    "id,name,status\nsalt,Salt,operating\nacid,Acid,operating\nbase,Base,operating\nfilm,Film,announced\n",
  // Film needs all its acid; base takes the same salt and hands it on.
  "flows.csv": [
    "from,to,material,quantity,unit,replace_in,replace_out",
    "salt,acid,brine,10,t,0,1",
    "salt,base,brine,10,t,0,1",
    "acid,outside,acid,10,t,,1",
    "base,outside,lye,10,t,,1",
    "",
  ].join("\n"),
  "chains.csv": [
    "chain,step,name_en,units,material",
    "acid,1,Brine,salt,brine",
    "acid,2,Acid,acid,acid",
    "acid,3,Film,film,film",
    "acid,4,Bags,,bags",
    "both,1,Brine,salt,brine",
    "both,2,Acid or lye,acid|base,",
    "",
  ].join("\n"),
};

async function towers(
  change: Partial<Scenario> = {},
  instead: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<readonly Tower[]> {
  const engine = createEngine();
  const files = Object.entries(FILES).map(
    ([name, text]): SourceFile => ({ name, bytes: new TextEncoder().encode(text) }),
  );
  const { dataset, issues } = await engine.run("load", { id: "towers", files });
  if (!dataset) throw new Error(JSON.stringify(issues));
  const settings = { measure: "output", ration: "proportional" } as const;
  const scenario = { ...NO_CHANGE, ...change };
  const { chains } = await engine.run("chains", { ...settings, cutSets: 0 });
  const result = await engine.run("simulate", { ...settings, scenario });
  return towersOf(chains as readonly ChainDetail[], result, scenario, indexOf(dataset), instead);
}

const states = ({ layers }: Tower) => layers.map(({ blocks }) => blocks.map(({ state }) => state).join("+"));
const kinds = ({ layers }: Tower) => layers.map(({ kind }) => kind);

describe("chains as towers", () => {
  it("have a newcomer in the place of the plant that it takes over from, once that has left", async () => {
    const instead = new Map([["base", ["acid"]]]);
    const layer = (list: readonly Tower[]) => list[1]?.layers[1];
    const before = await towers({}, instead);
    expect(layer(before)?.places).toBeUndefined();
    expect(before[1] && isBroad(before[1])).toBe(true);
    const after = await towers({ leave: ["acid"] }, instead);
    expect(layer(after)?.places).toEqual([0, 0]);
    expect(after[1] && isBroad(after[1])).toBe(false);
    // Who took over from somebody else stands beside the hole.
    const other = await towers({ leave: ["acid"] }, new Map([["base", ["salt"]]]));
    expect(layer(other)?.places).toBeUndefined();
  });
  it("stand today, with a gap where nobody performs a step now", async () => {
    const [acid, both] = await towers();
    expect(kinds(acid as Tower)).toEqual(["standing", "standing", "missing", "missing"]);
    expect(states(acid as Tower)).toEqual(["running", "running", "idle", ""]);
    expect(acid).toMatchObject({ status: "intact", missing: 2, fallenAt: null, leansAt: null });
    expect(states(both as Tower)).toEqual(["running", "running+running"]);
  });

  it("fall above the first layer that is empty", async () => {
    const [acid, both] = await towers({ leave: ["salt"] });
    expect(states(acid as Tower)).toEqual(["left", "stopped", "idle", ""]);
    expect(acid).toMatchObject({ status: "broken", fallenAt: 0 });
    expect(both).toMatchObject({ status: "broken", fallenAt: 0, throughput: 0 });
  });

  it("lean at the weakest layer while something is left of it", async () => {
    const [acid, both] = await towers({ leave: ["acid"] });
    expect(acid).toMatchObject({ status: "broken", fallenAt: 1 });
    // Half of the second step is left: base goes on.
    expect(states(both as Tower)).toEqual(["running", "left+running"]);
    expect(both).toMatchObject({ status: "weakened", throughput: 0.5, leansAt: 1 });
  });

  it("show what runs at less, and what the scenario opens", async () => {
    const [acid] = await towers({ curtail: { salt: 0.5 }, open: { film: 1 } });
    expect(states(acid as Tower)).toEqual(["weakened", "weakened", "running", ""]);
    expect(acid?.layers[2]?.blocks[0]).toMatchObject({ opened: true, level: 1 });
    expect(acid?.missing).toBe(1);
  });

  it("leave no hole in a row: the next one that fits comes before one that is too broad", async () => {
    const [acid, both] = await towers();
    const ids = (list: readonly (Tower | undefined)[], columns: number) =>
      inRows(list as readonly Tower[], columns).map(({ id }) => id);
    // Acid and lye stand side by side, as broad as two.
    expect(ids([both, both, acid, acid], 3)).toEqual(["both", "acid", "both", "acid"]);
    expect(ids([acid, both, acid], 2)).toEqual(["acid", "acid", "both"]);
    expect(ids([both, both], 3)).toEqual(["both", "both"]);
    expect(ids([acid, both, acid], 1)).toEqual(["acid", "both", "acid"]);
  });

  it("say first that steps are missing, then what became of the rest", async () => {
    await loadWords("en");
    await loadMoreWords("en");
    const said = (list: readonly Tower[]) => list.map((tower) => saidOf(tower, wordsOf("en")));
    expect(said(await towers({ leave: ["acid"] }))).toEqual([
      "incomplete: 2 steps are missing, the rest has fallen",
      "leans, 50%",
    ]);
    expect(said(await towers())).toEqual(["incomplete: 2 steps are missing, the rest stands", "stands"]);
  });

  it("are counted and sorted by what they lost", async () => {
    const all = await towers({ leave: ["acid"] });
    expect(countTowers(all)).toEqual({ standing: 0, incomplete: 0, leaning: 1, fallen: 1 });
    expect(countTowers(await towers())).toEqual({ standing: 2, incomplete: 1, leaning: 0, fallen: 0 });
    const ids = (sort: "file" | "status" | "loss") =>
      sortTowers([...all].reverse(), sort).map(({ id }) => id);
    expect(ids("file")).toEqual(["both", "acid"]);
    expect(ids("status")).toEqual(["acid", "both"]);
    expect(ids("loss")).toEqual(["acid", "both"]);
  });
});
