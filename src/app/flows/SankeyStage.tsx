import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { type SankeyLayout, sankeyLayout } from "../../graph/sankey/layout.ts";
import { labelRoom, sankeyLabels } from "../../report/pictures/sankeyLabels.ts";
import { useCommands } from "../context.ts";
import { usePicture } from "../pictures/registry.ts";
import { usePointed } from "../shared/usePointed.ts";
import { useWidth } from "../shared/useWidth.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { FlowsLegend } from "./FlowsLegend.tsx";
import { bandsOf, type Item, itemOf, sameItem, selectedBands, selectedNode, selectionOf } from "./focus.ts";
import { SankeyDrawing } from "./SankeyDrawing.tsx";
import { SankeyKeys } from "./SankeyKeys.tsx";
import { bandSentence, endName, type FlowsSpeech, nodeSentence } from "./say.ts";
import type { FlowsModel } from "./useFlowsModel.ts";

const NODE_WIDTH = 12;
const GAP = 16;
const TALLEST = 760;
const LOWEST = 360;
/** On a narrow screen the picture is wider than its frame, which scrolls. */
const LEAST_WIDTH = 640;

interface Props {
  readonly model: FlowsModel;
  readonly data: LoadedSet;
  /** Pixels that there are in height; the picture takes more where that is too little. */
  readonly room: number;
}

/** The Sankey with its keys, the sentence about what is pointed at, and its legend. */
export function SankeyStage({ model, data, room }: Props) {
  const { drawn, choice, speech } = model;
  const { t } = speech.words;
  const commands = useCommands();
  const selection = useApp((state) => state.selection);
  // Colours of kinds of material follow the theme: whatever draws them is drawn again with it.
  useApp((state) => state.theme);
  const stale = useApp((state) => state.stale);
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const width = useDeferredValue(Math.max(LEAST_WIDTH, useWidth(frame, 860)));
  const height = useDeferredValue(Math.max(LOWEST, Math.min(TALLEST, room)));
  const names = useMemo(() => labelRoom(drawn.links.map(({ to }) => endName(to, speech))), [drawn, speech]);
  const layout = useMemo(
    () => sankeyLayout(drawn.links, { width: width - names, height, nodeWidth: NODE_WIDTH, gap: GAP }),
    [drawn, width, names, height],
  );
  const labels = useMemo(
    () => sankeyLabels(layout, ({ end }) => endName(end, speech), names),
    [layout, speech, names],
  );
  const [pointed, setPointed] = useState<Item | null>(null);
  const [cursor, setCursor] = useState<Item | null>(null);
  const [isActive, setActive] = useState(false);
  const known = (item: Item | null) =>
    item !== null &&
    (item.kind === "node"
      ? layout.nodes.some(({ end }) => end.id === item.id)
      : layout.bands.some(({ link }) => link.id === item.id));
  const here = [isActive ? cursor : null, pointed].find(known) ?? null;
  const chosen = selectedBands(selection, layout, choice.grouping, data);
  // In a what-if a selection pushes nothing back: what the scenario takes away has to stay in sight.
  const bands = here ? bandsOf(here, layout) : speech.isWhatIf ? null : chosen;
  const choose = useCallback(
    (item: Item) => {
      const next = selectionOf(item, layout, choice.grouping);
      if (next) commands.select(next);
    },
    [layout, choice.grouping, commands],
  );
  const sentence = useCallback((item: Item) => itemSentence(item, layout, speech), [layout, speech]);
  const isPressed = useCallback(
    (item: Item) => {
      const own = selectionOf(item, layout, choice.grouping);
      return own !== null && own.kind === selection?.kind && own.id === selection.id;
    },
    [layout, choice.grouping, selection],
  );
  const onFocus = useCallback((item: Item | null) => {
    setActive(item !== null);
    if (item) setCursor(item);
  }, []);
  // Heard a moment after it is seen.
  const keys = useDeferredValue(
    useMemo(
      () => ({ layout, sentence, cursor, isPressed, onFocus, onChoose: choose }),
      [layout, sentence, cursor, isPressed, onFocus, choose],
    ),
    null,
  );
  usePointed(picture, {
    onPoint: (key) => {
      const item = key === null ? null : itemOf(key);
      if (!sameItem(item, pointed)) setPointed(item);
    },
    onChoose: (key) => {
      const item = itemOf(key);
      if (item) choose(item);
    },
  });
  usePicture("flows", async () => {
    const { flowsPicture } = await import("./savePicture.ts");
    return flowsPicture(model, data, { layout, labels, width });
  });
  return (
    <div ref={frame} className={`sankey-stage ${stale || model.late ? "is-stale" : ""}`}>
      <p className="sankey-sentence">{here ? sentence(here) : t.flows.pick}</p>
      <div className="sankey-frame">
        <SankeyDrawing
          {...{ picture, layout, labels, width, data, bands }}
          isWhatIf={speech.isWhatIf}
          selectedNode={selectedNode(selection, layout, choice.grouping, data)}
          cursor={isActive ? cursor : null}
        />
        {keys && <SankeyKeys {...keys} />}
      </div>
      {layout.scale > 0 && (
        <div className="sankey-foot">
          <FlowsLegend model={model} data={data} scale={layout.scale} />
        </div>
      )}
    </div>
  );
}

function itemSentence(item: Item, { bands, nodes }: SankeyLayout, speech: FlowsSpeech): string {
  if (item.kind === "band") {
    const band = bands.find(({ link }) => link.id === item.id);
    return band ? bandSentence(band.link, speech, band.kind === "return") : "";
  }
  const node = nodes.find(({ end }) => end.id === item.id);
  return node ? nodeSentence(node, speech) : "";
}
