/** A small data set, written out, for tests of words and arguments. */
import type { DataSet, End, Flow, Material, Unit } from "../../../src/model/dataset.ts";

const row = { confidence: null, source: "", note: "", at: null };

function unit(id: string, name: string, company = id): Unit {
  return {
    ...row,
    id,
    name,
    company,
    site: "",
    municipality: "",
    sector: "",
    status: "operating",
    lat: null,
    lon: null,
    jobs: null,
    valueAdded: null,
    minLoad: 0.3,
    spare: 0,
    stage: null,
    numbers: { land: 2 },
  };
}

function flow(index: number, from: End, to: End, material: string, quantity: number | null): Flow {
  return {
    ...row,
    index,
    from,
    to,
    material,
    quantity,
    given: { quantity, unit: "t" },
    status: "operating",
    need: null,
    offtake: null,
    replaceIn: null,
    replaceOut: null,
    group: "",
    mode: "",
    year: null,
  };
}

function material(id: string, nameEn: string, nameNl: string): Material {
  return {
    ...row,
    id,
    nameEn,
    nameNl,
    category: "material",
    unit: "t",
    code: "",
    price: null,
    need: null,
    offtake: null,
    replaceIn: null,
    replaceOut: null,
    mjPerUnit: null,
    origin: "",
  };
}

const at = (id: string): End => ({ unit: id });
const outside = (label = ""): End => ({ outside: label });

export const SAMPLE: DataSet = {
  id: "sample",
  cluster: { values: {}, name: "Sample", currency: "EUR", thresholds: { broken: 0.05, intact: 0.95 } },
  units: [
    unit("util", "Site utilities"),
    unit("dela", "Delamine"),
    unit("dow1", "Dow cracker", "dow"),
    unit("dow2", "Dow polymers", "dow"),
  ],
  flows: [
    flow(0, at("util"), at("dela"), "steam", 10),
    flow(1, at("dow1"), at("dela"), "steam", 30),
    flow(2, outside("import:sea"), at("dela"), "nh3", 5),
    flow(3, at("dela"), at("dow2"), "amine", 8),
    flow(4, at("dela"), outside("market"), "amine", null),
  ],
  materials: [
    material("steam", "steam", "stoom"),
    material("nh3", "ammonia", "ammoniak"),
    material("amine", "amines", "aminen"),
  ],
  chains: [],
  processes: [],
  scenarios: [
    {
      id: "closure",
      nameEn: "Closing down",
      nameNl: "Sluiting",
      changes: [
        { subject: "dow", change: "leave", value: null, year: 2030, note: "", at: null },
        { subject: "dela", change: "curtail", value: 0.5, year: 2027, note: "", at: null },
        { subject: "nh3", change: "import", value: 0.8, year: null, note: "", at: null },
        { subject: "dow", change: "open", value: 0.7, year: 2035, note: "", at: null },
      ],
    },
  ],
};
