import { useState } from "react";
import type { TowerResult } from "../../analysis/resultsMethod.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { BasisNote } from "../shared/BasisNote.tsx";
import { SamplingFields } from "../shared/SamplingFields.tsx";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { CurvePlot } from "./CurvePlot.tsx";
import { CurveTable } from "./CurveTable.tsx";
import { IndexCard } from "./IndexCard.tsx";

interface Props {
  readonly tower: TowerResult;
  readonly data: LoadedSet;
}

const MOST_ORDERS = 10_000;

/** The tower curve with its index, a slider that walks along it, and the same as a table. */
export function CurveCard({ tower, data }: Props) {
  const { t, f } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const orders = useApp((state) => state.orders);
  const { order, activity } = tower.worstFirst;
  const [wanted, setStep] = useState(1);
  const step = Math.min(wanted, order.length);
  const left = f.percent(activity[step] ?? null);
  const company = order[step - 1];
  const said =
    company === undefined ? t.tower.stepNone(left) : t.tower.stepText(step, names.company(company), left);
  const pull = (count: number) => commands.leaveFirst(order, count);
  return (
    <>
      <div className="curve">
        <div className="curve-main">
          <CurvePlot tower={tower} data={data} step={step} onStep={setStep} />
          <input
            type="range"
            className="range curve-range"
            min={0}
            max={order.length}
            step={1}
            value={step}
            aria-label={t.tower.step}
            aria-valuetext={said}
            onChange={(event) => setStep(event.target.valueAsNumber)}
          />
          <div className="curve-walk">
            <button type="button" className="button" disabled={step === 0} onClick={() => pull(step)}>
              {t.tower.pullTo(step)}
            </button>
            <p className="curve-said">
              <output>{said}</output>
              <Ask asked={{ of: "curve", line: "worst", step }} title={t.tower.step} />{" "}
              <span className="soft">{t.tower.pullHint}</span>
            </p>
          </div>
        </div>
        <IndexCard tower={tower} />
      </div>
      <div className="curve-more">
        <details className="plain">
          <summary>{t.tower.table}</summary>
          <CurveTable tower={tower} data={data} />
        </details>
        <details className="plain">
          <summary>{t.job.sampling}</summary>
          <SamplingFields
            sampling={orders}
            sizeLabel={t.job.size.orders}
            most={MOST_ORDERS}
            onChange={commands.setOrders}
          />
        </details>
        <BasisNote basis={tower.basis} />
      </div>
    </>
  );
}
