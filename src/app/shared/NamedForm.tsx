import { type ChangeEvent, useId, useRef } from "react";
import { DraftLine } from "../drafts/DraftLine.tsx";
import type { Place } from "../drafts/place.ts";
import { useDraft } from "../drafts/useDraft.ts";
import { NamedSubmit } from "./NamedSubmit.tsx";

/** Characters that a name may have. */
const LONGEST_NAME = 80;

const EMPTY = { name: "", note: "" };

interface Props {
  /** Where this is: what is typed and not kept comes back there. */
  readonly place: Place;
  readonly className: string;
  /** What is kept, for those who hear the form. */
  readonly label?: string;
  readonly words: {
    readonly name: string;
    readonly note: string;
    readonly keep: string;
    /** Why nothing can be kept without a name. */
    readonly nameFirst: string;
  };
  /** Characters that the note may have, and whether it gets more than one line. */
  readonly longestNote: number;
  readonly lines?: boolean;
  /** Keeps something under a name, without blanks around it; whether that was done. */
  readonly onKeep: (name: string, note: string) => boolean | Promise<boolean>;
  /** Called once it is kept and the fields are empty. */
  readonly onKept?: (() => void) | undefined;
}

/** Keeps something under a name, with a note on it; what is kept leaves the fields empty for the next. */
export function NamedForm({
  place,
  className,
  label,
  words,
  longestNote,
  lines = false,
  onKeep,
  onKept,
}: Props) {
  const draft = useDraft(place, EMPTY);
  const { name, note } = draft.value;
  const clean = name.trim();
  const isKeeping = useRef(false);
  async function keep(): Promise<void> {
    // Who presses Enter twice keeps it once.
    if (clean === "" || isKeeping.current) return;
    isKeeping.current = true;
    const isKept = await Promise.resolve(onKeep(clean, note.trim())).finally(() => {
      isKeeping.current = false;
    });
    if (!isKept) return;
    draft.drop();
    onKept?.();
  }
  const field = {
    id: useId(),
    className: "input",
    value: note,
    maxLength: longestNote,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      draft.set((now) => ({ ...now, note: currentTarget.value })),
  };
  return (
    <form
      className={className}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <DraftLine draft={draft} />
      <label className="stacked">
        <span>{words.name}</span>
        <input
          className="input"
          value={name}
          maxLength={LONGEST_NAME}
          onChange={({ currentTarget }) => draft.set((now) => ({ ...now, name: currentTarget.value }))}
        />
      </label>
      <label className="stacked" htmlFor={field.id}>
        <span>{words.note}</span>
        {lines ? <textarea {...field} rows={2} /> : <input {...field} />}
      </label>
      <NamedSubmit name={clean} hint={words.nameFirst}>
        {words.keep}
      </NamedSubmit>
    </form>
  );
}
