import { useEffect, useRef, useState } from "react";
import type { PairRow } from "../../analysis/resultsMethod.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { Names } from "../shared/Names.tsx";
import { useNames } from "../state/names.ts";
import { isGone } from "../state/scenarioCommands.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";

export interface Chosen {
  /** As idOf() writes it; "" is none. */
  readonly pair: string;
  readonly scroll: boolean;
}

interface Props {
  readonly pairs: readonly PairRow[];
  readonly chosen: Chosen;
  onChoose(chosen: Chosen): void;
  readonly data: LoadedSet;
}

const PAGE = 50;

export function idOf(pair: PairRow): string {
  return pair.ids.join(" ");
}

/** The pairs, the strongest first; whoever breaks a chain only together is a hidden pillar. */
export function PairList({ pairs, chosen, onChoose, data }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(PAGE);
  const at = pairs.findIndex((pair) => idOf(pair) === chosen.pair);
  const visible = Math.max(shown, at + 1);
  return (
    <div className="pair-list">
      <ol>
        {pairs.slice(0, visible).map((pair) => (
          <PairItem
            key={idOf(pair)}
            pair={pair}
            chosen={idOf(pair) === chosen.pair}
            scroll={chosen.scroll}
            onChoose={onChoose}
            data={data}
          />
        ))}
      </ol>
      {pairs.length > visible && (
        <button type="button" className="button" onClick={() => setShown(visible + PAGE)}>
          {t.app.showMore(Math.min(PAGE, pairs.length - visible))}
        </button>
      )}
    </div>
  );
}

interface ItemProps extends Omit<Props, "pairs" | "chosen"> {
  readonly pair: PairRow;
  readonly chosen: boolean;
  readonly scroll: boolean;
}

function PairItem({ pair, chosen, scroll, onChoose, data }: ItemProps) {
  const { t, f } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const [a, b] = pair.ids;
  const gone = useApp((state) => isGone(a, state) && isGone(b, state));
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen && scroll) element.current?.scrollIntoView({ block: "nearest" });
  }, [chosen, scroll]);
  const both = [names.company(a), names.company(b)] as const;
  return (
    <li
      ref={element}
      className={`pair ${chosen ? "is-chosen" : ""}`}
      aria-current={chosen ? "true" : undefined}
      onPointerEnter={() => onChoose({ pair: idOf(pair), scroll: false })}
    >
      <p className="pair-names">
        <Names kind="company" ids={[a]} name={names.company} /> <span aria-hidden="true">+</span>{" "}
        <Names kind="company" ids={[b]} name={names.company} />
      </p>
      <dl className="facts">
        <div>
          <dt>{t.pairs.synergy}</dt>
          <dd>
            <Ask asked={{ of: "pair", pair }} title={t.pairs.synergy}>
              {f.percent(pair.synergy)}
            </Ask>
          </dd>
        </div>
        <div>
          <dt>{t.pairs.loss}</dt>
          <dd>
            <Ask asked={{ of: "pair", pair }} title={t.pairs.loss}>
              {f.percent(pair.loss)}
            </Ask>
          </dd>
        </div>
      </dl>
      {pair.chainsBroken.length === 0 ? (
        <p className="soft">{t.pairs.chainsNone}</p>
      ) : (
        <details className="plain">
          <summary>
            <strong>{t.pairs.pillars}</strong>: {t.pairs.chains(pair.chainsBroken.length)}
          </summary>
          <p>
            <Names kind="chain" ids={pair.chainsBroken} name={names.chain} />
          </p>
        </details>
      )}
      {gone ? (
        <p className="soft">{t.pairs.gone}</p>
      ) : (
        <button
          type="button"
          className="button"
          aria-label={t.pairs.leaveName(...both)}
          onClick={() => commands.leaveBoth(pair.ids)}
        >
          {t.pairs.leave}
        </button>
      )}
    </li>
  );
}
