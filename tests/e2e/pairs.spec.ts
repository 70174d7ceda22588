/** Hidden pillars: pairs of companies that bring down more together than apart. */
import { expect, test } from "@playwright/test";
import { onOnePage, showView } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const app = onOnePage();

test("the strongest pair is taken out together, and comes back with one undo", async () => {
  const { page, problems } = app();
  await page.keyboard.press("6");
  const first = page.getByRole("list").getByRole("listitem").filter({ hasText: "verborgen pijlers" }).first();
  await first.getByText(/ketens breken alleen als beide vertrekken/).click();
  await expect(first.getByRole("button", { name: "Zout - restwaterstof - waterstofperoxide" })).toBeVisible();
  await first.getByRole("button", { name: /^Haal .+ en .+ weg$/ }).click();
  await expect(first).toContainText("Beide zijn vertrokken");
  await page.getByRole("tab", { name: "Aannames" }).click();
  const changes = page.getByRole("list", { name: "Wat wordt aangenomen" });
  await expect(changes.getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(changes).toHaveCount(0);
  await expect(first.getByRole("button", { name: /^Haal .+ en .+ weg$/ })).toBeVisible();
  expect(problems).toEqual([]);
});

test("the matrix is walked by keyboard and points at its pair in the list", async () => {
  const { page } = app();
  await showView(page, "Matrix");
  const matrix = page.getByRole("table", { name: "Matrix van paren" });
  await matrix.getByRole("button").first().focus();
  await page.keyboard.press("ArrowDown");
  const cell = page.locator(":focus");
  await expect(cell).toHaveAccessibleName(/ en .+: .+ extra, samen /);
  const name = (await cell.getAttribute("aria-label")) ?? "";
  await page.keyboard.press("Enter");
  await expect(cell).toHaveAttribute("aria-pressed", "true");
  const chosen = page.locator("[aria-current=true]");
  for (const company of name.split(":")[0]?.split(" en ") ?? []) await expect(chosen).toContainText(company);
});

test("a cluster without hidden pillars says so", async () => {
  const { page } = app();
  await showView(page, "Netwerk");
  const flows = "from,to,material,quantity,unit\nA,B,salt,10.5,kt\nB,market:x,acid,5.5,kt\n";
  await page
    .getByLabel("Bestanden openen…")
    .setInputFiles([{ name: "flows.csv", mimeType: "text/csv", buffer: Buffer.from(flows) }]);
  await expect(page.getByRole("table").getByRole("button", { name: "A", exact: true })).toBeVisible();
  await showView(page, "Matrix");
  await expect(page.getByText("Geen paar doet meer dan de twee bedrijven los van elkaar.")).toBeVisible();
});
