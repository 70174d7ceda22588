/** The Sankey as an SVG file with its title, scenario and legend. */
import type { SankeyBand, SankeyLayout } from "../../graph/sankey/layout.ts";
import type { Scenario } from "../../model/scenario.ts";
import { type BandFill, type SankeyChart, sankeyPicture } from "../../report/pictures/sankey.ts";
import type { SankeyLabel } from "../../report/pictures/sankeyLabels.ts";
import { scenarioSentence } from "../../report/scenarioWords.ts";
import { FAMILIES, type Family, familyOf, OTHER } from "../graph/families.ts";
import type { LoadedSet } from "../state/types.ts";
import { type BandState, bandState } from "./bandLook.ts";
import { bandSentence, inUnit, leftOutSentences, subjectName } from "./say.ts";
import { roundBelow } from "./scaleMark.ts";
import type { FlowsModel } from "./useFlowsModel.ts";

const MARK = 34;
const SAID = 20;
const STATES: readonly BandState[] = ["whole", "less", "gone", "added"];

interface Drawn {
  readonly layout: SankeyLayout;
  readonly labels: readonly SankeyLabel[];
  readonly width: number;
}

/** The picture as SVG text, ready for a file. Pure. */
export function sankeySvg(model: FlowsModel, data: LoadedSet, scenario: Scenario, drawn: Drawn): string {
  const { speech, choice } = model;
  const { t, lang } = speech.words;
  const family = ({ link }: SankeyBand): Family => {
    const row = link.material === null ? undefined : data.index.materials.get(link.material);
    return row ? familyOf(row) : OTHER;
  };
  const fillOf = (band: SankeyBand): BandFill =>
    speech.isWhatIf ? { kind: bandState(band.link) } : { kind: "colour", colour: family(band).colour };
  const quantity = roundBelow(MARK / drawn.layout.scale);
  const largest = drawn.layout.bands.slice(0, SAID);
  const what = subjectName(choice.subject, speech.words, speech.names);
  const chart: SankeyChart = {
    ...drawn,
    ...{ lang, fillOf, legend: legendOf(drawn.layout, model, family) },
    title: `${data.dataset.cluster.name}: ${t.flows.picture(what, choice.unit)}`,
    subtitle: [
      scenarioSentence(scenario, speech.names, lang),
      ...leftOutSentences(model),
      model.all.unknown.length > 0 ? `${t.flows.unknown(model.all.unknown.length)}.` : "",
    ].join(" "),
    lines: largest.map(({ link, kind }) => bandSentence(link, speech, kind === "return")),
    scale: { height: quantity * drawn.layout.scale, text: t.flows.scale(inUnit(quantity, speech)) },
  };
  return sankeyPicture(chart).svg;
}

function legendOf({ bands }: SankeyLayout, { speech }: FlowsModel, family: (band: SankeyBand) => Family) {
  const { t, lang } = speech.words;
  if (speech.isWhatIf) {
    const states = new Set(bands.map(({ link }) => bandState(link)));
    return STATES.filter((state) => states.has(state)).map((kind) => ({
      fill: { kind } as const,
      text: t.flows.state[kind],
    }));
  }
  const shown = new Set(bands.map((band) => family(band).id));
  return [...FAMILIES, OTHER]
    .filter(({ id }) => shown.has(id))
    .map(({ colour, name }) => ({ fill: { kind: "colour", colour } as const, text: name[lang] }));
}
