import { memo, type RefObject, useMemo } from "react";
import type { SankeyBand, SankeyLayout, SankeyNode } from "../../graph/sankey/layout.ts";
import { bandPath } from "../../graph/sankey/path.ts";
import type { SankeyLabel } from "../../report/pictures/sankeyLabels.ts";
import { LABEL_LEADING } from "../../report/pictures/sankeyLabels.ts";
import { type Family, familyOf, OTHER } from "../graph/families.ts";
import { familyColour } from "../graph/palette.ts";
import { useScopedId } from "../shared/idScope.ts";
import type { LoadedSet } from "../state/types.ts";
import { bandState } from "./bandLook.ts";
import { type Item, itemKey } from "./focus.ts";

interface Props {
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly layout: SankeyLayout;
  readonly labels: readonly SankeyLabel[];
  readonly width: number;
  readonly data: LoadedSet;
  readonly isWhatIf: boolean;
  /** Bands that stand out; null where all do alike. */
  readonly bands: ReadonlySet<string> | null;
  readonly selectedNode: string | null;
  readonly cursor: Item | null;
}

/** The Sankey as a picture; the list beside it says the same to those who don't see it. */
export const SankeyDrawing = memo(function SankeyDrawing(props: Props) {
  const { layout, labels, width, data, isWhatIf, bands, cursor } = props;
  const familyOfBand = useMemo(() => {
    const byId = data.index.materials;
    return ({ link }: SankeyBand): Family => {
      const row = link.material === null ? undefined : byId.get(link.material);
      return row ? familyOf(row) : OTHER;
    };
  }, [data]);
  const order = useMemo(
    () => [...layout.bands].sort((a, b) => Number(a.kind === "forward") - Number(b.kind === "forward")),
    [layout],
  );
  return (
    <svg
      ref={props.picture}
      className={`sankey ${isWhatIf ? "sankey-whatif" : ""} ${bands ? "has-focus" : ""}`}
      width={width}
      height={layout.height}
      viewBox={`0 0 ${width} ${layout.height}`}
      aria-hidden="true"
    >
      <defs>
        <Hatch name="hatch-less" />
        <Hatch name="hatch-gone" />
        <Hatch name="hatch-added" />
      </defs>
      {order.map((band) => (
        <Band
          key={band.link.id}
          band={band}
          family={isWhatIf ? null : familyOfBand(band)}
          isFocus={bands?.has(band.link.id) ?? false}
          isCursor={cursor?.kind === "band" && cursor.id === band.link.id}
        />
      ))}
      {layout.nodes.map((node) => (
        <Node
          key={node.end.id}
          node={node}
          scale={layout.scale}
          isSelected={node.end.id === props.selectedNode}
          isCursor={cursor?.kind === "node" && cursor.id === node.end.id}
        />
      ))}
      {/* The ground of all names first: none lies over a line of another. */}
      <g className="sankey-labels sankey-plates">{labels.map(label)}</g>
      <g className="sankey-labels">{labels.map(label)}</g>
    </svg>
  );
});

function label({ node, x, y, lines }: SankeyLabel) {
  return (
    <text key={node.end.id} x={x} y={y} className={node.end.kind === "group" ? "" : "sankey-outside"}>
      {lines.map((line, row) => (
        <tspan key={line} x={x} dy={row === 0 ? 0 : LABEL_LEADING}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Beside another drawing of the same kind, bands take the patterns of the first one. */
function Hatch({ name }: { readonly name: string }) {
  return (
    <pattern
      id={useScopedId(name)}
      className={name}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect className="hatch-ground" width={6} height={6} />
      <rect className="hatch-line" width={2} height={6} />
    </pattern>
  );
}

/** A band as high as this carries the code of its kind of material. */
const CODE_HEIGHT = 13;

interface BandProps {
  readonly band: SankeyBand;
  /** null in a what-if, where colours show the state alone. */
  readonly family: Family | null;
  readonly isFocus: boolean;
  readonly isCursor: boolean;
}

function Band({ band, family, isFocus, isCursor }: BandProps) {
  const state = bandState(band.link);
  const key = itemKey({ kind: "band", id: band.link.id });
  const colour = family && familyColour(family.id);
  const style = colour ? { fill: colour, stroke: colour } : undefined;
  const end = band.points.at(-1);
  return (
    <g data-item={key} className={`sankey-band ${isFocus ? "is-focus" : ""} ${isCursor ? "is-cursor" : ""}`}>
      {family !== null || state === "whole" ? (
        <path className="sankey-flow" d={bandPath(band)} style={style} />
      ) : state === "added" ? (
        <path className="sankey-added" d={bandPath(band)} />
      ) : (
        <>
          <path className={`sankey-${state}`} d={bandPath(band, band.afterHeight)} />
          {state === "less" && <path className="sankey-flow" d={bandPath(band, 0, band.afterHeight)} />}
        </>
      )}
      {family && end && band.height >= CODE_HEIGHT && (
        <text className="sankey-code" x={end.x - 5} y={end.y + band.height / 2 + 4}>
          {family.code}
        </text>
      )}
    </g>
  );
}

interface NodeProps {
  readonly node: SankeyNode;
  readonly scale: number;
  readonly isSelected: boolean;
  readonly isCursor: boolean;
}

/** What lies outside is half as wide, on the side of the cluster. */
function Node({ node, scale, isSelected, isCursor }: NodeProps) {
  const { end, after } = node;
  const isOutside = end.kind === "import" || end.kind === "export";
  const width = isOutside ? node.width / 2 : node.width;
  const x = end.kind === "import" ? node.x + node.width - width : node.x;
  const left = Math.min(node.height, Math.max(after.into, after.out) * scale);
  const box = { x, y: node.y, width };
  return (
    <g data-item={itemKey({ kind: "node", id: end.id })} className={`sankey-node sankey-${end.kind}`}>
      <rect className="sankey-was" {...box} height={node.height} />
      <rect className="sankey-is" {...box} height={left} />
      {(isSelected || isCursor) && (
        <rect
          className={isCursor ? "sankey-cursor" : "sankey-selected"}
          x={x - 3}
          y={node.y - 3}
          width={width + 6}
          height={node.height + 6}
        />
      )}
      {/* A finger needs more room than a thin block. */}
      <rect
        className="sankey-touch"
        x={x - 6}
        y={node.y - Math.max(0, 12 - node.height / 2)}
        width={width + 12}
        height={Math.max(24, node.height)}
      />
    </g>
  );
}
