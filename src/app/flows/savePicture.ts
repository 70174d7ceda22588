/** The Sankey as a picture with its legend. Loaded when it is saved. */
import type { SankeyBand, SankeyLayout } from "../../graph/sankey/layout.ts";
import type { PictureParts } from "../../report/pictures/frame.ts";
import { type BandFill, bandMark, sankeyDrawing, scaleMark } from "../../report/pictures/sankey.ts";
import type { SankeyLabel } from "../../report/pictures/sankeyLabels.ts";
import { FAMILIES, type Family, familyOf, OTHER } from "../graph/families.ts";
import type { LoadedSet } from "../state/types.ts";
import { type BandState, bandState } from "./bandLook.ts";
import { bandSentence, inUnit, leftOutSentences, subjectName } from "./say.ts";
import { roundBelow } from "./scaleMark.ts";
import type { FlowsModel } from "./useFlowsModel.ts";

const MARK = 16;
const SAID = 20;
const STATES: readonly BandState[] = ["whole", "less", "gone", "added"];

interface Drawn {
  readonly layout: SankeyLayout;
  readonly labels: readonly SankeyLabel[];
  readonly width: number;
}

/** The Sankey that is shown, as a picture to be saved. Pure. */
export function flowsPicture(model: FlowsModel, data: LoadedSet, drawn: Drawn): PictureParts | null {
  const { speech, choice } = model;
  const { t } = speech.words;
  const { layout, width } = drawn;
  if (layout.scale <= 0) return null;
  const family = ({ link }: SankeyBand): Family => {
    const row = link.material === null ? undefined : data.index.materials.get(link.material);
    return row ? familyOf(row) : OTHER;
  };
  const fillOf = (band: SankeyBand): BandFill =>
    speech.isWhatIf ? { kind: bandState(band.link) } : { kind: "colour", colour: family(band).colour };
  const quantity = roundBelow(MARK / layout.scale);
  const what = subjectName(choice.subject, speech.words, speech.names);
  const unknown = model.all.unknown.length;
  return {
    title: `${data.dataset.cluster.name}: ${t.flows.picture(what, speech.unit)}`,
    svg: sankeyDrawing({ ...drawn, fillOf }),
    width: Math.ceil(width),
    height: Math.ceil(layout.height),
    legend: [
      {
        title: t.flows.legend,
        entries: [
          { mark: scaleMark(quantity * layout.scale), text: t.flows.scale(inUnit(quantity, speech)) },
          ...bandEntries(layout, model, family),
        ],
      },
    ],
    lines: layout.bands.slice(0, SAID).map(({ link, kind }) => bandSentence(link, speech, kind === "return")),
    notes: [...leftOutSentences(model), ...(unknown > 0 ? [`${t.flows.unknown(unknown)}.`] : [])],
  };
}

function bandEntries({ bands }: SankeyLayout, { speech }: FlowsModel, family: (band: SankeyBand) => Family) {
  const { t, lang } = speech.words;
  if (speech.isWhatIf) {
    const states = new Set(bands.map(({ link }) => bandState(link)));
    return STATES.filter((state) => states.has(state)).map((kind) => ({
      mark: bandMark({ kind }),
      text: t.flows.state[kind],
    }));
  }
  const shown = new Set(bands.map((band) => family(band).id));
  return [...FAMILIES, OTHER]
    .filter(({ id }) => shown.has(id))
    .map(({ colour, name }) => ({ mark: bandMark({ kind: "colour", colour }), text: name[lang] }));
}
