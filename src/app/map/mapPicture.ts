/** The map as a picture with its legend. Loaded when it is saved. */
import type { PictureParts } from "../../report/pictures/frame.ts";
import { graphLegend } from "../graph/graphLegend.ts";
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
export function mapPicture(
  drawing: SVGSVGElement | null,
  scene: Scene,
  { title, lang, theme }: Said,
): PictureParts | null {
  setTheme("light");
  try {
    const lines = scene.nodes.map(({ aria }) => `${aria}.`);
    return pictureOfElement(drawing, { title, legend: graphLegend(scene, lang), lines });
  } finally {
    setTheme(theme);
  }
}
