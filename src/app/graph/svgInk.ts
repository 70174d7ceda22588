/** Writes what the layers draw as elements of an SVG picture, so that a saved picture is the one on the screen. */
import { type Attributes, element, escapeMarkup } from "../../report/pictures/svg.ts";
import { textWidth } from "../../report/pictures/textWidth.ts";
import type { Ink } from "./frame.ts";

type Style = Pick<
  Ink,
  "fillStyle" | "strokeStyle" | "lineWidth" | "lineCap" | "lineJoin" | "font" | "textAlign" | "textBaseline"
>;

interface Saved extends Style {
  readonly dash: readonly number[];
  readonly transform: string;
}

const ANCHORS: Readonly<Record<string, string>> = { center: "middle", right: "end", end: "end" };

export class SvgInk implements Ink {
  readonly elements: string[] = [];
  fillStyle: Style["fillStyle"] = "#000000";
  strokeStyle: Style["strokeStyle"] = "#000000";
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  lineJoin: CanvasLineJoin = "miter";
  font = "10px sans-serif";
  textAlign: CanvasTextAlign = "start";
  textBaseline: CanvasTextBaseline = "alphabetic";
  private dash: readonly number[] = [];
  private transform = "";
  private path = "";
  private readonly stack: Saved[] = [];

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, font, textAlign, textBaseline } = this;
    const { dash, transform } = this;
    const style = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, font, textAlign, textBaseline };
    this.stack.push({ ...style, dash, transform });
  }

  restore(): void {
    const saved = this.stack.pop();
    if (saved) Object.assign(this, saved);
  }

  translate(x: number, y: number): void {
    this.transform += `translate(${number(x)} ${number(y)})`;
  }

  rotate(angle: number): void {
    this.transform += `rotate(${number((angle * 180) / Math.PI)})`;
  }

  beginPath(): void {
    this.path = "";
  }

  closePath(): void {
    this.path += "Z";
  }

  moveTo(x: number, y: number): void {
    this.path += `M${number(x)} ${number(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `L${number(x)} ${number(y)}`;
  }

  quadraticCurveTo(bendX: number, bendY: number, x: number, y: number): void {
    this.path += `Q${number(bendX)} ${number(bendY)} ${number(x)} ${number(y)}`;
  }

  /** Clockwise, as all arcs here are. */
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    const at = (angle: number) =>
      `${number(x + radius * Math.cos(angle))} ${number(y + radius * Math.sin(angle))}`;
    const size = `${number(radius)} ${number(radius)}`;
    const first = this.path === "" || this.path.endsWith("Z") ? "M" : "L";
    if (end - start >= Math.PI * 2 - 1e-9) {
      const half = start + Math.PI;
      this.path += `${first}${at(start)}A${size} 0 1 1 ${at(half)}A${size} 0 1 1 ${at(start)}`;
      return;
    }
    const large = end - start > Math.PI ? 1 : 0;
    this.path += `${first}${at(start)}A${size} 0 ${large} 1 ${at(end)}`;
  }

  /** Left corners take the first rounding, right ones the second where there is one. */
  roundRect(x: number, y: number, width: number, height: number, radii: number | number[]): void {
    const list = typeof radii === "number" ? [radii] : radii;
    const left = list[0] ?? 0;
    const right = list.length > 1 ? (list[1] ?? 0) : left;
    this.path +=
      `M${number(x + left)} ${number(y)}H${number(x + width - right)}q${right} 0 ${right} ${right}` +
      `V${number(y + height - right)}q0 ${right} ${-right} ${right}H${number(x + left)}` +
      `q${-left} 0 ${-left} ${-left}V${number(y + left)}q0 ${-left} ${left} ${-left}Z`;
  }

  fill(): void {
    this.put("path", { d: this.path, fill: String(this.fillStyle) });
  }

  stroke(): void {
    this.put("path", { d: this.path, fill: "none", ...this.strokeLook() });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.put("rect", { x, y, width, height, fill: String(this.fillStyle) });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.put("rect", { x, y, width, height, fill: "none", ...this.strokeLook() });
  }

  fillText(text: string, x: number, y: number): void {
    this.text(text, x, y, { fill: String(this.fillStyle) });
  }

  strokeText(text: string, x: number, y: number): void {
    this.text(text, x, y, { ...this.strokeLook(), fill: "none", "stroke-linejoin": "round" });
  }

  measureText(text: string): { readonly width: number } {
    const { size, weight } = fontOf(this.font);
    return { width: textWidth(text, size, weight >= 600) };
  }

  setLineDash(dash: Iterable<number>): void {
    this.dash = [...dash];
  }

  private text(text: string, x: number, y: number, look: Attributes): void {
    const { size, weight } = fontOf(this.font);
    const anchor = ANCHORS[this.textAlign];
    const base = this.textBaseline === "middle" ? y + size * 0.35 : y;
    this.put(
      "text",
      {
        x,
        y: base,
        "font-size": size,
        ...(weight >= 600 ? { "font-weight": weight } : {}),
        ...(anchor ? { "text-anchor": anchor } : {}),
        ...look,
      },
      [escapeMarkup(text)],
    );
  }

  private strokeLook(): Attributes {
    return {
      stroke: String(this.strokeStyle),
      "stroke-width": this.lineWidth,
      ...(this.dash.length > 0 ? { "stroke-dasharray": this.dash.join(" ") } : {}),
      ...(this.lineCap === "butt" ? {} : { "stroke-linecap": this.lineCap }),
    };
  }

  private put(name: string, attributes: Attributes, children: readonly string[] = []): void {
    const at = this.transform === "" ? {} : { transform: this.transform };
    this.elements.push(element(name, { ...at, ...attributes }, children));
  }
}

function number(value: number): string {
  return String(Number(value.toFixed(2)) + 0);
}

/** Size and weight of a font as a canvas takes it: `700 12px system-ui`. */
function fontOf(font: string): { readonly size: number; readonly weight: number } {
  const found = /^(?:(\d+)\s+)?([\d.]+)px/.exec(font);
  return { size: Number(found?.[2] ?? 10), weight: Number(found?.[1] ?? 400) };
}
