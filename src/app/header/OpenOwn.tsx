import { type RefObject, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { openPicked } from "../project/openPicked.ts";
import { pick } from "../state/files.ts";

/** Opens a folder or files of one's own. They are read in this browser and go nowhere else. */
export function OpenOwn() {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const ask = (input: RefObject<HTMLInputElement | null>) => {
    input.current?.click();
    setShown(false);
  };
  return (
    <>
      <DialogTrigger isOpen={shown} onOpenChange={setShown}>
        <Button className="button">{t.header.open}</Button>
        <Popover className="explain-popover" placement="bottom start" offset={6}>
          <Dialog className="explain-dialog open-own" aria-label={t.header.open}>
            <button type="button" className="button" onClick={() => ask(folder)}>
              {t.header.openFolder}
            </button>
            <button type="button" className="button" onClick={() => ask(files)}>
              {t.header.openFiles}
            </button>
            <p>{t.header.openText}</p>
            <p className="soft">{t.about.privacyTitle}.</p>
          </Dialog>
        </Popover>
      </DialogTrigger>
      <FileInput input={folder} folder label={t.header.openFolder} />
      <FileInput input={files} label={t.header.openFiles} />
    </>
  );
}

interface FileInputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly folder?: boolean;
  readonly label: string;
}

function FileInput({ input, folder = false, label }: FileInputProps) {
  const app = useAppContext();
  async function read(element: HTMLInputElement): Promise<void> {
    const picked = await pick([...(element.files ?? [])]);
    element.value = ""; // choosing the same files again must count as a change
    await openPicked(app, picked);
  }
  return (
    <input
      ref={input}
      type="file"
      hidden
      multiple
      {...(folder ? { webkitdirectory: "" } : { accept: ".csv,.tsv,.txt,.json,.xlsx,.xlsm,.xls,.xlsb" })}
      aria-label={label}
      onChange={(event) => void read(event.currentTarget)}
    />
  );
}
