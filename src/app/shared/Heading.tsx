import type { ReactNode } from "react";
import { Explain } from "./Explain.tsx";

interface Props {
  readonly level?: 2 | 3;
  readonly id?: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly formulas?: readonly string[];
  readonly children?: ReactNode;
}

/** A heading with its explanation beside it. */
export function Heading({ level = 3, id, text, lines, formulas = [], children }: Props) {
  const Tag = level === 2 ? "h2" : "h3";
  return (
    <div className="heading">
      <Tag id={id}>{text}</Tag>
      <Explain title={text} lines={lines} formulas={formulas} />
      {children}
    </div>
  );
}
