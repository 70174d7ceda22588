import { describe, expect, it } from "vitest";
import {
  curtailable,
  openableLinks,
  openablePlants,
  setShare,
  tradedMaterials,
} from "../../../src/app/state/edits.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { dataset } from "../../twin/build.ts";

const DATA = dataset({
  units: [
    { id: "acid-1", company: "acid" },
    { id: "acid-2", company: "acid", status: "idle" },
    { id: "film", status: "announced" },
    { id: "salt" },
  ],
  flows: [
    { from: "outside", to: "salt", material: "brine" },
    { from: "salt", to: "acid-1", material: "salt" },
    { from: "salt", to: "acid-1", material: "steam", status: "idle" },
    { from: "salt", to: "acid-1", material: "heat", quantity: 0 },
    { from: "salt", to: "film", material: "salt", status: "announced" },
    { from: "acid-1", to: "outside", material: "acid" },
  ],
});

describe("shares of a scenario", () => {
  it("are set, changed in place and taken away", () => {
    const one = setShare(NO_CHANGE, "import", "gas", 0.5);
    const two = setShare(one, "import", "brine", 0);
    expect(Object.entries(setShare(two, "import", "gas", 0.2).import)).toEqual([
      ["gas", 0.2],
      ["brine", 0],
    ]);
    expect(setShare(two, "import", "gas", null).import).toEqual({ brine: 0 });
    expect(setShare(one, "import", "gas", null)).toEqual(NO_CHANGE);
  });

  it("bring back who had left where it opens", () => {
    const gone = { ...NO_CHANGE, leave: ["film", "salt"] };
    expect(setShare(gone, "open", "film", 1)).toEqual({ ...NO_CHANGE, leave: ["salt"], open: { film: 1 } });
    expect(setShare(gone, "curtail", "film", 0.5).leave).toEqual(["film", "salt"]);
  });
});

describe("what can be changed", () => {
  it("is curtailed: companies that operate, and plants of those that have several", () => {
    expect(curtailable(indexOf(DATA))).toEqual(["acid", "acid-1", "salt"]);
  });
  it("is imported or exported: what crosses the border", () => {
    expect(tradedMaterials(DATA, "import")).toEqual(["brine"]);
    expect(tradedMaterials(DATA, "export")).toEqual(["acid"]);
  });
  it("opens: plants that do not operate, and links between plants that do; a link of 0 carries nothing", () => {
    expect(openablePlants(DATA)).toEqual(["acid-2", "film"]);
    expect(openableLinks(DATA)).toEqual(["salt>acid-1:steam"]);
  });
});
