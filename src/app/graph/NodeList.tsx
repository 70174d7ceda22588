import { memo, useState } from "react";
import type { GraphNode } from "./scene.ts";

interface NodeListProps {
  readonly label: string;
  /** What the button for more units says. */
  readonly more: (shown: number, all: number) => string;
  readonly nodes: readonly GraphNode[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onFocus: (id: string | null) => void;
}

/** Units at first and with every press of the button: a thousand that change would hold up the whole screen. */
const ROWS = 200;

/** The units of the picture as a list that is heard and not seen: for browsing with a screen reader. */
export const NodeList = memo(function NodeList(props: NodeListProps) {
  const { label, more, nodes, selected, onSelect, onFocus } = props;
  const [most, setMost] = useState(ROWS);
  return (
    <>
      <ul className="graph-hidden" aria-label={label}>
        {nodes.slice(0, most).map((node) => (
          <Row
            key={node.id}
            node={node}
            pressed={node.id === selected}
            onSelect={onSelect}
            onFocus={onFocus}
          />
        ))}
      </ul>
      {nodes.length > most && (
        <button
          type="button"
          className="graph-hidden"
          tabIndex={-1}
          onClick={() => setMost((shown) => shown + ROWS)}
        >
          {more(Math.min(most, nodes.length), nodes.length)}
        </button>
      )}
    </>
  );
});

interface RowProps extends Pick<NodeListProps, "onSelect" | "onFocus"> {
  readonly node: GraphNode;
  readonly pressed: boolean;
}

const Row = memo(function Row({ node, pressed, onSelect, onFocus }: RowProps) {
  return (
    <li>
      <button
        type="button"
        tabIndex={-1}
        aria-pressed={pressed}
        onClick={() => onSelect(node.id)}
        onFocus={() => onFocus(node.id)}
        onBlur={() => onFocus(null)}
      >
        {node.aria}
      </button>
    </li>
  );
});
