import type { GraphRenderer } from "./renderer.ts";
import type { Lang } from "./scene.ts";
import { GRAPH_TEXT } from "./text.ts";

export function ZoomButtons({ renderer, lang }: { readonly renderer: GraphRenderer; readonly lang: Lang }) {
  const text = GRAPH_TEXT[lang];
  return (
    <div className="strip-buttons">
      <button
        type="button"
        aria-label={text.zoomIn}
        title={text.zoomIn}
        onClick={() => renderer.zoom(1 / 1.4)}
      >
        <ZoomSign path="M8 2v12M2 8h12" />
      </button>
      <button type="button" aria-label={text.zoomOut} title={text.zoomOut} onClick={() => renderer.zoom(1.4)}>
        <ZoomSign path="M2 8h12" />
      </button>
      <button type="button" aria-label={text.fit} title={text.fit} onClick={() => renderer.fit()}>
        <ZoomSign path="M1.5 5V1.5H5M11 1.5h3.5V5M14.5 11v3.5H11M5 14.5H1.5V11" />
      </button>
    </div>
  );
}

function ZoomSign({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="icon">
      <path d={path} />
    </svg>
  );
}
