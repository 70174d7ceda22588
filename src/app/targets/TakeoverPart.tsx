import { useContext, useEffect, useRef, useState } from "react";
import type { LostMaterial, TakeoverResult, TakeoversResult } from "../../analysis/resultsTakeovers.ts";
import { takeoverRemarks } from "../../report/commands/takeovers.ts";
import { scenarioSentence } from "../../report/scenarioWords.ts";
import { lossOf } from "../../report/takeoverSentence.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { DocumentButtons } from "../save/DocumentButtons.tsx";
import { Ask } from "../shared/Ask.tsx";
import { BasisNote } from "../shared/BasisNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { IdScope, useScopedId } from "../shared/idScope.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { useArrived } from "../state/arrived.ts";
import { takesOut } from "../state/departures.ts";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { contextOf, type RowContext } from "./rows.ts";
import { SetCard, TakeoverCard } from "./TakeoverCard.tsx";
import "./Takeover.css";

/** Shown at first; the rest on demand. */
const FIRST = 6;

/** Who could take over what the present scenario takes out; nothing where it takes nobody out. */
export function TakeoverPart({ data }: { readonly data: LoadedSet }) {
  const title = useScopedId("takeovers-title");
  const { t, lang } = useWords();
  const w = t.targets.takeovers;
  const isOn = useApp((state) => takesOut(state.history.present));
  const found = useApp((state) => answer(state.jobs.takeovers));
  const asked = useApp((state) => state.targets.toTakeovers);
  const commands = useCommands();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const heading = section.current?.querySelector("h3");
    if (!asked || !heading) return;
    // Whoever comes here may have scrolled down before; the heading is no stop for those who come by Tab.
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: "start" });
    commands.askTargets({ toTakeovers: false });
  }, [asked, commands]);
  // The answer is about the present scenario, not about the one that stands beside it.
  const isBeside = useContext(IdScope) !== "";
  if (!isOn || isBeside) return null;
  return (
    <section ref={section} className="takeovers" aria-labelledby={title}>
      <Heading id={title} text={w.title} lines={w.about} term="candidate" />
      <JobBar job="takeovers" what={w.computing} />
      {found && <Found result={found.result} context={contextOf(found.dataset, data, lang)} data={data} />}
    </section>
  );
}

interface FoundProps {
  readonly result: TakeoversResult;
  readonly context: RowContext;
  readonly data: LoadedSet;
}

function Found({ result, context, data }: FoundProps) {
  const { t, w, f, lang } = useWords();
  const commands = useCommands();
  const own = t.targets.takeovers;
  const fallen = useApp((state) => state.targets.fallen);
  const isTried = useApp((state) =>
    state.history.past.some(({ step }) => step.kind === "edit" && step.trial?.insteadOf),
  );
  const arrived = useArrived();
  const [all, setAll] = useState(false);
  const { before, takeovers, set, materials, scenario } = result;
  const { names } = context;
  const companies = useNames(data);
  const remarks = takeoverRemarks(result, { lang, dataset: context.dataset, names, warnings: 0 });
  // A chain that stands again needs nobody.
  const chain = fallen !== null && before.broken.includes(fallen) ? fallen : null;
  const helping = chain === null ? takeovers : takeovers.filter((takeover) => restores(takeover, chain));
  const listed = helping.length > 0 ? helping : takeovers;
  const shown = all ? listed : listed.slice(0, FIRST);
  const name = chain === null ? "" : names.chain(chain);
  return (
    <>
      {fallen !== null && chain === null && isTried && (
        <p>
          {own.again(names.chain(fallen))}{" "}
          <button
            type="button"
            className="button"
            onClick={() => {
              commands.askTargets({ tower: fallen });
              commands.showView("tower");
            }}
          >
            {own.see}
          </button>
        </p>
      )}
      <p className="soft">
        {scenarioSentence(scenario, companies, lang, arrived)}{" "}
        {w.takeovers.before(
          lossOf(before.loss.total, result, lang),
          before.broken.length,
          before.stopped.length,
        )}
        <Ask asked={{ of: "underScenario" }} title={t.result.loss} />
      </p>
      {materials.length === 0 && <p>{isTried ? own.done : w.takeovers.nothingLost}</p>}
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {chain !== null && (
        <p>
          {(helping.length > 0 ? own.forChain : own.forChainNone)(name)}{" "}
          <button type="button" className="link" onClick={() => commands.askTargets({ fallen: null })}>
            {own.all}
          </button>
        </p>
      )}
      {set && (chain === null || set.effect.chainsRestored.includes(chain)) && (
        <SetCard set={set} result={result} context={context} insteadOf={makersOf(materials, set.members)} />
      )}
      {shown.length > 1 && <p className="fine">{w.takeovers.order}</p>}
      <ol className="takeover-list" aria-label={own.list}>
        {shown.map((takeover) => (
          <TakeoverCard
            key={`${takeover.process} ${takeover.material}`}
            takeover={takeover}
            result={result}
            context={context}
            insteadOf={makersOf(materials, [takeover])}
          />
        ))}
      </ol>
      {listed.length > shown.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {own.showAll(f.integer(listed.length))}
        </button>
      )}
      <BasisNote basis={result.basis} rank={1} />
      {takeovers.length > 0 && (
        <DocumentButtons
          label={t.report.takeovers}
          make={async (files, format) => {
            const { takeoversFile } = await import("../save/make.ts");
            const shownNames = { ...names, company: companies.company };
            return takeoversFile(files, format, { result, dataset: context.dataset, names: shownNames });
          }}
        />
      )}
    </>
  );
}

function restores({ effect }: TakeoverResult, chain: string): boolean {
  return effect.chainsRestored.includes(chain);
}

/** Plants that made what newcomers take over. */
function makersOf(
  materials: readonly LostMaterial[],
  newcomers: readonly Pick<TakeoverResult, "takesOver">[],
): readonly string[] {
  const taken = new Set(newcomers.flatMap(({ takesOver }) => takesOver.map(({ material }) => material)));
  return [...new Set(materials.filter(({ material }) => taken.has(material)).flatMap(({ from }) => from))];
}
