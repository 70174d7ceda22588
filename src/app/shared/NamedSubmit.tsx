import { type ReactNode, useId } from "react";

interface Props {
  /** What was filled in as the name, without blanks around it. */
  readonly name: string;
  /** Why it can't be pressed yet. */
  readonly hint: string;
  readonly children: ReactNode;
}

/** The button that keeps something under a name; without one it says, in sight, that it waits for a name. */
export function NamedSubmit({ name, hint, children }: Props) {
  const id = useId();
  const waits = name === "";
  return (
    <span className="named-submit">
      <button type="submit" className="button" disabled={waits} aria-describedby={waits ? id : undefined}>
        {children}
      </button>
      {/* It keeps its place, so that the button does not move away from who goes to press it. */}
      <span id={id} className="fine" style={waits ? undefined : { visibility: "hidden" }}>
        {hint}
      </span>
    </span>
  );
}
