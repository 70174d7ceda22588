import { focusView } from "../actions/registry.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { EditButton } from "./EditButton.tsx";

/** Edits a plant, or starts a flow from it whose other end is chosen in the network. */
export function UnitTools({ unit, name }: { readonly unit: string; readonly name: string }) {
  const { t } = useWords();
  const app = useAppContext();
  const { commands } = app;
  const masked = useApp((state) => state.masked);
  const inGraph = useApp((state) => state.view === "graph");
  if (masked) return null;
  return (
    <>
      <EditButton target={{ kind: "unit", id: unit }} name={t.edit.unitChange(name)}>
        {t.edit.edit}
      </EditButton>
      {inGraph && (
        <button
          type="button"
          className="button"
          onClick={() => {
            commands.linkFrom(unit);
            focusView(app);
          }}
        >
          {t.edit.flowTo}
        </button>
      )}
    </>
  );
}
