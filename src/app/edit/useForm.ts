import { useState } from "react";
import type { RowChange } from "../../model/edit.ts";
import type { EditStep, Rename } from "../../model/history.ts";
import type { Issue } from "../../model/issue.ts";
import { issueText } from "../../report/issues/index.ts";
import { useAppContext } from "../context.ts";
import { type DraftHold, useDraft } from "../drafts/useDraft.ts";
import { useWords } from "../i18n/text.ts";
import type { FormTarget } from "../state/types.ts";
import type { Fault, Texts } from "./texts.ts";

/** What is wrong with a form, and the way to send it. */
export interface Sending {
  /** What is wrong with each field, in words. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is wrong elsewhere: in no field of this form. */
  readonly others: readonly string[];
  /** Whether the reader is looking at it. */
  readonly busy: boolean;
  /** Shows what is wrong with the fields; false where nothing is. */
  refuse(faults: Readonly<Record<string, Fault>>): boolean;
  /** Makes the edit; where it is refused, says why at the fields. Resolves with whether it was made. */
  send(edit: Sent): Promise<boolean>;
  /** A field is typed in: what was wrong with it may no longer be. */
  forgive(field: string): void;
  readonly draft: DraftHold;
}

export interface Form extends Sending {
  readonly texts: Texts;
  set(field: string, text: string): void;
}

export interface Sent {
  readonly changes: readonly RowChange[];
  readonly renames: readonly Rename[];
  readonly step: EditStep;
  /** The table of this form's row, and its place in it, as the reader's issues name them. */
  readonly file: string;
  readonly at: number;
}

/** The state of a form whose fields are texts: those texts, and what is wrong with them. */
export function useForm(target: FormTarget, initial: Texts): Form {
  const draft = useDraft({ kind: "form", target }, initial);
  const sending = useSending(draft);
  return {
    ...sending,
    texts: draft.value,
    set(field, text) {
      draft.set((now) => ({ ...now, [field]: text }));
      sending.forgive(field);
    },
  };
}

/** @param draft what is typed; it is no longer kept once it is sent. */
export function useSending(draft: DraftHold): Sending {
  const { t, lang } = useWords();
  const { commands } = useAppContext();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [others, setOthers] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);

  function show(issues: readonly Issue[], { file, at }: Sent): void {
    const here = (issue: Issue) => issue.file === file && issue.row === at + 2 && issue.column !== "";
    const words = (issue: Issue) => {
      const { message, hint } = issueText(issue, lang);
      return `${message} ${hint}`.trim();
    };
    setErrors(Object.fromEntries(issues.filter(here).map((issue) => [issue.column, words(issue)])));
    const elsewhere = issues.filter((issue) => !here(issue));
    setOthers(
      elsewhere.map((issue) => t.edit.elsewhere(issue.file, issue.row ?? 0, issue.column, words(issue))),
    );
  }

  return {
    draft,
    errors,
    others,
    busy,
    forgive: (field) => setErrors(({ [field]: _, ...rest }) => rest),
    refuse(faults) {
      setErrors(
        Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t.edit.faults[fault]])),
      );
      setOthers([]);
      return Object.keys(faults).length > 0;
    },
    async send(sent) {
      setBusy(true);
      const outcome = await commands.edit(sent.changes, sent.step, sent.renames);
      setBusy(false);
      if (outcome.status === "refused") show(outcome.issues, sent);
      else if (outcome.status === "outdated") setOthers([t.edit.outdated]);
      else if (outcome.status === "failed") setOthers([t.edit.failed(outcome.message)]);
      else draft.drop();
      return outcome.status === "done";
    },
  };
}
