import { lazy } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Lazy } from "../shared/Lazy.tsx";
import { TabSet } from "../shared/TabSet.tsx";
import { useApp } from "../state/store.ts";
import { type LoadedSet, TABS, type Tab as TabName } from "../state/types.ts";
import { CompanyTab } from "./CompanyTab.tsx";

const ChainsTab = lazy(() => import("../chains/ChainsTab.tsx"));
const GapsTab = lazy(() => import("../gaps/GapsTab.tsx"));
const ResultTab = lazy(() => import("../result/ResultTab.tsx"));
const ScenarioTab = lazy(() => import("../scenario/ScenarioTab.tsx"));

/** The right side: the selected company, the chains, the missing links, what is assumed and what follows from it. */
export function SidePanel({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const commands = useCommands();
  const tab = useApp((state) => state.tab);
  const material = useApp((state) => state.selection?.kind === "material");
  const stale = useApp((state) => state.stale);
  const title = (name: TabName) => (name === "company" && material ? t.tabs.material : t.tabs[name]);
  return (
    <section className="panel side">
      <TabSet label={t.app.tagline} tabs={TABS} title={title} chosen={tab} onChoose={commands.showTab}>
        <div className={stale && tab !== "scenario" ? "is-stale" : ""}>
          <Lazy first={tab === "company" || tab === "result"}>
            {tab === "company" && <CompanyTab data={data} />}
            {tab === "chains" && <ChainsTab data={data} />}
            {tab === "gaps" && <GapsTab data={data} />}
            {tab === "scenario" && <ScenarioTab key={data.dataset.id} data={data} />}
            {tab === "result" && <ResultTab data={data} />}
          </Lazy>
        </div>
      </TabSet>
    </section>
  );
}
