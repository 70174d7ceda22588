import { describe, expect, it } from "vitest";
import { buildScene } from "../../../src/app/graph/buildScene.ts";
import { FAMILIES, familyOf, isEnergy, OTHER } from "../../../src/app/graph/families.ts";
import { type FocusInput, focusOf } from "../../../src/app/graph/focus.ts";
import {
  edgePath,
  overlaps,
  parallelCurvature,
  pointAt,
  type Rect,
  tip,
} from "../../../src/app/graph/geometry.ts";
import { intentOf } from "../../../src/app/graph/keyboard.ts";
import { type LabelRequest, leaderOf, placeLabels, wrapLabel } from "../../../src/app/graph/labels.ts";
import { readingOrder, stepFrom } from "../../../src/app/graph/navigate.ts";
import { Placement } from "../../../src/app/graph/placement.ts";
import type { Scene } from "../../../src/app/graph/scene.ts";
import {
  edgeWidth,
  MAX_RADIUS,
  MAX_WIDTH,
  MIN_RADIUS,
  MIN_WIDTH,
  nodeRadius,
  roundUp,
  UNKNOWN_WIDTH,
  widthScales,
} from "../../../src/app/graph/sizes.ts";
import { formatShare } from "../../../src/app/graph/text.ts";
import { cascade, input, material } from "./sample.ts";

describe("families", () => {
  it("are at most seven and a grey, each with its own colour and code", () => {
    const all = [...FAMILIES, OTHER];
    expect(FAMILIES.length).toBeLessThanOrEqual(7);
    expect(new Set(all.map(({ colour }) => colour)).size).toBe(all.length);
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  });

  it.each([
    ["chlorine", "material", "salts"],
    ["hydrogen", "material", "gases"],
    ["hydrogen-peroxide", "material", "salts"],
    ["hydrochloric-acid", "material", "salts"],
    ["steam", "energy", "steam"],
    ["natural-gas", "energy", "energy"],
    ["pvc", "material", "organics"],
    ["methanol", "material", "organics"],
    ["biomethane", "energy", "bio"],
    ["industrial-water", "utility", "water"],
    ["co2", "waste", "water"],
    ["zyx", "material", "other"],
    ["zyx", "energy", "energy"],
  ])("%s (%s) is of family %s", (id, category, family) => {
    expect(familyOf({ id, nameEn: id, nameNl: "", category }).id).toBe(family);
  });

  it("tell energy carriers from materials", () => {
    expect(isEnergy(material("steam", "utility", "MWh", null))).toBe(true);
    expect(isEnergy(material("salt", "material", "t", null))).toBe(false);
  });
});

describe("sizes", () => {
  const flows = [10, 20, 40, 80, 100].map((quantity) => ({ quantity: quantity * 1000, unit: "t" }));

  it("widths are linear within a class of units, between floor and cap", () => {
    const scales = widthScales([...flows, { quantity: 5, unit: "GWh" }]);
    expect(scales.map(({ dimension, cap, unit }) => [dimension, cap, unit])).toEqual([
      ["mass", 100, "kt"],
      ["energy", 5, "GWh"],
    ]);
    expect(edgeWidth(50_000, "t", scales)).toBeCloseTo(MAX_WIDTH / 2, 9);
    expect(edgeWidth(25, "kt", scales)).toBeCloseTo(MAX_WIDTH / 4, 9);
    expect(edgeWidth(1, "t", scales)).toBe(MIN_WIDTH);
    expect(edgeWidth(9e9, "t", scales)).toBe(MAX_WIDTH);
    expect(edgeWidth(2500, "MWh", scales)).toBeCloseTo(MAX_WIDTH / 2, 9);
    expect(edgeWidth(null, "t", scales)).toBe(UNKNOWN_WIDTH);
  });

  it("one giant flow does not flatten the others", () => {
    const scales = widthScales([...flows, ...flows, { quantity: 1e9, unit: "t" }]);
    expect(edgeWidth(50_000, "t", scales)).toBeGreaterThan(5);
  });

  it("rounds up to 1, 2, 5, 10 ...", () => {
    expect([0.03, 1, 1.1, 21, 5000, 0].map(roundUp)).toEqual([0.05, 1, 2, 50, 5000, 1]);
  });

  it("a radius goes with the square root of the value", () => {
    expect(nodeRadius(100, 100)).toBe(MAX_RADIUS);
    expect(nodeRadius(49, 100)).toBeCloseTo(MAX_RADIUS * 0.7, 9);
    expect(nodeRadius(0, 100)).toBe(MIN_RADIUS);
    expect(nodeRadius(1e9, 100)).toBe(MAX_RADIUS);
  });

  it("a share never rounds to nothing or to everything", () => {
    expect([0.9999, 0.0001, 1, 0, 0.5].map((share) => formatShare(share, "en"))).toEqual([
      "99%",
      "1%",
      "100%",
      "0%",
      "50%",
    ]);
  });
});

describe("labels", () => {
  it("wrap to two lines", () => {
    expect(wrapLabel("Nobian")).toEqual(["Nobian"]);
    expect(wrapLabel("Nobian salt plants Delfzijl")).toEqual(["Nobian salt plants", "Delfzijl"]);
    expect(wrapLabel("a b c", 1)).toEqual(["a", "…"]);
    expect(wrapLabel("HCl electrolysis/Deacon to chlorine")).toEqual([
      "HCl electrolysis/",
      "Deacon to chlorine",
    ]);
    expect(wrapLabel("Cumapol / DuFor")).toEqual(["Cumapol / DuFor"]);
    expect(wrapLabel("Bedrijf C, fabriek 1")).toEqual(["Bedrijf C,", "fabriek\u00a01"]);
    for (const line of wrapLabel("Supercalifragilistic expialidocious and more words")) {
      expect(line.length).toBeLessThanOrEqual(18);
    }
  });

  it("never overlap, and the most important ones stand", () => {
    const bounds = { x: 0, y: 0, width: 400, height: 400 };
    const requests = Array.from({ length: 60 }, (_, row): LabelRequest => {
      const at = { x: 100 + (row % 8) * 25, y: 100 + Math.floor(row / 8) * 25 };
      return {
        id: `n${row}`,
        lines: ["label"],
        width: 70,
        height: 15,
        at,
        radius: 5,
        priority: row,
        must: false,
      };
    });
    const placed = placeLabels(requests, [], bounds);
    expect(placed.length).toBeGreaterThan(10);
    expect(placed.map(({ id }) => id)).toContain("n59");
    for (const a of placed) {
      for (const b of placed) expect(a === b || !overlaps(a.rect, b.rect)).toBe(true);
    }
  });
});

describe("a label's place", () => {
  const bounds = { x: 0, y: 0, width: 400, height: 400 };
  const one = (must: boolean): LabelRequest => {
    const at = { x: 200, y: 200 };
    return { id: "own", lines: ["x"], width: 40, height: 10, at, radius: 5, priority: 1, must };
  };
  const disc = (x: number, y: number) => ({ x: x - 5, y: y - 5, width: 10, height: 10 });

  it("is below its node where that is free, and else elsewhere", () => {
    expect(placeLabels([one(false)], [disc(200, 200)], bounds)[0]?.rect).toMatchObject({ x: 180, y: 208 });
    const [moved] = placeLabels([one(false)], [disc(200, 200), disc(200, 215)], bounds);
    expect(moved?.rect.y).toBeLessThan(200);
  });

  it("is none where only places by other nodes are left, unless it must be seen", () => {
    const crowd = Array.from({ length: 12 }, (_, at) => {
      const angle = (at / 12) * Math.PI * 2;
      return disc(200 + Math.cos(angle) * 16, 200 + Math.sin(angle) * 16);
    });
    expect(placeLabels([one(false)], [disc(200, 200), ...crowd], bounds)).toEqual([]);
    expect(placeLabels([one(true)], [disc(200, 200), ...crowd], bounds)).toHaveLength(1);
  });

  it("is further off with a line to it where its own side is crowded, and the text ends at that line", () => {
    // A wall of nodes leaves room to the left alone, too near another for a name without a line.
    const wall = [-14, 0, 14].flatMap((dy) => (dy === 0 ? [] : [disc(200, 200 + dy)]));
    const right = [-14, 0, 14].map((dy) => disc(214, 200 + dy));
    const [led] = placeLabels([one(false)], [disc(200, 200), ...wall, ...right], bounds);
    expect(led?.align).toBe("right");
    expect((led?.rect.x ?? 0) + (led?.rect.width ?? 0)).toBeLessThan(200 - 5 - 8);
    // Sixteen directions: the one before the level one is 22.5 degrees off it.
    expect((led && leaderOf(led))?.x).toBeCloseTo(200 - (5 + 14) * Math.cos(Math.PI / 8));
  });

  it("of a name that must not be seen is never nearer to another's disc than to its own, nor is its line over one", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const nodes = Array.from({ length: 60 }, () => ({ x: 20 + random() * 360, y: 20 + random() * 360 }));
    const discs = nodes.map(({ x, y }) => disc(x, y));
    const requests = nodes.map(
      (at, k): LabelRequest => ({
        ...{ id: `n${k}`, lines: ["x"], width: 30 + random() * 60, height: 14, at, radius: 5 },
        ...{ priority: -k, must: false, seeks: true },
      }),
    );
    const placed = placeLabels(requests, discs, bounds);
    expect(placed.filter((label) => leaderOf(label)).length).toBeGreaterThan(3);
    expect(placed.filter((label) => !leaderOf(label)).length).toBeGreaterThan(10);
    const apart = (a: Rect, b: Rect) =>
      Math.hypot(
        Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width),
        Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height),
      );
    for (const label of placed) {
      const own = apart(label.rect, disc(label.at.x, label.at.y));
      const end = leaderOf(label);
      const foreign = discs.filter((_, k) => nodes[k] !== label.at);
      for (const other of foreign) {
        expect(apart(label.rect, other)).toBeGreaterThanOrEqual(end ? Math.min(own, 13) : own + 4 - 1e-9);
        for (const share of end ? [0.3, 0.5, 0.7, 0.9] : []) {
          const x = label.at.x + ((end?.x ?? 0) - label.at.x) * share;
          const y = label.at.y + ((end?.y ?? 0) - label.at.y) * share;
          const isOver =
            x > other.x && x < other.x + other.width && y > other.y && y < other.y + other.height;
          // Within its own disc a line is not drawn.
          expect(isOver && Math.hypot(x - label.at.x, y - label.at.y) > 5).toBe(false);
        }
      }
    }
  });
});

describe("geometry", () => {
  it("bends a line as sigma does and ends it at the rim", () => {
    const straight = edgePath({ x: 0, y: 0 }, { x: 100, y: 0 }, 0);
    expect(pointAt(straight, 0.5)).toEqual({ x: 50, y: 0 });
    expect(tip(straight, 10)).toEqual({ x: 90, y: 0, angle: 0 });
    expect(pointAt(edgePath({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.2), 0.5)).toEqual({ x: 50, y: -10 });
  });

  it("fans parallels out evenly and to both sides", () => {
    expect(parallelCurvature(1, 1)).toBeGreaterThan(0);
    expect(parallelCurvature(-1, 1)).toBe(-parallelCurvature(1, 1));
    expect(parallelCurvature(0, 0)).toBe(0);
  });

  it("fills the screen's shape, and keeps the user's moves", () => {
    const nodes = buildScene(input()).nodes;
    const placement = new Placement();
    const { bounds, at } = placement.positions(nodes, 500, 250);
    expect((bounds.x[1] - bounds.x[0]) / (bounds.y[1] - bounds.y[0])).toBeGreaterThan(1.9);
    const first = at.get("salt") ?? { x: 0, y: 0 };
    placement.move("salt", { x: first.x + 5, y: first.y - 7 });
    const moved = placement.positions(nodes, 500, 250);
    expect(moved.at.get("salt")?.x).toBeCloseTo(first.x + 5, 9);
    expect(moved.at.get("salt")?.y).toBeCloseTo(first.y - 7, 9);
    expect(moved.bounds).toEqual(bounds);
  });
});

describe("keyboard", () => {
  const scene = { edges: buildScene(input()).edges };
  const positions = new Map([
    ["salt", { x: 0, y: 0 }],
    ["near", { x: 20, y: 0 }],
    ["chlorine", { x: 100, y: 10 }],
    ["pvc", { x: 200, y: 0 }],
  ]);

  it("walks along flows before it walks to what is merely near", () => {
    expect(stepFrom("salt", "right", scene, positions)).toBe("chlorine");
    expect(stepFrom("chlorine", "right", scene, positions)).toBe("pvc");
    expect(stepFrom("pvc", "left", scene, positions)).toBe("chlorine");
    expect(stepFrom("salt", "up", scene, positions)).toBeNull();
    expect(stepFrom("near", "right", scene, positions)).toBe("chlorine");
  });

  it("starts and ends in reading order", () => {
    expect(readingOrder(positions)).toEqual(["salt", "near", "chlorine", "pvc"]);
  });

  it("takes its own keys and leaves the page's alone", () => {
    const key = (name: string, more = {}) =>
      intentOf({ key: name, altKey: false, ctrlKey: false, metaKey: false, ...more });
    expect(key("ArrowLeft")).toEqual({ kind: "walk", direction: "left" });
    expect(key("ArrowLeft", { altKey: true })).toEqual({ kind: "nudge", direction: "left" });
    expect(key("X")).toEqual({ kind: "pull" });
    expect(key("f", { ctrlKey: true })).toBeNull();
    expect(key("Tab")).toBeNull();
    expect(key("constructor")).toBeNull();
  });
});

describe("focus", () => {
  const calm = buildScene(input());
  const none: FocusInput = { selected: null, hovered: null, highlight: null };
  const of = (scene: Scene, focus: Partial<FocusInput>) => {
    const { node } = focusOf(scene, { ...none, ...focus });
    return Object.fromEntries(scene.nodes.map((one) => [one.id, node(one)]));
  };

  it("shows a unit with its neighbours and pushes back the rest", () => {
    expect(of(calm, { selected: "pvc" })).toMatchObject({ pvc: "focus", chlorine: "focus", salt: "faint" });
    expect(of(calm, {})).toMatchObject({ pvc: "plain", salt: "plain" });
    expect(of(calm, { selected: "nobody" })).toMatchObject({ pvc: "plain" });
  });

  it("shows a chain", () => {
    expect(of(calm, { highlight: ["salt", "chlorine"] })).toMatchObject({ salt: "focus", pvc: "faint" });
  });

  it("never hides what a cascade hits", () => {
    const whatIf = buildScene(input({ result: cascade() }));
    expect(of(whatIf, { selected: "boiler" })).toMatchObject({ chlorine: "plain", amine: "plain" });
    expect(of(whatIf, { hovered: "boiler" })).toMatchObject({ chlorine: "plain", amine: "faint" });
  });
});
