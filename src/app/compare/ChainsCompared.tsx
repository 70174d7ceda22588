import type { ChainStatus } from "../../analysis/results.ts";
import type { CompareResult } from "../../analysis/resultsMethod.ts";
import { chainMark } from "../chains/ChainItem.tsx";
import { useWords } from "../i18n/text.ts";
import { BreakNote } from "../result/BreakNote.tsx";
import { Ask } from "../shared/Ask.tsx";
import { NameButton } from "../shared/Names.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { widthOf } from "./CompareTable.tsx";
import { chainRows } from "./differences.ts";
import { useScenarioName } from "./ScenarioChoice.tsx";
import "../shared/wide.css";

/** The chains that are not as today in some scenario, those that differ between scenarios marked and first. */
export function ChainsCompared({
  result,
  data,
}: {
  readonly result: CompareResult;
  readonly data: LoadedSet;
}) {
  const { t, lang } = useWords();
  const names = useNames(data);
  const nameOf = useScenarioName();
  const chains = useApp((state) => state.results.chains);
  const rows = chains ? chainRows(chains.chains, result.scenarios, lang) : [];
  return (
    <section className="compare-scroll wide-scroll" aria-labelledby="compare-chains">
      <h3 id="compare-chains">{t.compare.chains}</h3>
      {rows.length === 0 ? (
        <p className="soft">{t.compare.chainsSame}</p>
      ) : (
        <table className="compare-table" style={{ minInlineSize: widthOf(result.scenarios.length) }}>
          <thead>
            <tr>
              <th scope="col">{t.compare.chain}</th>
              {result.scenarios.map((scenario) => (
                <th key={scenario.id} scope="col">
                  {nameOf(scenario)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.differs ? "is-different" : ""}>
                <th scope="row">
                  <NameButton kind="chain" id={row.id} name={names.chain(row.id)} />
                  {row.differs && <span className="only-here"> ≠ {t.compare.difference}</span>}
                </th>
                {row.after.map((chain, at) => (
                  <td key={result.scenarios[at]?.id ?? ""}>
                    <Status
                      status={chain?.status ?? row.before}
                      throughput={chain?.throughput ?? null}
                      complete={chain?.complete ?? true}
                      asked={{ chain: row.id, scenario: result.scenarios[at]?.id ?? "" }}
                    />
                    {chain && <BreakNote chain={chain} data={data} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Status({
  status,
  throughput,
  complete,
  asked,
}: {
  readonly status: ChainStatus;
  readonly throughput: number | null;
  readonly complete: boolean;
  readonly asked: { readonly chain: string; readonly scenario: string };
}) {
  const { t, w, f } = useWords();
  return (
    <>
      <StatusMark mark={chainMark(status, complete)} />{" "}
      {!complete && status !== "absent" && t.chains.incomplete}
      {w.chainStatus[status]}
      {status === "weakened" && ` (${f.percent(throughput)})`}
      {throughput !== null && <Ask asked={{ of: "chain", ...asked }} title={t.chains.throughput} />}
    </>
  );
}
