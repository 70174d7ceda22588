import type { ReactNode } from "react";
import "./LabelledButtons.css";

interface Props {
  readonly className: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** Buttons in a row, with what they are about before them. */
export function LabelledButtons({ className, label, children }: Props) {
  return (
    <fieldset className={`labelled-buttons ${className}`}>
      <legend className="hidden">{label}</legend>
      <span className="soft" aria-hidden="true">
        {label}
      </span>
      {children}
    </fieldset>
  );
}
