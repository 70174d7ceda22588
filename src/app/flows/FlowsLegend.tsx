import { FAMILIES, familyOf, OTHER } from "../graph/families.ts";
import "../graph/legend.css";
import { CodeMark } from "../graph/LegendMarks.tsx";
import { familyColour } from "../graph/palette.ts";
import type { LoadedSet } from "../state/types.ts";
import { type BandState, bandState } from "./bandLook.ts";
import { inUnit } from "./say.ts";
import { roundBelow } from "./scaleMark.ts";
import type { FlowsModel } from "./useFlowsModel.ts";

interface Props {
  readonly model: FlowsModel;
  readonly data: LoadedSet;
  /** Pixels per unit of measure. */
  readonly scale: number;
}

const STATES: readonly BandState[] = ["whole", "less", "gone", "added"];
const MARK = 34;

/** Colours or states of the bands that are drawn, and how high a round quantity is. */
export function FlowsLegend({ model, data, scale }: Props) {
  const { drawn, speech } = model;
  const { t, lang } = speech.words;
  const families = new Set(
    drawn.links.map(({ material }) => {
      const row = material === null ? undefined : data.index.materials.get(material);
      return (row ? familyOf(row) : OTHER).id;
    }),
  );
  const states = new Set(drawn.links.map(bandState));
  const quantity = roundBelow(MARK / scale);
  return (
    <ul className="flows-legend" aria-label={t.flows.legend}>
      <li>
        <svg width="14" height={quantity * scale + 2} aria-hidden="true">
          <path
            className="flows-scale-mark"
            d={`M2 1H12M2 ${quantity * scale + 1}H12M7 1V${quantity * scale + 1}`}
          />
        </svg>
        {t.flows.scale(inUnit(quantity, speech))}
      </li>
      {speech.isWhatIf
        ? STATES.filter((state) => states.has(state)).map((state) => (
            <li key={state}>
              <span className={`flows-swatch flows-swatch-${state}`} />
              {t.flows.state[state]}
            </li>
          ))
        : [...FAMILIES, OTHER]
            .filter(({ id }) => families.has(id))
            .map(({ id, code, name }) => (
              <li key={id}>
                <CodeMark code={code} colour={familyColour(id)} />
                {name[lang]}
              </li>
            ))}
      <li className="soft">{t.flows.thin}</li>
    </ul>
  );
}
