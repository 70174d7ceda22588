import { useEffect, useRef } from "react";
import type { Gap } from "../../analysis/results.ts";
import { gapEvidence } from "../../report/evidence/gapEvidence.ts";
import { isLeastValue } from "../../report/gapValue.ts";
import { inLanguage } from "../../report/inLanguage.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { Names } from "../shared/Names.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { WhoCouldFill } from "./WhoCouldFill.tsx";

export function GapItem({
  gap,
  id,
  data,
}: {
  readonly gap: Gap;
  readonly id: string;
  readonly data: LoadedSet;
}) {
  const { f } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const open = useApp((state) => state.selection?.kind === "gap" && state.selection.id === id);
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) element.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <li className="fold-item" ref={element}>
      <button
        type="button"
        className="fold-head"
        aria-expanded={open}
        onClick={() => commands.select(open ? null : { kind: "gap", id })}
      >
        <StatusMark mark="ghost" />
        <span className="fold-name">{useTitle(gap, data)}</span>
        <span className="figure">{f.quantity(gap.quantity, gap.unit, gap.atLeast)}</span>
      </button>
      {open && <GapFacts gap={gap} data={data} names={names} />}
    </li>
  );
}

function GapFacts({
  gap,
  data,
  names,
}: {
  readonly gap: Gap;
  readonly data: LoadedSet;
  readonly names: ReturnType<typeof useNames>;
}) {
  const { t, f, lang } = useWords();
  return (
    <div className="gap-facts">
      <dl className="rows">
        <dt>{t.gaps.quantity}</dt>
        <dd>
          <Ask asked={{ of: "gap", gap }} title={t.gaps.quantity}>
            {f.quantity(gap.quantity, gap.unit, gap.atLeast)}
          </Ask>{" "}
          {gap.quantity !== null && t.company.perYear}
        </dd>
        <dt>{t.gaps.value}</dt>
        <dd>
          <Ask asked={{ of: "gap", gap }} title={t.gaps.value}>
            {f.money(gap.value, data.dataset.cluster.currency, isLeastValue(gap, names))}
          </Ask>{" "}
          {gap.value !== null && t.company.perYear}
        </dd>
        {gap.units.length > 0 && (
          <>
            <dt>{t.gaps.waiting}</dt>
            <dd>
              <Names kind="unit" ids={gap.units} name={names.unit} />
            </dd>
          </>
        )}
        {gap.chains.length > 0 && (
          <>
            <dt>{t.gaps.chains}</dt>
            <dd>
              <Names kind="chain" ids={gap.chains} name={names.chain} />
            </dd>
          </>
        )}
        <dt>{t.gaps.evidence}</dt>
        <dd>
          {gapEvidence(gap, lang)}
          {gap.flows.slice(0, 5).map((index) => {
            const flow = names.flow(index);
            return flow && <SourceText key={index} of={flow} />;
          })}
        </dd>
      </dl>
      <WhoCouldFill gap={gap} />
    </div>
  );
}

/** The material, or the name of the step that is missing. */
function useTitle(gap: Gap, data: LoadedSet): string {
  const { lang } = useWords();
  const names = useNames(data);
  const chain = data.index.chains.get(gap.chains[0] ?? "");
  const step = gap.kind === "missing-step" ? chain?.steps.find((one) => one.step === gap.step) : undefined;
  const name = step && inLanguage(lang, step.nameEn, step.nameNl);
  return name || names.material(gap.material);
}
