import { useMemo, useState } from "react";
import type { PortfolioMember, PortfolioResult, TargetsResult } from "../../analysis/resultsTargets.ts";
import { moreThanNow } from "../../report/outsideSupply.ts";
import { frontSheet } from "../../report/targetFront.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { nameSlug, setSlug, today } from "../save/fileName.ts";
import { Ask } from "../shared/Ask.tsx";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { aboutSheet } from "./aboutSheet.ts";
import { ExportButtons, useEvidence } from "./ExportButtons.tsx";
import { evidenceSheet, feedersNote, membersKnown, membersListed, portfolioTable } from "./exportTable.ts";
import { FitMark } from "./FitMark.tsx";
import { type CandidateRow, candidateName, gapName, keyOf, type RowContext, rowsOf } from "./rows.ts";
import { TryButton } from "./TryButton.tsx";
import { useUnder } from "./under.ts";
import { worseTexts } from "./worse.ts";

const SIZES = [1, 2, 3, 4, 5, 6] as const;
const USUAL = 3;
/** Interactions smaller than this share of the set's score are not worth a word. */
const SAID_FROM = 0.02;

interface Props {
  readonly context: RowContext;
  readonly data: LoadedSet;
}

/** The best few candidates together, on demand: it takes longer than the list. */
export function PortfolioPanel({ context, data }: Props) {
  const title = useScopedId("portfolio-title");
  const { t, w, f } = useWords();
  const commands = useCommands();
  const { portfolio: asked, chain, wholeSet } = useApp((state) => state.targets);
  const isForChain = chain !== null && !wholeSet;
  const name = chain === null ? "" : context.names.chain(chain);
  const found = useApp((state) => answer(state.jobs.portfolio)?.result ?? null);
  const [size, setSize] = useState<number>(asked || USUAL);
  return (
    <section className="target-part" aria-labelledby={title}>
      <Heading
        id={title}
        text={isForChain ? t.targets.portfolio.chainTitle : t.targets.portfolio.title}
        lines={t.targets.portfolio.about}
        term="shapley-value"
      />
      <p className="soft">{isForChain ? w.targets.portfolio.ofChain(name) : t.targets.portfolio.scope}</p>
      <div className="targets-tools">
        <label className="stacked targets-size">
          <span>{t.targets.portfolio.size}</span>
          <select
            className="select"
            value={size}
            onChange={(event) => {
              const next = Number(event.target.value);
              setSize(next);
              if (asked > 0) commands.askTargets({ portfolio: next });
            }}
          >
            {SIZES.map((count) => (
              <option key={count} value={count}>
                {f.integer(count)}
              </option>
            ))}
          </select>
        </label>
        {chain !== null && (
          <label className="check">
            <input
              type="checkbox"
              checked={wholeSet}
              onChange={(event) => commands.askTargets({ wholeSet: event.target.checked })}
            />
            {t.targets.portfolio.wholeSet}
          </label>
        )}
        {asked === 0 && (
          <button type="button" className="button" onClick={() => commands.askTargets({ portfolio: size })}>
            {t.targets.portfolio.find}
          </button>
        )}
      </div>
      {asked > 0 && <JobBar job="portfolio" what={t.targets.portfolio.computing} />}
      {found?.portfolio && (
        <Members
          portfolio={found.portfolio}
          found={found}
          context={context}
          data={data}
          chain={isForChain ? chain : null}
        />
      )}
    </section>
  );
}

interface MembersProps extends Props {
  readonly portfolio: PortfolioResult;
  readonly found: TargetsResult;
  /** The chain that they are for alone; null for all. */
  readonly chain: string | null;
}

/** The best set: how good it is, who is in it, how they help or hinder each other, and what can be done with it. */
function Members(props: MembersProps) {
  const { portfolio, found, context } = props;
  const words = useWords();
  const { t, w, f, lang } = words;
  const listed = useMemo(() => rowsOf(found, context), [found, context]);
  const { members, score, bound, optimal } = portfolio;
  if (members.length === 0) return <p>{t.targets.portfolio.none}</p>;
  const two = (value: number) => f.decimals(value, 2);
  const worse = worseTexts(portfolio, context.dataset.cluster.currency, words);
  return (
    <>
      <p>
        {optimal ? w.targets.portfolio.optimal(two(score)) : w.targets.portfolio.best(two(score), two(bound))}
      </p>
      {worse.length > 0 && (
        <p className="warn">{t.targets.portfolio.worse(new Intl.ListFormat(lang).format(worse))}</p>
      )}
      {!found.settled && <p className="warn">{t.graph.notSettled}</p>}
      <MembersTable {...props} listed={listed} />
      <Interactions portfolio={portfolio} />
      <MembersTools {...props} listed={listed} />
    </>
  );
}

interface ListedProps extends MembersProps {
  /** The candidates as the list has them. */
  readonly listed: readonly CandidateRow[];
}

function MembersTable({ portfolio, found, context, chain, listed }: ListedProps) {
  const { t, w, f, lang } = useWords();
  const two = (value: number) => f.decimals(value, 2);
  const filledOf = ({ process, gap }: PortfolioMember) =>
    listed.find(({ key }) => gap !== null && key === keyOf({ process, gap }))?.filled ?? [];
  return (
    <table className="target-table">
      <caption className="hidden">{t.targets.portfolio.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.targets.portfolio.order}</th>
          <th scope="col">{t.targets.column.process}</th>
          <th scope="col">{t.targets.column.gap}</th>
          <th scope="col" className="figure">
            {t.targets.column.size}
          </th>
          <th scope="col" className="figure">
            {t.targets.portfolio.share}
          </th>
          <th scope="col" className="figure">
            {t.targets.portfolio.adds}
          </th>
          <th scope="col" className="figure">
            {t.targets.portfolio.alone}
          </th>
        </tr>
      </thead>
      <tbody>
        {portfolio.members.map((member, k) => (
          <tr key={`${member.process} ${member.gap}`}>
            <td>{f.integer(k + 1)}</td>
            <th scope="row">
              {candidateName(member, lang)}
              <FitMark filled={filledOf(member)} chain={chain} />
              {moreThanNow(member, context).length > 0 && (
                <div className="fine">{t.targets.card.moreImported}</div>
              )}
            </th>
            <td>
              {gapName(
                found.gaps.find(({ id }) => id === member.gap),
                context,
              ) || w.targets.feeder}
            </td>
            <td className="figure">{f.quantity(member.size, member.unit)}</td>
            <td className="figure">
              <Ask asked={{ of: "member", member }} title={t.targets.portfolio.share} first={true}>
                {two(member.share)}
              </Ask>
            </td>
            <td className="figure">
              <Ask asked={{ of: "member", member }} title={t.targets.portfolio.adds} first={false}>
                {two(member.adds)}
              </Ask>
            </td>
            <td className="figure">
              <Ask asked={{ of: "member", member }} title={t.targets.portfolio.alone} first={false}>
                {two(member.alone)}
              </Ask>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who is worth more, or less, with another than each alone. */
function Interactions({ portfolio }: Pick<MembersProps, "portfolio">) {
  const { w, f, lang } = useWords();
  const { members, interactions, score } = portfolio;
  const said = interactions.filter(({ value }) => Math.abs(value) >= SAID_FROM * score);
  if (said.length === 0) return null;
  const nameOf = (process: string): string => {
    const member = members.find((candidate) => candidate.process === process);
    return member ? candidateName(member, lang) : process;
  };
  return (
    <ul className="target-evidence">
      {said.map(({ processes: [a, b], value }) => (
        <li key={`${a} ${b}`}>
          {(value > 0 ? w.targets.portfolio.more : w.targets.portfolio.less)(
            nameOf(a),
            nameOf(b),
            f.decimals(Math.abs(value), 2),
          )}
          .
        </li>
      ))}
    </ul>
  );
}

/** Tries the set, and saves it. */
function MembersTools({ portfolio, found, context, data, chain, listed }: ListedProps) {
  const words = useWords();
  const { t, lang } = words;
  const evidence = useEvidence();
  const under = useUnder(data);
  const { members } = portfolio;
  const name = (language: "en" | "nl") =>
    members.map((member) => candidateName(member, language)).join(" + ");
  return (
    <div className="targets-tools">
      <TryButton
        what={{
          nameEn: name("en"),
          nameNl: name("nl"),
          kind: "newcomer",
          units: members.map(({ id }) => id),
        }}
        name={t.targets.portfolio.name(members.length)}
        rows={portfolio.rows}
        names={new Map(members.map((member) => [member.id, candidateName(member, lang)]))}
        cells={[]}
      />
      <ExportButtons
        label={t.report.set}
        file={[
          setSlug(data.dataset),
          t.targetsFile.names.set,
          chain === null ? "" : nameSlug(context.names.chain(chain)),
          lang,
          today(),
        ]}
        sheet={t.targets.portfolio.title}
        table={() => portfolioTable(portfolio, listed, context, words, evidence)}
        about={() =>
          aboutSheet(
            {
              content: t.targets.portfolio.title,
              feasible: members.map(() => true),
              chosen: null,
              chain,
              under,
              date: today(),
            },
            found,
            context,
            words,
          )
        }
        front={() =>
          frontSheet(
            membersListed(portfolio, listed),
            { chain: null, sources: evidence, notes: feedersNote(portfolio, listed, context) },
            context,
          )
        }
        facts={() => (evidence ? evidenceSheet(membersKnown(portfolio, listed, context), context) : null)}
      />
    </div>
  );
}
