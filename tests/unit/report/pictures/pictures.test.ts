/** Pictures: their bytes, that every text stays within its picture, and that names are text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barPicture } from "../../../../src/report/pictures/bars.ts";
import { type LaneLink, type LaneStep, lanePicture } from "../../../../src/report/pictures/lane.ts";
import { escapeMarkup, type Picture } from "../../../../src/report/pictures/svg.ts";
import { textWidth, wrapText } from "../../../../src/report/pictures/textWidth.ts";
import { towerPicture } from "../../../../src/report/pictures/tower.ts";

const golden = (name: string) => new URL(`../../../golden/pictures/${name}.svg`, import.meta.url).pathname;

const STEPS: readonly LaneStep[] = [
  { name: "Pekelwinning", performers: ["Noordzout"], state: "running", stateText: "draait" },
  {
    name: "Chloor-alkali",
    performers: ["Chloorhaven Électrolyse"],
    state: "weakened",
    stateText: "draait op 60%",
  },
  { name: "Polyvinylchloride", performers: ["A", "B", "C"], state: "broken", stateText: "ligt stil" },
  { name: "Kozijnen", performers: [], state: "missing", stateText: "ontbreekt" },
];
const LINKS: readonly LaneLink[] = [
  { mark: "strong", text: "sterk" },
  { mark: "weak", text: "zwak" },
  { mark: "gap", text: "" },
];

const lane = (steps: readonly LaneStep[], links: readonly LaneLink[]) =>
  lanePicture({ title: "Keten", lines: ["Stap voor stap."], lang: "nl", steps, links });

const bars = (names: readonly string[]) =>
  barPicture({
    title: "Losses",
    lines: [],
    lang: "en",
    ownText: "its own",
    knockOnText: "at others",
    bars: names.map((name, k) => ({
      name,
      own: 0.1 / (k + 1),
      knockOn: 0.3 / (k + 1),
      value: `${40 / (k + 1)}%`,
    })),
  });

/** Four companies of 40, 30, 20 and 10; without any dependence the heaviest leaves first. */
const CURVES = {
  worstFirst: [1, 0.3, 0.1, 0, 0],
  ideal: [1, 0.6, 0.3, 0.1, 0],
  mean: [1, 0.7, 0.4, 0.15, 0],
  low: [1, 0.4, 0.2, 0, 0],
  high: [1, 0.9, 0.7, 0.4, 0],
};
const tower = (curves = CURVES) =>
  towerPicture({
    title: "Tower",
    lines: [],
    lang: "en",
    curves,
    labels: {
      worstFirst: "worst first",
      ideal: "if nobody depended",
      mean: "random, mean",
      band: "random: 90%",
    },
    xAxis: "Companies that have left",
    yAxis: "Activity left",
    percent: (share) => `${Math.round(100 * share)}%`,
    count: String,
  });

interface Placed {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** Where each text of a picture stands, by the width table. */
function placed({ svg }: Picture): readonly Placed[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const size = Number(of("font-size"));
    const width = textWidth(text, size, of("font-weight") === "bold");
    const x = Number(/(?:^| )x="([^"]*)"/.exec(attributes)?.[1]);
    const y = Number(/(?:^| )y="([^"]*)"/.exec(attributes)?.[1]);
    const anchor = of("text-anchor");
    const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    return { left, right: left + width, top: y - 0.7 * size, bottom: y + 0.2 * size, text };
  });
}

function expectFitting(made: Picture): void {
  const texts = placed(made);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    expect(text.left).toBeGreaterThanOrEqual(-0.01);
    expect(text.right).toBeLessThanOrEqual(made.width + 0.01);
    expect(text.top).toBeGreaterThanOrEqual(-0.01);
    expect(text.bottom).toBeLessThanOrEqual(made.height + 0.01);
  }
  texts.forEach((a, k) => {
    for (const b of texts.slice(k + 1)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(apart, `"${a.text}" and "${b.text}"`).toBe(true);
    }
  });
}

describe("pictures", () => {
  it("are the same bytes for the same contents", async () => {
    await expect(lane(STEPS, LINKS).svg).toMatchFileSnapshot(golden("lane"));
    await expect(bars(["Noordzout", "Karton De Eendracht"]).svg).toMatchFileSnapshot(golden("bars"));
    await expect(tower().svg).toMatchFileSnapshot(golden("tower"));
  });
  it("carry a title, a description and their language, and nothing from elsewhere", () => {
    for (const { svg } of [lane(STEPS, LINKS), bars(["a"]), tower()]) {
      expect(svg).toMatch(/^<svg [^>]*role="img" lang="(nl|en)"[^>]*><title>[^<]+<\/title><desc/);
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/http|href|url\(/);
    }
  });
  it("tell states apart by shape and by word, not by colour alone", () => {
    const grey = lane(STEPS, LINKS).svg.replace(/ (?:fill|stroke)="[^"]*"/g, "");
    const boxes = grey.match(/<rect [^>]*>/g) ?? [];
    const looks = boxes.map((box) => box.replace(/ (?:x|y|width|height)="[^"]*"/g, ""));
    expect(looks[0]).not.toBe(looks[3]);
    for (const step of STEPS) expect(grey).toContain(step.stateText);
  });
  it("write names as text", () => {
    const nasty = '<script>alert("1")</script>&';
    const step: LaneStep = { name: nasty, performers: [nasty], state: "running", stateText: nasty };
    for (const made of [lane([step], []), bars([nasty])]) {
      expect(made.svg).not.toContain("<script");
      expect(made.svg).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
    }
    expect(escapeMarkup("a\u0000b\ud800c\n")).toBe("a b\ufffdc ");
  });
  it("keep every text inside and apart, however long the words", () => {
    const word = fc.string({ minLength: 1, maxLength: 28, unit: fc.constantFrom(..."abcdefghijklmnoWM-/ ") });
    const filled = word.filter((text) => text.trim() !== "");
    const step: fc.Arbitrary<LaneStep> = fc.record({
      name: filled,
      performers: fc.array(filled, { maxLength: 4 }),
      state: fc.constantFrom("running", "weakened", "broken", "missing" as const),
      stateText: fc.constantFrom("draait", "draait op 60%", "2 van 3 draait minder", "ontbreekt"),
    });
    const link: fc.Arbitrary<LaneLink> = fc.constantFrom(
      { mark: "strong", text: "sterk" } as const,
      { mark: "weak", text: "zwak" } as const,
      { mark: "none", text: "geen stroom" } as const,
      { mark: "gap", text: "" } as const,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }).chain((count) =>
          fc.record({
            steps: fc.array(step, { minLength: count, maxLength: count }),
            links: fc.array(link, { minLength: count - 1, maxLength: count - 1 }),
          }),
        ),
        ({ steps, links }) => expectFitting(lane(steps, links)),
      ),
    );
    fc.assert(
      fc.property(fc.array(filled, { minLength: 1, maxLength: 10 }), (names) => expectFitting(bars(names))),
    );
  });
  it("label the curves of a tower without overlap, whatever their shape", () => {
    const falling = (n: number) =>
      fc
        .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: n, maxLength: n })
        .map((shares) => [1, ...shares.sort((a, b) => b - a)]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }).chain((n) =>
          fc.record({
            worstFirst: falling(n),
            ideal: falling(n),
            mean: falling(n),
            low: falling(n),
            high: falling(n),
          }),
        ),
        (curves) => expectFitting(tower(curves)),
      ),
    );
  });
});

describe("wrapText", () => {
  it("breaks at spaces, then behind hyphens, then within a word, and marks what it leaves out", () => {
    // By the table, at size 10: "abc" is 5.56 + 5.62 + 5.24 = 16.42 wide, a space 2.78.
    expect(textWidth("abc", 10)).toBeCloseTo(16.42);
    expect(wrapText("abc abc abc", { width: 36, size: 10 })).toEqual(["abc abc", "abc"]);
    expect(wrapText("abc-abc", { width: 21, size: 10 })).toEqual(["abc-", "abc"]);
    expect(wrapText("abcabc", { width: 21, size: 10 })).toEqual(["abc-", "abc"]);
    expect(wrapText("abc abc abc", { width: 30, size: 10, most: 2 })).toEqual(["abc", "abc…"]);
    expect(wrapText("", { width: 30, size: 10 })).toEqual([]);
  });
  it("never writes a line that is wider than asked, except for one character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 15, max: 80 }), (text, width) => {
        for (const line of wrapText(text, { width, size: 10 }))
          expect(textWidth(line, 10) <= width || [...line].length <= 2).toBe(true);
      }),
    );
  });
});
