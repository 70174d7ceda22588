import { useWords } from "../i18n/text.ts";
import type { Unit } from "../state/types.ts";

type Sourced = Pick<Unit, "source" | "confidence" | "note" | "at">;

/** Where a row comes from: source, confidence, note, and file and row. Text of a data set is only ever text. */
export function SourceText({ of }: { readonly of: Sourced }) {
  const { t } = useWords();
  const link = webAddress(of.source);
  return (
    <span className="source">
      {link ? (
        <a href={link.href} target="_blank" rel="noreferrer noopener">
          {link.hostname.replace(/^www\./, "")}
        </a>
      ) : (
        <span>{of.source || t.company.noSource}</span>
      )}
      {of.confidence && <span> · {t.confidence[of.confidence]}</span>}
      <span> · {of.at ? t.company.row(of.at.file, of.at.row) : t.company.onlyInFlows}</span>
      {of.note && <span className="source-note">{of.note}</span>}
    </span>
  );
}

/** The address where the source is one web address; anything else stays plain text. */
function webAddress(source: string): URL | null {
  if (!/^https?:\/\/\S+$/.test(source.trim())) return null;
  return URL.canParse(source.trim()) ? new URL(source.trim()) : null;
}
