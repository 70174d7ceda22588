import type { AgendaFormat } from "../../report/agenda/agendaFile.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { SaveLine } from "../save/SaveLine.tsx";
import { useApp } from "../state/store.ts";
import "../save/Save.css";

const FORMATS: readonly AgendaFormat[] = ["pdf", "html", "xlsx"];

/** The comparison as a file, to print, to read or to reckon with. */
export function SaveComparison() {
  const { t, lang } = useWords();
  const { effects } = useAppContext();
  const masked = useApp((state) => state.masked);
  // Where a dialog is open the line stands there.
  const asked = useApp((state) => state.panel === null);
  return (
    <>
      <fieldset className="compare-save">
        <legend className="hidden">{t.compare.save}</legend>
        <span className="soft" aria-hidden="true">
          {t.compare.save}
        </span>
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            aria-label={t.save.agenda[format]}
            onClick={() =>
              void effects.exports.save(t.save.agenda[format], async (context) => {
                const { compareFile } = await import("../save/make.ts");
                return compareFile(context, { format, lang });
              })
            }
          >
            {format.toUpperCase()}
          </button>
        ))}
        {masked && <span className="warn">{t.save.masked}</span>}
      </fieldset>
      {asked && <SaveLine />}
    </>
  );
}
