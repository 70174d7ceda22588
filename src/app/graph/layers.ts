/**
 * Our own two canvases, below and above sigma's discs: drawn at once where the network is small. Of a large one they
 * are drawn part by part, each in a task of its own, and while it is moved they only go along.
 */
import { nextTask } from "../../engine/breathe.ts";
import { drawEdges } from "./edgeLayer.ts";
import { type Frame, prepareCanvas } from "./frame.ts";
import { drawPlaced, placeNames } from "./labelLayer.ts";
import { drawNodes } from "./nodeLayer.ts";
import { moveBetween, type View } from "./view.ts";

/** For so long in ms the network must rest before it is drawn where it has come to. */
const REST = 150;

/** A canvas, and where the network stood when it was drawn. */
class Sheet {
  private readonly canvas: HTMLCanvasElement;
  private view: View | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    canvas.style.transformOrigin = "0 0";
  }

  begin({ width, height }: Frame, view: View): CanvasRenderingContext2D | null {
    this.view = view;
    this.canvas.style.transform = "";
    return prepareCanvas(this.canvas, width, height);
  }

  /** @returns whether what is drawn on it has to go anywhere. */
  follow(view: View): boolean {
    const move = this.view && moveBetween(this.view, view);
    this.canvas.style.transform = move ?? "";
    return move !== null;
  }
}

export class Layers {
  private readonly under: Sheet;
  private readonly over: Sheet;
  private readonly measuring: CanvasRenderingContext2D | null;
  private readonly frameOf: () => Frame;
  private readonly viewOf: () => View;
  /** Of the drawing that was begun last. */
  private round = 0;

  constructor(under: HTMLCanvasElement, over: HTMLCanvasElement, frameOf: () => Frame, viewOf: () => View) {
    this.under = new Sheet(under);
    this.over = new Sheet(over);
    this.measuring = over.getContext("2d");
    this.frameOf = frameOf;
    this.viewOf = viewOf;
  }

  /** All of it now. */
  draw(): void {
    this.stop();
    const [frame, view] = [this.frameOf(), this.viewOf()];
    this.drawUnder(frame, view);
    if (this.measuring) this.drawOver(frame, view, placeNames(this.measuring, frame));
  }

  /** Part by part, in tasks after this one; what is begun later, here or in `draw`, takes its place. */
  async drawInParts(): Promise<void> {
    this.stop();
    const { round, measuring } = this;
    await nextTask();
    if (round !== this.round || !measuring) return;
    const [frame, view] = [this.frameOf(), this.viewOf()];
    this.drawUnder(frame, view);
    // The browser works out what is on a canvas with the frame that it is drawn in: one at a time.
    await nextFrame();
    if (round !== this.round) return;
    const names = placeNames(measuring, frame);
    await nextTask();
    if (round === this.round) this.drawOver(frame, view, names);
  }

  /**
   * Takes what is drawn along with a network that is moved or zoomed, and draws it anew once that rests.
   *
   * @returns whether it has moved.
   */
  follow(): boolean {
    const view = this.viewOf();
    const moves = [this.under, this.over].map((sheet) => sheet.follow(view));
    if (!moves.includes(true)) return false;
    void this.drawAtRest();
    return true;
  }

  stop(): void {
    this.round += 1;
  }

  /** Part by part once nothing has been moved for a moment. */
  async drawAtRest(): Promise<void> {
    this.stop();
    const { round } = this;
    // Frames may take longer than that: it counts from the end of this one.
    await nextFrame();
    await new Promise((resolve) => setTimeout(resolve, REST));
    if (round === this.round) await this.drawInParts();
  }

  private drawUnder(frame: Frame, view: View): void {
    const ink = this.under.begin(frame, view);
    if (ink) drawEdges(ink, frame);
  }

  private drawOver(frame: Frame, view: View, names: ReturnType<typeof placeNames>): void {
    const ink = this.over.begin(frame, view);
    if (!ink) return;
    drawNodes(ink, frame);
    drawPlaced(ink, frame, names);
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
