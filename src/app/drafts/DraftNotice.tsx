import { useEffect, useRef, useState } from "react";
import { useAppContext, useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { OPEN_SCENARIO, useKept } from "../shared/useKept.ts";
import { projectScope, scopeOf } from "../state/scope.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { showTable } from "../tables/tablesState.ts";
import type { Draft } from "./draftStore.ts";
import { placeName } from "./names.ts";
import { isFree, type Place, targetNow } from "./place.ts";
import { shelf } from "./shelf.ts";
import { WaitingLine } from "./WaitingLine.tsx";

/** Whether this page has looked yet for the form that was open when the last one was killed. */
let looked = false;

/** What a page that was killed left behind: its form opens again by itself, and of all else a line says that it is there. */
export function DraftNotice() {
  const { t, lang } = useWords();
  const { store } = useAppContext();
  const data = useApp((state) => state.data);
  const masked = useApp((state) => state.masked);
  const hidden = useApp((state) => state.workshop || state.form !== null);
  const waiting = useWaiting();
  const go = useGo();
  useForgotten();
  useMoves();

  const there = data ? waiting.filter((draft) => placeNow(draft, data) !== null) : [];
  // A form shows names: while they are hidden there is none.
  const shown = masked ? there.filter(({ place }) => place.kind === "scene") : there;
  const first = shown.find(({ place }) => place.kind === "form");
  useEffect(() => {
    if (looked || waiting.length === 0) return;
    looked = true;
    const place = first && data && placeNow(first, data);
    if (place && isFree(store.getState())) go(place);
  }, [waiting, first, data, store, go]);

  if (hidden || !data) return null;
  return shown.map((draft) => {
    const { scope, subject, time } = draft;
    const place = placeNow(draft, data) ?? draft.place;
    return (
      <WaitingLine
        key={subject}
        name={placeName(place, data, t, lang)}
        time={time}
        onOpen={() => go(place)}
        onDiscard={() => void shelf.remove(scope, subject)}
      />
    );
  });
}

/** The drafts that wait for somebody, as they come and go. */
function useWaiting(): readonly Draft[] {
  const scope = useApp(scopeOf);
  const [waiting, setWaiting] = useState<readonly Draft[]>([]);
  useEffect(() => {
    let here = true;
    const look = () =>
      void shelf.waiting(scope).then((found) => {
        if (here) setWaiting(found.filter(({ place }) => place.kind !== "workshop"));
      });
    look();
    const stop = shelf.onChange(look);
    return () => {
      here = false;
      stop();
    };
  }, [scope]);
  return waiting;
}

/** Where the same data set goes on under another name, its drafts go along: an example that is changed is a project. */
function useMoves(): void {
  const scope = useApp(scopeOf);
  const origin = useApp((state) => state.origin);
  const before = useRef({ scope, origin });
  useEffect(() => {
    const was = before.current;
    before.current = { scope, origin };
    if (was.origin === origin && was.scope !== scope) void shelf.move(was.scope, scope);
  }, [scope, origin]);
}

/** A project that is deleted takes its drafts with it. */
function useForgotten(): void {
  const projects = useApp((state) => state.projects);
  const before = useRef(projects);
  useEffect(() => {
    const ids = new Set(projects.map(({ id }) => id));
    for (const { id } of before.current) if (!ids.has(id)) void shelf.removeAll(projectScope(id));
    before.current = projects;
  }, [projects]);
}

/** Leads to where something was typed; there it comes back by itself. */
function useGo(): (place: Place) => void {
  const commands = useCommands();
  const [, openScenario] = useKept<string | null>(OPEN_SCENARIO, null);
  return (place) => {
    if (place.kind !== "form" && place.kind !== "row") shelf.seek();
    if (place.kind === "form") commands.showForm(place.target);
    else if (place.kind === "row" || place.kind === "cells") {
      showTable(place.table);
      commands.showView("tables");
    } else if (place.kind === "scenario" && place.id !== null) {
      openScenario(place.id);
      commands.showView("compare");
    } else commands.showTab("scenario");
  };
}

/** The place of a draft in the data set as it is now; null where what it was about is gone. */
function placeNow({ place, subject }: Draft, { dataset }: LoadedSet): Place | null {
  if (place.kind === "scenario" && place.id !== null)
    return dataset.scenarios.some(({ id }) => id === place.id) ? place : null;
  if (place.kind !== "form") return place;
  const target = targetNow(place.target, subject, dataset);
  return target && { kind: "form", target };
}
