import { Fragment } from "react";
import { useCommands } from "../context.ts";
import type { SelectionKind } from "../state/types.ts";

interface Props {
  readonly kind: SelectionKind;
  readonly ids: readonly string[];
  readonly name: (id: string) => string;
}

/** Names separated by commas, each a button that selects what it names. */
export function Names({ kind, ids, name }: Props) {
  return ids.map((id, at) => (
    <Fragment key={id}>
      {at > 0 && " "}
      <span className="name-item">
        <NameButton kind={kind} id={id} name={name(id)} more={at < ids.length - 1} />
      </span>
    </Fragment>
  ));
}

export function NameButton({
  kind,
  id,
  name,
  more = false,
}: {
  readonly kind: SelectionKind;
  readonly id: string;
  readonly name: string;
  /** A comma follows, within the button: behind one of two lines it would stand by itself. */
  readonly more?: boolean;
}) {
  const commands = useCommands();
  return (
    <button type="button" className="link" onClick={() => commands.select({ kind, id })}>
      {name}
      {more && <span aria-hidden="true">,</span>}
    </button>
  );
}
