interface Props {
  /** What it does, and to what: the button shows a picture only. */
  readonly label: string;
  /** Path in a square of 16. */
  readonly path: string;
  readonly off?: boolean;
  readonly expanded?: boolean;
  readonly act: () => void;
}

/** A small button with a drawn sign. */
export function IconButton({ label, path, off = false, expanded, act }: Props) {
  return (
    <button
      type="button"
      className="button icon-button"
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      disabled={off}
      onClick={act}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className="icon">
        <path d={path} />
      </svg>
    </button>
  );
}
