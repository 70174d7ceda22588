import "./StatusMark.css";

export type Mark = "healthy" | "at-risk" | "broken" | "removed" | "ghost";

/** The sign of a state: shape and colour, as on the graph. Words always stand beside it. */
export function StatusMark({ mark }: { readonly mark: Mark }) {
  return (
    <svg className={`mark mark-${mark}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {mark === "healthy" && <circle cx="8" cy="8" r="5" className="mark-fill" />}
      {mark === "at-risk" && (
        <>
          <circle cx="8" cy="8" r="6" className="mark-line" strokeDasharray="19 38" />
          <path d="M8 4.5v4.5M8 11v1" className="mark-line" />
        </>
      )}
      {mark === "broken" && (
        <>
          <circle cx="8" cy="8" r="6" className="mark-line" />
          <path d="M5.5 5.5l5 5M10.5 5.5l-5 5" className="mark-line" />
        </>
      )}
      {mark === "removed" && <rect x="3" y="3" width="10" height="10" className="mark-fill" />}
      {mark === "ghost" && (
        <>
          <circle cx="8" cy="8" r="6" className="mark-line" strokeDasharray="3 2" />
          <path d="M8 5.5v5M5.5 8h5" className="mark-line" />
        </>
      )}
    </svg>
  );
}
