import { describe, expect, it } from "vitest";
import type { LinksResult, PortResult } from "../../../src/analysis/results.ts";
import { buildScene } from "../../../src/app/graph/buildScene.ts";
import type { Scene } from "../../../src/app/graph/scene.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { cascade, input } from "./sample.ts";

const states = (scene: Scene) => Object.fromEntries(scene.nodes.map(({ id, state }) => [id, state]));
const edgeStates = (scene: Scene) =>
  Object.fromEntries(scene.edges.map(({ index, state }) => [index, state]));
const edge = (scene: Scene, index: number) => scene.edges.find((candidate) => candidate.index === index);

/** Chlorine has a weak source of salt, which salt does not mind; pvc takes one thing that nobody here makes. */
const PORT: Omit<PortResult, "unit" | "direction" | "material" | "class" | "flows"> = {
  ...{
    criticality: "critical",
    counterparts: 1,
    quantities: [],
    satisfiedIfLargestCut: null,
    effective: 1,
    replaceability: 0,
  },
  ...{ lossIfLargestCut: 1, largest: "salt" },
};
const LINKS: LinksResult = {
  dataset: "sample",
  ports: [
    { ...PORT, unit: "salt", direction: "output", material: "salt", class: "strong", flows: [0] },
    { ...PORT, unit: "chlorine", direction: "input", material: "salt", class: "weak", flows: [0] },
    { ...PORT, unit: "pvc", direction: "input", material: "ethylene", class: "missing", flows: [4] },
  ],
  basis: cascade().basis,
};

describe("link classes", () => {
  const shown = input({ links: LINKS, showLinkClasses: true });

  it("say for which end a line is weak, and what has no partner in the cluster", () => {
    const scene = buildScene(shown);
    expect(scene.mode).toBe("links");
    expect(edge(scene, 0)?.link).toEqual({ weakForSeller: false, weakForBuyer: true });
    expect(edge(scene, 1)?.link).toBeNull();
    const pvc = scene.nodes.find(({ id }) => id === "pvc");
    expect(pvc?.missing).toEqual({ inputs: 1, outputs: 0 });
    expect(pvc?.aria).toContain("1 input without a supplier in the cluster");
  });

  it("give way to states in a what-if, and are not there unless asked for", () => {
    const whatIf = buildScene({ ...shown, result: cascade() });
    expect(whatIf.mode).toBe("whatif");
    expect(whatIf.edges.every(({ link }) => link === null)).toBe(true);
    expect(buildScene(input({ links: LINKS })).nodes.every(({ missing }) => missing === null)).toBe(true);
  });
});

describe("structure mode", () => {
  const scene = buildScene(input());

  it("shows families and no cascade while no scenario changes anything", () => {
    expect(scene.mode).toBe("structure");
    expect(buildScene(input({ result: cascade(NO_CHANGE) })).mode).toBe("structure");
    expect(new Set(Object.values(states(scene)))).toEqual(new Set(["healthy", "inactive"]));
  });

  it("draws flows between two different units only", () => {
    expect(scene.edges.map(({ index }) => index)).toEqual([0, 1, 2, 3, 5, 6]);
  });

  it("marks a unit that uses its own product instead of drawing a loop", () => {
    expect(scene.nodes.find(({ id }) => id === "boiler")?.badge).toBe("↻");
  });

  it("keeps an unknown quantity apart from a small one", () => {
    expect(edge(scene, 2)).toMatchObject({ unknown: true, label: "chlorine ?" });
    expect(edge(scene, 1)).toMatchObject({ unknown: false, label: "chlorine 50 kt", code: "CL" });
  });

  it("takes idle flows and flows to units that do not operate for potential", () => {
    expect(edgeStates(scene)).toMatchObject({ 5: "potential", 6: "potential", 0: "healthy" });
    expect(buildScene(input({ showPotential: false })).edges.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  });

  it("leaves energy out when asked to", () => {
    expect(edge(scene, 3)?.energy).toBe(true);
    expect(edge(buildScene(input({ showEnergy: false })), 3)).toBeUndefined();
  });

  it("names units by the family of what they mainly sell", () => {
    const family = (id: string) => scene.nodes.find((node) => node.id === id)?.family;
    expect([family("salt"), family("boiler"), family("pvc")]).toEqual(["salts", "steam", "organics"]);
  });

  it("leaves out units without a position", () => {
    expect(buildScene(input({ layout: { positions: { salt: { x: 0, y: 0 } } } })).nodes).toHaveLength(1);
  });

  it("says each unit in one sentence in the language asked for", () => {
    const said = (lang: "nl" | "en") =>
      buildScene(input({ lang })).nodes.find(({ id }) => id === "chlorine")?.aria;
    expect(said("en")).toBe("Plant chlorine: runs as usual, 1 supplier, 2 takers");
    expect(said("nl")).toBe("Plant chlorine: draait normaal, 1 leverancier, 2 afnemers");
  });
});

describe("what-if mode", () => {
  it("shows the state in the end where no wave is asked for", () => {
    const scene = buildScene(input({ result: cascade() }));
    expect(scene.mode).toBe("whatif");
    expect(states(scene)).toEqual({
      ...{ salt: "removed", chlorine: "broken", pvc: "at-risk" },
      ...{ amine: "healthy", boiler: "healthy", old: "inactive" },
    });
    expect(edgeStates(scene)).toMatchObject({ 0: "broken", 1: "broken", 2: "at-risk", 3: "broken" });
  });

  it("shows what happened up to and including the wave asked for", () => {
    const at = (wave: number) => states(buildScene(input({ result: cascade(), wave })));
    expect(at(0)).toMatchObject({ salt: "removed", chlorine: "healthy", pvc: "healthy" });
    expect(at(1)).toMatchObject({ salt: "removed", chlorine: "broken", pvc: "healthy" });
    expect(at(2)).toMatchObject({ chlorine: "broken", pvc: "at-risk" });
  });

  it("marks what changes in the wave shown and its level then", () => {
    const scene = buildScene(input({ result: cascade(), wave: 2 }));
    expect(scene.nodes.filter(({ changedNow }) => changedNow).map(({ id }) => id)).toEqual(["pvc"]);
    expect(scene.nodes.find(({ id }) => id === "pvc")).toMatchObject({ level: 0.4, badge: "!" });
  });

  it("never moves a unit", () => {
    const where = (scene: Scene) => scene.nodes.map(({ id, x, y }) => ({ id, x, y }));
    const calm = where(buildScene(input()));
    for (const wave of [null, 0, 1, 2, 3]) {
      expect(where(buildScene(input({ result: cascade(), wave })))).toEqual(calm);
    }
  });

  it("draws a unit that the scenario opens as running", () => {
    const opened = { ...NO_CHANGE, open: { old: 1 } };
    expect(states(buildScene(input({ result: cascade(opened) }))).old).toBe("healthy");
  });

  it("counts a unit of a company that leaves as removed, and not one that starves", () => {
    const scene = buildScene(input({ result: cascade({ ...NO_CHANGE, leave: ["salt"] }) }));
    expect(states(scene)).toMatchObject({ salt: "removed", chlorine: "broken" });
  });
});
