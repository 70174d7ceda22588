/** What a stored project must look like, so that what a damaged or foreign file holds never reaches the app. */
import * as v from "valibot";
import { CHANGE_KINDS, STATUSES } from "../../model/dataset.ts";
import { EDIT_ACTIONS, EDIT_SUBJECTS, SHARE_KINDS, TRIAL_KINDS } from "../../model/history.ts";
import { RATIONINGS } from "../../model/scenario.ts";

const text = v.string();
const number = v.pipe(v.number(), v.finite());
const count = v.pipe(number, v.integer(), v.minValue(0));
const share = v.pipe(number, v.minValue(0));
const known = v.nullable(number);
const criticality = v.nullable(v.picklist(["critical", "important", "minor"]));
const place = v.nullable(v.looseObject({ file: text, row: number }));
/** Text of columns that format.md does not know, by their header. */
const others = v.exactOptional(v.record(text, text));
const sourced = {
  others,
  confidence: v.nullable(v.picklist(["high", "medium", "low"])),
  source: text,
  note: text,
  at: place,
};
const names = { nameEn: text, nameNl: text };
const critical = { need: criticality, offtake: criticality, replaceIn: known, replaceOut: known };

const unit = v.looseObject({
  ...sourced,
  id: text,
  name: text,
  company: text,
  site: text,
  municipality: text,
  sector: text,
  status: v.picklist(STATUSES),
  lat: known,
  lon: known,
  jobs: known,
  valueAdded: known,
  minLoad: number,
  spare: number,
  stage: known,
  numbers: v.record(text, number),
});

const end = v.union([v.looseObject({ unit: text }), v.looseObject({ outside: text })]);

const flow = v.looseObject({
  ...sourced,
  ...critical,
  index: count,
  from: end,
  to: end,
  material: text,
  quantity: known,
  given: v.looseObject({ quantity: known, unit: text }),
  status: v.picklist(STATUSES),
  group: text,
  mode: text,
  year: known,
});

const material = v.looseObject({
  ...sourced,
  ...names,
  ...critical,
  id: text,
  category: text,
  unit: text,
  code: text,
  price: known,
  mjPerUnit: known,
  origin: text,
});

const chain = v.looseObject({
  ...names,
  id: text,
  derived: v.boolean(),
  steps: v.array(
    v.looseObject({
      ...names,
      others,
      step: text,
      units: v.array(text),
      material: text,
      note: text,
      at: place,
    }),
  ),
});

const process = v.looseObject({
  ...names,
  others,
  id: text,
  output: text,
  capacity: known,
  minCapacity: known,
  unit: text,
  jobs: known,
  trl: known,
  sector: text,
  note: text,
  items: v.array(
    v.looseObject({
      others,
      role: v.picklist(["product", "input", "energy", "byproduct", "waste"]),
      material: text,
      coefficient: number,
      unit: text,
      source: text,
      note: text,
      at: place,
    }),
  ),
});

const named = v.looseObject({
  ...names,
  id: text,
  changes: v.array(
    v.looseObject({
      others,
      subject: text,
      change: v.picklist(CHANGE_KINDS),
      value: known,
      year: known,
      note: text,
      at: place,
    }),
  ),
});

const cluster = v.looseObject({
  values: v.record(text, text),
  others: v.exactOptional(v.record(text, v.record(text, text))),
  name: text,
  currency: text,
  thresholds: v.looseObject({ broken: number, intact: number }),
});

export const DATA_SET = v.looseObject({
  id: text,
  cluster,
  units: v.array(unit),
  flows: v.array(flow),
  materials: v.array(material),
  chains: v.array(chain),
  processes: v.array(process),
  scenarios: v.array(named),
});

const row = <T extends string, S extends v.GenericSchema>(table: T, schema: S) =>
  v.looseObject({
    table: v.literal(table),
    at: count,
    before: v.nullable(schema),
    after: v.nullable(schema),
  });

const change = v.variant("table", [
  row("units", unit),
  row("flows", flow),
  row("materials", material),
  row("chains", chain),
  row("processes", process),
  row("scenarios", named),
  v.looseObject({ table: v.literal("cluster"), before: cluster, after: cluster }),
]);

const scenario = v.looseObject({
  leave: v.array(text),
  curtail: v.record(text, share),
  import: v.record(text, share),
  export: v.record(text, share),
  open: v.record(text, share),
});

const trialMark = {
  id: text,
  kind: v.picklist(TRIAL_KINDS),
  units: v.array(text),
  insteadOf: v.exactOptional(v.array(text)),
  short: v.exactOptional(v.array(v.looseObject({ material: text, needed: number, unit: text }))),
};

const step = v.variant("kind", [
  v.looseObject({ kind: v.picklist(["leave", "return"]), subject: text }),
  v.looseObject({ kind: v.literal("leave-both"), subjects: v.tuple([text, text]) }),
  v.looseObject({ kind: v.literal("leave-first"), count }),
  v.looseObject({ kind: v.picklist(SHARE_KINDS), subject: text, value: known }),
  v.looseObject({ kind: v.literal("ration"), rule: v.picklist(RATIONINGS) }),
  v.looseObject({ kind: v.literal("load"), ...names, year: known }),
  v.looseObject({ kind: v.literal("return-all") }),
  v.looseObject({
    kind: v.literal("edit"),
    action: v.picklist(EDIT_ACTIONS),
    subject: v.picklist(EDIT_SUBJECTS),
    ...names,
    trial: v.exactOptional(v.looseObject(trialMark)),
    announces: v.exactOptional(v.array(text)),
  }),
]);

const entry = v.looseObject({
  scenario,
  ration: v.picklist(RATIONINGS),
  step,
  changes: v.exactOptional(v.array(change)),
  renames: v.exactOptional(
    v.array(v.looseObject({ of: v.picklist(["unit", "material"]), from: text, to: text })),
  ),
});

export const HISTORY = v.looseObject({
  present: scenario,
  ration: v.picklist(RATIONINGS),
  past: v.array(entry),
  future: v.array(entry),
});

/** What version 1 kept beside the data set; later ones have none of it. */
export const KEPT = v.optional(
  v.array(
    v.looseObject({
      id: text,
      name: text,
      description: v.exactOptional(text),
      scenario,
      ration: v.exactOptional(v.picklist(RATIONINGS)),
    }),
  ),
);

export const SCENES = v.array(
  v.looseObject({
    id: text,
    name: text,
    note: text,
    view: text,
    scenario,
    ration: v.picklist(RATIONINGS),
    selection: v.nullable(v.looseObject({ kind: text, id: text })),
    arrived: v.exactOptional(v.array(text)),
    trials: v.exactOptional(v.array(v.looseObject({ ...trialMark, ...names, changes: v.array(change) }))),
  }),
);

const json: v.GenericSchema = v.lazy(() =>
  v.union([v.null(), v.boolean(), number, text, v.array(json), v.record(text, json)]),
);
export const DISPLAY = v.record(text, json);

export const POSITIONS = v.nullable(v.record(text, v.looseObject({ x: number, y: number })));

export const PLACES = v.record(
  text,
  v.looseObject({ file: text, rows: v.array(known), files: v.exactOptional(v.array(v.nullable(text))) }),
);

export const ISSUES = v.array(
  v.looseObject({
    code: text,
    severity: v.picklist(["error", "warning", "info"]),
    file: text,
    row: known,
    column: text,
    value: text,
    details: v.record(text, text),
  }),
);

/** Where a value is not as it must be: the path to the first such part; null where all is well. */
export function wrongPart(schema: v.GenericSchema, value: unknown, name: string): string | null {
  const { issues } = v.safeParse(schema, value, { abortEarly: true });
  if (!issues) return null;
  return [name, v.getDotPath(issues[0])].filter(Boolean).join(".");
}
