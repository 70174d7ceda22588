import { useId } from "react";
import type { AgendaFormat } from "../../report/agenda/agendaFile.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { LabelledButtons } from "../shared/LabelledButtons.tsx";
import type { ExportContext, MadeFile } from "../state/exports.ts";
import { useApp } from "../state/store.ts";
import { SaveLine } from "./SaveLine.tsx";
import "./Save.css";

const FORMATS: readonly AgendaFormat[] = ["pdf", "html", "xlsx"];

interface Props {
  /** What is saved, before the buttons. */
  readonly label: string;
  /** What the first form is called, where that is what most come for. */
  readonly main?: string;
  readonly make: (context: ExportContext, format: AgendaFormat) => Promise<MadeFile>;
}

/** What is on the screen as a file, to print, to read or to reckon with. */
export function DocumentButtons({ label, main, make }: Props) {
  const { t } = useWords();
  const { effects } = useAppContext();
  const id = useId();
  // Where a dialog is open the line stands there.
  const asked = useApp((state) => state.panel === null);
  const save = (format: AgendaFormat) =>
    void effects.exports.save(t.save.agenda[format], (context) => make(context, format), id);
  const [first = "pdf", ...others] = FORMATS;
  return (
    <>
      {main && (
        <button type="button" className="button primary" onClick={() => save(first)}>
          {main}
        </button>
      )}
      <LabelledButtons className="document-save" label={label}>
        {(main ? others : FORMATS).map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            aria-label={t.save.agenda[format]}
            onClick={() => save(format)}
          >
            {format.toUpperCase()}
          </button>
        ))}
      </LabelledButtons>
      {asked && <SaveLine by={id} />}
    </>
  );
}
