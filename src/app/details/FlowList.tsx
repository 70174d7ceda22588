import { EditButton } from "../edit/EditButton.tsx";
import { useWords } from "../i18n/text.ts";
import { NameButton } from "../shared/Names.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import { useFirst } from "../shared/useFirst.tsx";
import { useNames } from "../state/names.ts";
import type { Flow, LoadedSet } from "../state/types.ts";

interface Props {
  readonly flows: readonly Flow[];
  /** Which end of the flows is told: where it comes from, or where it goes. */
  readonly side: "from" | "to" | "both";
  readonly data: LoadedSet;
}

/** Flows with their quantity, their other end and, folded, their source. */
export function FlowList({ flows, side, data }: Props) {
  const { t } = useWords();
  const { shown, more } = useFirst(flows);
  if (flows.length === 0) return <p className="soft">{t.company.needsNone}</p>;
  return (
    <>
      <ul className="flows">
        {shown.map((flow) => (
          <FlowItem key={flow.index} flow={flow} side={side} data={data} />
        ))}
      </ul>
      {more}
    </>
  );
}

function FlowItem({
  flow,
  side,
  data,
}: {
  readonly flow: Flow;
  readonly side: Props["side"];
  readonly data: LoadedSet;
}) {
  const { t, w, f } = useWords();
  const names = useNames(data);
  const unit = data.index.materials.get(flow.material)?.unit ?? flow.given.unit;
  const material = names.material(flow.material);
  const endName = (end: Flow["from"]) => ("unit" in end ? names.unit(end.unit) : w.outside);
  return (
    <li className={flow.status === "operating" ? "" : "is-potential"}>
      <div className="flow-line">
        <span className="flow-material">{material}</span>
        <span className="figure">{f.quantity(flow.quantity, unit)}</span>
      </div>
      <div className="soft">
        {side !== "to" && (
          <>
            {t.company.from} <End end={flow.from} flow={flow} data={data} />
          </>
        )}{" "}
        {side !== "from" && (
          <>
            {t.company.to} <End end={flow.to} flow={flow} data={data} />
          </>
        )}
        {flow.status !== "operating" && (
          <em>
            {" "}
            · {t.company.potential}: {w.unitStatus[flow.status]}
          </em>
        )}
      </div>
      <EditButton
        target={{ kind: "flow", at: flow.index }}
        name={t.edit.flowChangeName(material, endName(flow.from), endName(flow.to))}
        small
      >
        {t.edit.edit}
      </EditButton>
      <details className="plain">
        <summary aria-label={`${t.company.sourceOf}: ${material}`}>{t.company.sourceOf}</summary>
        <SourceText of={flow} />
      </details>
    </li>
  );
}

interface EndProps {
  readonly end: Flow["from"];
  readonly flow: Flow;
  readonly data: LoadedSet;
}

/** A market outside is often called as what it sells, which is said already. */
function End({ end, flow, data }: EndProps) {
  const { w } = useWords();
  const names = useNames(data);
  if ("unit" in end) return <NameButton kind="unit" id={end.unit} name={names.unit(end.unit)} />;
  if (end.outside === "" || end.outside === flow.material) return w.outside;
  return `${w.outside} (${names.material(end.outside)})`;
}
