import { describe, expect, it } from "vitest";
import { ringAround } from "../../../src/app/help/ringAround.ts";
import { TOUR } from "../../../src/app/help/steps.ts";
import { terms } from "../../../src/app/help/terms.ts";
import { enGuide } from "../../../src/app/i18n/enGuide.ts";
import { INITIAL } from "../../../src/app/state/store.ts";

describe("the glossary", () => {
  it("has the same terms in both languages, each with a source, sorted by name", () => {
    const [en, nl] = [terms("en"), terms("nl")];
    expect(en.length).toBe(nl.length);
    expect(en.map(({ source }) => source).sort()).toEqual(nl.map(({ source }) => source).sort());
    expect(en.every(({ name, text, source }) => name && text && source)).toBe(true);
    expect(new Set(en.map(({ name }) => name)).size).toBe(en.length);
    expect(nl.map(({ name }) => name)).toEqual(
      nl.map(({ name }) => name).sort((a, b) => a.localeCompare(b, "nl")),
    );
  });

  it("is searched in names and texts, whatever the case, by every word", () => {
    expect(terms("en", "ESRI").map(({ name }) => name)).toEqual(["ESRI"]);
    expect(terms("nl", "minimale BELASTING").map(({ name }) => name)).toContain("Minimale belasting");
    expect(terms("en", "cut zebra")).toEqual([]);
  });
});

describe("the guided tour", () => {
  const step = (name: string) => TOUR.find((candidate) => candidate.name === name);

  it("has words for every step, and ends", () => {
    expect(TOUR.map(({ name }) => name)).toEqual(Object.keys(enGuide.learn.steps));
    expect(TOUR.at(-1)?.target).toBeNull();
  });

  it("sees what the user does", () => {
    const { history } = INITIAL;
    const gone = {
      ...INITIAL,
      history: { ...history, present: { ...history.present, leave: ["salt"] } },
    };
    expect(step("leave")?.done(INITIAL, INITIAL)).toBe(false);
    expect(step("leave")?.done(gone, INITIAL)).toBe(true);
    expect(step("back")?.done(gone, gone)).toBe(false);
    expect(step("back")?.done(INITIAL, gone)).toBe(true);
    expect(step("back")?.done(INITIAL, INITIAL)).toBe(false);
    expect(step("waves")?.done({ ...gone, wave: 1 }, gone)).toBe(true);
    expect(step("waves")?.done({ ...gone, wave: 1, playing: true }, gone)).toBe(false);
    expect(step("tower")?.done({ ...INITIAL, view: "tower" }, INITIAL)).toBe(true);
    expect(step("gaps")?.done({ ...INITIAL, tab: "gaps" }, INITIAL)).toBe(true);
  });
});

describe("the ring around what a step is about", () => {
  const screen = { right: 400, bottom: 800 };

  it("stands a little away from it, and wholly on the screen where that is", () => {
    const button = { left: 100, top: 200, right: 140, bottom: 240 };
    expect(ringAround(button, screen)).toEqual({ left: 96, top: 196, right: 144, bottom: 244 });
    const header = { left: 0, top: 0, right: 400, bottom: 60 };
    expect(ringAround(header, screen)).toEqual({ left: 0, top: 0, right: 400, bottom: 64 });
  });

  it("goes on beyond the screen with what does", () => {
    const pane = { left: 10, top: -300, right: 390, bottom: 900 };
    expect(ringAround(pane, screen)).toEqual({ left: 6, top: -304, right: 394, bottom: 904 });
  });
});
