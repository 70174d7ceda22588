import { useWords } from "../i18n/text.ts";
import type { LoadedSet, Unit } from "../state/types.ts";

/** Place, sector, status and the plant's own figures. What isn't known is said to be unknown. */
export function UnitFacts({ unit, data }: { readonly unit: Unit; readonly data: LoadedSet }) {
  const { t, w, f } = useWords();
  const place = [unit.site, unit.municipality].filter(Boolean).join(", ");
  return (
    <>
      <p className="soft">{[place, unit.sector, w.unitStatus[unit.status]].filter(Boolean).join(" · ")}</p>
      <dl className="facts">
        <div>
          <dt>{t.company.jobs}</dt>
          <dd>{unit.jobs === null ? t.app.unknown : f.integer(unit.jobs)}</dd>
        </div>
        <div>
          <dt>{t.company.valueAdded}</dt>
          <dd>{f.money(unit.valueAdded, data.dataset.cluster.currency)}</dd>
        </div>
        <div>
          <dt>{t.company.minLoad}</dt>
          <dd>{f.percent(unit.minLoad)}</dd>
        </div>
      </dl>
    </>
  );
}
