import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { TabSet } from "../shared/TabSet.tsx";
import { store, useApp } from "../state/store.ts";
import type { LoadedSet, TargetsPart } from "../state/types.ts";
import { AttractPane } from "./AttractPane.tsx";
import { KeepPane } from "./KeepPane.tsx";
import { keepAsk } from "./keptAsk.ts";
import { StrengthenPane } from "./StrengthenPane.tsx";
import "./Trial.css";
import "./Targets.css";

const PARTS: readonly TargetsPart[] = ["attract", "strengthen", "keep"];
const PANES = { attract: AttractPane, strengthen: StrengthenPane, keep: KeepPane };

keepAsk(store);

/** Whom to attract, which weak links to strengthen and which strong ones to keep. */
export default function TargetsView({ data }: { readonly data: LoadedSet }) {
  const title = useScopedId("targets-title");
  const { t } = useWords();
  const commands = useCommands();
  const part = useApp((state) => state.targets.part);
  const Pane = PANES[part];
  return (
    <section className="view-pane targets-view" aria-labelledby={title}>
      <div className="view-section targets-head">
        <Heading level={2} id={title} text={t.targets.title} lines={t.targets.about} term="candidate" />
      </div>
      <TabSet
        className="targets-tabs"
        panelClass="targets-panel"
        label={t.targets.parts.label}
        tabs={PARTS}
        title={(name) => t.targets.parts[name]}
        chosen={part}
        onChoose={(name) => commands.askTargets({ part: name })}
      >
        <Pane data={data} />
      </TabSet>
    </section>
  );
}
