/**
 * Our own two canvases, below and above sigma's discs: drawn at once where the picture moves, and of a large network
 * that has changed part by part, each in a task of its own.
 */
import { nextTask } from "../../engine/breathe.ts";
import { inTurns, type Steps } from "../shared/steps.ts";
import { drawEdges } from "./edgeLayer.ts";
import { type Frame, prepareCanvas } from "./frame.ts";
import { drawPlaced, placeNames } from "./labelLayer.ts";
import { drawNodes } from "./nodeLayer.ts";

export class Layers {
  private readonly under: HTMLCanvasElement;
  private readonly over: HTMLCanvasElement;
  private readonly frameOf: () => Frame;
  /** Of the drawing that was begun last. */
  private round = 0;

  constructor(under: HTMLCanvasElement, over: HTMLCanvasElement, frameOf: () => Frame) {
    this.under = under;
    this.over = over;
    this.frameOf = frameOf;
  }

  /** All of it now. */
  draw(): void {
    this.round += 1;
    for (const _ of this.parts());
  }

  /** Part by part, in tasks after this one; what is begun later, here or in `draw`, takes its place. */
  async drawInParts(): Promise<void> {
    this.round += 1;
    const round = this.round;
    await nextTask();
    await inTurns(this.parts(), () => round !== this.round, 0);
  }

  stop(): void {
    this.round += 1;
  }

  private *parts(): Steps<void> {
    const frame = this.frameOf();
    const { width, height } = frame;
    const under = prepareCanvas(this.under, width, height);
    if (!under) return;
    drawEdges(under, frame);
    yield;
    const measuring = this.over.getContext("2d");
    if (!measuring) return;
    const names = placeNames(measuring, frame);
    yield;
    const over = prepareCanvas(this.over, width, height);
    if (!over) return;
    drawNodes(over, frame);
    drawPlaced(over, frame, names);
  }
}
