import { EditButton } from "../edit/EditButton.tsx";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { CompanyCard } from "./CompanyCard.tsx";
import { MaterialCard } from "./MaterialCard.tsx";
import "./Details.css";

/** Everything about the company, plant or material that is selected. */
export function CompanyTab({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const selection = useApp((state) => state.selection);
  if (selection?.kind === "material") return <MaterialCard data={data} id={selection.id} />;
  if (selection?.kind === "company")
    return <CompanyCard key={selection.id} data={data} company={selection.id} unit={null} />;
  const unit = selection?.kind === "unit" ? data.index.units.get(selection.id) : undefined;
  if (unit) return <CompanyCard key={unit.company} data={data} company={unit.company} unit={unit.id} />;
  return (
    <div className="empty">
      <h2>{t.company.none}</h2>
      <p>{t.company.noneText}</p>
      <p>
        <EditButton target={{ kind: "unit", id: null }}>{t.edit.unitAdd}</EditButton>
      </p>
    </div>
  );
}
