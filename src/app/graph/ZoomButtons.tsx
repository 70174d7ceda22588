import type { GraphRenderer } from "./renderer.ts";
import type { Lang } from "./scene.ts";
import { GRAPH_TEXT } from "./text.ts";

export function ZoomButtons({ renderer, lang }: { readonly renderer: GraphRenderer; readonly lang: Lang }) {
  const text = GRAPH_TEXT[lang];
  return (
    <div className="graph-zoom">
      <button
        type="button"
        aria-label={text.zoomIn}
        title={text.zoomIn}
        onClick={() => renderer.zoom(1 / 1.4)}
      >
        +
      </button>
      <button type="button" aria-label={text.zoomOut} title={text.zoomOut} onClick={() => renderer.zoom(1.4)}>
        −
      </button>
      <button type="button" aria-label={text.fit} title={text.fit} onClick={() => renderer.fit()}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path
            d="M1 5V1h4M11 1h4v4M15 11v4h-4M5 15H1v-4"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
          />
        </svg>
      </button>
    </div>
  );
}
