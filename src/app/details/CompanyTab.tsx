import { EditButton } from "../edit/EditButton.tsx";
import { useWords } from "../i18n/text.ts";
import { NameButton } from "../shared/Names.tsx";
import { useNames } from "../state/names.ts";
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
      <TopFive data={data} />
    </div>
  );
}

/** The head of the ranking, for where that is not in sight. */
function TopFive({ data }: { readonly data: LoadedSet }) {
  const { t, f } = useWords();
  const names = useNames(data);
  const companies = useApp((state) => state.results.rank?.companies);
  if (!companies || companies.length === 0) return null;
  return (
    <section className="top-five">
      <h3>{t.ranking.title}</h3>
      <ol>
        {companies.slice(0, 5).map(({ id, loss }) => (
          <li key={id}>
            <NameButton kind="company" id={id} name={names.company(id)} />
            <span className="figure">{f.percent(loss.total)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
