import type { StepLink } from "./lanes.ts";

/** The line from a step to the next: each kind has its own stroke, so that colour is never needed. */
export function LinkLine({ link }: { readonly link: StepLink }) {
  const hasHead = link !== "none" && link !== "gap";
  return (
    <svg className="lane-line" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
      {link === "in-house" ? (
        <path d="M2 6h31M2 10h31" className="lane-line-stroke" />
      ) : (
        <path d={hasHead ? "M2 8h31" : "M2 8h40"} className="lane-line-stroke" />
      )}
      {link === "weak" && <path d="M17 3l5 5-5 5-5-5z" className="lane-line-head" />}
      {hasHead && <path d="M32 2.5 42 8l-10 5.5z" className="lane-line-head" />}
    </svg>
  );
}
