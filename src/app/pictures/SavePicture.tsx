import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useAppContext } from "../context.ts";
import { type AppWords, useWords } from "../i18n/text.ts";
import { download } from "../state/exports.ts";
import type { View } from "../state/types.ts";
import { type RegisteredPicture, usePictures } from "./registry.ts";
import type { PictureForm } from "./save.ts";

type Texts = AppWords["t"];

/** Saves what a view shows, with its legend, as SVG or PNG; nothing where the view has no picture. */
export default function SavePicture({ view }: { readonly view: View }) {
  const { t } = useWords();
  const { store } = useAppContext();
  const pictures = usePictures(view);
  const [said, setSaid] = useState("");
  if (pictures.length === 0) return null;

  async function save(picture: RegisteredPicture, form: PictureForm, close: () => void): Promise<void> {
    try {
      const { pictureFile } = await import("./save.ts");
      const file = await pictureFile(picture, form, store.getState());
      if (!file) return setSaid(t.picture.none);
      download(file);
      setSaid("");
      close();
    } catch {
      setSaid(t.picture.failed);
    }
  }

  return (
    <DialogTrigger onOpenChange={() => setSaid("")}>
      <Button className="button quiet save-picture">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="icon">
          <path d="M8 2.5v7M5 6.8l3 3 3-3M2.5 12.8h11" />
        </svg>
        <span className="save-picture-word">{t.picture.button}</span>
      </Button>
      <Popover className="explain-popover" placement="bottom end" offset={6}>
        <Dialog className="explain-dialog open-own" aria-label={t.picture.menu}>
          {({ close }) => (
            <>
              {pictures.map((picture) => (
                <div key={picture.part} className="open-own">
                  {pictures.length > 1 && <strong>{partName(picture.part, t)}</strong>}
                  <button type="button" className="button" onClick={() => void save(picture, "svg", close)}>
                    {t.picture.svg}
                  </button>
                  <button type="button" className="button" onClick={() => void save(picture, "png", close)}>
                    {t.picture.png}
                  </button>
                </div>
              ))}
              <p role="status">{said}</p>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What one of several pictures of a view is called. */
function partName(part: string, { picture, dependence }: Texts): string {
  const { curve, towers, pairs } = picture;
  const names: Readonly<Record<string, string>> = { curve, towers, pairs, dependence: dependence.title };
  return names[part] ?? part;
}
