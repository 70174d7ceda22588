/** Random data sets with a bit of everything that a file can hold: odd text, labels, catalogue, scenarios. */
import fc from "fast-check";
import type { DataSet, End } from "../../src/model/dataset.ts";
import { dataSets } from "./networks.ts";

/** Text that CSV, XML, JSON or a spreadsheet stumbles over. It neither starts nor ends blank. */
export const oddText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ..."aé€₂😀'\"<>&;,|=+-@#1.%".split(/(?:)/u),
      "\n",
      "\t",
      " ",
      "\u0001",
      "\u001f",
      "\u0085",
      "\ufffe",
      "\ufffd",
      "\ufdd0",
      "\u{1fffe}",
      "_x0041_",
      "]]>",
      "&amp;",
      "007",
      "constructor",
      "__proto__",
      "TRUE",
      "1.234",
      "1,5",
      "2024-01-02",
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join("").trim());

const amount = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0));

/** Data sets of `dataSets` with the rest filled in. Ids stay plain, so that they refer to each other. */
export function richDataSets(): fc.Arbitrary<DataSet> {
  return fc
    .tuple(
      dataSets(6),
      fc.infiniteStream(oddText),
      fc.infiniteStream(amount),
      fc.infiniteStream(fc.constantFrom("", "", "gas", "a b", "x:y", "Zwolle & co")),
      fc.boolean(),
    )
    .map(([data, texts, amounts, labels, full]) => {
      const text = (): string => texts.next().value ?? "";
      const number = (): number | null => amounts.next().value ?? null;
      const sourced = () => ({ source: text(), note: text() });
      const end = (from: End): End => ("unit" in from ? from : { outside: labels.next().value ?? "" });
      const unitOf = new Map(data.materials.map((material) => [material.id, material.unit]));
      const name = (id: string) => text() || id;
      return {
        ...data,
        id: "x",
        units: data.units.map((unit) => ({
          ...unit,
          ...sourced(),
          name: name(unit.id),
          site: text(),
          sector: text(),
          lat: 52.5,
          jobs: number(),
          stage: number(),
          numbers: full ? { CO2: number() ?? 1, "land (ha)": 1.234 } : {},
        })),
        flows: data.flows.map((flow) => ({
          ...flow,
          ...sourced(),
          from: end(flow.from),
          to: end(flow.to),
          quantity: flow.quantity === null ? null : Number(flow.quantity.toPrecision(15)),
          year: full ? 2024 : null,
          given: { quantity: flow.quantity, unit: unitOf.get(flow.material) ?? "t" },
        })),
        materials: data.materials.map((material) => ({
          ...material,
          ...sourced(),
          code: text(),
          nameEn: name(material.id),
          nameNl: name(material.id),
        })),
        chains: data.chains.map((chain) => ({
          ...chain,
          steps: chain.steps.map((step) => ({ ...step, units: [...new Set(step.units)], note: text() })),
        })),
        processes: full
          ? [
              {
                id: "p",
                nameEn: "p",
                nameNl: "p",
                output: "salt",
                capacity: number(),
                minCapacity: null,
                unit: "t",
                jobs: null,
                trl: 9,
                sector: text(),
                note: text(),
                items: [
                  {
                    role: "product",
                    material: "salt",
                    coefficient: 1.5,
                    unit: "t",
                    source: text(),
                    note: "",
                    at: null,
                  },
                ],
              },
            ]
          : [],
        scenarios: full
          ? [
              {
                id: "s",
                nameEn: "s",
                nameNl: "s",
                changes: [
                  { subject: "u0", change: "curtail", value: 0.125, year: 2030, note: text(), at: null },
                ],
              },
            ]
          : [],
        cluster: { ...data.cluster, values: full ? { name: "test", region: text(), year: "2024" } : {} },
      };
    });
}
