/** What the end-to-end tests share: opening the app, choosing by search, guarding the page, checking it with axe. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

export const CHLORINE = "Nobian chlorine plant";

/** Notes a request to another origin, an error of the page or a breach of its security policy. */
export function guard(page: Page, baseURL: string | undefined): { readonly problems: string[] } {
  const problems: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (["http:", "https:", "ws:", "wss:"].includes(url.protocol) && url.origin !== baseURL)
      problems.push(`request to ${url.origin}`);
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  return { problems };
}

/** Opens the app and waits for the first data set's ranking and layout. */
export async function open(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("table").getByRole("button", { name: "Nobian", exact: true })).toBeVisible();
  await expect(page.getByRole("application")).toBeVisible({ timeout: 30_000 });
}

/**
 * One page for the tests that follow, one after another: to open the app takes longer than what most of them do. Each
 * begins with what the one before it left behind.
 */
export function onOnePage(): () => { readonly page: Page; readonly problems: readonly string[] } {
  test.describe.configure({ mode: "serial" });
  let shared: { readonly page: Page; readonly problems: readonly string[] } | null = null;
  test.beforeAll(async ({ browser, baseURL }) => {
    const page = await browser.newPage();
    shared = { page, ...guard(page, baseURL) };
    await open(page);
  });
  test.afterAll(() => shared?.page.close());
  return () => {
    if (!shared) throw new Error("the page is opened before the first test");
    return shared;
  };
}

export async function choose(page: Page, search: string, words: string, name: string): Promise<void> {
  await page.getByRole("combobox", { name: search }).fill(words);
  await page.getByRole("option", { name }).first().click();
}

/** Opens a view by its button. */
export async function showView(page: Page, name: string): Promise<void> {
  await page
    .getByRole("group", { name: /^(Beeld|View)$/ })
    .getByRole("button", { name })
    .click();
}

/**
 * What axe finds wrong on the page as it is.
 * @param part the only part of it that is another than when all was looked at
 */
export async function violations(page: Page, part = "body"): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page })
    .include(part)
    // The page has no frames: the results need not be gathered in a page of their own, which takes five times as long.
    .setLegacyMode(true)
    // Before the tags: it would take them back.
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`);
}
