import { type ReactNode, useId, useState } from "react";
import { FAMILIES, OTHER } from "./families.ts";
import "./legend.css";
import {
  ChangedMark,
  CodeMark,
  LineMark,
  LinkMark,
  NewMark,
  NodeMark,
  RecycleMark,
  SizeMark,
} from "./LegendMarks.tsx";
import { LEGEND_TEXT, type LegendText } from "./legendText.ts";
import { familyColour, palette } from "./palette.ts";
import type { Lang, Scene } from "./scene.ts";
import { MAX_WIDTH, MIN_WIDTH, unitIn, type WidthScale } from "./sizes.ts";
import { formatNumber } from "./text.ts";

interface LegendProps {
  readonly scene: Scene;
  readonly lang: Lang;
  /** Where the scene stands on the map, which draws less of it. */
  readonly map?: MapMarks;
}

interface MapMarks {
  readonly flows: boolean;
  /** What a line from a disc to its place means; null where there is none. */
  readonly leader: string | null;
}

/** Explains every colour, shape, line and width that the picture shows now, and only those. */
export default function Legend({ scene, lang, map }: LegendProps) {
  const [open, setOpen] = useState(false);
  const body = useId();
  const text = LEGEND_TEXT[lang];
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
      <div
        id={body}
        className="legend-body"
        hidden={!open}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {open && (
          <div className="legend-columns">
            {scene.mode === "structure" && <Families scene={scene} lang={lang} map={map} text={text} />}
            {scene.mode === "links" && <Links text={text} />}
            <Units scene={scene} map={map} text={text} />
            {map?.flows !== false && (
              <>
                <Lines scene={scene} map={map} text={text} />
                <Widths scales={scene.scales} lang={lang} text={text} />
              </>
            )}
          </div>
        )}
      </div>
    </section>
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

interface PartProps extends Pick<LegendProps, "scene"> {
  readonly map: MapMarks | undefined;
  readonly text: LegendText;
}

function Families({ scene, lang, map, text }: PartProps & { readonly lang: Lang }) {
  const drawn = map?.flows === false ? scene.nodes : [...scene.nodes, ...scene.edges];
  const shown = new Set(drawn.map((item) => item.family));
  return (
    <div>
      <h3>{text.families}</h3>
      <ul>
        {[...FAMILIES, OTHER]
          .filter((family) => shown.has(family.id))
          .map((family) => (
            <Row key={family.id} mark={<CodeMark code={family.code} colour={familyColour(family.id)} />}>
              {family.name[lang]}
            </Row>
          ))}
      </ul>
    </div>
  );
}

function Links({ text }: { readonly text: LegendText }) {
  return (
    <div>
      <h3>{text.links}</h3>
      <ul>
        {(["strong", "weak", "missing"] as const).map((kind) => (
          <Row key={kind} mark={<LinkMark kind={kind} />}>
            {text.link[kind]}
          </Row>
        ))}
      </ul>
    </div>
  );
}

function Units({ scene, map, text }: PartProps) {
  const states = (["healthy", "at-risk", "broken", "removed", "inactive"] as const).filter((state) =>
    scene.nodes.some((node) => node.state === state),
  );
  const plain = scene.mode === "structure" ? familyColour(OTHER.id) : palette().state.healthy;
  return (
    <div>
      <h3>{text.units}</h3>
      <ul>
        {states.map((state) => (
          <Row
            key={state}
            mark={<NodeMark state={state} colour={state === "healthy" ? plain : palette().state[state]} />}
          >
            {text.node[state]}
          </Row>
        ))}
        {scene.nodes.some((node) => node.kind === "gap") && (
          <Row mark={<NodeMark state="ghost" colour={palette().state.ghost} />}>{text.ghost}</Row>
        )}
        {scene.nodes.some((node) => node.isNew) && <Row mark={<NewMark />}>{text.newcomer}</Row>}
        {scene.nodes.some((node) => node.changedNow) && <Row mark={<ChangedMark />}>{text.changed}</Row>}
        {!map && scene.nodes.some((node) => node.badge === "↻") && (
          <Row mark={<RecycleMark />}>{text.recycles}</Row>
        )}
        <Row mark={<SizeMark />}>{text.size}</Row>
        {map?.leader && (
          <Row mark={<LineMark colour={palette().state.healthy} width={1} arrow={false} />}>{map.leader}</Row>
        )}
      </ul>
    </div>
  );
}

function Lines({ scene, map, text }: PartProps) {
  const has = (test: (edge: Scene["edges"][number]) => boolean) => scene.edges.some(test);
  const whatIf = scene.mode === "whatif";
  const grey = whatIf ? palette().edge.healthy : familyColour(OTHER.id);
  const states = (["at-risk", "broken", "potential"] as const).filter((state) =>
    has((edge) => edge.state === state),
  );
  return (
    <div>
      <h3>{text.lines}</h3>
      <ul>
        {/* On the map every line bends the same way. */}
        {!map && <Row mark={<LineMark colour={grey} width={2.5} />}>{text.material}</Row>}
        {!map && has((edge) => edge.energy) && (
          <Row mark={<LineMark colour={grey} width={2.5} curved />}>{text.energy}</Row>
        )}
        {states.map((state) => (
          <Row
            key={state}
            mark={
              <LineMark
                colour={palette().edge[state]}
                width={state === "potential" ? 1.3 : 2.5}
                kind={state}
              />
            }
          >
            {text.edge[state]}
          </Row>
        ))}
        {has((edge) => edge.unknown && edge.state !== "potential") && (
          <Row mark={<LineMark colour={grey} width={2} kind="unknown" />}>{text.unknown}</Row>
        )}
        <Row mark={<LineMark colour={grey} width={1.5} />}>{text.direction}</Row>
      </ul>
    </div>
  );
}

interface WidthsProps {
  readonly scales: readonly WidthScale[];
  readonly lang: Lang;
  readonly text: LegendText;
}

function Widths({ scales, lang, text }: WidthsProps) {
  if (scales.length === 0) return null;
  return (
    <div>
      <h3>{text.widths}</h3>
      <ul>
        {scales.map((scale) => (
          <li key={scale.dimension} className="legend-widths">
            {breaksOf(scale).map(({ width, quantity, say }) => (
              <span key={width} className="legend-width">
                <LineMark colour={familyColour(OTHER.id)} width={width} arrow={false} />
                {say(`${formatNumber(quantity, lang)} ${unitIn(scale.unit, lang)}`)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

const HALF = MAX_WIDTH / 2;

function breaksOf(scale: WidthScale) {
  const thinnest = Number(((scale.cap * MIN_WIDTH) / MAX_WIDTH).toPrecision(1));
  return [
    { width: MIN_WIDTH, quantity: thinnest, say: (quantity: string) => `≤ ${quantity}` },
    { width: HALF, quantity: scale.cap / 2, say: (quantity: string) => quantity },
    { width: MAX_WIDTH, quantity: scale.cap, say: (quantity: string) => `≥ ${quantity}` },
  ];
}
