/** Many flows from one plant to another as one line with their number: a fan of them can't be told apart. Pure. */
import { OTHER } from "./families.ts";
import type { EdgeState, GraphEdge } from "./scene.ts";

/** The most flows from one plant to another that have a line each. */
const MOST = 3;

/**
 * Puts more than three flows that run the same way between the same two plants together. The line is as
 * wide as the widest of them, and is hit as soon as one is; it has the colour of their family where that is one.
 *
 * @param say the bundle's first line, for so many flows.
 */
export function bundled(edges: readonly GraphEdge[], say: (count: number) => string): readonly GraphEdge[] {
  return bundler(say)(edges);
}

interface Group {
  /** Where its flows stand among all. */
  readonly at: readonly number[];
  members: readonly GraphEdge[];
  bundle: GraphEdge | null;
}

/**
 * The same for the waves of one picture: who belongs together is found once, and a bundle none of whose flows
 * has changed is the same object as before.
 */
export function bundler(
  say: (count: number) => string,
): (edges: readonly GraphEdge[]) => readonly GraphEdge[] {
  let groups: readonly Group[] = [];
  let ids: readonly string[] | null = null;
  return (edges) => {
    if (ids?.length !== edges.length || edges.some(({ id }, k) => id !== ids?.[k])) {
      ids = edges.map(({ id }) => id);
      groups = groupsOf(edges);
    }
    const shown: GraphEdge[] = [];
    for (const group of groups) {
      const { at } = group;
      if (at.length <= MOST) {
        for (const k of at) shown.push(edges[k] as GraphEdge);
        continue;
      }
      const members = at.map((k) => edges[k] as GraphEdge);
      if (!group.bundle || members.some((edge, k) => edge !== group.members[k])) {
        group.members = members;
        group.bundle = together(members, say);
      }
      shown.push(group.bundle);
    }
    return shown;
  };
}

function groupsOf(edges: readonly GraphEdge[]): readonly Group[] {
  const byEnds = new Map<string, number[]>();
  for (const [k, { from, to }] of edges.entries()) {
    const key = `${from}\n${to}`;
    const group = byEnds.get(key);
    if (group) group.push(k);
    else byEnds.set(key, [k]);
  }
  return [...byEnds.values()].map((at) => ({ at, members: [], bundle: null }));
}

function together(group: readonly GraphEdge[], say: (count: number) => string): GraphEdge {
  const widest = group.reduce((most, edge) => (edge.width > most.width ? edge : most));
  const isOneFamily = group.every(({ family }) => family === widest.family);
  const links = group.flatMap(({ link }) => link ?? []);
  return {
    ...widest,
    id: `bundle-${widest.id}`,
    family: isOneFamily ? widest.family : OTHER.id,
    code: isOneFamily ? widest.code : OTHER.code,
    unknown: group.every(({ unknown }) => unknown),
    energy: group.every(({ energy }) => energy),
    state: worst(group.map(({ state }) => state)),
    link:
      links.length === 0
        ? null
        : {
            weakForSeller: links.some(({ weakForSeller }) => weakForSeller),
            weakForBuyer: links.some(({ weakForBuyer }) => weakForBuyer),
          },
    label: [say(group.length), ...group.map(({ label }) => label)].join("\n"),
    count: group.length,
  };
}

/** Of those that run: all stopped, some less, or all whole. Where none runs, that. */
function worst(states: readonly EdgeState[]): EdgeState {
  const running = states.filter((state) => state !== "potential");
  if (running.length === 0) return "potential";
  if (running.every((state) => state === "broken")) return "broken";
  return running.every((state) => state === "healthy") ? "healthy" : "at-risk";
}
