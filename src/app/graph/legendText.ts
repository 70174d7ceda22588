import type { EdgeState, Lang, NodeState } from "./scene.ts";

export interface LegendText {
  readonly title: string;
  readonly families: string;
  readonly units: string;
  readonly lines: string;
  readonly widths: string;
  readonly node: Readonly<Record<Exclude<NodeState, "ghost">, string>>;
  readonly edge: Readonly<Record<EdgeState, string>>;
  readonly links: string;
  readonly link: Readonly<Record<"strong" | "weak" | "missing", string>>;
  readonly ghost: string;
  readonly newcomer: string;
  readonly changed: string;
  readonly recycles: string;
  readonly size: string;
  readonly material: string;
  readonly energy: string;
  readonly unknown: string;
  readonly direction: string;
}

const nl: LegendText = {
  title: "Legenda",
  families: "Kleur en code: soort stof",
  units: "Bedrijven",
  lines: "Stromen",
  widths: "Dikte: hoeveelheid per jaar",
  node: {
    healthy: "draait normaal",
    "at-risk": "onder druk; de ring toont wat overblijft",
    broken: "valt stil",
    removed: "vertrokken in dit scenario",
    inactive: "nu niet in bedrijf",
  },
  edge: {
    healthy: "loopt normaal",
    "at-risk": "levert minder",
    broken: "levert niets meer",
    potential: "mogelijk, loopt nu niet (van een lange lijn alleen de einden)",
  },
  links: "Hoe sterk de schakels zijn",
  link: {
    strong: "sterk: valt de grootste partner weg, dan kost dat minder dan 5%",
    weak: "zwak: dat kost 5% of meer, bij de kant met de ruit",
    missing: "ontbreekt: zoveel grondstoffen (links) of producten (rechts) zonder partner in het cluster",
  },
  ghost: "ontbrekende schakel, bij wie erop wacht",
  newcomer: "nieuw: wordt geprobeerd",
  changed: "verandert in deze golf",
  recycles: "gebruikt eigen product",
  size: "groter = meer waarde per jaar",
  material: "recht: stof",
  energy: "gebogen: energie",
  unknown: "hoeveelheid onbekend",
  direction: "de pijl wijst naar de afnemer",
};

const en: LegendText = {
  title: "Legend",
  families: "Colour and code: kind of material",
  units: "Companies",
  lines: "Flows",
  widths: "Width: quantity a year",
  node: {
    healthy: "runs as usual",
    "at-risk": "at risk; the ring shows what is left",
    broken: "stops",
    removed: "left in this scenario",
    inactive: "not operating now",
  },
  edge: {
    healthy: "runs as usual",
    "at-risk": "delivers less",
    broken: "delivers nothing any more",
    potential: "possible, does not run now (of a long line the ends alone)",
  },
  links: "How strong the links are",
  link: {
    strong: "strong: losing the largest partner costs less than 5%",
    weak: "weak: it costs 5% or more, for the side with the diamond",
    missing: "missing: this many inputs (left) or outputs (right) have no partner in the cluster",
  },
  ghost: "missing link, beside who waits for it",
  newcomer: "new: only tried",
  changed: "changes in this wave",
  recycles: "uses its own product",
  size: "larger = more value a year",
  material: "straight: material",
  energy: "curved: energy",
  unknown: "quantity unknown",
  direction: "the arrow points to the buyer",
};

export const LEGEND_TEXT: Readonly<Record<Lang, LegendText>> = { nl, en };
