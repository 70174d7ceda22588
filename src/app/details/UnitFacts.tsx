import { useEffect, useState } from "react";
import type { ValueParts } from "../../report/estimatedValue.ts";
import { sectorText } from "../../report/words.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import type { LoadedSet, Unit } from "../state/types.ts";

/** Place, sector, status and the plant's own figures. What isn't known is said to be unknown. */
export function UnitFacts({ unit, data }: { readonly unit: Unit; readonly data: LoadedSet }) {
  const { t, w, f, lang } = useWords();
  const estimated = useEstimate(unit, data);
  const { currency } = data.dataset.cluster;
  const place = [unit.site, unit.municipality].filter(Boolean).join(", ");
  return (
    <>
      <p className="soft">
        {[place, sectorText(unit.sector, lang), w.unitStatus[unit.status]].filter(Boolean).join(" · ")}
      </p>
      <dl className="facts">
        <div>
          <dt>{t.company.jobs}</dt>
          <dd>{unit.jobs === null ? t.app.unknown : f.integer(unit.jobs)}</dd>
        </div>
        <div>
          <dt>{t.company.valueAdded}</dt>
          <dd>
            {estimated === null
              ? f.money(unit.valueAdded, currency)
              : estimated.value > 0
                ? t.company.estimatedAt(f.money(estimated.value, currency))
                : t.company.estimatedNone}
            {estimated !== null && (
              <Ask asked={{ of: "value", parts: estimated }} title={t.company.valueAdded} />
            )}
          </dd>
        </div>
        <div>
          <dt>{t.company.minLoad}</dt>
          <dd>{f.percent(unit.minLoad)}</dd>
        </div>
      </dl>
    </>
  );
}

/** The value added that losses count for a plant that gives none; null where it gives one, or none can be estimated. */
function useEstimate({ id, valueAdded }: Unit, { dataset }: LoadedSet): ValueParts | null {
  const [found, setFound] = useState<{
    readonly of: typeof dataset;
    readonly id: string;
    value: ValueParts | null;
  }>();
  useEffect(() => {
    if (valueAdded !== null) return;
    let wanted = true;
    // The network is made off the first screen: it is large code for one figure.
    void import("../../report/estimatedValue.ts").then(({ estimatedParts }) => {
      if (wanted) setFound({ of: dataset, id, value: estimatedParts(dataset, id) });
    });
    return () => {
      wanted = false;
    };
  }, [dataset, id, valueAdded]);
  return valueAdded === null && found?.of === dataset && found.id === id ? found.value : null;
}
