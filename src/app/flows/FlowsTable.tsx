import { useState } from "react";
import type { SankeyEnd } from "../../graph/sankey/links.ts";
import { Ask } from "../shared/Ask.tsx";
import { NameButton } from "../shared/Names.tsx";
import { endName, type FlowsSpeech, materialName } from "./say.ts";
import type { FlowsModel } from "./useFlowsModel.ts";

const PAGE = 60;

/** Every flow of the choice, also those that the picture takes together: before, after and the difference. */
export function FlowsTable({ model }: { readonly model: FlowsModel }) {
  const { all, choice, speech } = model;
  const { t, f } = speech.words;
  const [shown, setShown] = useState(PAGE);
  const { columns } = t.flows;
  const title = t.flows.tableOf(speech.unit);
  const figure = (value: number) => f.significant(value);
  return (
    <details className="flows-table">
      <summary>{t.flows.table}</summary>
      <section className="table-scroll" aria-label={title}>
        <table className="plain-table">
          <caption>
            {title}
            <Ask asked={{ of: "flowRows", links: all.links.slice(0, shown), choice }} title={title} />
          </caption>
          <thead>
            <tr>
              <th scope="col">{columns.from}</th>
              <th scope="col">{columns.to}</th>
              <th scope="col">{columns.material}</th>
              <th scope="col" className="figure">
                {speech.isWhatIf ? columns.before : t.flows.quantity}
              </th>
              {speech.isWhatIf && (
                <>
                  <th scope="col" className="figure">
                    {columns.after}
                  </th>
                  <th scope="col" className="figure">
                    {columns.lost}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {all.links.slice(0, shown).map((link) => (
              <tr key={link.id}>
                <th scope="row">
                  <End end={link.from} speech={speech} />
                </th>
                <td>
                  <End end={link.to} speech={speech} />
                </td>
                <td>
                  {link.material !== null && (
                    <NameButton kind="material" id={link.material} name={materialName(link, speech)} />
                  )}
                </td>
                <td className="figure">{figure(link.before)}</td>
                {speech.isWhatIf && (
                  <>
                    <td className="figure">{figure(link.after)}</td>
                    <td className="figure">{figure(f.difference(link.before, link.after))}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {all.links.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + PAGE)}>
          {t.app.showMore(Math.min(PAGE, all.links.length - shown))}
        </button>
      )}
    </details>
  );
}

function End({ end, speech }: { readonly end: SankeyEnd; readonly speech: FlowsSpeech }) {
  const name = endName(end, speech);
  const { grouping } = speech;
  if (end.kind !== "group" || (grouping !== "unit" && grouping !== "company")) return <>{name}</>;
  return <NameButton kind={grouping} id={end.group} name={name} />;
}
