/** Light or dark, as the reader chooses or as the computer is set. */
import { setTheme, type Theme } from "../graph/palette.ts";
import { remembered } from "./remember.ts";

export type { Theme };
export type ThemeChoice = "system" | Theme;
export const THEME_CHOICES: readonly ThemeChoice[] = ["system", "light", "dark"];

const DARK = "(prefers-color-scheme: dark)";

/** The choice of last time, else that of the computer. */
export function firstThemeChoice(): ThemeChoice {
  const last = remembered("theme");
  return THEME_CHOICES.find((choice) => choice === last) ?? "system";
}

export function themeOf(choice: ThemeChoice): Theme {
  if (choice !== "system") return choice;
  return typeof matchMedia !== "undefined" && matchMedia(DARK).matches ? "dark" : "light";
}

/** Gives page and picture the colours of a theme; what is drawn already must be drawn again. */
export function applyTheme(theme: Theme): void {
  setTheme(theme);
  if (typeof document !== "undefined") document.documentElement.dataset.theme = theme;
}

/** Calls back whenever the computer changes between light and dark. @returns how to stop that. */
export function watchSystemTheme(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
