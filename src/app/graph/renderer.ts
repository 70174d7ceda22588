/**
 * The one place that touches sigma: one instance for the life of the view, fed with scenes. Discs and solid
 * lines are sigma's; everything it can't draw lies on two canvases of our own, below and above its discs.
 */
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { curvatures } from "./curvatures.ts";
import { drawEdges } from "./edgeLayer.ts";
import { type Focus, type FocusInput, focusOf } from "./focus.ts";
import { type Frame, prepareCanvas } from "./frame.ts";
import { edgePath, type Point } from "./geometry.ts";
import { drawLabels } from "./labelLayer.ts";
import { edgeLook, nodeLook } from "./look.ts";
import { drawNodes } from "./nodeLayer.ts";
import { fittedNodes, type Placed, Placement } from "./placement.ts";
import { type PointerEvents, watchPointer } from "./pointer.ts";
import { EDGE_PROGRAMS, edgeProgram, NODE_PROGRAMS } from "./programs.ts";
import type { GraphEdge, GraphNode, Lang, Scene } from "./scene.ts";

const EMPTY: Scene = { mode: "structure", nodes: [], edges: [], scales: [] };
/** Sigma's layers that stay empty here; every shown layer costs a blend of the whole screen. */
const UNUSED_LAYERS = ["edgeLabels", "labels", "hovers", "hoverNodes"];
const NO_FOCUS: FocusInput = { selected: null, hovered: null, highlight: null };

function plantsOf(nodes: Iterable<GraphNode>): string {
  return [...nodes].flatMap((node) => (node.kind === "unit" && !node.isNew ? node.id : [])).join("\n");
}

export class GraphRenderer {
  private readonly graph = new MultiDirectedGraph();
  private readonly sigma: Sigma;
  private readonly under: HTMLCanvasElement;
  private readonly over: HTMLCanvasElement;
  private readonly placement = new Placement();
  private readonly stop: () => void;
  private readonly calm: boolean;
  /** As handed over; `scene` is the same with its discs fitted to the screen. */
  private given: Scene = EMPTY;
  private scene: Scene = EMPTY;
  private lang: Lang = "nl";
  private nodes = new Map<string, GraphNode>();
  private edges = new Map<string, GraphEdge>();
  private curvature: ReadonlyMap<string, number> = new Map();
  private input = NO_FOCUS;
  private focus: Focus = focusOf(EMPTY, NO_FOCUS);
  private cursor: string | null = null;
  private hoveredEdge: string | null = null;

  /** @throws where the browser gives no WebGL context. */
  constructor(container: HTMLElement, events: PointerEvents) {
    this.calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.sigma = new Sigma(this.graph, container, {
      allowInvalidContainer: true,
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: true,
      zIndex: true,
      stagePadding: 44,
      minEdgeThickness: 1,
      minCameraRatio: 0.08,
      maxCameraRatio: 2.5,
      // Widths and radii keep their size at every zoom, so that the legend's breaks stay true.
      zoomToSizeRatioFunction: () => 1,
      inertiaDuration: this.calm ? 1 : 200,
      zoomDuration: this.calm ? 1 : 200,
      nodeProgramClasses: NODE_PROGRAMS,
      edgeProgramClasses: EDGE_PROGRAMS,
      defaultNodeType: "disc",
      defaultEdgeType: edgeProgram(1, false, "high"),
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (id) => this.nodeLook(id),
      edgeReducer: (id) => this.edgeLook(id),
    });
    this.under = this.sigma.createCanvas("schakel-under", { beforeLayer: "nodes" });
    this.over = this.sigma.createCanvas("schakel-over", { beforeLayer: "mouse" });
    for (const layer of UNUSED_LAYERS) this.sigma.getCanvases()[layer]?.style.setProperty("display", "none");
    this.sigma.on("afterRender", () => this.drawLayers());
    const unwatch = watchPointer(this.sigma, {
      ...events,
      onEdge: (id) => this.setHoveredEdge(id),
      onMove: (id, at) => this.moveTo(id, at),
    });
    const observer = new ResizeObserver(() => this.place());
    observer.observe(container);
    this.stop = () => {
      unwatch();
      observer.disconnect();
    };
  }

  setScene(scene: Scene, lang: Lang): void {
    const before = this.nodes;
    const sameNodes = scene.nodes.length === before.size && scene.nodes.every(({ id }) => before.has(id));
    const sameEdges =
      scene.edges.length === this.edges.size && scene.edges.every(({ id }) => this.edges.has(id));
    this.given = scene;
    this.scene = scene;
    this.lang = lang;
    this.nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    this.edges = new Map(scene.edges.map((edge) => [edge.id, edge]));
    this.focus = focusOf(scene, this.input);
    if (!sameNodes || !sameEdges) this.rebuild(scene);
    // Ghosts and plants that are tried come and go in the picture as it stands.
    const samePlants = plantsOf(before.values()) === plantsOf(scene.nodes);
    if (!samePlants) this.placement.forget();
    this.place();
    if (!samePlants) this.fit(false);
  }

  setFocus(input: FocusInput): void {
    this.input = input;
    this.focus = focusOf(this.scene, input);
    this.sigma.refresh({ schedule: true });
  }

  setCursor(id: string | null): void {
    this.cursor = id;
    if (id !== null) this.reveal(id);
    this.sigma.scheduleRender();
  }

  fit(animate = true): void {
    this.camera({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, animate);
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    this.camera(
      { ...camera.getState(), ratio: camera.getBoundedRatio(camera.getState().ratio * factor) },
      true,
    );
  }

  /** Moves a unit by pixels on screen. */
  nudge(id: string, dx: number, dy: number): void {
    const at = this.screenPositions().get(id);
    if (at) this.moveTo(id, { x: at.x + dx, y: at.y + dy });
  }

  screenPositions(): ReadonlyMap<string, Point> {
    return new Map(
      this.graph.mapNodes((id, data): [string, Point] => [
        id,
        this.sigma.graphToViewport({ x: Number(data.x), y: Number(data.y) }),
      ]),
    );
  }

  /** Where units stand on a sheet of another size, with the user's own moves. */
  placedOn(nodes: readonly GraphNode[], width: number, height: number): Placed {
    const placed = this.placement.positions(nodes, width, height);
    // The moves to come are again those of this screen.
    this.place();
    return placed;
  }

  kill(): void {
    this.stop();
    this.sigma.kill();
  }

  private rebuild(scene: Scene): void {
    this.graph.clear();
    for (const node of scene.nodes) this.graph.addNode(node.id, { x: 0, y: 0 });
    for (const edge of scene.edges) this.graph.addDirectedEdgeWithKey(edge.id, edge.from, edge.to);
    this.curvature = curvatures(this.graph, scene.edges);
  }

  /** Puts every unit where the layout, the user's own moves and the shape of the screen say. */
  private place(): void {
    const { width, height } = this.sigma.getContainer().getBoundingClientRect();
    if (width === 0 || height === 0) return;
    this.scene = { ...this.scene, nodes: fittedNodes(this.given.nodes, width, height) };
    this.nodes = new Map(this.scene.nodes.map((node) => [node.id, node]));
    const { bounds, at } = this.placement.positions(this.scene.nodes, width, height);
    this.sigma.setCustomBBox(bounds);
    this.graph.updateEachNodeAttributes((id, data) => ({ ...data, ...at.get(id) }), {
      attributes: ["x", "y"],
    });
    this.sigma.refresh({ schedule: true });
  }

  private moveTo(id: string, screen: Point): void {
    const at = this.sigma.viewportToGraph(screen);
    this.placement.move(id, at);
    this.graph.mergeNodeAttributes(id, at);
  }

  private setHoveredEdge(id: string | null): void {
    this.hoveredEdge = id;
    this.sigma.scheduleRender();
  }

  private camera(state: { x: number; y: number; ratio: number; angle: number }, animate: boolean): void {
    const camera = this.sigma.getCamera();
    if (animate && !this.calm) void camera.animate(state, { duration: 250 });
    else camera.setState(state);
  }

  /** Pans so that a unit that lies outside the view comes into it. */
  private reveal(id: string): void {
    const at = this.screenPositions().get(id);
    const { width, height } = this.sigma.getDimensions();
    const margin = 40;
    if (!at || (at.x > margin && at.y > margin && at.x < width - margin && at.y < height - margin)) return;
    this.camera({ ...this.sigma.getCamera().getState(), ...this.sigma.viewportToFramedGraph(at) }, true);
  }

  private nodeLook(id: string): Record<string, unknown> {
    const node = this.nodes.get(id);
    const data = this.graph.getNodeAttributes(id);
    if (!node) return { ...data, hidden: true };
    return { ...data, ...nodeLook(node, this.scene.mode, this.focus.node(node)) };
  }

  private edgeLook(id: string): Record<string, unknown> {
    const edge = this.edges.get(id);
    if (!edge) return { hidden: true };
    return edgeLook(edge, this.scene.mode, this.focus.edge(edge), this.curvature.get(id) ?? 0);
  }

  private drawLayers(): void {
    const frame = this.frame();
    const under = prepareCanvas(this.under, frame.width, frame.height);
    const over = prepareCanvas(this.over, frame.width, frame.height);
    if (!under || !over) return;
    drawEdges(under, frame);
    drawNodes(over, frame);
    drawLabels(over, frame);
  }

  private frame(): Frame {
    const { width, height } = this.sigma.getDimensions();
    const at = this.screenPositions();
    const nodes = this.scene.nodes.flatMap((node) => {
      const point = at.get(node.id);
      return point ? [{ node, at: point, emphasis: this.focus.node(node) }] : [];
    });
    const edges = this.scene.edges.flatMap((edge) => {
      const from = at.get(edge.from);
      const to = at.get(edge.to);
      if (!from || !to) return [];
      const path = edgePath(from, to, this.curvature.get(edge.id) ?? 0);
      const targetRadius = this.nodes.get(edge.to)?.size ?? 0;
      return [{ edge, path, emphasis: this.focus.edge(edge), targetRadius }];
    });
    const { selected, hovered } = this.input;
    const marks = { selected, hovered, cursor: this.cursor, hoveredEdge: this.hoveredEdge };
    return {
      mode: this.scene.mode,
      lang: this.lang,
      width,
      height,
      nodes,
      edges,
      focus: this.focus,
      ...marks,
    };
  }
}
