import { parseXml, unescapeXstring, type XmlAttributes } from "../xml.ts";

/** An attribute's value as a file has it: text, and whether its declaration says that it is a number. */
export interface ReadValue {
  readonly text: string;
  readonly isNumber: boolean;
}

export interface ReadElement {
  readonly id: string;
  /** "" where it has none. */
  readonly label: string;
  readonly values: ReadonlyMap<string, ReadValue>;
}

export interface ReadEdge extends ReadElement {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
}

/** A graph as any program may have written it. */
export interface ReadGraph {
  readonly nodes: readonly ReadElement[];
  readonly edges: readonly ReadEdge[];
}

type Of = "node" | "edge";

interface Declared {
  readonly name: string;
  readonly isNumber: boolean;
  fallback: string | null;
}

interface Draft {
  readonly of: Of;
  readonly attributes: XmlAttributes;
  readonly values: Map<string, ReadValue>;
}

const NUMBER_TYPES: ReadonlySet<string> = new Set([
  "double",
  "float",
  "integer",
  "int",
  "long",
  "short",
  "byte",
]);

/** Collects what both formats tell in other words. */
class Collector {
  readonly nodes: ReadElement[] = [];
  readonly edges: ReadEdge[] = [];
  directed = false;
  found = false;
  private readonly declared: Readonly<Record<Of, Map<string, Declared>>> = {
    node: new Map(),
    edge: new Map(),
  };
  private open: Draft | null = null;

  declare(of: Of | "all", id: string, name: string, type: string): Declared {
    const declared = { name: unescapeXstring(name), isNumber: NUMBER_TYPES.has(type), fallback: null };
    if (of !== "edge") this.declared.node.set(id, declared);
    if (of !== "node") this.declared.edge.set(id, declared);
    return declared;
  }

  start(of: Of, attributes: XmlAttributes): void {
    this.open = { of, attributes, values: new Map() };
  }

  value(id: string, text: string): void {
    if (!this.open) return;
    const declared = this.declared[this.open.of].get(id);
    if (declared) this.open.values.set(declared.name, readValue(declared, text));
  }

  end(of: Of): void {
    const { open } = this;
    if (open?.of !== of) return;
    for (const declared of this.declared[of].values())
      if (declared.fallback !== null && !open.values.has(declared.name))
        open.values.set(declared.name, readValue(declared, declared.fallback));
    const text = (name: string): string => unescapeXstring(open.attributes[name] ?? "");
    const element = { id: text("id"), label: text("label"), values: open.values };
    if (of === "node") this.nodes.push(element);
    else {
      const own = open.attributes.type ?? open.attributes.directed ?? String(this.directed);
      const directed = own === "directed" || own === "true";
      this.edges.push({ ...element, source: text("source"), target: text("target"), directed });
    }
    this.open = null;
  }
}

function readValue({ isNumber }: Declared, text: string): ReadValue {
  return { text: unescapeXstring(text), isNumber };
}

/**
 * Reads GEXF (1.1 to 1.3): static attributes of nodes and edges.
 *
 * @returns null where there is no graph in it.
 * @throws {Error} where it is not well-formed.
 */
export function parseGexf(xml: string): ReadGraph | null {
  const all = new Collector();
  let of: Of = "node";
  let declared: Declared | null = null;
  let fallback = false;
  parseXml(xml, {
    open: (name, attributes) => {
      const get = (key: string): string => attributes[key] ?? "";
      if (name === "graph") {
        all.found = true;
        all.directed = get("defaultedgetype") === "directed";
      } else if (name === "attributes") of = get("class") === "edge" ? "edge" : "node";
      else if (name === "attribute") declared = all.declare(of, get("id"), get("title"), get("type"));
      else if (name === "default") fallback = true;
      else if (name === "node" || name === "edge") all.start(name, attributes);
      else if (name === "attvalue") all.value(attributes.for ?? get("id"), get("value"));
    },
    text: (text) => {
      if (fallback && declared) declared.fallback = (declared.fallback ?? "") + text;
    },
    close: (name) => {
      if (name === "default") fallback = false;
      else if (name === "node" || name === "edge") all.end(name);
    },
  });
  return all.found ? all : null;
}

/** Reads GraphML: data of nodes and edges. Otherwise as {@link parseGexf}. */
export function parseGraphml(xml: string): ReadGraph | null {
  const all = new Collector();
  let declared: Declared | null = null;
  let data: { key: string; text: string } | null = null;
  let fallback = false;
  parseXml(xml, {
    open: (name, attributes) => {
      const get = (key: string): string => attributes[key] ?? "";
      if (name === "graph") {
        all.found = true;
        all.directed = get("edgedefault") === "directed";
      } else if (name === "key") {
        const of = get("for");
        const title = attributes["attr.name"] ?? get("id");
        declared = all.declare(
          of === "node" || of === "edge" ? of : "all",
          get("id"),
          title,
          get("attr.type"),
        );
      } else if (name === "default") fallback = true;
      else if (name === "node" || name === "edge") all.start(name, attributes);
      else if (name === "data") data = { key: get("key"), text: "" };
    },
    text: (text) => {
      if (data) data.text += text;
      else if (fallback && declared) declared.fallback = (declared.fallback ?? "") + text;
    },
    close: (name) => {
      if (name === "default") fallback = false;
      else if (name === "data" && data) {
        all.value(data.key, data.text);
        data = null;
      } else if (name === "node" || name === "edge") all.end(name);
    },
  });
  return all.found ? all : null;
}
