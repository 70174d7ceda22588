/** The question marks behind what is said: none stands on a line by itself, however narrow the page is. */
import { expect, type Page, test } from "@playwright/test";
import { CHLORINE, choose, open } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

/** How many question marks stand behind a text, and what is written before those that begin a line. */
async function marks(page: Page): Promise<{ readonly count: number; readonly alone: readonly string[] }> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>(".ask-mark")].filter(
      (mark) => mark.parentElement?.textContent?.trim() !== "?" && mark.checkVisibility(),
    );
    const alone = all.filter((mark) => {
      const range = document.createRange();
      const texts = document.createTreeWalker(mark.parentElement ?? mark, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text && !mark.contains(text); text = texts.nextNode())
        if (text.textContent?.trim() && text.parentElement?.checkVisibility()) range.selectNodeContents(text);
      const before = [...range.getClientRects()].at(-1);
      const button = mark.querySelector("button")?.getBoundingClientRect();
      return before && button && button.top >= before.bottom;
    });
    return { count: all.length, alone: alone.map((mark) => mark.parentElement?.textContent ?? "") };
  });
}

test("a question mark stays on the line of what it stands behind", async ({ page }) => {
  await open(page);
  await choose(page, "Zoeken", "nobian", "Nobian");
  await page.getByRole("tabpanel").getByRole("button", { name: "Heel Nobian vertrekt", exact: true }).click();
  await choose(page, "Zoeken", "chlorine", CHLORINE);
  for (const tab of ["Bedrijf", "Ketens"]) {
    await page.getByRole("tab", { name: tab }).click();
    const panel = page.getByRole("tabpanel");
    await expect(panel.locator(".ask-mark").filter({ visible: true }).first()).toBeVisible();
    let seen = 0;
    for (let width = 200; width <= 320; width += 8) {
      await panel.evaluate((element, to) => {
        element.style.inlineSize = `${to}px`;
      }, width);
      const { count, alone } = await marks(page);
      expect(alone, `${tab}, ${width} px`).toEqual([]);
      seen = Math.max(seen, count);
    }
    expect(seen, tab).toBeGreaterThan(0);
  }
});
