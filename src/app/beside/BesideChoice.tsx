import { useMemo } from "react";
import { useCommands } from "../context.ts";
import { type AppWords, useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { besideChoices, besideOf, type Comparable } from "../state/compared.ts";
import { answer } from "../state/jobTypes.ts";
import { useHide } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import { differenceOf } from "./difference.ts";
import "./Beside.css";

export function besideName({ id, name, nameNl }: Comparable, { t, lang }: AppWords): string {
  return id === "today" ? t.beside.today : lang === "nl" ? nameNl : name;
}

/** What stands beside the present scenario, and what differs. */
export function BesideChoice() {
  const words = useWords();
  const { t, f } = words;
  const commands = useCommands();
  const hide = useHide();
  const data = useApp((state) => state.data);
  const history = useApp((state) => state.history);
  const compared = useApp((state) => state.compared);
  const beside = useApp((state) => besideOf(state)?.id ?? "");
  const first = useApp((state) => answer(state.jobs.beside));
  const second = useApp((state) => (state.stale ? null : state.results.simulate));
  const choices = useMemo(() => besideChoices({ data, history, compared }), [data, history, compared]);
  const difference = useMemo(() => (first && second ? differenceOf(first, second) : null), [first, second]);
  return (
    <>
      <label className="beside-choice">
        <span>{t.beside.label}</span>
        <select
          className="select"
          value={beside}
          onChange={(event) => commands.showBeside(event.currentTarget.value || null)}
        >
          <option value="">{t.beside.nothing}</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {hide(besideName(choice, words))}
            </option>
          ))}
        </select>
      </label>
      {beside !== "" && (
        <p className="beside-difference" role="status">
          {difference &&
            t.beside.difference(
              f.points(difference.loss),
              difference.stops.length,
              difference.runs.length,
              difference.breaks.length,
              difference.stands.length,
            )}
          {difference && <Ask asked={{ of: "beside" }} title={t.result.loss} />}
        </p>
      )}
    </>
  );
}
