import { lazy } from "react";
import { ActionButton } from "../actions/ActionButton.tsx";
import type { Scene } from "../graph/scene.ts";
import { useWords } from "../i18n/text.ts";
import { AfterPicture } from "../shared/AfterPicture.tsx";
import { Heading } from "../shared/Heading.tsx";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";

const FilterButton = lazy(() => import("./FilterButton.tsx"));

interface Props {
  readonly data: LoadedSet;
  /** Id of the heading. */
  readonly title: string;
  /** null until the first picture is made. */
  readonly mode: Scene["mode"] | null;
}

/** The network's heading, and the switches of what it shows. */
export function GraphHead({ data, title, mode }: Props) {
  const { t } = useWords();
  const ghosts = useApp((s) => s.ghosts);
  const linkClasses = useApp((s) => s.linkClasses);
  const energy = useApp((s) => s.energy);
  return (
    <div className="centre-head">
      <Heading level={2} id={title} text={t.graph.title} lines={(e) => e.graph} />
      <AfterPicture
        fallback={
          <button type="button" className="button" disabled>
            {t.graph.filter}
          </button>
        }
      >
        <FilterButton data={data} />
      </AfterPicture>
      <ActionButton id="ghosts" className="button toggle" pressed={ghosts} name={t.graph.ghosts}>
        {t.graph.ghostsShort}
      </ActionButton>
      {/* In a what-if colours tell the state alone. */}
      {mode !== "whatif" && (
        <ActionButton
          id="linkClasses"
          className="button toggle link-classes"
          pressed={linkClasses}
          name={t.graph.linkClasses}
        >
          {t.graph.linkClasses}
        </ActionButton>
      )}
      <ActionButton id="energy" className="button toggle" pressed={energy} name={t.graph.energy}>
        {t.graph.energy}
      </ActionButton>
    </div>
  );
}
