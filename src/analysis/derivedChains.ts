import type { Chain, ChainStep, Material } from "../model/dataset.ts";
import type { Network } from "../network/network.ts";
import { upstreamOf } from "./upstream.ts";

/**
 * Chains for a data set that declares none (model.md section 4): for each exported product (not waste
 * or by-products) the units upstream of it through critical and important ports, one step a material,
 * the farthest from the product first. Steps with the same units share one list of them.
 */
export function deriveChains(net: Network): Chain[] {
  const materials = new Map(net.dataset.materials.map((m) => [m.id, m]));
  const upstream = upstreamOf(net);
  const { materials: ids } = upstream.supplies;
  const unitsOf = unitLists(net);
  // Every product's chain has nearly all of these steps: a million of them in a large network.
  const names = ids.map((id) => namesOf(id, materials.get(id)));
  const numbers = ids.map((_, k) => String(k + 1));
  return upstream.products.map((product): Chain => {
    const stages = upstream.stagesOf(product);
    const id = ids[product.material] ?? "";
    return {
      id,
      ...namesOf(id, materials.get(id)),
      derived: true,
      steps: upstream.stepsOf(product, stages).map((material, k): ChainStep => {
        const { nameEn, nameNl } = names[material] as Names;
        return {
          step: numbers[k] as string,
          nameEn,
          nameNl,
          units: unitsOf(stages.own.get(material) ?? stages.common.get(material) ?? []),
          material: ids[material] ?? "",
          note: "",
          at: null,
        };
      }),
    };
  });
}

interface Names {
  readonly nameEn: string;
  readonly nameNl: string;
}

function namesOf(id: string, material: Material | undefined): Names {
  return { nameEn: material?.nameEn || id, nameNl: material?.nameNl || id };
}

/** The ids of the units of output ports; one list for every list of ports. */
function unitLists(net: Network): (ports: readonly number[]) => readonly string[] {
  const known = new Map<readonly number[], readonly string[]>();
  return (ports) => {
    let units = known.get(ports);
    if (units === undefined) {
      units = ports.map((port) => net.unitIds[net.outputs.unit[port] as number] ?? "");
      known.set(ports, units);
    }
    return units;
  };
}

/** The declared chains of the network's data set, or the derived ones where none are declared. */
export function chainsOf(net: Network): readonly Chain[] {
  return net.dataset.chains.length > 0 ? net.dataset.chains : deriveChains(net);
}
