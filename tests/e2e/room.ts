/** What the tests of a workshop share: the screen of the room, the facilitator's bar, and the tower it looks at. */
import type { Locator, Page } from "@playwright/test";

export const ROOM = { locale: "nl-NL", viewport: { width: 1920, height: 1080 } };

export const MCA = "Zout - chloor - MCA";

export const workshopBar = (page: Page): Locator => page.getByRole("region", { name: "Werksessie" });

/** The tower of a chain, by the chain's name. */
export const towerOf = (page: Page, name: string, list = "De ketens als torens"): Locator =>
  page
    .getByRole("list", { name: list })
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name, exact: true }) });
