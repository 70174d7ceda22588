import { type DragEvent, type ReactNode, useState } from "react";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { openPicked } from "../project/openPicked.ts";
import { dropped } from "../state/files.ts";

/** The whole page takes dropped folders and files. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const app = useAppContext();
  const [over, setOver] = useState(false);

  function onDragOver(event: DragEvent): void {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  }
  function onDrop(event: DragEvent): void {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(false);
    void dropped(event.dataTransfer).then((picked) => openPicked(app, picked));
  }
  function onDragLeave(event: DragEvent): void {
    if (event.relatedTarget === null) setOver(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a twin in the buttons that open files
    <div className="app" onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
      {children}
      {over && (
        <div className="drop-veil">
          <p>{t.state.drop}</p>
        </div>
      )}
    </div>
  );
}
