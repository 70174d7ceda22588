import { type Chain, type ChainStep, unitOf } from "../../model/dataset.ts";
import { readingsOf } from "../numbers.ts";
import type { Row, Rows } from "../rows.ts";
import { groupRows, type Known, knownIds, readNames } from "./common.ts";
import type { FlowsRead } from "./flows.ts";

/** The chains of chains.csv (format.md): steps in the order of the file, checked against units and flows. */
export function readChains(rows: Rows, read: FlowsRead): Chain[] {
  if (rows.length === 0) return [];
  const units = knownIds(read.units.map((unit) => unit.id));
  const materials = knownIds(read.materials.map((material) => material.id));
  const links = customersOf(read);
  return [...groupRows(rows, "chain")].map(([id, own]) => {
    const steps = own.map((row) => readStep(row, units, materials));
    const names = readNames(own, id);
    const named = { chain_en: names.nameEn, chain_nl: names.nameNl };
    checkOrder(own, steps, named);
    checkLinks(own, steps, links, named);
    return { id, ...names, derived: false, steps };
  });
}

/** The units that each unit has a flow to. */
function customersOf({ flows }: FlowsRead): Map<string, Set<string>> {
  const customers = new Map<string, Set<string>>();
  for (const flow of flows) {
    const from = unitOf(flow.from);
    const to = unitOf(flow.to);
    if (from === null || to === null) continue;
    const own = customers.get(from);
    if (own) own.add(to);
    else customers.set(from, new Set([to]));
  }
  return customers;
}

function readStep(row: Row, units: Known, materials: Known): ChainStep {
  const names = row
    .text("units")
    .split("|")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  for (const name of names) {
    if (!units.ids.has(name))
      row.report("unknown-unit", "error", "units", { id: name, ...units.nearest(name) });
  }
  const material = row.text("material");
  if (material !== "" && !materials.ids.has(material)) {
    row.report("unknown-material", "warning", "material", { id: material, ...materials.nearest(material) });
  }
  return {
    step: row.required("step"),
    nameEn: row.text("step_en") || row.text("step_nl"),
    nameNl: row.text("step_nl") || row.text("step_en"),
    units: [...new Set(names)],
    material,
    note: row.text("note"),
    at: row.at,
    ...row.others(),
  };
}

/** What a chain is called in each language, for the issues about it. */
type Named = Readonly<Record<"chain_en" | "chain_nl", string>>;

function checkOrder(rows: readonly Row[], steps: readonly ChainStep[], named: Named): void {
  const seen = new Set<string>();
  let highest: { value: number; step: string } | null = null;
  steps.forEach(({ step }, index) => {
    if (step === "") return;
    if (seen.has(step)) rows[index]?.report("duplicate-step", "warning", "step", { step, ...named });
    seen.add(step);
    const value = readingsOf(step).point;
    if (value === null) return;
    if (highest !== null && value < highest.value) {
      rows[index]?.report("steps-out-of-order", "warning", "step", { step, after: highest.step, ...named });
    } else highest = { value, step };
  });
}

/** A missing step links nothing, so nothing is said about the steps beside it. */
function checkLinks(
  rows: readonly Row[],
  steps: readonly ChainStep[],
  links: ReadonlyMap<string, ReadonlySet<string>>,
  named: Named,
): void {
  steps.forEach((step, index) => {
    const before = steps[index - 1];
    if (before === undefined || before.units.length === 0 || step.units.length === 0) return;
    const linked = before.units.some((from) =>
      step.units.some((to) => from === to || links.get(from)?.has(to)),
    );
    if (linked) return;
    rows[index]?.report("steps-not-linked", "warning", "units", {
      before: before.step,
      step: step.step,
      ...named,
    });
  });
}
