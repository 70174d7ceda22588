import { useEffect } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";

/** So long in ms it is said how to come back. */
const SHOWN = 15_000;

/** Says to whom left the tour where it goes on. */
export function TourLeft() {
  const { t } = useWords();
  const commands = useCommands();
  useEffect(() => {
    const timer = setTimeout(commands.forgetTour, SHOWN);
    return () => clearTimeout(timer);
  }, [commands]);
  return (
    <div className="tour tour-end" role="status">
      <p>{t.learn.left}</p>
      <button type="button" className="button" onClick={commands.forgetTour}>
        {t.learn.finish}
      </button>
    </div>
  );
}
