import type { DataSet, Flow, Status, Unit } from "../../../src/model/dataset.ts";

const SOURCE = { confidence: null, source: "", note: "", at: null };

function unit(id: string, status: Status): Unit {
  const place = { site: "", municipality: "", sector: "", lat: null, lon: null };
  const figures = { jobs: null, valueAdded: null, minLoad: 0, spare: 0, stage: null, numbers: {} };
  return { id, name: id, company: id, status, ...place, ...figures, ...SOURCE };
}

/** `a>b m 10`: 10 of m from a to b; a `-` is outside, a `?` an unknown quantity, a fourth word a status. */
function flow(text: string, index: number): Flow {
  const [ends = "", material = "m", amount = "1", status = "operating"] = text.split(" ");
  const [from = "", to = ""] = ends.split(">");
  const end = (id: string) => (id === "-" ? { outside: "" } : { unit: id });
  const quantity = amount === "?" ? null : Number(amount);
  return {
    index,
    from: end(from),
    to: end(to),
    material,
    quantity,
    given: { quantity, unit: "t" },
    status: status as Status,
    need: null,
    offtake: null,
    replaceIn: null,
    replaceOut: null,
    group: "",
    mode: "",
    year: null,
    ...SOURCE,
  };
}

/** A data set by hand: units as `a` or `a:closed`, flows as in {@link flow}. */
export function micro(units: string, ...flows: string[]): DataSet {
  return {
    id: "micro",
    cluster: { values: {}, name: "", currency: "", thresholds: { broken: 0.05, intact: 0.95 } },
    units: units.split(" ").map((text) => {
      const [id = "", status = "operating"] = text.split(":");
      return unit(id, status as Status);
    }),
    flows: flows.map(flow),
    materials: [],
    chains: [],
    processes: [],
    scenarios: [],
  };
}
