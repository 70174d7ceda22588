/** Projects: nothing that was done is ever lost, in one tab or two, in the browser or as a file. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { choose, guard, open, violations } from "./app.ts";

test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

const undo = (page: Page) => page.getByRole("button", { name: /^Ongedaan maken/ });
const saved = (page: Page) => page.getByRole("button", { name: "Bewaard, Projecten" });
const chooser = (page: Page) => page.getByRole("combobox", { name: "Gegevens" });
const form = (page: Page, name: string) => page.getByRole("dialog", { name });
const first = (page: Page) => page.getByRole("table").getByRole("row").nth(1).getByRole("button").first();

/** Lets Nobian leave, which makes a project of the example. */
async function leave(page: Page): Promise<void> {
  await page.getByRole("table").getByRole("button", { name: "Nobian: laat vertrekken" }).click();
  await expect(undo(page)).toHaveAccessibleName(/Nobian vertrekt/);
  await expect(saved(page)).toBeVisible();
}

async function projects(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Projecten$/ }).click();
  await expect(form(page, "Projecten op deze computer")).toBeVisible();
}

/** Opens the form of a plant that is found by its name. */
async function edit(page: Page, words: string, name: string): Promise<void> {
  await choose(page, "Zoeken", words, name);
  await page.getByRole("button", { name: `Wijzig ${name}` }).click();
  await expect(form(page, `Wijzig ${name}`)).toBeVisible();
}

test("a plant is edited by a form: the ranking follows, a reload keeps it, and undo takes it back", async ({
  page,
  baseURL,
}) => {
  const { problems } = guard(page, baseURL);
  await open(page);
  const before = await first(page).textContent();
  await edit(page, "chlorine", "Nobian chlorine plant");
  const dialog = form(page, "Wijzig Nobian chlorine plant");
  const value = dialog.getByRole("textbox", { name: /^Toegevoegde waarde/ });
  await value.fill("veel");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(value).toHaveAccessibleDescription(/Vul een getal in/);
  expect(await violations(page)).toEqual([]);
  await value.fill("9000000000,5");
  await dialog.getByRole("textbox", { name: /^Banen/ }).fill("-3");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(dialog.getByRole("textbox", { name: /^Banen/ })).toHaveAccessibleDescription(/0 of meer/);
  await dialog.getByRole("textbox", { name: /^Banen/ }).fill("250");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(undo(page)).toHaveAccessibleName("Ongedaan maken: fabriek Nobian chlorine plant gewijzigd");
  await expect(first(page)).toHaveText("Nobian");
  await expect(saved(page)).toBeVisible();

  await page.reload();
  await expect(first(page)).toHaveText("Nobian");
  await expect(undo(page)).toHaveAccessibleName("Ongedaan maken: fabriek Nobian chlorine plant gewijzigd");
  await undo(page).click();
  await expect(first(page)).toHaveText(before ?? "");
  expect(problems).toEqual([]);
});

test("what was shown comes back too, and an example that was changed stays as it was", async ({ page }) => {
  await open(page);
  await leave(page);
  await page.getByRole("tab", { name: "Ketens" }).click();
  await page.reload();
  await expect(undo(page)).toHaveAccessibleName(/Nobian vertrekt/);
  await expect(page.getByRole("tab", { name: "Ketens" })).toHaveAttribute("aria-selected", "true");
  const example = await chooser(page).locator("optgroup[label='Voorbeelden'] option").first().textContent();
  await chooser(page).selectOption({ value: "example eemsdelta" });
  await expect(page.getByRole("button", { name: "Nobian: laat vertrekken" })).toBeVisible();
  await expect(undo(page)).toBeDisabled();
  expect(example).not.toBe("");
});

test("a result comes back also where the words of later screens come late", async ({ page, baseURL }) => {
  const { problems } = guard(page, baseURL);
  await open(page);
  await leave(page);
  await expect(page.getByRole("tab", { name: "Resultaat" })).toHaveAttribute("aria-selected", "true");
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/nlMore-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await expect(page.getByRole("heading", { name: "Wat wordt aangenomen" })).toBeVisible();
  const takeover = page
    .getByRole("tabpanel", { name: "Resultaat" })
    .getByRole("button", { name: "Wie kan dit overnemen?" });
  await expect(takeover).toHaveCount(0);
  come();
  await expect(takeover).toBeVisible();
  expect(problems).toEqual([]);
});

test("a flow and a chain are added by forms, a plant is removed with its flows, and all is undone", async ({
  page,
  baseURL,
}) => {
  const { problems } = guard(page, baseURL);
  await open(page);
  await choose(page, "Zoeken", "chlorine", "Nobian chlorine plant");
  await page.getByRole("button", { name: "Stroom toevoegen naar…" }).click();
  await expect(page.getByText(/Kies in het netwerk/)).toBeVisible();
  await page.getByRole("button", { name: "Buiten het cluster", exact: true }).click();
  const flow = form(page, "Nieuwe stroom");
  await flow.getByRole("combobox", { name: "Materiaal" }).selectOption({ label: "Nieuw materiaal…" });
  await flow.getByRole("textbox", { name: "Naam van het nieuwe materiaal" }).fill("Loogwater");
  await flow.getByRole("textbox", { name: "Maateenheid" }).first().fill("kt");
  await flow.getByRole("textbox", { name: /^Hoeveelheid/ }).fill("12,5");
  await flow.getByRole("button", { name: "Bewaar" }).click();
  await expect(flow).toHaveCount(0);
  await expect(undo(page)).toHaveAccessibleName(/stroom Loogwater, Nobian chlorine plant → buiten/);
  await expect(page.getByText("Loogwater", { exact: true })).toBeVisible();
  await expect(page.getByText(/12,5\skt/)).toBeVisible();

  await page.getByRole("tab", { name: "Ketens" }).click();
  await page.getByRole("button", { name: "Nieuwe keten" }).click();
  const chain = form(page, "Nieuwe keten");
  await chain.getByRole("textbox", { name: "Nederlandse naam" }).first().fill("Proefketen");
  await chain
    .getByRole("combobox", { name: "Wie doet stap 1" })
    .selectOption({ label: "Nobian chlorine plant" });
  await chain.getByRole("button", { name: "Voeg een stap toe" }).click();
  await chain.getByRole("button", { name: "Bewaar" }).click();
  await expect(chain).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Proefketen/ })).toBeVisible();

  await edit(page, "chlorine", "Nobian chlorine plant");
  const dialog = form(page, "Wijzig Nobian chlorine plant");
  await dialog.getByRole("button", { name: "Verwijder deze fabriek" }).click();
  await dialog.getByRole("button", { name: "Ja, verwijder" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(undo(page)).toHaveAccessibleName(/Nobian chlorine plant verwijderd/);
  await expect(page.getByRole("heading", { name: "Kies een bedrijf" })).toBeVisible();
  for (let step = 0; step < 3; step += 1) await undo(page).click();
  await expect(undo(page)).toBeDisabled();
  await page.getByRole("tab", { name: "Ketens" }).click();
  await expect(page.getByRole("button", { name: /^Proefketen/ })).toHaveCount(0);
  expect(problems).toEqual([]);
});

test("a second tab is told, may open a copy, and may take over; the first one then no longer saves", async ({
  page,
  context,
}) => {
  await open(page);
  await leave(page);
  const other = await context.newPage();
  await other.goto("/");
  const told = other.getByRole("alert").filter({ hasText: "open in een ander tabblad" });
  await expect(told).toBeVisible();
  await expect(undo(other)).toHaveAccessibleName(/Nobian vertrekt/);
  // What is changed here goes into a copy, never over what the first tab has.
  await undo(other).click();
  await page.getByRole("button", { name: "Alles zoals nu" }).first().click();
  await told.getByRole("button", { name: "Werk hier verder" }).click();
  await expect(told).toHaveCount(0);
  const kept = form(other, "Projecten op deze computer");
  await expect(kept.getByRole("status")).toHaveText(
    /^Wat u in dit tabblad had gewijzigd, staat in “.+ \(2\)”\.$/,
  );
  await other.keyboard.press("Escape");
  await expect(kept).toHaveCount(0);
  await expect(undo(other)).toHaveAccessibleName(/alles weer zoals nu/);
  await expect(saved(other)).toBeVisible();
  const lost = page.getByRole("alert").filter({ hasText: "open in een ander tabblad" });
  await expect(lost).toBeVisible();
  await lost.getByRole("button", { name: "Open een kopie" }).click();
  await expect(lost).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
  await projects(page);
  await expect(form(page, "Projecten op deze computer").getByRole("listitem")).toHaveCount(3);
});

test("a tab that is reloaded has its own project again, also where another tab opened something since", async ({
  page,
  context,
}) => {
  await open(page);
  await leave(page);
  const other = await context.newPage();
  await other.goto("/");
  await other.getByRole("button", { name: "Open een kopie" }).click();
  await expect(saved(other)).toBeVisible();
  await other.getByRole("button", { name: "Avebe: laat vertrekken" }).click();
  await expect(saved(other)).toBeVisible();
  await page.reload();
  await expect(undo(page)).toHaveAccessibleName(/Nobian vertrekt/);
  await expect(saved(page)).toBeVisible();
  await other.reload();
  await expect(undo(other)).toHaveAccessibleName(/Avebe vertrekt/);
  await expect(saved(other)).toBeVisible();
});

test("a project goes into a file, everything is erased, and the file brings it back as it was", async ({
  page,
  baseURL,
}) => {
  const { problems } = guard(page, baseURL);
  await open(page);
  await edit(page, "chlorine", "Nobian chlorine plant");
  const dialog = form(page, "Wijzig Nobian chlorine plant");
  await dialog.getByRole("textbox", { name: /^Banen/ }).fill("777");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(dialog).toHaveCount(0);
  await leave(page);
  await projects(page);
  expect(await violations(page)).toEqual([]);
  const list = form(page, "Projecten op deze computer");
  await list.getByRole("button", { name: /^Geef .* een andere naam$/ }).click();
  await list.getByRole("textbox", { name: "Naam van het project" }).fill("Mijn Eemsdelta");
  await list.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(list.getByText("Mijn Eemsdelta")).toBeVisible();
  const download = page.waitForEvent("download");
  await list.getByRole("button", { name: "Bewaar Mijn Eemsdelta als bestand" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Mijn Eemsdelta.schakel.json");
  const path = await file.path();

  await list.getByRole("button", { name: "Wis alles" }).click();
  await list.getByRole("button", { name: "Ja, wis alles" }).click();
  await expect(list).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Nobian: laat vertrekken" })).toBeVisible();
  expect(await left(page)).toEqual({ local: 0, projects: 0, caches: 0, workers: 0 });

  await page.getByLabel("Bestanden openen…").setInputFiles({
    name: file.suggestedFilename(),
    mimeType: "application/json",
    buffer: readFileSync(path),
  });
  await expect(undo(page)).toHaveAccessibleName(/Nobian vertrekt/);
  await expect(chooser(page).locator("option:checked")).toHaveText("Mijn Eemsdelta");
  await expect(saved(page)).toBeVisible();
  const again = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  expect(readFileSync(await (await again).path(), "utf8")).toBe(readFileSync(path, "utf8"));
  expect(problems).toEqual([]);
});

test("a tab that is killed leaves its work behind", async ({ page, context }) => {
  await open(page);
  await leave(page);
  const other = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await other.goto("/");
  await expect(undo(other)).toHaveAccessibleName(/Nobian vertrekt/);
  await expect(saved(other)).toBeVisible();
});

test("what can't be read is kept and offered as a download, never overwritten", async ({ page }) => {
  await open(page);
  await leave(page);
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const asked = indexedDB.open("schakel");
        asked.onsuccess = () => {
          const rest = asked.result.transaction("rest", "readwrite").objectStore("rest");
          const all = rest.getAllKeys();
          all.onsuccess = () => {
            const put = rest.put({ type: "schakel-project", version: 99 }, all.result[0]);
            put.onsuccess = () => done();
            put.onerror = () => fail(put.error);
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByText(/heeft versie 99/)).toBeVisible();
  await projects(page);
  const list = form(page, "Projecten op deze computer");
  await expect(list.getByRole("heading", { name: "Niet te lezen" })).toBeVisible();
  const download = page.waitForEvent("download");
  await list.getByRole("button", { name: /^Download / }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain('"version": 99');
});

/** What this origin still keeps in the browser. */
function left(page: Page) {
  return page.evaluate(async () => {
    const projects = await new Promise<number>((done, fail) => {
      const asked = indexedDB.open("schakel");
      asked.onerror = () => fail(asked.error);
      asked.onsuccess = () => {
        const count = asked.result.transaction("projects").objectStore("projects").count();
        count.onsuccess = () => done(count.result);
      };
    });
    const workers = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistrations() : [];
    return {
      local: localStorage.length,
      projects,
      caches: (await caches.keys()).length,
      workers: workers.length,
    };
  });
}
