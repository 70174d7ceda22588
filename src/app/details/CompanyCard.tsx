import { EditButton } from "../edit/EditButton.tsx";
import { UnitTools } from "../edit/UnitTools.tsx";
import { useWords } from "../i18n/text.ts";
import { LeaveButton } from "../shared/LeaveButton.tsx";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";
import { EffectCard } from "./EffectCard.tsx";
import { LevelNow } from "./LevelNow.tsx";
import { UnitDetails } from "./UnitDetails.tsx";
import { UnitFacts } from "./UnitFacts.tsx";
import { WhyList } from "./WhyList.tsx";

interface Props {
  readonly data: LoadedSet;
  readonly company: string;
  /** The plant that was selected, or null for the company as a whole. */
  readonly unit: string | null;
}

export function CompanyCard({ data, company, unit }: Props) {
  const { t } = useWords();
  const names = useNames(data);
  const units = data.index.companies.get(company) ?? [];
  const only = units.length === 1 ? units[0] : undefined;
  return (
    <article className="card-stack">
      <header className="details-head">
        <h2>{names.company(company)}</h2>
        {only ? (
          <UnitFacts unit={only} data={data} />
        ) : (
          <p className="soft">{t.company.plants(units.length)}</p>
        )}
        <div className="details-tools">
          {/* Whoever pointed at one plant means that one. */}
          {!only && unit && (
            <LeaveButton subject={unit} name={names.unit(unit)} says={t.step.leave(names.unit(unit))} />
          )}
          <LeaveButton
            subject={company}
            name={names.company(company)}
            {...(!only && { says: t.ranking.leaveWhole(names.company(company)) })}
          />
          {only ? (
            <UnitTools unit={only.id} name={names.unit(only.id)} />
          ) : (
            <EditButton target={{ kind: "unit", id: null, company }}>{t.edit.unitAddOf}</EditButton>
          )}
        </div>
      </header>
      {only && <LevelNow unit={only.id} />}
      <EffectCard data={data} company={company} />
      <WhyList data={data} />
      {only && <UnitDetails unit={only} data={data} />}
      {!only &&
        units.map((one) => (
          <details key={one.id} className="plant" open={one.id === unit}>
            <summary>{names.unit(one.id)}</summary>
            <div className="card-stack">
              <UnitFacts unit={one} data={data} />
              <LevelNow unit={one.id} />
              <div className="details-tools">
                <LeaveButton subject={one.id} name={names.unit(one.id)} />
                <UnitTools unit={one.id} name={names.unit(one.id)} />
              </div>
              <UnitDetails unit={one} data={data} />
            </div>
          </details>
        ))}
    </article>
  );
}
