import { type ReactNode, Suspense } from "react";
import { useWords } from "../i18n/text.ts";

/** A part of the screen whose code is fetched when it is first shown. */
export function Lazy({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  return <Suspense fallback={<p className="waiting">{t.views.loading}</p>}>{children}</Suspense>;
}
