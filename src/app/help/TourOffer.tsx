import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";

/** Offers the guided tour at the first visit; from then on it stands in the help. */
export function TourOffer() {
  const { t } = useWords();
  const commands = useCommands();
  const offered = useApp((state) => state.tourOffered);
  if (!offered) return null;
  return (
    <span className="tour-offer">
      <button type="button" className="link" onClick={() => commands.setTour(0)}>
        {t.learn.start}
      </button>
      <button
        type="button"
        className="tour-no"
        aria-label={t.learn.noThanks}
        title={t.learn.noThanks}
        onClick={commands.endTour}
      >
        ×
      </button>
    </span>
  );
}
