/** Names of companies in what people wrote. */
import { describe, expect, it } from "vitest";
import { hider, namelessOf, sharedSites } from "../../../src/app/state/hide.ts";
import type { DataSet, Unit } from "../../../src/model/dataset.ts";
import { dataset, unit } from "../../twin/build.ts";
import { process } from "../analysis/targets/clusters.ts";

const set = dataset({
  units: [
    { id: "acme-salt", name: "Acme salt", company: "acme", site: "Harbour" },
    { id: "acme-chlorine", name: "Acme chlorine (ABC)", company: "acme", site: "Acme yard" },
    { id: "bolt", name: "Bolt / Nut steel", company: "bolt", site: "Harbour", municipality: "Nut" },
    { id: "twin-a", name: "Twin One", company: "twin-a", site: "Twin site" },
    { id: "twin-b", name: "Twin Two", company: "twin-b", site: "Harbour" },
  ],
  flows: [{ from: "acme-salt", to: "acme-chlorine", material: "salt", quantity: 3 }],
  materials: [{ id: "salt", nameEn: "salt", nameNl: "zout" }],
});
const letters: Readonly<Record<string, string>> = { acme: "A", bolt: "B", "twin-a": "C", "twin-b": "D" };
const hide = hider(
  set,
  sharedSites(set.units),
  ({ company }) => `Company ${letters[company]}`,
  ({ id, company }) => `Company ${letters[company]}${id === "acme-chlorine" ? ", plant 2" : ""}`,
  "Company",
);

/** Of other plants, each company that is not above called E. */
function hiderOf(units: DataSet["units"], processes: DataSet["processes"] = []) {
  const by = ({ company }: Unit) => `Company ${letters[company] ?? "E"}`;
  return hider({ ...set, units, processes }, sharedSites(units), by, by, "Company");
}

describe("what people wrote, without companies", () => {
  it.each([
    ["Acme chlorine (ABC) closes", "Company A, plant 2 closes"],
    ["what if ACME leaves", "what if Company A leaves"],
    ["acme's steam, and bolt", "Company A's steam, and Company B"],
    ["acme-chlorine opens", "Company A, plant 2 opens"],
    ["ABC stops", "Company A stops"],
    ["One goes on, one goes", "Company C goes on, one goes"],
    ["Twin stops", "Company stops"],
  ])("%s", (said, shown) => expect(hide(said)).toBe(shown));
  it.each(["no salt any more", "the chlorine plant", "Nut and the Harbour", "Acmeology, boltless", ""])(
    "leaves as it is: %s",
    (said) => expect(hide(said)).toBe(said),
  );
  it("leaves the words of a process, by which a newcomer goes", () => {
    const cell = { ...process({ id: "cell", makes: [], takes: [] }), nameEn: "Alkali cell", nameNl: "" };
    const units = [...set.units, unit({ id: "alkali-cell", name: "Alkali cell", company: "alkali-cell" })];
    const own = hiderOf(units, [cell]);
    expect(own("the alkali cell beside Acme")).toBe("the alkali cell beside Company A");
  });
  it("tells of a company whose plant is called as a process", () => {
    const cell = { ...process({ id: "cell", makes: [], takes: [] }), nameEn: "Alkali cell", nameNl: "" };
    const units = [unit({ id: "cole-1", name: "Alkali cell", company: "cole" }), ...set.units];
    const own = hiderOf(units, [cell]);
    expect(own("the alkali cell of Cole, that is cole-1")).toBe(
      "the alkali cell of Company E, that is Company E",
    );
  });
  it("writes nothing of its own between words where a plant has a name of one letter", () => {
    const units = [...set.units, unit({ id: "q", name: "Q", company: "q" })];
    const own = hiderOf(units);
    expect(own("salt,  lime")).toBe("salt,  lime");
  });
  it("knows the places that more than one company shares", () => {
    expect([...sharedSites(set.units)]).toEqual(["Harbour"]);
  });
});

describe("a newcomer that is nobody yet", () => {
  const cell = {
    ...process({ id: "chlor-alkali", makes: [], takes: [] }),
    nameEn: "Alkali cell",
    nameNl: "Chlooralkali, cel",
  };
  const isNameless = namelessOf({ processes: [cell] });
  const plant = (id: string, name: string, company = id) => isNameless(unit({ id, name, company }));

  it("goes by the name and the id of a process, in either language", () => {
    expect(plant("new-chlor-alkali", "Alkali cell")).toBe(true);
    expect(plant("new-chlor-alkali", "Chlooralkali, cel")).toBe(true);
    expect(plant("chlor-alkali", "Alkali cell")).toBe(true);
  });
  it("is somebody where its name, its id or its company says more", () => {
    expect(plant("new-chlor-alkali", "Acme alkali cell")).toBe(false);
    expect(plant("acme-chlor-alkali", "Alkali cell")).toBe(false);
    expect(plant("new-chlor-alkali", "Alkali cell", "acme")).toBe(false);
    expect(plant("acme", "Acme")).toBe(false);
    // Without a name in a language an empty name is none.
    expect(namelessOf({ processes: [{ ...cell, nameNl: "" }] })(unit({ id: "chlor-alkali", name: "" }))).toBe(
      false,
    );
  });
});
