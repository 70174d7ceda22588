import type { ReactNode } from "react";
import type {
  TakeoverEffect,
  TakeoverMember,
  TakeoverResult,
  TakeoverSet,
  TakeoversResult,
} from "../../analysis/resultsTakeovers.ts";
import type { RowsToWrite } from "../../analysis/targets/rows.ts";
import type { TrialMark } from "../../model/history.ts";
import { moreThanNow } from "../../report/outsideSupply.ts";
import { ownClauses, takeoverSentence, takeoverSetSentence } from "../../report/takeoverSentence.ts";
import { capital, useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { Names } from "../shared/Names.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { Brings, Needs } from "./CandidateFlows.tsx";
import { lackedText, shortOf } from "./needsText.ts";
import { candidateName, type RowContext } from "./rows.ts";
import { TryButton } from "./TryButton.tsx";

/** A larger share of what is lost reads as all of it. */
const ALL = 0.995;

/** A fall of the loss of those who leave that a reader sees. */
const OWN_FALLS = 5e-4;

interface Shared {
  readonly result: TakeoversResult;
  readonly context: RowContext;
  /** Plants whose contracts it would have. */
  readonly insteadOf: readonly string[];
}

/** One newcomer that could take over: what it makes, whether it can be built, and what stands again with it. */
export function TakeoverCard({
  takeover,
  result,
  context,
  insteadOf,
}: Shared & { readonly takeover: TakeoverResult }) {
  const { t, lang, w: words } = useWords();
  const w = t.targets.takeovers;
  const name = candidateName(takeover, lang);
  const outside = moreThanNow(takeover, context);
  const what = useWhat(takeover, result.materials, context);
  return (
    <li className="takeover">
      <div className="target-card-head">
        <h4>{name}</h4>
        <Try
          members={[takeover]}
          name={name}
          rows={takeover.rows}
          insteadOf={insteadOf}
          short={shortOf(takeover)}
        />
      </div>
      <p className="takeover-what">
        {capital(what)}
        <Ask
          asked={{ of: "takeover", effect: takeover.effect, members: [takeover], figure: "takes" }}
          title={w.size}
        />{" "}
        <span className={`takeover-can ${takeover.feasible ? "" : "is-lacking"}`}>
          <StatusMark mark={takeover.feasible ? "healthy" : "at-risk"} />{" "}
          {takeover.feasible ? w.feasible : w.lacks(lackedText(takeover.short, context))}
        </span>
        {outside.length > 0 && (
          <span className="warn"> {capital(words.targets.say.moreThanNow(outside))}.</span>
        )}
        {ownClauses(takeover, context).map((text) => (
          <span key={text} className="warn">
            {" "}
            {capital(text)}.
          </span>
        ))}
      </p>
      <Effect effect={takeover.effect} members={[takeover]} result={result} context={context} />
      <details className="plain">
        <summary>{w.more}</summary>
        <p className="target-sentence">{takeoverSentence(takeover, result, context)}</p>
        <div className="target-columns">
          <Needs candidate={takeover} context={context} />
          <Brings candidate={takeover} context={context} />
        </div>
      </details>
    </li>
  );
}

/** Newcomers that do more together than the best one alone. */
export function SetCard({ set, result, context, insteadOf }: Shared & { readonly set: TakeoverSet }) {
  const { t, w, f, lang } = useWords();
  const own = t.targets.takeovers;
  const title = own.setTitle(set.members.length);
  const all = set.members.map((member) => candidateName(member, lang)).join(" + ");
  return (
    <section className="takeover takeover-set" aria-label={title}>
      <div className="target-card-head">
        <h4>
          {title}: {all}
        </h4>
        <Try members={set.members} name={own.setName(all)} rows={set.rows} insteadOf={insteadOf} />
      </div>
      <Effect effect={set.effect} members={set.members} result={result} context={context} />
      <details className="plain">
        <summary>{own.more}</summary>
        <p className="target-sentence">{takeoverSetSentence(set, result, context)}</p>
        <p className="fine">{(result.cut ? w.takeovers.cut : w.takeovers.tried)(f.integer(result.tried))}</p>
      </details>
    </section>
  );
}

interface TryProps {
  readonly members: readonly TakeoverMember[];
  readonly name: string;
  readonly rows: RowsToWrite;
  readonly insteadOf: readonly string[];
  readonly short?: Pick<TrialMark, "short">;
}

function Try({ members, name, rows, insteadOf, short }: TryProps) {
  const { lang } = useWords();
  const called = (language: "en" | "nl") =>
    members.map((member) => candidateName(member, language)).join(" + ");
  return (
    <TryButton
      what={{
        nameEn: called("en"),
        nameNl: called("nl"),
        kind: "newcomer",
        units: members.map(({ id }) => id),
        insteadOf,
        ...short,
      }}
      name={name}
      rows={rows}
      names={new Map(members.map((member) => [member.id, candidateName(member, lang)]))}
      cells={[]}
    />
  );
}

interface EffectProps {
  readonly effect: TakeoverEffect;
  readonly members: readonly TakeoverMember[];
  readonly result: TakeoversResult;
  readonly context: RowContext;
}

function Effect({ effect, members, result, context: { names } }: EffectProps) {
  const { t, w, f } = useWords();
  const own = t.targets.takeovers;
  const { chainsRestored, chainsWorse, after } = effect;
  const { before } = result;
  return (
    <dl className="takeover-figures">
      <Figure title={own.loss}>
        <strong>
          <Ask asked={{ of: "takeover", effect, members, figure: "loss" }} title={own.loss}>
            {own.lossFromTo(f.percent(before.loss.total), f.percent(after.loss.total))}
          </Ask>
        </strong>
        {after.loss.own < before.loss.own - OWN_FALLS && (
          <span className="fine"> {own.ownFalls(f.percent(before.loss.own), f.percent(after.loss.own))}</span>
        )}
        {!after.settled && <span className="warn"> {w.takeovers.unsettled}</span>}
      </Figure>
      <Figure title={own.up}>
        <strong>
          <Ask asked={{ of: "takeover", effect, members, figure: "chains" }} title={own.up}>
            {chainsRestored.length === 0 ? own.upNone : f.integer(chainsRestored.length)}
          </Ask>
        </strong>{" "}
        <span className="fine">
          <Names kind="chain" ids={chainsRestored} name={names.chain} />
        </span>
        {chainsWorse.length > 0 && (
          <span className="warn"> {capital(w.takeovers.say.worse(chainsWorse.length))}.</span>
        )}
      </Figure>
    </dl>
  );
}

function Figure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What a newcomer takes over, and how large it is where its main product is another. */
function useWhat(
  { takesOver, product, size, unit }: TakeoverMember,
  materials: TakeoversResult["materials"],
  { names }: RowContext,
): string {
  const { t, f } = useWords();
  const w = t.targets.takeovers;
  const amounts = takesOver.map((own) => {
    const lost = materials.find(({ material }) => material === own.material)?.quantity ?? null;
    const amount = `${f.quantity(own.quantity, own.unit)} ${names.material(own.material)}`;
    const share = lost === null || own.quantity === null ? 1 : own.quantity / lost;
    return share < ALL ? w.part(amount, f.percent(share)) : amount;
  });
  const isMain = takesOver.some(({ material }) => material === product);
  const taken = w.takes(amounts.join(", "));
  return isMain ? taken : `${taken}, ${w.asPlant(`${f.quantity(size, unit)} ${names.material(product)}`)}`;
}
