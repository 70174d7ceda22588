import { type ReactNode, useEffect, useState } from "react";
import { hasPicture } from "../state/jobPlans.ts";
import { useApp } from "../state/store.ts";
import { Lazy } from "./Lazy.tsx";

interface Props {
  readonly children: ReactNode;
  readonly fallback: ReactNode;
}

/** Longest wait in ms: the layout of a large network takes its time. */
const PATIENCE = 8000;
const MOMENT = 60;

/** What nobody needs before there is something to see: its code comes once the first picture stands, and then stays. */
export function AfterPicture({ children, fallback }: Props) {
  const stands = useApp((state) => hasPicture(state) || state.failure !== null);
  const [ready, setReady] = useState(stands);
  useEffect(() => {
    if (ready) return;
    // A moment later, not in the same breath: the picture comes first.
    const timer = setTimeout(() => setReady(true), stands ? MOMENT : PATIENCE);
    return () => clearTimeout(timer);
  }, [stands, ready]);
  return ready ? <Lazy fallback={fallback}>{children}</Lazy> : fallback;
}
