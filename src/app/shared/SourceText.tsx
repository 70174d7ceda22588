import { linkPieces } from "../../report/sourceLinks.ts";
import { useWords } from "../i18n/text.ts";
import type { Unit } from "../state/types.ts";

type Sourced = Pick<Unit, "source" | "confidence" | "note" | "at">;

/** Where a row comes from: source, confidence, note, and file and row. Text of a data set is only ever text. */
export function SourceText({ of }: { readonly of: Sourced }) {
  const { t } = useWords();
  return (
    <span className="source">
      {of.source === "" && <span>{t.company.noSource}</span>}
      {linkPieces(of.source).map(({ text, href }, k) =>
        href ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other key
          <a key={k} href={href} target="_blank" rel="noreferrer noopener">
            {new URL(href).hostname.replace(/^www\./, "")}
          </a>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other key
          <span key={k}>{text}</span>
        ),
      )}
      {of.confidence && <span> · {t.confidence[of.confidence]}</span>}
      <span> · {of.at ? t.company.row(of.at.file, of.at.row) : t.company.onlyInFlows}</span>
      {of.note && <span className="source-note">{of.note}</span>}
    </span>
  );
}
