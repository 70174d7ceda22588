import { memo, useEffect, useRef, useState } from "react";
import type { ChainStatus } from "../../analysis/results.ts";
import { chainMark } from "../chains/ChainItem.tsx";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { LeaveButton } from "../shared/LeaveButton.tsx";
import { ShowMore } from "../shared/ShowMore.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { type AppNames, useNames } from "../state/names.ts";
import { subjectOfUnit } from "../state/scenarioCommands.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { LinkLine } from "./LinkLine.tsx";
import { firstUnits, isLong, type Lane, type LaneStep, type LaneUnit } from "./lanes.ts";

interface Props {
  readonly lane: Lane;
  readonly data: LoadedSet;
}

/** One chain: how it stands now and in the scenario, and its steps. */
export const LaneRow = memo(function LaneRow({ lane, data }: Props) {
  const { t, w, f } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const selected = useApp(({ selection }) => selection?.kind === "chain" && selection.id === lane.id);
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const said = (throughput: number | null) =>
    throughput === null ? "" : `, ${t.lanes.throughput(f.percent(throughput))}`;
  const complete = lane.missing.length === 0;
  const status = (of: ChainStatus) =>
    `${complete || of === "absent" ? "" : t.chains.incomplete}${w.chainStatus[of]}`;
  const asked = <Ask asked={{ of: "chain", chain: lane.id }} title={t.chains.throughput} />;
  const weakest = lane.steps.find((step) => step.weakest)?.name ?? "";
  return (
    <li
      ref={element}
      className={`lane-row ${selected ? "is-chosen" : ""}`}
      aria-current={selected ? "true" : undefined}
    >
      <div className="lane-head">
        <h3>
          <button
            type="button"
            className="link lane-name"
            onClick={() => commands.select(selected ? null : { kind: "chain", id: lane.id })}
          >
            {lane.name}
          </button>
        </h3>
        <p className="lane-status">
          <span>
            <StatusMark mark={chainMark(lane.before, complete)} /> {t.lanes.now}: {status(lane.before)}
            {said(lane.throughputBefore)}
            {!lane.changed && asked}
          </span>
          {lane.changed && (
            <span className={`lane-after lane-after-${lane.after}`}>
              <StatusMark mark={chainMark(lane.after, complete)} /> {t.lanes.inScenario}: {status(lane.after)}
              {said(lane.throughput)}
              {asked}
            </span>
          )}
        </p>
      </div>
      <p className="soft">
        {t.lanes.sentence(lane.stepCount, lane.missing, weakest)}
        {lane.derived && ` ${w.summary.derived}.`}
      </p>
      <ol className={`lane-steps ${isLong(lane) ? "is-long" : ""}`}>
        {lane.steps.map((step, k) => (
          <StepBox
            key={step.id}
            step={step}
            first={firstUnits(lane)}
            next={lane.steps[k + 1]?.name ?? ""}
            changed={lane.changed}
            names={names}
          />
        ))}
      </ol>
    </li>
  );
});

/** Plants that each press of the button adds to a step. */
const MORE = 60;

interface StepProps {
  readonly step: LaneStep;
  /** How many plants are listed before the rest is asked for. */
  readonly first: number;
  readonly next: string;
  readonly changed: boolean;
  readonly names: AppNames;
}

function StepBox({ step, first, next, changed, names }: StepProps) {
  const { t, f } = useWords();
  const [most, setMost] = useState(first);
  return (
    <li className={`lane-step lane-step-${step.state} ${step.weakest ? "is-weakest" : ""}`}>
      <div className="lane-box">
        <p className="lane-step-name">{step.name}</p>
        {step.weakest && (
          <p className="lane-weakest">
            <span aria-hidden="true" className="tri" /> {t.lanes.weakest}
          </p>
        )}
        {step.missing && (
          <p className="lane-nobody">
            <StatusMark mark="ghost" /> {t.lanes.nobody}
          </p>
        )}
        {step.units.length > 0 && (
          <ul className="lane-units">
            {step.units.slice(0, most).map((unit) => (
              <UnitLine key={unit.id} unit={unit} names={names} />
            ))}
          </ul>
        )}
        <ShowMore
          shown={most}
          all={step.units.length}
          step={MORE}
          className="lane-more"
          onMore={() => setMost(most + MORE)}
        />
        {changed && step.throughput !== null && (
          <p className="lane-through">{t.lanes.throughput(f.percent(step.throughput))}</p>
        )}
      </div>
      {step.link !== null && (
        <p className={`lane-link lane-link-${step.link}`}>
          <LinkLine link={step.link} />
          <span aria-hidden="true">{t.lanes.links[step.link]}</span>
          <span className="hidden">{t.lanes.linkTo(t.lanes.links[step.link], next)}</span>
        </p>
      )}
    </li>
  );
}

function UnitLine({ unit, names }: { readonly unit: LaneUnit; readonly names: AppNames }) {
  const { t, w, f } = useWords();
  const commands = useCommands();
  const chosen = useApp(({ selection, data }) =>
    selection?.kind === "unit"
      ? selection.id === unit.id
      : selection?.kind === "company" && data?.index.units.get(unit.id)?.company === selection.id,
  );
  const subject = useApp((state) => subjectOfUnit(unit.id, state));
  const name = names.unit(unit.id);
  const words =
    unit.idle !== null
      ? w.unitStatus[unit.idle]
      : unit.state === "at-risk"
        ? t.lanes.runsAt(f.percent(unit.level))
        : unit.state === "healthy"
          ? ""
          : t.lanes.states[unit.state];
  return (
    <li className={`lane-unit lane-unit-${unit.state} ${chosen ? "is-chosen" : ""}`}>
      <span className="lane-unit-words">
        <StatusMark mark={unit.state === "inactive" ? "ghost" : unit.state} />
        <button
          type="button"
          className="link"
          aria-current={chosen ? "true" : undefined}
          onClick={() => commands.select({ kind: "unit", id: unit.id })}
        >
          {name}
        </button>
        {words !== "" && <span className="lane-unit-state"> {words}</span>}
      </span>
      {subject !== null && unit.idle === null && (
        <LeaveButton subject={subject} name={subject === unit.id ? name : names.subject(subject)} small />
      )}
    </li>
  );
}
