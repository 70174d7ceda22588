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
        <>
          {link.before}
          <a href={link.url.href} target="_blank" rel="noreferrer noopener">
            {link.url.hostname.replace(/^www\./, "")}
          </a>
        </>
      ) : (
        <span>{of.source || t.company.noSource}</span>
      )}
      {of.confidence && <span> · {t.confidence[of.confidence]}</span>}
      <span> · {of.at ? t.company.row(of.at.file, of.at.row) : t.company.onlyInFlows}</span>
      {of.note && <span className="source-note">{of.note}</span>}
    </span>
  );
}

/** The address at the end of a source, and what stands before it; null where it ends in none: it stays plain text. */
function webAddress(source: string): { readonly before: string; readonly url: URL } | null {
  const [, before = "", address = ""] = /^([^:]*(?::\s+)?)(https?:\/\/\S+)$/.exec(source.trim()) ?? [];
  return URL.canParse(address) ? { before, url: new URL(address) } : null;
}
