/** The legend's pictures: the same shapes as on the canvas, as SVG. */
import type { ReactNode } from "react";
import { type LinkKind, linkColour, palette, softened } from "./palette.ts";
import type { EdgeState, NodeState } from "./scene.ts";

export function NodeMark({ state, colour }: { readonly state: NodeState; readonly colour?: string }) {
  return (
    <svg className="legend-mark" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
      {shapeOf(state, colour ?? palette().state[state])}
    </svg>
  );
}

function shapeOf(state: NodeState, colour: string): ReactNode {
  switch (state) {
    case "healthy":
      return <circle r={7} fill={colour} />;
    case "at-risk":
      return (
        <>
          <circle r={7.5} fill={softened(colour, 0.85)} stroke={colour} />
          <path d="M0 -6A6 6 0 1 1 -6 0" fill="none" stroke={colour} strokeWidth={3} />
          <path d="M0 -3.5V1M0 2.5V4" stroke="var(--ink)" strokeWidth={1.8} />
        </>
      );
    case "broken":
      return (
        <>
          <circle r={6.7} fill="var(--ground)" stroke={colour} strokeWidth={2.5} />
          <path d="M-3 -3L3 3M3 -3L-3 3" stroke={colour} strokeWidth={2} />
        </>
      );
    case "removed":
      return <rect x={-6.5} y={-6.5} width={13} height={13} fill={colour} />;
    case "ghost":
      return <circle r={7} fill="var(--ground)" stroke={colour} strokeWidth={2} strokeDasharray="4 3" />;
    case "inactive":
      return (
        <circle r={6.5} fill="var(--ground)" stroke={colour} strokeWidth={1.5} strokeDasharray="3 2.5" />
      );
  }
}

/** A kind of material: its code on its colour. */
export function CodeMark({ code, colour }: { readonly code: string; readonly colour: string }) {
  return (
    <svg className="legend-mark" viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
      <rect width={26} height={18} rx={4} fill={colour} />
      <text x={13} y={13} className="legend-code">
        {code}
      </text>
    </svg>
  );
}

export function ChangedMark() {
  const rays = Array.from({ length: 12 }, (_, ray) => {
    const x = Math.cos((ray / 6) * Math.PI);
    const y = Math.sin((ray / 6) * Math.PI);
    return `M${x * 6} ${y * 6}L${x * 9} ${y * 9}`;
  }).join("");
  return (
    <svg className="legend-mark" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
      <path d={rays} stroke="var(--ink)" strokeWidth={1.4} />
    </svg>
  );
}

/** A link class as on the canvas: a plain line, a line with a diamond, a dashed stub with a count. */
export function LinkMark({ kind }: { readonly kind: LinkKind }) {
  const colour = linkColour(kind);
  return (
    <svg className="legend-mark" viewBox="0 0 44 20" width="44" height="20" aria-hidden="true">
      {kind === "missing" ? (
        <>
          <path d="M30 10H18" stroke={colour} strokeWidth={1.8} strokeDasharray="3 2" />
          <circle cx={36} cy={10} r={6} fill={linkColour("strong")} />
          <text x={11} y={14} className="legend-sign" fill={colour}>
            2
          </text>
        </>
      ) : (
        <path d="M2 10H42" stroke={colour} strokeWidth={3} />
      )}
      {kind === "weak" && (
        <path d="M30 4L36 10L30 16L24 10z" fill={colour} stroke="var(--ground)" strokeWidth={1.5} />
      )}
    </svg>
  );
}

interface LineMarkProps {
  readonly colour: string;
  readonly width: number;
  readonly kind?: EdgeState | "unknown";
  readonly curved?: boolean;
  readonly arrow?: boolean;
}

export function LineMark({ colour, width, kind = "healthy", curved = false, arrow = true }: LineMarkProps) {
  const dash = {
    broken: "6 4",
    potential: "4 3",
    unknown: "1.5 3",
    healthy: undefined,
    "at-risk": undefined,
  }[kind];
  const mark = { broken: "×", unknown: "?", potential: "", healthy: "", "at-risk": "" }[kind];
  return (
    <svg className="legend-mark" viewBox="0 0 44 20" width="44" height="20" aria-hidden="true">
      <path
        d={curved ? "M2 14Q20 -2 38 12" : `M2 10H${arrow ? 37 : 42}`}
        fill="none"
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={dash}
      />
      {arrow && (
        <path
          d={`M44 10L34 ${10 - Math.max(4, width)}V${10 + Math.max(4, width)}z`}
          fill={colour}
          transform={curved ? "rotate(38 40 12)" : undefined}
        />
      )}
      {mark !== "" && (
        <text x={18} y={14} className="legend-sign" fill={colour}>
          {mark}
        </text>
      )}
    </svg>
  );
}

export function RecycleMark() {
  return (
    <svg className="legend-mark" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
      <path d="M5.5 2A6 6 0 1 1 4 -4.5M5 -8V-3.5H0.5" fill="none" stroke="var(--ink)" strokeWidth={1.6} />
    </svg>
  );
}

/** Discs of two sizes. */
export function SizeMark() {
  return (
    <svg className="legend-mark" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
      <circle cx={-6} r={3} fill={palette().state.healthy} />
      <circle cx={4} r={5.5} fill={palette().state.healthy} />
    </svg>
  );
}

/** A plant that is only tried. */
export function NewMark() {
  return (
    <svg className="legend-mark" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
      <circle r={4.5} fill={palette().state.healthy} />
      <rect
        x={-8.5}
        y={-8.5}
        width={17}
        height={17}
        fill="none"
        stroke={palette().state.ghost}
        strokeWidth={2}
        strokeDasharray="4 2.5"
      />
    </svg>
  );
}
