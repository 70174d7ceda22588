/** The agenda of one chain: it begins with that chain, and the cluster is no more than a short frame around it. */
import { flowBasis } from "../../../network/basis.ts";
import { clusterText } from "../../clusterText.ts";
import { lackingOfChain } from "../../lackingOfChain.ts";
import { NOTICEABLE } from "../../room.ts";
import { scenarioSentence } from "../../scenarioWords.ts";
import type { ChainFacts } from "../chainFacts.ts";
import { keepBlocks, questionBlocks, sortedKeep, stateFacts, strengthenBlocks } from "../chainSection.ts";
import { type Block, heading, list, note, paragraph } from "../document.ts";
import { evidenceRows } from "../evidenceBlocks.ts";
import { goalsBlock } from "../goals.ts";
import type { AgendaContext } from "../input.ts";
import type { LinkFact, LinkIndex } from "../links.ts";
import { limitsChapter, methodChapter, noticeOf, sourcesChapter } from "../methodSection.ts";
import { bestOption, optionText, weakPort } from "../options.ts";
import { flowsOf } from "../questions.ts";
import { linkText, percent, slug, some, stepName, whole } from "../say.ts";
import { scenarioChapter } from "../scenarioSection.ts";
import { candidateName, chainCandidates, sizeText } from "../targetsSection.ts";
import { attractSection, namedCandidates, standingIn } from "./attract.ts";
import { departureLoss, unweighedPlants, unweighedSentence } from "./departureLoss.ts";
import { departuresChapter } from "./departures.ts";
import { firstBlocks } from "./firstThree.ts";
import { innovationSection, innovations, investmentSection, investments } from "./renewal.ts";
import { stepSources, stepsChapter } from "./steps.ts";

const MOST_NAMES = 4;

/** The title's lines: whether the chain is whole, on whom it hangs, whom to attract first. */
export function ownFront(facts: ChainFacts, context: AgendaContext): readonly Block[] {
  const { w, lang, names, scenario, arrived, results } = context;
  const notice = noticeOf(context);
  const isChanged = results.simulated !== null || arrived.length > 0;
  const state = stateFacts(facts, context);
  const year = clusterText(context.dataset, "year", lang);
  const { own } = w;
  const first = firstBlocks(facts, context);
  return [
    paragraph(verdict(facts, context)),
    ...(isChanged ? [paragraph(scenarioSentence(scenario, names, lang, arrived))] : []),
    ...first,
    ...(first.length === 0 ? [] : [heading(2, own.chain, "chain-facts")]),
    {
      kind: "facts",
      items: [
        ...state.items,
        { label: own.facts.alone, value: aloneText(facts, context) },
        ...(first.length === 0 || !chainCandidates(facts.chain.id, context).areOfChain
          ? [{ label: own.facts.first, value: firstText(facts, context) }]
          : []),
        ...(year === "" ? [] : [{ label: own.facts.year, value: year }]),
      ],
    },
    heading(2, own.short, "chain-short"),
    list(inShort(facts, context)),
    note([w.limits.hypothetical, notice].filter(Boolean).join(" ")),
  ];
}

/** One line for each part of the agenda: what stands first in it. */
function inShort(facts: ChainFacts, context: AgendaContext): readonly string[] {
  const { w, names } = context;
  const { own } = w;
  const said = ({ port, ...link }: LinkFact) => {
    const partner = names.unit(port.largest ?? link.partners[0] ?? "");
    return own.shortLink(names.unit(port.unit), linkText({ port, ...link }, context), partner);
  };
  const [keep] = sortedKeep(facts, context);
  const [weak] = facts.strengthen;
  const port = weak && weakPort(weak.port, context);
  const option = port && bestOption(port);
  const measure = port && option ? optionText(port, option, context) : own.noMeasure;
  const { shown, areOfChain } = chainCandidates(facts.chain.id, context);
  const [first] = areOfChain || facts.chain.complete ? shown : [];
  const [investment] = investments(facts, context);
  const standing = first ? standingIn(first, facts.chain.id, context) : "";
  const lines = [
    [own.keep, keep ? said(keep) : w.chain.noStrong],
    [
      own.strengthen,
      weak
        ? own.shortMeasure(said(weak), percent(weak.port.lossIfLargestCut, context), measure)
        : w.chain.noWeak,
    ],
    [own.attract, first ? `${candidateName(first, context)} (${standing})` : firstText(facts, context)],
    [own.innovation, innovations(facts, context)[0]?.slice(0, 2).join(": ") ?? own.nothingToDo],
    [own.investment, investment ? own.line(investment[0] ?? "", investment[3] ?? "") : own.nothingToDo],
  ] as const;
  return lines.map(([name, text]) => own.line(name, text));
}

/** The answer in two sentences. */
function verdict({ chain, cuts }: ChainFacts, context: AgendaContext): string {
  const { w, lang, names } = context;
  const { own } = w;
  const n = (value: number) => whole(value, context);
  const missing = chain.steps.filter((step) => step.missing).map((step) => stepName(step, lang));
  const running = chain.steps.length - missing.length;
  const all = n(chain.steps.length);
  if (running === 0) return own.none(all);
  const whether = missing.length === 0 ? own.whole(all) : own.notWhole(n(running), all, missing);
  const [worst] = cuts.alone;
  if (!worst) return `${whether} ${own.nobodyAlone}`;
  const isKnown = unweighedPlants(worst.id, context).length === 0;
  const name = names.company(worst.id);
  // Nothing of what is known is not nothing: how that is told of stands with the departures.
  if (!isKnown && (worst.loss ?? 0) < NOTICEABLE) return `${whether} ${own.atStakeUnknown(name)}`;
  const stake = own.atStake(name, departureLoss(worst.id, worst.loss, context));
  return [whether, stake, ...unweighedSentence([worst.id], context)].join(" ");
}

function aloneText({ cuts }: ChainFacts, context: AgendaContext): string {
  const { own } = context.w;
  if (cuts.alone.length === 0) return own.facts.aloneNone;
  return some(
    cuts.alone.map(({ id }) => context.names.company(id)),
    MOST_NAMES,
    context,
  );
}

function firstText({ chain }: ChainFacts, context: AgendaContext): string {
  const { facts } = context.w.own;
  if (!context.results.targets) return facts.firstUnknown;
  if (chain.complete) return facts.nothingMissing;
  const { shown, areOfChain } = chainCandidates(chain.id, context);
  const [first] = areOfChain ? shown : [];
  return first
    ? context.w.summary.sized(candidateName(first, context), sizeText(first, context))
    : lackingOfChain(context.results.targets, chain.id, context)
      ? facts.firstNone
      : facts.firstUnfilled;
}

export function ownBody(facts: ChainFacts, context: AgendaContext, index: LinkIndex): readonly Block[] {
  const { own } = context.w;
  const id = `chain-${slug(facts.chain.id)}`;
  const part = (title: string, name: string, blocks: readonly Block[]): readonly Block[] => [
    heading(2, title, `${id}-${name}`),
    ...blocks,
  ];
  const { chain } = context.w;
  const flows = flowsOf(facts.units, index);
  return [
    ...stepsChapter(facts, context),
    ...departuresChapter(facts, context),
    ...amongChapter(facts, context, index),
    heading(1, own.agenda, "chain-agenda"),
    ...part(own.keep, "keep", keepBlocks(facts, context)),
    ...part(own.strengthen, "strengthen", strengthenBlocks(facts, context)),
    ...part(own.attract, "attract", attractSection(facts, context)),
    ...part(own.innovation, "innovation", innovationSection(facts, context)),
    ...part(own.investment, "investment", investmentSection(facts, context)),
    ...part(chain.goalsTitle, "goals", goalsBlock(facts, context)),
    ...part(chain.questionsTitle, "questions", questionBlocks(facts, context)),
    ...scenarioChapter(context),
    ...methodChapter(context).map(following),
    ...sourcesChapter(context, {
      flows,
      units: context.dataset.units.filter((unit) => facts.units.has(unit.id)),
      others: [
        ...stepSources(facts, context),
        ...evidenceRows(namedCandidates(facts.chain.id, context), context, facts.chain.id),
      ],
    }).map(following),
    ...limitsChapter(context),
  ];
}

/** A document of few pages leaves none of them half white. */
const following = (block: Block): Block => (block.kind === "heading" ? { ...block, newPage: false } : block);

/** Where the chain stands among the cluster's: a few lines. */
function amongChapter(facts: ChainFacts, context: AgendaContext, index: LinkIndex): readonly Block[] {
  const { w, names, results, dataset } = context;
  const { own } = w;
  const { chain } = facts;
  const n = (value: number) => whole(value, context);
  const all = results.chains.chains;
  const others = all.filter(({ id }) => id !== chain.id);
  const shared = others.filter(({ steps }) =>
    steps.some(({ units }) => units.some((id) => facts.units.has(id))),
  );
  const aloneOf = ({ cutSets }: (typeof all)[number]) => cutSets.filter((set) => set.length === 1).length;
  const counted = (value: number, of: (other: (typeof all)[number]) => number | null) => {
    const known = others.flatMap((other) => of(other) ?? []);
    return [
      n(known.filter((one) => one < value).length),
      n(known.filter((one) => one > value).length),
    ] as const;
  };
  const alone = aloneOf(chain);
  const outside = chain.autonomy.outsideCluster;
  const worst = results.rank.companies[0];
  const basis = { reported: 0, estimated: 0, assumed: 0 };
  for (const flow of flowsOf(facts.units, index)) basis[flowBasis(flow)] += 1;
  return [
    heading(1, own.among, "chain-among"),
    list([
      own.count(
        n(all.length),
        dataset.cluster.name || dataset.id,
        n(all.filter(({ complete }) => !complete).length),
      ),
      shared.length === 0
        ? own.sharedNone
        : own.shared(
            n(shared.length),
            some(
              shared.map(({ id }) => names.chain(id)),
              MOST_NAMES,
              context,
            ),
          ),
      ...(facts.units.size === 0 ? [] : [own.alone(n(alone), ...counted(alone, aloneOf))]),
      ...(outside === null
        ? []
        : [
            own.outside(
              percent(outside, context),
              ...counted(outside, (other) => other.autonomy.outsideCluster),
            ),
          ]),
      ...(worst
        ? [
            own.worst(
              names.company(worst.id),
              percent(worst.loss.total, context),
              worst.chainsBroken.includes(chain.id),
            ),
          ]
        : []),
      own.basis(n(basis.reported), n(basis.estimated), n(basis.assumed)),
    ]),
  ];
}
