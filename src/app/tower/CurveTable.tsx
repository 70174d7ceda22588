import type { TowerResult } from "../../analysis/resultsMethod.ts";
import type { CurveLine } from "../explain/asked.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { NameButton } from "../shared/Names.tsx";
import { useFirst } from "../shared/useFirst.tsx";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";

/** The tower curve as a table: one row a departure. */
export function CurveTable({ tower, data }: { readonly tower: TowerResult; readonly data: LoadedSet }) {
  const { t, f } = useWords();
  const names = useNames(data);
  const { worstFirst, random, ideal } = tower;
  const heads = [
    t.tower.tableStep,
    t.tower.tableCompany,
    t.tower.tableWorst,
    t.tower.tableRandom,
    t.tower.tableBand,
    t.tower.tableIdeal,
  ];
  const figures = (step: number): readonly (readonly [CurveLine, string, string])[] => [
    ["worst", t.tower.tableWorst, f.percent(worstFirst.activity[step] ?? null)],
    ["random", t.tower.tableRandom, f.percent(random.mean[step] ?? null)],
    [
      "band",
      t.tower.tableBand,
      t.interval.range(f.percent(random.low[step] ?? null), f.percent(random.high[step] ?? null)),
    ],
    ["ideal", t.tower.tableIdeal, f.percent(ideal.activity[step] ?? null)],
  ];
  const { shown, more } = useFirst(worstFirst.activity);
  return (
    <section className="table-scroll" aria-label={t.tower.table}>
      <table className="plain-table">
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at === 1 ? "" : "figure"}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((_, step) => {
            const company = worstFirst.order[step - 1];
            return (
              <tr key={company ?? ""}>
                <td className="figure">{f.integer(step)}</td>
                <th scope="row">
                  {company === undefined ? (
                    "–"
                  ) : (
                    <NameButton kind="company" id={company} name={names.company(company)} />
                  )}
                </th>
                {figures(step).map(([line, title, text]) => (
                  <td key={line} className="figure">
                    <Ask asked={{ of: "curve", line, step }} title={title} first={line === "worst"}>
                      {text}
                    </Ask>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </section>
  );
}
