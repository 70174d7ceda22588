/** Rows of which only the id is known: what a field holds where nothing is said of it. */
import type { Flow, Material, Unit } from "./dataset.ts";

const NO_SOURCE = { confidence: null, source: "", note: "", at: null } as const;

/** A unit that operates and is a company of its own. */
export function blankUnit(id: string): Unit {
  return {
    id,
    name: id,
    company: id,
    site: "",
    municipality: "",
    sector: "",
    status: "operating",
    lat: null,
    lon: null,
    jobs: null,
    valueAdded: null,
    minLoad: 0,
    spare: 0,
    stage: null,
    numbers: {},
    ...NO_SOURCE,
  };
}

/** A material, measured in the given unit. */
export function blankMaterial(id: string, unit: string): Material {
  return {
    id,
    nameEn: id,
    nameNl: id,
    category: "material",
    unit,
    code: "",
    price: null,
    need: null,
    offtake: null,
    replaceIn: null,
    replaceOut: null,
    mjPerUnit: null,
    origin: "",
    ...NO_SOURCE,
  };
}

/** A flow with neither ends nor material yet. @param index its position in flows.csv. */
export function blankFlow(index: number): Flow {
  return {
    index,
    from: { unit: "" },
    to: { unit: "" },
    material: "",
    quantity: null,
    given: { quantity: null, unit: "" },
    status: "operating",
    need: null,
    offtake: null,
    replaceIn: null,
    replaceOut: null,
    group: "",
    mode: "",
    year: null,
    ...NO_SOURCE,
  };
}
