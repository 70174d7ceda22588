import { useApp } from "../state/store.ts";
import type { FormTarget, LoadedSet } from "../state/types.ts";
import { ChainForm } from "./ChainForm.tsx";
import { FlowForm } from "./FlowForm.tsx";
import { MaterialForm } from "./MaterialForm.tsx";
import { UnitForm } from "./UnitForm.tsx";

/** The form that is open. It always works on the data set itself, also where names are hidden on the screen. */
export default function EditForm({ target }: { readonly target: FormTarget }) {
  const data = useApp((state) => state.data);
  return data && formOf(target, data);
}

function formOf(target: FormTarget, data: LoadedSet) {
  const { dataset, index } = data;
  switch (target.kind) {
    case "unit": {
      const unit = target.id === null ? null : index.units.get(target.id);
      return unit === undefined ? null : <UnitForm data={data} target={target} unit={unit} />;
    }
    case "flow": {
      const flow = target.at === null ? null : dataset.flows[target.at];
      return flow === undefined ? null : <FlowForm data={data} target={target} flow={flow} />;
    }
    case "material": {
      const material = index.materials.get(target.id);
      return material ? <MaterialForm data={data} target={target} material={material} /> : null;
    }
    case "chain": {
      const chain = target.id === null ? null : index.chains.get(target.id);
      return chain === undefined ? null : <ChainForm data={data} target={target} chain={chain} />;
    }
  }
}
