import type { ReactNode } from "react";
import { Explain, type ExplainProps } from "./Explain.tsx";

interface Props extends Omit<ExplainProps, "title"> {
  readonly level?: 2 | 3;
  readonly id?: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A heading with its explanation beside it. */
export function Heading({ level = 3, id, text, children, ...explained }: Props) {
  const Tag = level === 2 ? "h2" : "h3";
  return (
    <div className="heading">
      <Tag id={id}>{text}</Tag>
      <Explain title={text} {...explained} />
      {children}
    </div>
  );
}
