/** The map as a picture with its legend. Loaded when it is saved. */
import type { PictureParts } from "../../report/pictures/frame.ts";
import { FAMILIES, OTHER } from "../graph/families.ts";
import { graphLegend } from "../graph/graphLegend.ts";
import { LEGEND_TEXT } from "../graph/legendText.ts";
import { familyColour, setTheme, type Theme } from "../graph/palette.ts";
import type { Lang, Scene } from "../graph/scene.ts";
import { pictureOfElement } from "../pictures/fromElement.ts";

interface Said {
  readonly title: string;
  readonly lang: Lang;
  /** The theme of the screen, which is set again afterwards. */
  readonly theme: Theme;
}

/** @returns null where the map is not there. */
export function mapPicture(drawing: SVGSVGElement | null, scene: Scene, said: Said): PictureParts | null {
  const { lang, theme } = said;
  const families = [...FAMILIES, OTHER].map(({ id }) => id);
  const shown = families.map(familyColour);
  setTheme("light");
  try {
    const light = new Map(
      families.map((id, place) => [computed(shown[place] ?? ""), computed(familyColour(id))]),
    );
    // On the map every line bends the same way.
    const bends = [LEGEND_TEXT[lang].material, LEGEND_TEXT[lang].energy];
    const legend = graphLegend(scene, lang).map(({ title, entries }) => ({
      title,
      entries: entries.filter(({ text }) => !bends.includes(text)),
    }));
    const lines = scene.nodes.map(({ aria }) => `${aria}.`);
    const parts = pictureOfElement(drawing, { title: said.title, legend, lines });
    // Colours of kinds of material are set on the elements themselves: they do not follow the style sheet.
    return (
      parts && { ...parts, svg: parts.svg.replace(/rgb\([^)]*\)/g, (colour) => light.get(colour) ?? colour) }
    );
  } finally {
    setTheme(theme);
  }
}

/** A #rrggbb colour as browsers give it back. */
function computed(colour: string): string {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `rgb(${part(1)}, ${part(3)}, ${part(5)})`;
}
