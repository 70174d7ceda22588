import { lazy } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { ChainsTab } from "../chains/ChainsTab.tsx";
import { useCommands } from "../context.ts";
import { GapsTab } from "../gaps/GapsTab.tsx";
import { useWords } from "../i18n/text.ts";
import { ResultTab } from "../result/ResultTab.tsx";
import { Lazy } from "../shared/Lazy.tsx";
import { useApp } from "../state/store.ts";
import { type LoadedSet, TABS, type Tab as TabName } from "../state/types.ts";
import { CompanyTab } from "./CompanyTab.tsx";

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
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => commands.showTab(TABS.find((name) => name === key) ?? "company")}
      >
        <TabList className="tablist" aria-label={t.app.tagline}>
          {TABS.map((name) => (
            <Tab key={name} id={name} className="tab">
              {title(name)}
            </Tab>
          ))}
        </TabList>
        {TABS.map((name) => (
          <TabPanel key={name} id={name} className="tabpanel">
            {/* Inside: a panel that is left while it fades would wait for ever for its own transition. */}
            <div className={stale && name !== "scenario" ? "is-stale" : ""}>
              {name === "company" && <CompanyTab data={data} />}
              {name === "chains" && <ChainsTab data={data} />}
              {name === "gaps" && <GapsTab data={data} />}
              {name === "scenario" && (
                <Lazy>
                  <ScenarioTab key={data.dataset.id} data={data} />
                </Lazy>
              )}
              {name === "result" && <ResultTab data={data} />}
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}
