import { useRef } from "react";
import { totalsOf } from "../../graph/sankey/totals.ts";
import { useCommands } from "../context.ts";
import { Ask } from "../shared/Ask.tsx";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { useSize } from "../shared/useSize.ts";
import type { LoadedSet } from "../state/types.ts";
import { FlowsTable } from "./FlowsTable.tsx";
import { FlowsTools } from "./FlowsTools.tsx";
import { SankeyStage } from "./SankeyStage.tsx";
import { inUnit, leftOutSentences } from "./say.ts";
import { UnknownFlows } from "./UnknownFlows.tsx";
import { useFlowsModel } from "./useFlowsModel.ts";
import "./Flows.css";

/** Height that heading, choices, sentence and legend take, in pixels. */
const AROUND = 262;

/** What runs through the cluster as a Sankey, before and after the scenario, in one unit of measure. */
export default function FlowsView({ data }: { readonly data: LoadedSet }) {
  const commands = useCommands();
  const title = useScopedId("flows-title");
  const pane = useRef<HTMLElement>(null);
  const { height } = useSize(pane, { width: 860, height: 700 });
  const model = useFlowsModel(data);
  const { options, drawn, speech } = model;
  const { t } = speech.words;
  const totals = totalsOf(drawn.links);
  return (
    <section ref={pane} className="view-pane" aria-labelledby={title}>
      <div className="centre-head">
        <Heading level={2} id={title} text={t.flows.title} lines={t.flows.explain} term="flow" />
        <button
          type="button"
          className="button toggle"
          aria-pressed={options.choice.outside}
          title={t.flows.outsideName}
          onClick={() => commands.setFlows({ outside: !options.choice.outside })}
        >
          {t.flows.outside}
        </button>
      </div>
      <div className="flows">
        <FlowsTools model={model} />
        {drawn.links.length === 0 && <p className="soft">{t.flows.none}</p>}
        <SankeyStage model={model} data={data} room={height - AROUND} />
        {drawn.links.length > 0 && (
          <p className="fine">
            {speech.isWhatIf
              ? t.flows.totalAfter(
                  inUnit(totals.before, speech),
                  inUnit(totals.after, speech),
                  inUnit(speech.words.f.difference(totals.after, totals.before), speech),
                )
              : t.flows.total(inUnit(totals.before, speech), drawn.links.length)}
            <Ask
              asked={{ of: "flowTotal", links: drawn.links, unit: speech.unit }}
              title={t.flows.totalTitle}
            />{" "}
            {leftOutSentences(model).join(" ")}
          </p>
        )}
        <UnknownFlows model={model} />
        <FlowsTable model={model} />
      </div>
    </section>
  );
}
