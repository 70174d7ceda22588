import { useEffect } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useCommands } from "../context.ts";
import { SignAndWord } from "../header/Signs.tsx";
import { useWords } from "../i18n/text.ts";
import { loadMask } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import { THEME_CHOICES } from "../state/theme.ts";
import "./Display.css";

/** Light or dark, names or letters, and the way to the workshop. */
export default function DisplayMenu() {
  const { t } = useWords();
  const commands = useCommands();
  const choice = useApp((state) => state.themeChoice);
  const masked = useApp((state) => state.masked);
  const loaded = useApp((state) => state.data !== null);
  return (
    <DialogTrigger>
      <Button className="button quiet">
        <SignAndWord sign="display" word={t.display.button} />
      </Button>
      <Popover className="explain-popover" placement="bottom end" offset={6}>
        <Dialog className="explain-dialog display-menu" aria-label={t.display.button}>
          {({ close }) => (
            <>
              {/* First: whoever prepares a meeting looks for it here. */}
              {(
                [
                  [t.display.workshop, commands.startWorkshop],
                  [t.actions.addScene, () => commands.showPanel("scene")],
                ] as const
              ).map(([name, act]) => (
                <button
                  key={name}
                  type="button"
                  className="button"
                  disabled={!loaded}
                  onClick={() => {
                    close();
                    act();
                  }}
                >
                  {name}
                </button>
              ))}
              <p className="fine">{t.display.workshopText}</p>
              <fieldset className="display-themes">
                <legend>{t.display.theme}</legend>
                {THEME_CHOICES.map((theme) => (
                  <label key={theme} className="check">
                    <input
                      type="radio"
                      name="theme"
                      checked={choice === theme}
                      onChange={() => commands.setTheme(theme)}
                    />
                    {t.display.themes[theme]}
                  </label>
                ))}
              </fieldset>
              <MaskSwitch masked={masked} label={t.display.masked} />
              <p className="fine">{t.display.maskedText}</p>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function MaskSwitch({ masked, label }: { readonly masked: boolean; readonly label: string }) {
  const commands = useCommands();
  useEffect(() => void loadMask(), []);
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={masked}
        onChange={(event) => void commands.setMasked(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
