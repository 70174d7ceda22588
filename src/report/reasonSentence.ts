/** "Delamine falls to 40% because steam from the site utilities falls to 40%": from the figures. */
import type { Reason } from "../analysis/results.ts";
import type { Flow } from "../model/dataset.ts";
import { replaceInOf, replaceOutOf } from "../network/defaults.ts";
import { formatPercent } from "./format.ts";
import type { Names } from "./names.ts";
import { type Lang, words } from "./words.ts";

const NAMED = 3;
const NOTHING = 1e-9;

export interface ReasonContext {
  readonly lang: Lang;
  readonly names: Names;
  /** Share of its baseline that a flow still carries, by position in flows.csv; undefined if not known. */
  readonly delivered: (flow: number) => number | undefined;
  /** Whether neighbours are named without their shares: those that are known are not of the moment that is told of. */
  readonly byName?: boolean;
}

/** What a unit's level and its reason are known as in every result. */
export interface Reasoned {
  readonly id: string;
  readonly level: number;
  readonly reason: Reason;
}

/** The whole sentence, without a full stop. */
export function reasonSentence(unit: Reasoned, context: ReasonContext): string {
  const w = words(context.lang).reason;
  const name = context.names.unit(unit.id);
  if (unit.reason.kind === "none") return w.keeps(name);
  const effect =
    unit.level <= NOTHING ? w.stops(name) : w.falls(name, formatPercent(unit.level, context.lang));
  return w.because(effect, reasonCause(unit, context));
}

/** The part after "because"; "" where the unit keeps its level. */
export function reasonCause(unit: Reasoned, context: ReasonContext): string {
  const w = words(context.lang).reason;
  const { reason, level } = unit;
  switch (reason.kind) {
    case "none":
      return "";
    case "capacity":
      return level <= NOTHING ? w.leaves : w.curtailed(formatPercent(level, context.lang));
    case "input":
      return inputCause(reason, context);
    case "output":
      return outputCause(reason, context);
    case "minimum-load":
      return minimumLoadCause(unit, context);
  }
}

/**
 * What pushed a unit below its minimum load, by name only: a unit that stopped takes and makes
 * nothing, so the shares that its flows carry now say nothing about what was on offer.
 */
function minimumLoadCause({ id, reason }: Reasoned, context: ReasonContext): string {
  const w = words(context.lang).reason;
  const least = formatPercent(context.names.unitRow(id)?.minLoad, context.lang);
  const flow = reason.via.map((index) => context.names.flow(index)).find((found) => found !== undefined);
  if (!flow) return w.minimumLoad(least);
  const bought = "unit" in flow.to && flow.to.unit === id;
  const neighbours = neighbourNames(partsOf(reason, context, bought ? "from" : "to"), context);
  const material = materialOf(reason, context);
  const cause = bought ? w.supplyFrom(material, neighbours) : w.salesTo(material, neighbours);
  return w.minimumLoadBy(least, cause);
}

/** What still comes through one neighbour of a port: one line per name, the least first. */
interface Part {
  readonly name: string;
  readonly outside: boolean;
  readonly share: number;
}

function partsOf(reason: Reason, context: ReasonContext, side: "from" | "to"): readonly Part[] {
  const parts = new Map<string, Part & { readonly quantity: number }>();
  for (const index of reason.via) {
    const flow: Flow | undefined = context.names.flow(index);
    const share = context.delivered(index);
    if (!flow || share === undefined) continue;
    const end = flow[side];
    const key = "unit" in end ? `unit ${end.unit}` : "outside";
    const quantity = flow.quantity ?? 1;
    const old = parts.get(key);
    const sum = (old?.quantity ?? 0) + quantity;
    const mean = sum > 0 ? ((old?.share ?? 0) * (old?.quantity ?? 0) + share * quantity) / sum : share;
    parts.set(key, { name: context.names.end(end), outside: !("unit" in end), share: mean, quantity: sum });
  }
  return [...parts.values()].sort((a, b) => a.share - b.share);
}

function neighbourNames(
  parts: readonly Part[],
  { lang }: ReasonContext,
  show: (part: Part, name: string) => string = (_, name) => name,
): readonly string[] {
  const w = words(lang);
  const named = parts.slice(0, NAMED).map((part) => show(part, part.outside ? w.outside : part.name));
  return parts.length > NAMED ? [...named, w.reason.others(parts.length - NAMED)] : named;
}

/** Neighbours with what each still carries; once for all of them where that reads the same. */
function several(parts: readonly Part[], context: ReasonContext): readonly string[] {
  const { part: text, alike } = words(context.lang).reason;
  const shareOf = ({ share }: Part): string => formatPercent(share, context.lang);
  const [share = "", ...others] = new Set(parts.map(shareOf));
  if (others.length === 0) return [alike(neighbourNames(parts, context), share)];
  return neighbourNames(parts, context, (part, name) => text(name, shareOf(part)));
}

/** Material of the flows behind the port, or the port's own word where they carry several. */
function materialOf(reason: Reason, context: ReasonContext): string {
  const carried = new Set(reason.via.map((index) => context.names.flow(index)?.material ?? reason.material));
  const [only] = carried;
  return context.names.material(carried.size === 1 && only !== undefined ? only : reason.material);
}

/** A cause with the share of what is lost that outside can make up, where that is some and the same for all flows. */
function withReplaced(cause: string, reason: Reason, context: ReasonContext): string {
  const { names, lang } = context;
  const replaceOf = reason.kind === "input" ? replaceInOf : replaceOutOf;
  const shares = new Set(
    reason.via.flatMap((index) => {
      const flow = names.flow(index);
      return flow ? [replaceOf(flow, names.materialRow(flow.material))] : [];
    }),
  );
  const [share = 0] = shares;
  return shares.size === 1 && share > 0 && share < 1
    ? words(lang).reason.replaced(cause, formatPercent(share, lang))
    : cause;
}

function inputCause(reason: Reason, context: ReasonContext): string {
  const w = words(context.lang).reason;
  const material = materialOf(reason, context);
  const parts = partsOf(reason, context, "from");
  const [first] = parts;
  if (first && context.byName) return w.supplyFrom(material, neighbourNames(parts, context));
  if (!first) return w.lacks(material);
  if (parts.length > 1) return w.supplyFrom(material, several(parts, context));
  const level = formatPercent(first.share, context.lang);
  if (first.outside) return first.share <= NOTHING ? w.importsEnd(material) : w.imports(material, level);
  const cause =
    first.share <= NOTHING ? w.supplyEnds(material, first.name) : w.supply(material, first.name, level);
  return withReplaced(cause, reason, context);
}

function outputCause(reason: Reason, context: ReasonContext): string {
  const w = words(context.lang).reason;
  const material = materialOf(reason, context);
  const parts = partsOf(reason, context, "to");
  const [first] = parts;
  if (first && context.byName) return w.salesTo(material, neighbourNames(parts, context));
  if (!first) return w.unsold(material);
  if (parts.length > 1) return w.salesTo(material, several(parts, context));
  const level = formatPercent(first.share, context.lang);
  if (first.outside) return first.share <= NOTHING ? w.exportsEnd(material) : w.exports(material, level);
  const cause =
    first.share <= NOTHING ? w.salesEnd(material, first.name) : w.sales(material, first.name, level);
  return withReplaced(cause, reason, context);
}
