import { useWords } from "../i18n/text.ts";
import { type Mark, StatusMark } from "../shared/StatusMark.tsx";
import { LinkLine } from "./LinkLine.tsx";
import type { StepLink } from "./lanes.ts";

const STATES: readonly Mark[] = ["healthy", "at-risk", "broken", "removed", "ghost"];
const LINKS: readonly StepLink[] = ["strong", "weak", "in-house", "none", "gap"];

/** What signs and lines mean; states that only a scenario brings stand there once there is one. */
export function LaneLegend({ changed }: { readonly changed: boolean }) {
  const { t } = useWords();
  const states = changed ? STATES : STATES.filter((state) => state === "healthy" || state === "ghost");
  return (
    <details className="plain lane-legend" open>
      <summary>{t.lanes.legend}</summary>
      <ul aria-label={t.lanes.legendSteps}>
        {states.map((state) => (
          <li key={state}>
            <StatusMark mark={state} /> {t.lanes.states[state]}
          </li>
        ))}
      </ul>
      <ul aria-label={t.lanes.legendLinks}>
        {LINKS.map((link) => (
          <li key={link} className={`lane-link-${link}`}>
            <LinkLine link={link} /> {t.lanes.links[link]}
          </li>
        ))}
      </ul>
    </details>
  );
}
