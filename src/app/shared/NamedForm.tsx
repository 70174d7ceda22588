import { type ChangeEvent, useId, useState } from "react";
import { NamedSubmit } from "./NamedSubmit.tsx";

/** Characters that a name may have. */
const LONGEST_NAME = 80;

interface Props {
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
}

/** Keeps something under a name, with a note on it; what is kept leaves the fields empty for the next. */
export function NamedForm({ className, label, words, longestNote, lines = false, onKeep }: Props) {
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const clean = name.trim();
  async function keep(): Promise<void> {
    if (clean === "" || !(await onKeep(clean, note.trim()))) return;
    setName("");
    setNote("");
  }
  const field = {
    id: useId(),
    className: "input",
    value: note,
    maxLength: longestNote,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setNote(event.currentTarget.value),
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
      <label className="stacked">
        <span>{words.name}</span>
        <input
          className="input"
          value={name}
          maxLength={LONGEST_NAME}
          onChange={(event) => setName(event.currentTarget.value)}
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
