/**
 * The one place that touches sigma: one instance for the life of the view, fed with scenes. Discs and solid
 * lines are sigma's; everything it can't draw lies on two canvases of our own, below and above its discs.
 */
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { finish, inTurns, type Steps } from "../shared/steps.ts";
import { Bends } from "./bends.ts";
import { curvatureSteps } from "./curvatures.ts";
import { isLayered } from "./edgeLayer.ts";
import { type Focus, type FocusInput, focusOf } from "./focus.ts";
import { degreesOf, type Frame } from "./frame.ts";
import { edgePath, type Point } from "./geometry.ts";
import { type Ground, graphOf, isSameGround, isSameList, plantsOf } from "./ground.ts";
import type { Program } from "./keptProgram.ts";
import { Layers } from "./layers.ts";
import { Fitting, type Placed, Placement } from "./placement.ts";
import { type PointerEvents, watchPointer } from "./pointer.ts";
import { edgeProgram } from "./programNames.ts";
import { edgePrograms, nodePrograms } from "./programs.ts";
import type { GraphEdge, GraphNode, Lang, Scene } from "./scene.ts";
import { Told } from "./told.ts";

const EMPTY: Scene = { mode: "structure", nodes: [], edges: [], scales: [] };
/** Sigma's layers that stay empty here; every shown layer costs a blend of the whole screen. */
const UNUSED_LAYERS = ["edgeLabels", "labels", "hovers", "hoverNodes"];
const NO_FOCUS: FocusInput = { selected: null, hovered: null, highlight: null };

/** More new discs and lines than that are not put into the graph one by one. */
const MOST_ADDED = 200;
/** So many discs and lines whose marks and names are not drawn in the same task as they are. */
const LARGE = 1500;
/** So many whose marks and names only go along while the network is moved. */
const FOLLOWING = 750;
/** So many that are hidden cost nothing to speak of. */
const LEAST_GONE = 1000;

export class GraphRenderer {
  private graph = new MultiDirectedGraph();
  private readonly sigma: Sigma;
  private readonly layers: Layers;
  private readonly programs: Program[] = [];
  private readonly placement = new Placement();
  private readonly stop: () => void;
  private readonly calm: boolean;
  /** As handed over; `scene` is the same with its discs fitted to the screen. */
  private given: Scene = EMPTY;
  private scene: Scene = EMPTY;
  private lang: Lang = "nl";
  private readonly fitting = new Fitting();
  private nodes: ReadonlyMap<string, GraphNode> = new Map();
  private plants: readonly string[] = [];
  /** What stands where, as it was worked out last. */
  private ground: Ground | null = null;
  private curvature: ReadonlyMap<string, number> = new Map();
  private degrees: ReadonlyMap<string, number> = new Map();
  private readonly told = new Told();
  /** Counts what is brought onto the screen: what is begun later takes the place of what is still on its way. */
  private settling = 0;
  /** The scene that was handed over when things were placed last. */
  private settled: Scene = EMPTY;
  private readonly bends = new Bends(curvatureSteps);
  /** Is told once the first picture stands. */
  private waiting: (() => void) | null;
  /** Whether what is drawn next is another picture, and not the same from elsewhere. */
  private changed = false;
  /** Whether it is the same but for a unit that is being moved. */
  private moving = false;
  /** Whether sigma has yet to index what it was given. */
  private unindexed = true;
  private size = { width: 0, height: 0 };
  private input = NO_FOCUS;
  private focus: Focus = focusOf(EMPTY, NO_FOCUS);
  private cursor: string | null = null;
  private hoveredEdge: string | null = null;

  /** @throws where the browser gives no WebGL context. */
  constructor(container: HTMLElement, events: PointerEvents & { readonly onDrawn: () => void }) {
    this.waiting = events.onDrawn;
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
      nodeProgramClasses: nodePrograms(this.programs),
      edgeProgramClasses: edgePrograms(this.programs),
      defaultNodeType: "disc",
      defaultEdgeType: edgeProgram(1, false, "high"),
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (id, data) => ({ ...data, ...this.told.node(id) }),
      edgeReducer: (id) => this.told.edge(id),
    });
    this.sigma.on("afterProcess", () => {
      this.unindexed = false;
    });
    this.layers = new Layers(
      this.sigma.createCanvas("schakel-under", { beforeLayer: "nodes" }),
      this.sigma.createCanvas("schakel-over", { beforeLayer: "mouse" }),
      () => this.frame(),
      () => [
        this.sigma.framedGraphToViewport({ x: 0, y: 0 }),
        this.sigma.framedGraphToViewport({ x: 1, y: 1 }),
      ],
    );
    for (const layer of UNUSED_LAYERS) this.sigma.getCanvases()[layer]?.style.setProperty("display", "none");
    this.sigma.on("afterRender", () => this.afterRender());
    const unwatch = watchPointer(this.sigma, {
      ...events,
      onEdge: (id) => this.setHoveredEdge(id),
      onMove: (id, at) => this.moveTo(id, at),
    });
    this.size = container.getBoundingClientRect();
    const observer = new ResizeObserver(([entry]) => {
      if (entry) this.size = entry.contentRect;
      this.show();
    });
    observer.observe(container);
    this.stop = () => {
      unwatch();
      observer.disconnect();
      this.layers.stop();
      this.settling += 1;
    };
  }

  setScene(scene: Scene, lang: Lang): void {
    this.given = scene;
    this.lang = lang;
    const plants = plantsOf(scene.nodes);
    // Ghosts and plants that are tried come and go in the picture as it stands.
    const samePlants = isSameList(plants, this.plants);
    this.plants = plants;
    if (!samePlants) this.placement.forget();
    this.show();
    if (!samePlants) this.fit(false);
  }

  setFocus(input: FocusInput): void {
    this.input = input;
    this.focus = focusOf(this.scene, input);
    this.tell(false);
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
      this.scene.nodes.flatMap(({ id }): [string, Point][] =>
        this.graph.hasNode(id) ? [[id, this.sigma.graphToViewport(this.placeOf(id))]] : [],
      ),
    );
  }

  /** Where units stand on a sheet of another size, with the user's own moves. */
  placedOn(nodes: readonly GraphNode[], width: number, height: number): Placed {
    const placed = this.placement.positions(nodes, width, height);
    // The moves to come are again those of this screen.
    this.show();
    return placed;
  }

  /** From now on frames cost less, once what sees to that has come. */
  async spare(): Promise<void> {
    const { leaveUncleared, pickOnDemand } = await import("./sparing.ts");
    pickOnDemand(this.sigma, this.programs);
    leaveUncleared(this.sigma.getCanvases(), UNUSED_LAYERS);
  }

  kill(): void {
    this.stop();
    this.sigma.kill();
  }

  /** Brings the scene onto a screen of the present size. */
  private show(): void {
    const { width, height } = this.size;
    if (width === 0 || height === 0) {
      // Out of sight there is nothing to wait for.
      this.settled = this.given;
      this.stands();
      return;
    }
    this.scene = { ...this.given, nodes: this.fitting.on(this.given.nodes, width, height) };
    const { nodes, edges } = this.scene;
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    this.focus = focusOf(this.scene, this.input);
    const ground: Ground = { nodes, edges, width, height, moves: this.placement.count };
    this.settling += 1;
    const round = this.settling;
    if (this.ground && isSameGround(this.ground, ground)) this.tell(false);
    else if (this.isLarge()) void inTurns(this.settle(ground), () => round !== this.settling);
    else finish(this.settle(ground));
  }

  /** How many discs and lines there are. */
  private get count(): number {
    return this.scene.nodes.length + this.scene.edges.length;
  }

  private isLarge(): boolean {
    return this.count > LARGE;
  }

  /** Places everything; a wave moves nothing and comes to `tell` at once. */
  private *settle(ground: Ground): Steps<void> {
    const { nodes, edges, width, height } = ground;
    const degrees = degreesOf(edges);
    yield;
    const bends = yield* this.bends.of(edges);
    const { bounds, at } = this.placement.positions(nodes, width, height);
    const added = this.added();
    const isAnew = !added || added.nodes.length + added.edges.length > MOST_ADDED;
    const graph = isAnew ? yield* graphOf(ground, at) : null;
    yield;
    // Together, so that nothing is drawn of one network at places of another.
    this.degrees = degrees;
    this.curvature = bends;
    this.ground = { ...ground, moves: this.placement.count };
    this.settled = this.given;
    this.sigma.setCustomBBox(bounds);
    if (graph) this.rebuild(graph);
    else {
      this.place(at);
      this.tell(true, () => {
        for (const { id } of added?.nodes ?? []) this.graph.addNode(id, { ...at.get(id) });
        for (const { id, from, to } of added?.edges ?? []) this.graph.addDirectedEdgeWithKey(id, from, to);
      });
    }
  }

  /** What the graph does not hold yet; null where a graph of its own is better: what goes is only hidden. */
  private added(): Pick<Scene, "nodes" | "edges"> | null {
    const { graph } = this;
    const isElsewhere = ({ id, from, to }: GraphEdge) =>
      graph.hasEdge(id) && (graph.source(id) !== from || graph.target(id) !== to);
    const { nodes, edges } = this.scene;
    const isMostlyGone = graph.order + graph.size > LEAST_GONE + 3 * (nodes.length + edges.length);
    if (isMostlyGone || edges.some(isElsewhere)) return null;
    return {
      nodes: nodes.filter(({ id }) => !graph.hasNode(id)),
      edges: edges.filter(({ id }) => !graph.hasEdge(id)),
    };
  }

  private rebuild(graph: MultiDirectedGraph): void {
    this.graph = graph;
    this.told.update(this.scene, this.focus, this.curvature);
    this.unindexed = true;
    this.changed = true;
    this.sigma.setGraph(graph);
  }

  /** Puts every unit where the layout, the user's own moves and the shape of the screen say. */
  private place(at: ReadonlyMap<string, Point>): void {
    // As they are kept: sigma would answer each change by working out the whole graph.
    for (const [id, point] of at)
      if (this.graph.hasNode(id)) Object.assign(this.graph.getNodeAttributes(id), point);
  }

  private placeOf(id: string): Point {
    const { x, y } = this.graph.getNodeAttributes(id);
    return { x: Number(x), y: Number(y) };
  }

  /** Tells sigma what has changed since last time. */
  private tell(moved: boolean, before?: () => void): void {
    const { nodes, edges, reordered } = this.told.update(this.scene, this.focus, this.curvature);
    before?.();
    this.changed = true;
    const known = { nodes: nodes.filter((id) => this.graph.hasNode(id)), edges: [...edges] };
    const skipIndexation = !moved && !reordered && !this.unindexed;
    // A line ends where its disc does.
    if (skipIndexation) for (const id of known.nodes) known.edges.push(...this.graph.inEdges(id));
    if (!skipIndexation) this.unindexed = true;
    this.sigma.refresh({
      partialGraph: { nodes: known.nodes, edges: known.edges.filter((id) => this.graph.hasEdge(id)) },
      skipIndexation,
      schedule: true,
    });
  }

  private moveTo(id: string, screen: Point): void {
    const at = this.sigma.viewportToGraph(screen);
    this.placement.move(id, at);
    this.place(new Map([[id, at]]));
    this.moving = true;
    const skipIndexation = !this.unindexed;
    const partialGraph = { nodes: [id], edges: this.graph.edges(id) };
    this.sigma.refresh({ partialGraph, skipIndexation, schedule: true });
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

  private afterRender(): void {
    const { changed, moving } = this;
    this.changed = false;
    this.moving = false;
    const isSame = !changed && !moving && this.count > FOLLOWING;
    if (!(isSame && this.layers.follow())) this.drawLayers(moving);
    this.stands();
  }

  /** @param soon whether it will have to be done anew in a moment */
  private drawLayers(soon: boolean): void {
    if (!this.isLarge()) this.layers.draw();
    else if (soon) void this.layers.drawAtRest();
    else void this.layers.drawInParts();
  }

  /** The first picture is drawn, or is not to be seen. */
  private stands(): void {
    if (this.settled === EMPTY || this.settled !== this.given) return;
    const { waiting } = this;
    this.waiting = null;
    waiting?.();
  }

  private frame(): Frame {
    const { width, height } = this.sigma.getDimensions();
    const at = this.screenPositions();
    const nodes = this.scene.nodes.flatMap((node) => {
      const point = at.get(node.id);
      return point ? [{ node, at: point, emphasis: this.focus.node(node) }] : [];
    });
    const edges = this.scene.edges.flatMap((edge) => {
      if (!isLayered(edge, this.focus) && edge.id !== this.hoveredEdge) return [];
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
      large: document.documentElement.hasAttribute("data-workshop"),
      nodes,
      edges,
      focus: this.focus,
      degrees: this.degrees,
      ...marks,
    };
  }
}
