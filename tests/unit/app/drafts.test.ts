import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainDraft, chainOfDraft } from "../../../src/app/edit/chainDraft.ts";
import { flowOfTexts, flowTexts, NEW_MATERIAL } from "../../../src/app/edit/flowDraft.ts";
import { materialOfTexts, materialTexts } from "../../../src/app/edit/materialDraft.ts";
import { freeId, numberIn, textOfNumber } from "../../../src/app/edit/texts.ts";
import { unitOfTexts, unitTexts } from "../../../src/app/edit/unitDraft.ts";
import { freeName } from "../../../src/app/project/content.ts";
import { toldApart } from "../../../src/app/shared/toldApart.ts";
import { checkDataSet } from "../../../src/io/check.ts";
import { applyChanges } from "../../../src/model/edit.ts";
import { dataset } from "../../twin/build.ts";
import { richDataSets } from "../../twin/rich.ts";

const LANGS = ["nl", "en"] as const;

describe("numbers in a form", () => {
  it("are understood with a comma and with a point; what could be either goes by the language", () => {
    expect([numberIn("12,5", "nl"), numberIn("12.5", "nl"), numberIn("12,5", "en")]).toEqual([
      12.5, 12.5, 12.5,
    ]);
    expect([numberIn("1.234", "nl"), numberIn("1.234", "en"), numberIn("1,234", "nl")]).toEqual([
      1234, 1.234, 1.234,
    ]);
    expect([numberIn(" ", "nl"), numberIn("veel", "nl"), numberIn("1.234,5", "en")]).toEqual([
      null,
      undefined,
      1234.5,
    ]);
  });

  it("come back as they were written", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(...LANGS),
        (n, lang) => {
          expect(numberIn(textOfNumber(n, lang), lang)).toBe(n + 0 === 0 ? numberIn("0", lang) : n);
        },
      ),
      { numRuns: 300, seed: 2 },
    );
  });
});

describe("choices by name", () => {
  it("have their id where another is called the same, and only there", () => {
    const choices = [
      { id: "a", name: "Works" },
      { id: "b", name: "Mill" },
      { id: "a-2", name: "Works" },
    ];
    expect(toldApart(choices, ({ id }) => id).map(({ name }) => name)).toEqual([
      "Works (a)",
      "Mill",
      "Works (a-2)",
    ]);
    expect(toldApart(choices.slice(1), ({ id }) => id)).toEqual(choices.slice(1));
  });
});

describe("a form that nobody changed", () => {
  it("gives the row that it was opened with", () => {
    fc.assert(
      fc.property(richDataSets(), fc.constantFrom(...LANGS), (drawn, lang) => {
        const { issues, settling } = checkDataSet(drawn);
        fc.pre(issues.every(({ severity }) => severity !== "error"));
        const data = applyChanges(drawn, settling);
        for (const unit of data.units)
          expect(unitOfTexts(unitTexts(unit, lang), unit, data, lang)).toEqual({ row: unit, faults: {} });
        for (const material of data.materials)
          expect(materialOfTexts(materialTexts(material, lang), material, data, lang).row).toEqual(material);
        for (const flow of data.flows) {
          const { row, faults } = flowOfTexts(flowTexts(flow, lang), flow, data, lang);
          // What it is in the material's own unit of measure is for the reader to say.
          expect({ ...row, quantity: flow.quantity }).toEqual(flow);
          expect(faults).toEqual({});
        }
        for (const chain of data.chains)
          expect(chainOfDraft(chainDraft(chain), chain, data)).toEqual({ row: chain, faults: {} });
      }),
      { numRuns: 40, seed: 8 },
    );
  });
});

describe("what is typed in a form", () => {
  const data = dataset({
    units: [{ id: "mine" }],
    flows: [{ from: "mine", to: "outside", material: "salt" }],
  });

  it("is refused at the field that is wrong", () => {
    const { faults } = unitOfTexts({ jobs: "veel", min_load: "130", id: "mine" }, null, data, "nl");
    expect(faults).toEqual({ name: "required", jobs: "number", min_load: "share", id: "taken" });
    expect(flowOfTexts({ from: "mine", to: "", year: "20,5" }, null, data, "nl").faults).toEqual({
      material: "required",
      year: "whole",
    });
  });

  it("asks for the other half of a place on the map, but not of who only has half in the data", () => {
    const half = { ...unitTexts(null, "nl"), name: "Nieuw", lat: "53,3" };
    expect(unitOfTexts(half, null, dataset({ flows: [] }), "nl").faults).toEqual({ lon: "pair" });
    expect(unitOfTexts({ ...half, lon: "6,9" }, null, dataset({ flows: [] }), "nl").faults).toEqual({});
    const given = dataset({ units: [{ id: "a", lat: 53.3 }], flows: [] });
    const unit = given.units[0] ?? null;
    expect(unitOfTexts(unitTexts(unit, "nl"), unit, given, "nl").faults).toEqual({});
  });

  it("gives a new row an id of its own, percentages as shares and a new material with its flow", () => {
    const { row } = unitOfTexts({ name: "Mine", min_load: "29" }, null, data, "nl");
    expect(row).toMatchObject({ id: "mine-2", company: "mine-2", minLoad: 0.29, at: null });
    const texts = {
      from: "mine",
      to: "",
      material: NEW_MATERIAL,
      material_name: "Groene stroom",
      material_unit: "MWh",
      quantity: "1.234,5",
    };
    const flow = flowOfTexts(texts, null, data, "nl");
    expect(flow.material).toMatchObject({ id: "groene-stroom", unit: "MWh" });
    expect(flow.row).toMatchObject({
      index: 1,
      material: "groene-stroom",
      quantity: 1234.5,
      given: { quantity: 1234.5, unit: "MWh" },
    });
  });

  it("never takes a name or an id that is there already", () => {
    expect(freeId("Éém & Co.", () => false)).toBe("eem-co");
    expect(freeId("!", (id) => id === "x")).toBe("x-2");
    expect(freeName("Eems", ["Eems", "Eems (2)"])).toBe("Eems (3)");
  });
});
