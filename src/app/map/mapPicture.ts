/** The map as a picture with its legend. Loaded when it is saved. */
import type { PictureParts } from "../../report/pictures/frame.ts";
import { graphLegend } from "../graph/graphLegend.ts";
import { LEGEND_TEXT } from "../graph/legendText.ts";
import { setTheme, type Theme } from "../graph/palette.ts";
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
  setTheme("light");
  try {
    // On the map every line bends the same way.
    const bends = [LEGEND_TEXT[lang].material, LEGEND_TEXT[lang].energy];
    const legend = graphLegend(scene, lang).map(({ title, entries }) => ({
      title,
      entries: entries.filter(({ text }) => !bends.includes(text)),
    }));
    const lines = scene.nodes.map(({ aria }) => `${aria}.`);
    return pictureOfElement(drawing, { title: said.title, legend, lines });
  } finally {
    setTheme(theme);
  }
}
