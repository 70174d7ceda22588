/** The flows view's pure parts: what is chosen, how one walks, what is said, what a saved picture holds. */
import { describe, expect, it } from "vitest";
import { bandState } from "../../../../src/app/flows/bandLook.ts";
import { FIRST_FLOWS, flowsOptions } from "../../../../src/app/flows/choice.ts";
import {
  itemKey,
  itemOf,
  selectedBands,
  selectedNode,
  selectionOf,
  stepOf,
  walk,
} from "../../../../src/app/flows/focus.ts";
import { flowsPicture } from "../../../../src/app/flows/savePicture.ts";
import { bandSentence, endName, type FlowsSpeech, nodeSentence } from "../../../../src/app/flows/say.ts";
import { roundBelow } from "../../../../src/app/flows/scaleMark.ts";
import { wordsOf } from "../../../../src/app/i18n/text.ts";
import { indexOf } from "../../../../src/app/state/lookup.ts";
import { appNames } from "../../../../src/app/state/names.ts";
import { sankeyLayout } from "../../../../src/graph/sankey/layout.ts";
import { foldSmall, sankeyLinks } from "../../../../src/graph/sankey/links.ts";
import { totalsOf } from "../../../../src/graph/sankey/totals.ts";
import { framePicture } from "../../../../src/report/pictures/frame.ts";
import { LABEL_LEADING, sankeyLabels } from "../../../../src/report/pictures/sankeyLabels.ts";
import { dataset } from "../../../twin/build.ts";

/** mine -100-> mill -60-> bakery -50-> outside, and 10 of crumbs back to the mill. */
const DATA = dataset({
  units: [
    { id: "mine", name: "Mine" },
    { id: "mill", name: "Mill <1>" },
    { id: "bakery", name: "Bakery", sector: "food" },
  ],
  materials: [
    { id: "salt", unit: "t", nameEn: "salt", nameNl: "zout" },
    { id: "flour", unit: "t", nameEn: "flour", nameNl: "meel" },
  ],
  flows: [
    { from: "mine", to: "mill", material: "salt", quantity: 100 },
    { from: "mill", to: "bakery", material: "flour", quantity: 60 },
    { from: "bakery", to: "mill", material: "flour", quantity: 10 },
    { from: "bakery", to: "outside", material: "flour", quantity: 50 },
  ],
});
const LOADED = { dataset: DATA, index: indexOf(DATA), issues: [] };
const WISH = { ...FIRST_FLOWS, unit: "t" };
const options = flowsOptions(DATA, WISH);
/** The mill runs at half of its salt: 0.5 of 60 and of what follows. */
const DELIVERED = new Map([
  [0, 0.5],
  [1, 0.5],
  [2, 0],
  [3, 1],
]);
const all = sankeyLinks(DATA, options.choice, DELIVERED);
const layout = sankeyLayout(all.links, { width: 600, height: 300, nodeWidth: 12, gap: 14 });
const speech: FlowsSpeech = {
  words: wordsOf("en"),
  names: appNames(LOADED, "en"),
  ...{ grouping: "company", unit: "t", isWhatIf: true },
};
const linkOf = (from: string, to: string) => {
  const link = all.links.find((one) => one.from.group === from && one.to.group === to);
  if (!link) throw new Error(`no link ${from} to ${to}`);
  return link;
};

describe("choice", () => {
  it("shows mass first, and falls back where the data set has not what was chosen", () => {
    expect(options.choice).toMatchObject({ subject: "dimension:mass", unit: "t" });
    const other = flowsOptions(DATA, { ...WISH, subject: "material:gone", unit: "PJ" });
    expect(other.choice).toMatchObject({ subject: "dimension:mass", unit: "kt" });
    expect(flowsOptions(DATA, { ...WISH, subject: "material:salt" }).choice.subject).toBe("material:salt");
  });
});

describe("words", () => {
  it("says a band before and after, a loop back, and what an end is called", () => {
    expect(bandSentence(linkOf("mill", "bakery"), speech)).toBe(
      "Mill <1> → Bakery: flour, 60 t a year; in this scenario 30 t, 30 t less",
    );
    expect(bandSentence(linkOf("bakery", "mill"), speech, true)).toBe(
      "Bakery → Mill <1>: flour, 10 t a year; runs back; nothing in this scenario",
    );
    expect(bandSentence(linkOf("mine", "mill"), { ...speech, isWhatIf: false })).toBe(
      "Mine → Mill <1>: salt, 100 t a year",
    );
    expect(endName({ id: "export", kind: "export", group: "" }, speech)).toBe("To outside");
    expect(endName({ id: "group:", kind: "group", group: "" }, speech)).toBe("(not given)");
  });

  it("says what goes in and out of a block", () => {
    const node = layout.nodes.find(({ end }) => end.group === "bakery");
    // In 60 of flour; out 10 back and 50 sold: 60. After: in 30, out 50.
    expect(node && nodeSentence(node, speech)).toBe(
      "Bakery: in 60 t, out 60 t a year; in this scenario in 30 t, out 50 t",
    );
  });

  it("knows states, sums and round quantities", () => {
    expect(bandState({ before: 1, after: 1 })).toBe("whole");
    expect(bandState({ before: 1, after: 0.4 })).toBe("less");
    expect(bandState({ before: 1, after: 0 })).toBe("gone");
    expect(bandState({ before: 0, after: 2 })).toBe("added");
    // 100 + 60 + 10 + 50; after 50 + 30 + 0 + 50.
    expect(totalsOf(all.links)).toEqual({ before: 220, after: 130 });
    expect([0.034, 7, 20, 0, Number.NaN].map(roundBelow)).toEqual([0.02, 5, 20, 0, 0]);
  });
});

describe("walking", () => {
  const mine = { kind: "node", id: "group:mine" } as const;

  it("follows the flow to the right and back to the left", () => {
    const band = walk(layout, mine, "right");
    expect(band).toEqual({ kind: "band", id: linkOf("mine", "mill").id });
    expect(walk(layout, band, "right")).toEqual({ kind: "node", id: "group:mill" });
    expect(walk(layout, band, "left")).toEqual(mine);
    // The largest of what leaves the bakery goes outside.
    expect(walk(layout, { kind: "node", id: "group:bakery" }, "right")).toMatchObject({
      id: all.links.find(({ to }) => to.kind === "export")?.id,
    });
  });

  it("goes up and down beside, and stays where there is nothing", () => {
    const sold = walk(layout, { kind: "node", id: "group:bakery" }, "right");
    expect(walk(layout, sold, "down")).toEqual({ kind: "band", id: linkOf("bakery", "mill").id });
    expect(walk(layout, mine, "up")).toEqual(mine);
    expect(walk(layout, mine, "left")).toEqual(mine);
    expect(walk(layout, null, "down")).toEqual(mine);
    expect(walk(layout, mine, "last")).toEqual({ kind: "node", id: "export" });
    expect(stepOf("ArrowUp")).toBe("up");
    expect(stepOf("a")).toBeNull();
    expect(itemOf(itemKey(mine))).toEqual(mine);
    expect(itemOf("nothing")).toBeNull();
  });

  it("is in step with the selection of the app", () => {
    expect(selectionOf(mine, layout, "company")).toEqual({ kind: "company", id: "mine" });
    expect(selectionOf(mine, layout, "sector")).toBeNull();
    const band = { kind: "band", id: linkOf("mine", "mill").id } as const;
    expect(selectionOf(band, layout, "company")).toEqual({ kind: "material", id: "salt" });
    expect(selectedNode({ kind: "unit", id: "mill" }, layout, "company", LOADED)).toBe("group:mill");
    expect(selectedBands({ kind: "material", id: "salt" }, layout, "company", LOADED)).toEqual(
      new Set([band.id]),
    );
    expect(selectedBands({ kind: "unit", id: "mine" }, layout, "company", LOADED)).toEqual(
      new Set([band.id]),
    );
    expect(selectedBands({ kind: "chain", id: "x" }, layout, "company", LOADED)).toBeNull();
  });
});

describe("a saved picture", () => {
  const labels = sankeyLabels(layout, ({ end }) => endName(end, speech), 80);
  const drawn = { layout, labels, width: 680 };
  const model = {
    options,
    choice: options.choice,
    all,
    skipped: [],
    drawn: foldSmall(all.links, 40),
    speech,
    late: false,
  };

  const saved = (shown: typeof model) => {
    const parts = flowsPicture(shown, LOADED, drawn);
    if (!parts) throw new Error("no picture");
    return { parts, svg: framePicture(parts, { lang: "en", under: [], foot: [] }).svg };
  };

  it("holds title, legend and names as text, never as markup", () => {
    const { parts, svg } = saved(model);
    expect(parts.title).toContain("All that is weighed, in t a year");
    expect(svg).toContain("Mill &lt;1&gt;");
    expect(svg).not.toContain("Mill <1>");
    expect(svg).toContain("lost from a flow that goes on");
    expect(svg).toContain("url(#hatch-less)");
    expect(svg).toContain("This high:");
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(saved(model).svg).toBe(svg);
  });

  it("shows kinds of material where there is no scenario, and no state", () => {
    const plain = { ...model, speech: { ...speech, isWhatIf: false } };
    const svg = saved(plain).svg;
    expect(svg).toContain("chlorine, salts, minerals");
    expect(svg).not.toContain("url(#hatch-less)");
  });

  it("gives no two names of a layer the same place", () => {
    const taken = labels.map(({ node, y }) => `${node.layer} ${y}`);
    expect(new Set(taken).size).toBe(labels.length);
  });

  it("writes a long name out where there is room, and leaves nobody out for it", () => {
    const narrow = sankeyLayout(all.links, { width: 320, height: 300, nodeWidth: 12, gap: 14 });
    const long = sankeyLabels(narrow, ({ end }) => `10.81 Manufacture of much ${end.id}`, 80);
    const short = sankeyLabels(narrow, () => "Sugar", 80);
    expect(new Set(long.map(({ node }) => node))).toEqual(new Set(short.map(({ node }) => node)));
    expect(long.some(({ lines }) => lines.length > 2)).toBe(true);
    expect(long.some(({ lines }) => lines.join(" ").includes("of much"))).toBe(true);
    for (const [k, one] of long.entries()) {
      expect(one.lines.length).toBeLessThanOrEqual(4);
      for (const other of long.slice(k + 1))
        if (one.node.layer === other.node.layer) {
          const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
          expect(upper.y + upper.lines.length * LABEL_LEADING).toBeLessThanOrEqual(lower.y + 1e-9);
        }
    }
  });
});
