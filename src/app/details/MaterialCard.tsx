import { unitOf } from "../../model/dataset.ts";
import { unitText } from "../../report/format.ts";
import { EditButton } from "../edit/EditButton.tsx";
import { useWords } from "../i18n/text.ts";
import { Names } from "../shared/Names.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";
import { FlowList } from "./FlowList.tsx";

/** A material: who makes and uses it, its price, and every flow of it. */
export function MaterialCard({ data, id }: { readonly data: LoadedSet; readonly id: string }) {
  const { t, f } = useWords();
  const names = useNames(data);
  const material = data.index.materials.get(id);
  const flows = data.dataset.flows.filter((flow) => flow.material === id);
  const makers = [...new Set(flows.flatMap((flow) => unitOf(flow.from) ?? []))];
  const users = [...new Set(flows.flatMap((flow) => unitOf(flow.to) ?? []))];
  const price = material?.price ?? null;
  return (
    <article className="card-stack">
      <header className="details-head">
        <h2>{names.material(id)}</h2>
        <p className="soft">{t.tabs.material}</p>
        <dl className="facts">
          <div>
            <dt>{t.company.price}</dt>
            <dd>
              {f.money(price, data.dataset.cluster.currency)}
              {price !== null && material?.unit ? ` / ${unitText(material.unit)}` : ""}
            </dd>
          </div>
        </dl>
        {material && (
          <EditButton target={{ kind: "material", id }} name={t.edit.materialChange(names.material(id))}>
            {t.edit.edit}
          </EditButton>
        )}
      </header>
      <section className="card">
        <h3>{t.company.madeBy}</h3>
        <p>{makers.length > 0 ? <Names kind="unit" ids={makers} name={names.unit} /> : t.company.nobody}</p>
        <h3>{t.company.usedBy}</h3>
        <p>{users.length > 0 ? <Names kind="unit" ids={users} name={names.unit} /> : t.company.nobody}</p>
      </section>
      <section className="card">
        <FlowList flows={flows} side="both" data={data} />
      </section>
      {material && (
        <section className="card">
          <h3>{t.company.sourceOf}</h3>
          <SourceText of={material} />
        </section>
      )}
    </article>
  );
}
