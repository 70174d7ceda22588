import { lazy, useDeferredValue, useEffect } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { useShortcuts } from "./actions/useShortcuts.ts";
import { CentrePane } from "./centre/CentrePane.tsx";
import { useAppContext, useCommands } from "./context.ts";
import { SidePanel } from "./details/SidePanel.tsx";
import { Header, Notice } from "./header/Header.tsx";
import { useWords } from "./i18n/text.ts";
import { SaveTrouble } from "./project/SaveTrouble.tsx";
import { RankingPanel } from "./ranking/RankingPanel.tsx";
import { AfterPicture } from "./shared/AfterPicture.tsx";
import { DropZone } from "./shared/DropZone.tsx";
import { EmptyState, LoadingBar } from "./shared/EmptyState.tsx";
import { Lazy } from "./shared/Lazy.tsx";
import { LiveRegion } from "./shared/LiveRegion.tsx";
import { useShownSet } from "./state/shown.ts";
import { useApp } from "./state/store.ts";
import { watchSystemTheme } from "./state/theme.ts";

const EditForm = lazy(() => import("./edit/EditForm.tsx"));
const ProjectsDialog = lazy(() => import("./project/ProjectsDialog.tsx"));
const AboutDialog = lazy(() => import("./dialogs/AboutDialog.tsx"));
const HelpDialog = lazy(() => import("./dialogs/HelpDialog.tsx"));
const IssuesPanel = lazy(() => import("./dialogs/IssuesPanel.tsx"));
const GlossaryDialog = lazy(() => import("./help/GlossaryDialog.tsx"));
const Tour = lazy(() => import("./help/Tour.tsx"));
const Notices = lazy(() => import("./offline/Notices.tsx"));
const SceneDialog = lazy(() => import("./workshop/SceneDialog.tsx"));
const WorkshopBar = lazy(() => import("./workshop/WorkshopBar.tsx"));

const ImportGuide = lazy(() => import("./import/ImportGuide.tsx"));
const SaveDialog = lazy(() => import("./save/SaveDialog.tsx"));

/** The one screen: header, ranking, network and details, with errors and dialogs above them. */
export function App() {
  const { t, lang } = useWords();
  const { store, commands } = useAppContext();
  const data = useShownSet();
  const workshop = useApp((state) => state.workshop);
  const touring = useApp((state) => state.tour !== null || state.tourLeft);
  const panel = useApp((state) => state.panel);
  const issues = useApp((state) => state.failure !== null || state.panel === "issues");
  // Put together bit by bit while the last one still stands: a view may be large.
  const view = useDeferredValue(useApp((state) => state.view));
  const split = useApp((state) => state.beside !== null);
  const guided = useApp((state) => state.guide !== null);
  const form = useApp((state) => state.form);
  useShortcuts();
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${t.app.name}: ${t.app.tagline}`;
  }, [lang, t]);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-workshop", workshop);
  }, [workshop]);
  useEffect(() => watchSystemTheme(() => commands.setTheme(store.getState().themeChoice)), [store, commands]);
  return (
    <I18nProvider locale={lang === "nl" ? "nl-NL" : "en-GB"}>
      <DropZone>
        <Header />
        <Notice />
        <SaveTrouble />
        <EngineError />
        {issues && (
          <Lazy>
            <IssuesPanel />
          </Lazy>
        )}
        {data ? (
          <main className={`columns columns-${view} ${split ? "is-split" : ""}`}>
            <LoadingBar />
            <RankingPanel data={data} />
            <CentrePane data={data} view={view} />
            <SidePanel data={data} />
          </main>
        ) : (
          <EmptyState />
        )}
        {workshop && (
          <Lazy>
            <WorkshopBar />
          </Lazy>
        )}
        <LiveRegion />
        {(panel === "save" || guided) && (
          <Lazy fallback={null}>
            {panel === "save" && <SaveDialog />}
            {guided && <ImportGuide />}
          </Lazy>
        )}
        {form && (
          <Lazy>
            <EditForm key={JSON.stringify(form)} target={form} />
          </Lazy>
        )}
        {panel === "projects" && (
          <Lazy>
            <ProjectsDialog />
          </Lazy>
        )}
        <AfterPicture fallback={null}>
          <Notices />
        </AfterPicture>
        {(panel !== null || touring) && (
          <Lazy fallback={null}>
            {panel === "help" && <HelpDialog />}
            {panel === "about" && <AboutDialog />}
            {panel === "glossary" && <GlossaryDialog />}
            {panel === "scene" && <SceneDialog />}
            {touring && <Tour />}
          </Lazy>
        )}
      </DropZone>
    </I18nProvider>
  );
}

function EngineError() {
  const { t } = useWords();
  const commands = useCommands();
  const error = useApp((state) => state.engineError);
  if (error === null) return null;
  return (
    <div className="engine-error" role="alert">
      <p>
        {t.state.engineError} ({error})
      </p>
      <button type="button" className="button" onClick={commands.dismissEngineError}>
        {t.app.close}
      </button>
    </div>
  );
}
