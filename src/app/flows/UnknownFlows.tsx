import { NameButton } from "../shared/Names.tsx";
import type { FlowsModel } from "./useFlowsModel.ts";

/** The flows without a quantity, by name: they can't be drawn and are never taken for nothing. */
export function UnknownFlows({ model }: { readonly model: FlowsModel }) {
  const { all, speech } = model;
  const { t } = speech.words;
  const { names } = speech;
  if (all.unknown.length === 0) return null;
  return (
    <details className="flows-unknown">
      <summary>{t.flows.unknown(all.unknown.length)}</summary>
      <ul>
        {all.unknown.map((index) => {
          const flow = names.flow(index);
          if (!flow) return null;
          return (
            <li key={index}>
              {names.end(flow.from)} → {names.end(flow.to)}:{" "}
              <NameButton kind="material" id={flow.material} name={names.material(flow.material)} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
