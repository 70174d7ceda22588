/** An SVG picture as a PNG, drawn by the browser on a canvas. */
import type { Picture } from "../../report/pictures/svg.ts";

/** Pixels to one unit of the picture, so that it is sharp on slides. */
const SCALE = 2;
/** Browsers refuse a canvas with a longer side. */
const MOST = 16_000;

/** @throws {Error} where the browser can't draw it. */
export async function toPng({ svg, width, height }: Picture): Promise<Uint8Array> {
  const scale = Math.min(SCALE, MOST / Math.max(width, height));
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!blob) throw new Error("no png");
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
