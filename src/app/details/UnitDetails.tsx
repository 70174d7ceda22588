import { EditButton } from "../edit/EditButton.tsx";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import type { LoadedSet, Unit } from "../state/types.ts";
import { FlowList } from "./FlowList.tsx";
import { PortList } from "./PortList.tsx";

/** What a plant needs and makes, its links by class, and where its row comes from. */
export function UnitDetails({ unit, data }: { readonly unit: Unit; readonly data: LoadedSet }) {
  const { t } = useWords();
  const needs = data.index.inflows.get(unit.id) ?? [];
  const makes = data.index.outflows.get(unit.id) ?? [];
  return (
    <>
      <section className="card">
        <Heading text={t.company.needs} lines={(e) => e.needs} />
        <FlowList flows={needs} side="from" data={data} />
        <EditButton target={{ kind: "flow", at: null, to: unit.id }} small>
          {t.edit.flowIn}
        </EditButton>
      </section>
      <section className="card">
        <Heading text={t.company.makes} lines={(e) => e.needs} />
        <FlowList flows={makes} side="to" data={data} />
        <EditButton target={{ kind: "flow", at: null, from: unit.id }} small>
          {t.edit.flowOut}
        </EditButton>
      </section>
      <PortList unit={unit.id} data={data} />
      <section className="card">
        <h3>{t.company.sourceOf}</h3>
        <SourceText of={unit} />
      </section>
    </>
  );
}
