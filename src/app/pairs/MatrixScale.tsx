import { useWords } from "../i18n/text.ts";
import { SHADES } from "./matrix.ts";

/** What the shades mean, from none to most. */
export function MatrixScale({ label, most }: { readonly label: string; readonly most: string }) {
  const { f } = useWords();
  return (
    <>
      <span>{label}:</span>
      <span>{f.percent(0)}</span>
      <span className="matrix-scale" aria-hidden="true">
        {Array.from({ length: SHADES + 1 }, (_, shade) => (
          <span key={`shade ${String(shade)}`} className={`cell shade-${shade}`} />
        ))}
      </span>
      <span>{most}</span>
    </>
  );
}
