/** What the picture takes of each flow from the data set alone: worked out once, for every scenario and wave. */
import { type DataSet, type Flow, type Material, unitOf } from "../../model/dataset.ts";
import { type Family, familyOf, isEnergy, OTHER } from "./families.ts";
import { flowValue } from "./sizes.ts";

export interface FlowFacts {
  /** Its id in the picture. */
  readonly id: string;
  readonly flow: Flow;
  /** Ids of its units; null outside the cluster. */
  readonly from: string | null;
  readonly to: string | null;
  readonly material: Material | undefined;
  /** Unit of measure of its quantity. */
  readonly unit: string;
  readonly family: Family;
  readonly energy: boolean;
  /** Currency a year; 0 where it is not known. */
  readonly value: number;
}

const known = new WeakMap<DataSet, readonly FlowFacts[]>();

export function flowFacts(dataset: DataSet): readonly FlowFacts[] {
  const facts = known.get(dataset) ?? findFacts(dataset);
  known.set(dataset, facts);
  return facts;
}

function findFacts({ flows, materials }: DataSet): readonly FlowFacts[] {
  const byId = new Map(materials.map((material) => [material.id, material]));
  return flows.map((flow) => {
    const material = byId.get(flow.material);
    return {
      id: `flow-${flow.index}`,
      flow,
      from: unitOf(flow.from),
      to: unitOf(flow.to),
      material,
      unit: material?.unit ?? flow.given.unit,
      family: material ? familyOf(material) : OTHER,
      energy: material ? isEnergy(material) : false,
      value: flowValue(flow, material) ?? 0,
    };
  });
}
