/** A page whose process is killed, and what it had kept of what was typed. */
import type { Page } from "@playwright/test";

/** The drafts that are kept, as their subjects. */
export async function kept(page: Page): Promise<readonly string[]> {
  return (await keys(page)).map((key) => key.slice(0, 2).join(" | "));
}

/** The pages that they belong to, each once. */
export async function keepers(page: Page): Promise<readonly string[]> {
  return [...new Set((await keys(page)).map(([, , tab = ""]) => tab))];
}

function keys(page: Page): Promise<readonly string[][]> {
  return page.evaluate(
    () =>
      new Promise<string[][]>((done, fail) => {
        const asked = indexedDB.open("schakel-drafts");
        // Looking must not make the database: the app would find it without its store.
        asked.onupgradeneeded = () => asked.transaction?.abort();
        asked.onerror = () => done([]);
        asked.onsuccess = () => {
          const all = asked.result.transaction("drafts").objectStore("drafts").getAllKeys();
          all.onsuccess = () => {
            asked.result.close();
            done(all.result as string[][]);
          };
          all.onerror = () => fail(all.error);
        };
      }),
  );
}

/** Kills the page's process, without a word to the page, and opens the app in another. */
export async function killed(page: Page): Promise<Page> {
  const context = page.context();
  const crashed = page.waitForEvent("crash");
  const cdp = await context.newCDPSession(page);
  void cdp.send("Page.crash").catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  await page.close();
  await next.goto("/");
  return next;
}
