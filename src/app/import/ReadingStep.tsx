import type { Encoding } from "../../io/decode.ts";
import type { Delimiter } from "../../io/tokenise.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Choice } from "../shared/Choice.tsx";
import type { Guide } from "../state/guideTypes.ts";
import { RowField } from "./RowField.tsx";
import { RowsTable } from "./RowsTable.tsx";
import { chosenOf, SourceChoice } from "./SourceChoice.tsx";

const ENCODINGS: readonly Encoding[] = ["utf-8", "windows-1252", "utf-16le", "utf-16be"];
const DELIMITERS: readonly Delimiter[] = [";", ",", "\t"];
const SHOWN = 20;

/** The second step: how a file is cut into cells, with its first rows as they will be read. */
export function ReadingStep({ guide }: { readonly guide: Guide }) {
  const { t } = useWords();
  const { effects } = useAppContext();
  const chosen = chosenOf(guide);
  if (!chosen) return null;
  const { survey, plan } = chosen;
  const { source } = survey;
  return (
    <>
      <p>{t.guide.readingText}</p>
      <SourceChoice guide={guide} />
      <div className="guide-fields">
        {survey.csv && (
          <>
            <Choice
              label={t.guide.encoding}
              value={survey.csv.encoding}
              options={ENCODINGS.map((encoding) => [encoding, t.guide.encodings[encoding]] as const)}
              onChange={(encoding) => void effects.guide.setReading(source, { encoding })}
            />
            <Choice
              label={t.guide.delimiter}
              value={survey.csv.delimiter}
              options={DELIMITERS.map((delimiter) => [delimiter, t.guide.delimiters[delimiter]] as const)}
              onChange={(delimiter) => void effects.guide.setReading(source, { delimiter })}
            />
          </>
        )}
        <Choice
          label={t.guide.decimal}
          value={plan.decimal ?? "auto"}
          options={(["auto", "comma", "point"] as const).map(
            (sign) => [sign, t.guide.decimals[sign]] as const,
          )}
          onChange={(sign) => effects.guide.choose(source, { decimal: sign === "auto" ? null : sign })}
        />
        <RowField
          key={`header ${source}`}
          label={t.guide.headerRow}
          hint={t.guide.headerHint}
          value={plan.headerRow}
          onChange={(row) => effects.guide.setHeaderRow(source, row ?? 0)}
        />
        <RowField
          key={`last ${source}`}
          label={t.guide.lastRow}
          hint={t.guide.lastHint}
          value={plan.lastRow}
          onChange={(lastRow) => effects.guide.choose(source, { lastRow })}
        />
      </div>
      <RowsTable
        title={t.guide.preview}
        lines={survey.lines.slice(0, SHOWN)}
        headerRow={plan.headerRow}
        lastRow={plan.lastRow}
      />
      {(survey.more || survey.lines.length > SHOWN) && <p className="fine">{t.guide.more}</p>}
    </>
  );
}
