import type { GraphNode } from "./scene.ts";

interface NodeListProps {
  readonly label: string;
  readonly nodes: readonly GraphNode[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onFocus: (id: string | null) => void;
}

/** The units of the picture as a list that is heard and not seen: for browsing with a screen reader. */
export function NodeList({ label, nodes, selected, onSelect, onFocus }: NodeListProps) {
  return (
    <ul className="graph-hidden" aria-label={label}>
      {nodes.map((node) => (
        <li key={node.id}>
          <button
            type="button"
            tabIndex={-1}
            aria-pressed={node.id === selected}
            onClick={() => onSelect(node.id)}
            onFocus={() => onFocus(node.id)}
            onBlur={() => onFocus(null)}
          >
            {node.aria}
          </button>
        </li>
      ))}
    </ul>
  );
}
