import { useWords } from "../i18n/text.ts";
import { OfflineState } from "../offline/OfflineState.tsx";
import { useApp } from "../state/store.ts";
import { Modal } from "./Modal.tsx";

/** What Schakel is, where the data stay and what the figures are not. */
export default function AboutDialog() {
  const { t } = useWords();
  const values = useApp((state) => state.data?.dataset.cluster.values);
  return (
    <Modal title={t.aboutText.title}>
      <p>{t.aboutText.what}</p>
      <h3>{t.about.privacyTitle}</h3>
      <p>{t.aboutText.privacy}</p>
      <h3>{t.offline.title}</h3>
      <p>{t.offline.text}</p>
      <OfflineState />
      {location.protocol.startsWith("http") && (
        <p>
          <a href="schakel.html" download>
            {t.offline.single}
          </a>
          . {t.offline.singleText}
        </p>
      )}
      <h3>{t.aboutText.meaningTitle}</h3>
      <p>{t.aboutText.meaning}</p>
      <h3>{t.about.sourcesTitle}</h3>
      <p>{t.aboutText.sources}</p>
      {values?.licence && <p className="soft">{values.licence}</p>}
    </Modal>
  );
}
