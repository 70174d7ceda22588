import { type ReactNode, useId, useState } from "react";
import { FAMILIES, OTHER } from "../graph/families.ts";
import "../graph/legend.css";
import { CodeMark, LineMark, NodeMark } from "../graph/LegendMarks.tsx";
import { LEGEND_TEXT } from "../graph/legendText.ts";
import { familyColour, palette } from "../graph/palette.ts";
import type { Lang, Scene } from "../graph/scene.ts";
import { MAX_WIDTH, MIN_WIDTH } from "../graph/sizes.ts";
import { formatNumber } from "../graph/text.ts";
import { useWords } from "../i18n/text.ts";
import type { MapDot } from "./mapScene.ts";

interface Props {
  readonly scene: Scene;
  readonly dots: readonly MapDot[];
  readonly showFlows: boolean;
  readonly lang: Lang;
}

const NODE_STATES = ["healthy", "at-risk", "broken", "removed", "inactive"] as const;
const EDGE_STATES = ["at-risk", "broken", "potential"] as const;

/** Explains what the map shows now, and only that, in the words of the network's legend. */
export function MapLegend({ scene, dots, showFlows, lang }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const body = useId();
  const text = LEGEND_TEXT[lang];
  const isWhatIf = scene.mode === "whatif";
  const plain = isWhatIf ? palette().state.healthy : familyColour(OTHER.id);
  const families = new Set([...scene.nodes, ...(showFlows ? scene.edges : [])].map((item) => item.family));
  return (
    <section className="legend" aria-label={text.title}>
      <button
        type="button"
        className="legend-toggle"
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true" className={open ? "tri" : "tri tri-right"} /> {text.title}
      </button>
      <div id={body} className="legend-body" hidden={!open}>
        {!isWhatIf && (
          <Part title={text.families}>
            {[...FAMILIES, OTHER]
              .filter(({ id }) => families.has(id))
              .map(({ id, code, name }) => (
                <Row key={id} mark={<CodeMark code={code} colour={familyColour(id)} />}>
                  {name[lang]}
                </Row>
              ))}
          </Part>
        )}
        <Part title={text.units}>
          {NODE_STATES.filter((state) => scene.nodes.some((node) => node.state === state)).map((state) => (
            <Row
              key={state}
              mark={<NodeMark state={state} colour={state === "healthy" ? plain : palette().state[state]} />}
            >
              {text.node[state]}
            </Row>
          ))}
          {dots.some(({ home }) => home !== null) && (
            <Row mark={<LineMark colour={palette().state.healthy} width={1} arrow={false} />}>
              {t.map.leader}
            </Row>
          )}
        </Part>
        {showFlows && <Lines scene={scene} lang={lang} plain={plain} />}
      </div>
    </section>
  );
}

function Lines({
  scene,
  lang,
  plain,
}: {
  readonly scene: Scene;
  readonly lang: Lang;
  readonly plain: string;
}) {
  const text = LEGEND_TEXT[lang];
  return (
    <>
      <Part title={text.lines}>
        {EDGE_STATES.filter((state) => scene.edges.some((edge) => edge.state === state)).map((state) => (
          <Row key={state} mark={<LineMark colour={palette().edge[state]} width={2.5} kind={state} />}>
            {text.edge[state]}
          </Row>
        ))}
        {scene.edges.some((edge) => edge.unknown) && (
          <Row mark={<LineMark colour={plain} width={2} kind="unknown" />}>{text.unknown}</Row>
        )}
        <Row mark={<LineMark colour={plain} width={2} />}>{text.direction}</Row>
      </Part>
      <Part title={text.widths}>
        {scene.scales.map(({ dimension, cap, unit }) => (
          <li key={dimension} className="legend-widths">
            {[MIN_WIDTH, MAX_WIDTH / 2, MAX_WIDTH].map((width) => (
              <span key={width} className="legend-width">
                <LineMark colour={plain} width={width} arrow={false} />
                {width === MIN_WIDTH ? "≤ " : width === MAX_WIDTH ? "≥ " : ""}
                {formatNumber(Number(((cap * width) / MAX_WIDTH).toPrecision(1)), lang)} {unit}
              </span>
            ))}
          </li>
        ))}
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );
}

function Row({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="legend-row">
      {mark}
      <span>{children}</span>
    </li>
  );
}
