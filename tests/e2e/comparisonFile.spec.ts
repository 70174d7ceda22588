/** What the app saves of a comparison is what the command line writes, byte for byte. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { open, showView } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const ROOT = new URL("../../", import.meta.url).pathname;

test("a comparison is the same file from the app and from the command line", async ({ page }) => {
  test.slow();
  await open(page);
  await showView(page, "Scenario");
  const choice = page.getByRole("group", { name: "Welke scenario’s" });
  for (const name of [/chloorfabriek valt weg/, /helft van het aardgas/])
    await choice.getByRole("checkbox", { name }).check();
  await expect(page.getByRole("region", { name: "Conclusie" })).toContainText("is het ergste van de twee");
  const dir = mkdtempSync(join(tmpdir(), "schakel-compared-"));
  try {
    for (const [button, ending] of [
      ["Rapport van deze vergelijking (PDF)", "pdf"],
      ["Webpagina (.html)", "html"],
      ["Tabellen (.xlsx)", "xlsx"],
    ] as const) {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: button }).click();
      const file = await download;
      const [date = ""] = /\d{4}-\d\d-\d\d/.exec(file.suggestedFilename()) ?? [];
      const path = join(dir, `cli.${ending}`);
      const args = ["--scenarios", "chlorine-gone,gas-half", "--lang", "nl", "--date", date, "--out", path];
      const command = ["--import", "tsx", "src/cli/main.ts", "compare", "chains/eemsdelta", ...args];
      execFileSync(process.execPath, command, { cwd: ROOT, stdio: "pipe" });
      expect(Buffer.compare(readFileSync(await file.path()), readFileSync(path)), ending).toBe(0);
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
});
