import { useWords } from "../i18n/text.ts";
import { DocumentButtons } from "../save/DocumentButtons.tsx";

/** The comparison as a file. */
export function SaveComparison() {
  const { t, lang } = useWords();
  return (
    <DocumentButtons
      main={t.compare.report}
      label={t.compare.save}
      make={async (context, format) => {
        const { compareFile } = await import("../save/make.ts");
        return compareFile(context, { format, lang });
      }}
    />
  );
}
