/** The cluster as a whole: in short, the agenda at a glance, its chains, and on what it rests. */
import type { Gap, GapKind } from "../../analysis/results.ts";
import { formatNumber } from "../format.ts";
import { measureName, words } from "../words.ts";
import { attractedGaps, chainName } from "./chainFacts.ts";
import { largestPartner } from "./chainSection.ts";
import { type Block, figureColumn, heading, list, paragraph, table, textColumn } from "./document.ts";
import type { AgendaContext } from "./input.ts";
import { type LinkFact, type LinkIndex, strongLinks, weakLinks } from "./links.ts";
import {
  gapName,
  gapQuantity,
  gapValue,
  linkQuantity,
  linkText,
  linkValue,
  negativeNote,
  percent,
  some,
  whole,
} from "./say.ts";

const NOTHING = 1e-9;
/** Losses that differ by less than this read the same. */
const NOTICEABLE = 5e-4;
const MOST = { links: 5, steps: 5, imports: 3, unused: 2 } as const;

/** The main findings as sentences, each of figures that stand further on. */
export function findingBlocks(context: AgendaContext): readonly Block[] {
  const { w } = context;
  return [heading(2, w.cluster.inShort, "in-short"), list(findings(context))];
}

function findings(context: AgendaContext): readonly string[] {
  const { w, lang, results } = context;
  const { rank, pairs, tower, gaps } = results;
  const measure = measureName(rank.measure, lang);
  const n = (value: number) => whole(value, context);
  const { reported, estimated, assumed } = results.chains.basis.flows;
  const pillars = pairs.pairs.filter((pair) => pair.chainsBroken.length > 0).length;
  const half = tower.worstFirst.activity.findIndex((activity) => activity < 0.5);
  const worst = rank.companies[0];
  return [
    w.cluster.counts(
      w.count.companies(rank.companies.length, n(rank.companies.length)),
      w.count.plants(operating(context), n(operating(context))),
      w.count.flows(reported + estimated + assumed, n(reported + estimated + assumed)),
    ),
    chainCounts(context),
    ...(worst && worst.loss.total > NOTHING
      ? [
          w.cluster.worst(
            context.names.company(worst.id),
            measure,
            percent(worst.loss.total, context),
            percent(worst.loss.own, context),
            percent(worst.loss.knockOn, context),
            worst.chainsBroken.length === 0
              ? ""
              : w.count.chains(worst.chainsBroken.length, n(worst.chainsBroken.length)),
          ),
        ]
      : [w.cluster.noLoss(measure)]),
    ...coordinated(worst?.id, worst?.loss.total ?? 0, context),
    w.cluster.pillars(pillars, n(pillars)),
    ...(half > 0 ? [w.cluster.half(half, n(half))] : []),
    w.cluster.index(formatNumber(tower.jengafication, lang, 3)),
    gapCounts(gaps.gaps, context),
    w.cluster.basis(n(reported), n(estimated), n(assumed)),
  ];
}

/** What is left of the worst loss if all others coordinate, where that saves anything that can be read. */
function coordinated(id: string | undefined, loss: number, context: AgendaContext): readonly string[] {
  const best = context.results.best?.companies.find((row) => row.id === id)?.loss?.total;
  if (best === undefined || loss - best < NOTICEABLE) return [];
  return [context.w.cluster.coordinated(percent(loss, context), percent(best, context))];
}

function operating({ dataset }: AgendaContext): number {
  return dataset.units.filter((unit) => unit.status === "operating").length;
}

function chainCounts(context: AgendaContext): string {
  const { w, lang, results } = context;
  const { chains } = results.chains;
  if (chains.length === 0) return words(lang).summary.noChains;
  const parts = (["intact", "weakened", "broken", "absent"] as const).flatMap((status) => {
    const count = chains.filter((chain) => chain.status === status).length;
    return count === 0 ? [] : [`${whole(count, context)} ${words(lang).chainStatus[status]}`];
  });
  const incomplete = chains.filter((chain) => !chain.complete).length;
  return w.cluster.chainCounts(
    whole(chains.length, context),
    parts,
    incomplete === 0 ? "" : whole(incomplete, context),
  );
}

function gapCounts(gaps: readonly Gap[], context: AgendaContext): string {
  const { w } = context;
  const kinds: readonly GapKind[] = [
    "missing-step",
    "import",
    "unused-output",
    "weak-source",
    "weak-taker",
    "starved",
  ];
  const parts = kinds.flatMap((kind) => {
    const count = gaps.filter((gap) => gap.kind === kind).length;
    return count === 0 ? [] : [w.count.gaps[kind](count, whole(count, context))];
  });
  return parts.length === 0 ? w.cluster.noGaps : w.cluster.gapCounts(parts);
}

/** The three words of the agenda for the whole cluster: keep, strengthen, attract. */
export function atAGlance(context: AgendaContext, index: LinkIndex): readonly Block[] {
  const { w } = context;
  const units = new Set(context.dataset.units.map((unit) => unit.id));
  return [
    heading(2, w.glance.title, "at-a-glance"),
    heading(3, w.glance.keep, "glance-keep"),
    ...keepTable(strongLinks(units, index), context),
    heading(3, w.glance.strengthen, "glance-strengthen"),
    ...strengthenTable(weakLinks(units, index), context),
    heading(3, w.glance.attract, "glance-attract"),
    ...attractTable(context.results.gaps.gaps, context),
  ];
}

function keepTable(links: readonly LinkFact[], context: AgendaContext): readonly Block[] {
  const { w, names } = context;
  const { column } = w;
  if (links.length === 0) return [paragraph(w.glance.noStrong)];
  return [
    paragraph(w.glance.keepIntro),
    table(
      w.glance.keep,
      [
        textColumn(column.plant, 24),
        textColumn(column.link, 22),
        textColumn(column.partners, 30),
        figureColumn(column.quantity, 15),
        figureColumn(column.value, 15),
      ],
      links
        .slice(0, MOST.links)
        .map((link) => [
          names.unit(link.port.unit),
          linkText(link, context),
          some(link.partners.map(names.unit), 3, context),
          linkQuantity(link, context),
          linkValue(link, context),
        ]),
    ),
  ];
}

/** What a weak link puts at stake: the value through it times the share of the plant that stops. */
function stake(link: LinkFact): number {
  return link.value === null ? -1 : Math.abs(link.value) * link.port.lossIfLargestCut;
}

function strengthenTable(links: readonly LinkFact[], context: AgendaContext): readonly Block[] {
  const { w, names } = context;
  const { column } = w;
  if (links.length === 0) return [paragraph(w.glance.noWeak)];
  return [
    paragraph(w.glance.strengthenIntro),
    table(
      w.glance.strengthen,
      [
        textColumn(column.plant, 24),
        textColumn(column.link, 22),
        textColumn(column.largest, 26),
        figureColumn(column.lossWithout, 16),
        figureColumn(column.value, 15),
      ],
      [...links]
        .sort((a, b) => stake(b) - stake(a))
        .slice(0, MOST.links)
        .map((link) => [
          names.unit(link.port.unit),
          linkText(link, context),
          largestPartner(link, context),
          percent(link.port.lossIfLargestCut, context),
          linkValue(link, context),
        ]),
    ),
  ];
}

function attractTable(gaps: readonly Gap[], context: AgendaContext): readonly Block[] {
  const { w, lang, names } = context;
  const { column } = w;
  const attracted = attractedGaps(gaps);
  const of = (kind: GapKind) => attracted.filter((gap) => gap.kind === kind);
  const shown = [
    ...[...of("missing-step")].sort((a, b) => b.chains.length - a.chains.length).slice(0, MOST.steps),
    ...of("import").slice(0, MOST.imports),
    ...of("unused-output").slice(0, MOST.unused),
  ];
  if (shown.length === 0) return [paragraph(w.glance.nothingToAttract)];
  return [
    paragraph(w.glance.attractIntro),
    table(
      w.glance.attract,
      [
        textColumn(column.what, 28),
        textColumn(column.kind, 20),
        figureColumn(column.quantity, 15),
        figureColumn(column.value, 15),
        textColumn(column.behind, 28),
      ],
      shown.map((gap) => [
        gapName(gap, context),
        words(lang).gapKind[gap.kind],
        gapQuantity(gap, context),
        gapValue(gap, context),
        gap.chains.length === 0 ? w.noChain : some(gap.chains.map(names.chain), 1, context),
      ]),
    ),
    ...negativeNote(
      shown.map((gap) => gap.value),
      context,
    ),
  ];
}

/** Every chain in one row. */
export function chainsOverview(context: AgendaContext): readonly Block[] {
  const { w, lang, results } = context;
  const { chains } = results.chains;
  const title = heading(2, w.overview.title, "chains-overview", true);
  if (chains.length === 0) return [title, paragraph(words(lang).summary.noChains)];
  const { column } = w;
  const after = new Map(results.simulated?.chains.map((chain) => [chain.id, chain]));
  const hasScenario = results.simulated !== null;
  return [
    title,
    paragraph(w.overview.intro),
    table(
      w.overview.title,
      [
        textColumn(column.chain, 40),
        textColumn(column.status, 13),
        ...(hasScenario ? [textColumn(column.inScenario, 13)] : []),
        figureColumn(column.stepsRunning, 13),
        figureColumn(column.breakAlone, 15),
        figureColumn(column.fromOutside, 17),
      ],
      chains.map((chain) => {
        const simulated = after.get(chain.id);
        return [
          chainName(chain, lang),
          words(lang).chainStatus[chain.status],
          ...(hasScenario ? [simulated ? words(lang).chainStatus[simulated.status] : ""] : []),
          w.chain.stepsOf(
            whole(chain.steps.filter((step) => !step.missing).length, context),
            whole(chain.steps.length, context),
          ),
          whole(chain.cutSets.filter((set) => set.length === 1).length, context),
          percent(chain.autonomy.outsideCluster, context),
        ];
      }),
    ),
    ...autonomyBlocks(context),
  ];
}

function autonomyBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang, results } = context;
  const known = results.chains.chains.filter((chain) => chain.autonomy.outsideCluster !== null);
  const title = heading(2, w.autonomy.title, "autonomy");
  if (known.length === 0) return [title, paragraph(w.autonomy.unknown)];
  const share = (pick: (chain: (typeof known)[number]) => number | null) =>
    [...known].sort((a, b) => (pick(b) ?? -1) - (pick(a) ?? -1))[0];
  const cluster = share((chain) => chain.autonomy.outsideCluster);
  const world = share((chain) => chain.autonomy.outsideEurope);
  const unnamed = share((chain) => chain.autonomy.originUnknown);
  const sentences = [w.autonomy.intro];
  if (cluster)
    sentences.push(
      w.autonomy.cluster(chainName(cluster, lang), percent(cluster.autonomy.outsideCluster, context)),
    );
  if (world)
    sentences.push(
      (world.autonomy.outsideEurope ?? 0) > NOTHING
        ? w.autonomy.world(chainName(world, lang), percent(world.autonomy.outsideEurope, context))
        : w.autonomy.noWorld,
    );
  if (unnamed && (unnamed.autonomy.originUnknown ?? 0) > NOTHING)
    sentences.push(
      w.autonomy.unnamed(chainName(unnamed, lang), percent(unnamed.autonomy.originUnknown, context)),
    );
  return [title, paragraph(sentences.join(" "))];
}

/** On what the figures rest, and the warnings about the data. */
export function basisBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang, results, warnings } = context;
  const n = (value: number) => whole(value, context);
  const { flows, weights } = results.rank.basis;
  return [
    heading(2, w.basis.title, "basis"),
    paragraph(w.basis.intro),
    {
      kind: "facts",
      items: [
        { label: w.basis.reported, value: n(flows.reported) },
        { label: w.basis.estimated, value: n(flows.estimated) },
        { label: w.basis.assumed, value: n(flows.assumed) },
        {
          label: w.basis.weights(measureName(results.rank.measure, lang)),
          value: w.basis.weightCounts(n(weights.given), n(weights.estimated), n(weights.assumed)),
        },
        { label: w.basis.warnings, value: n(warnings) },
      ],
    },
  ];
}
