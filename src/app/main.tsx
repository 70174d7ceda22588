/** Starts the app: one store, one engine in a worker, one screen. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createWorkerEngine } from "../engine/workerClient.ts";
import { App } from "./App.tsx";
import { AppContext, makeApp } from "./context.ts";
import { loadWords } from "./i18n/text.ts";
import { keepLooks } from "./look/keepLook.ts";
import { makeProjects } from "./project/projects.ts";
import { startEffects } from "./state/effects.ts";
import { loadMask } from "./state/shown.ts";
import { store } from "./state/store.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";

// react-aria adds a <style> element, which the content security policy forbids, unless one of this id
// is there already; its one rule stands in base.css.
const placeholder = document.createElement("meta");
placeholder.id = "react-aria-pressable-style";
document.head.append(placeholder);

const engine = createWorkerEngine();
const app = makeApp(store, startEffects(store, engine), makeProjects(store, engine));
const started = app.effects.start(app.projects.start);
const root = document.getElementById("root");
if (!root) throw new Error("no #root in index.html");
await loadWords(store.getState().lang);
if (store.getState().masked) await loadMask();
createRoot(root).render(
  <StrictMode>
    <AppContext.Provider value={app}>
      <App />
    </AppContext.Provider>
  </StrictMode>,
);
await started;
keepLooks(store);
