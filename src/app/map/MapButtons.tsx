import type { KeyboardEvent } from "react";
import { useWords } from "../i18n/text.ts";
import { type Step, stepOf } from "./keys.ts";

/** Zooming and moving by button; on any of them the arrow keys, +, − and 0 work too. */
export function MapButtons({ onStep }: { onStep(step: Step): void }) {
  const { t } = useWords();
  function press(event: KeyboardEvent): void {
    const step = event.ctrlKey || event.metaKey || event.altKey ? null : stepOf(event.key);
    if (!step || step === "first" || step === "last") return;
    event.preventDefault();
    onStep(step);
  }
  return (
    <fieldset className="strip-buttons">
      <legend className="hidden">{t.map.zoom}</legend>
      <MapButton name={t.map.zoomIn} path="M8 2v12M2 8h12" onPress={() => onStep("zoom-in")} onKey={press} />
      <MapButton name={t.map.zoomOut} path="M2 8h12" onPress={() => onStep("zoom-out")} onKey={press} />
      <MapButton
        name={t.map.fit}
        path="M1.5 5V1.5H5M11 1.5h3.5V5M14.5 11v3.5H11M5 14.5H1.5V11"
        onPress={() => onStep("fit")}
        onKey={press}
      />
      <MapButton
        name={t.map.move}
        path="M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2"
        onPress={() => undefined}
        onKey={press}
      />
    </fieldset>
  );
}

interface ButtonProps {
  readonly name: string;
  readonly path: string;
  onPress(): void;
  onKey(event: KeyboardEvent): void;
}

function MapButton({ name, path, onPress, onKey }: ButtonProps) {
  return (
    <button type="button" aria-label={name} title={name} onClick={onPress} onKeyDown={onKey}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="icon">
        <path d={path} />
      </svg>
    </button>
  );
}
