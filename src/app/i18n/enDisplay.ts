/** English words of how the screen looks. */
export const enDisplay = {
  display: {
    button: "Display",
    theme: "Colours",
    themes: { system: "As the computer", light: "Light", dark: "Dark" },
    masked: "Hide company names",
    maskedText:
      "Companies go by letters, and what is written about them is left out. The data stay as they are.",
    workshop: "Start the workshop",
    workshopText:
      "Full screen, large letters, few buttons. Save what you want to show as scenes beforehand: they are in the tab Assumed.",
  },
};
