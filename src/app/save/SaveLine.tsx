import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";

interface Props {
  /** The buttons beside which it stands, where those of others are told elsewhere. */
  readonly by?: string;
}

/** How far a file is that is being made, with a button that stops it; then what it is called. */
export function SaveLine({ by }: Props) {
  const { t, f } = useWords();
  const { effects } = useAppContext();
  const exporting = useApp((state) => state.exporting);
  if (!exporting || (by !== undefined && by !== exporting.by))
    return <div className="save-line" role="status" />;
  const { what } = exporting;
  if (exporting.status === "running") {
    const { progress } = exporting;
    const share = progress && progress.total > 0 ? progress.done / progress.total : null;
    return (
      <div className="save-line" role="status">
        <p>
          {t.save.making(what)}
          {share !== null && ` ${f.percent(share)}`}
          {progress?.total === 0 && `. ${t.report.setting}`}
        </p>
        {share === null ? (
          <progress aria-label={t.save.making(what)} />
        ) : (
          <progress aria-label={t.save.making(what)} value={share} max={1} />
        )}
        <button type="button" className="button" onClick={effects.exports.stop}>
          {t.save.stop}
        </button>
      </div>
    );
  }
  return (
    <div className="save-line" role="status">
      {exporting.status === "done" ? (
        <p>
          {t.save.done(exporting.name)} {exporting.note}
        </p>
      ) : (
        <p className="warn">{t.save.failed(what, exporting.message)}</p>
      )}
    </div>
  );
}
