import type { ReactNode } from "react";
import type { TermId } from "../help/terms.ts";
import { Explain } from "./Explain.tsx";

interface Props {
  readonly level?: 2 | 3;
  readonly id?: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly formulas?: readonly string[];
  /** Its own entry in the glossary. */
  readonly term?: TermId;
  readonly children?: ReactNode;
}

/** A heading with its explanation beside it. */
export function Heading({ level = 3, id, text, lines, formulas = [], term, children }: Props) {
  const Tag = level === 2 ? "h2" : "h3";
  return (
    <div className="heading">
      <Tag id={id}>{text}</Tag>
      <Explain title={text} lines={lines} formulas={formulas} term={term} />
      {children}
    </div>
  );
}
