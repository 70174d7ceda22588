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

/** What nobody needs before there is something to see: its code comes once the first picture stands, and then stays. */
export function AfterPicture({ children, fallback }: Props) {
  const stands = useApp((state) => hasPicture(state) || state.failure !== null);
  const [ready, setReady] = useState(stands);
  useEffect(() => {
    if (ready) return;
    if (stands) {
      setReady(true);
      return;
    }
    const timer = setTimeout(() => setReady(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [stands, ready]);
  return ready ? <Lazy fallback={fallback}>{children}</Lazy> : fallback;
}
