/** Three scenes of a workshop: as it is, a tower down, a newcomer in; walked through with a clicker, and after a reload. */
import { expect, type Page, test } from "@playwright/test";
import { CHLORINE, guard, open, showView } from "./app.ts";
import { MCA, ROOM, towerOf, workshopBar } from "./room.ts";

const NEWCOMER = "Chloor-alkali, membraancel";

test.use(ROOM);

const mca = (page: Page) => towerOf(page, MCA);

async function addScene(page: Page, name: string): Promise<void> {
  await workshopBar(page).getByRole("button", { name: "Bewaar het scherm als scène" }).click();
  await page.getByLabel("Naam van de scène").fill(name);
  await page.keyboard.press("Enter");
  await expect(workshopBar(page)).toContainText(name);
}

/** What a room must see in each scene. */
async function standsFalls(page: Page): Promise<void> {
  await page.keyboard.press("PageUp");
  await expect(workshopBar(page)).toContainText("Scène 2 van 3 Omgevallen");
  await expect(mca(page)).toContainText("is omgevallen");
  await expect(mca(page)).not.toContainText(NEWCOMER);
  await expect(workshopBar(page)).not.toContainText(NEWCOMER);
  await page.keyboard.press("PageUp");
  await expect(workshopBar(page)).toContainText("Scène 1 van 3 Zoals nu");
  await expect(mca(page)).not.toContainText("is omgevallen");
  await expect(workshopBar(page)).not.toContainText("Hypothetisch");
  await page.keyboard.press("PageDown");
  await expect(mca(page)).toContainText("is omgevallen");
  // What comes with a scene takes the focus from nobody.
  const view = page.getByRole("group", { name: "Beeld" }).getByRole("button", { name: "Toren" });
  await view.focus();
  await page.keyboard.press("PageDown");
  await expect(workshopBar(page)).toContainText("Scène 3 van 3 Weer overeind");
  await expect(mca(page).getByRole("button", { name: new RegExp(NEWCOMER) })).toBeVisible();
  await expect(mca(page).getByText(/de rest staat$/)).toBeVisible();
  await expect(mca(page)).toContainText("Eerst: is omgevallen");
  await expect(workshopBar(page)).not.toContainText("sindsdien veranderd");
  await expect(page.getByRole("button", { name: /^nieuw / })).toBeVisible();
  await expect(view).toBeFocused();
}

test("scenes hold a newcomer, and show it only where it was, also after a reload", async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { problems } = guard(page, baseURL);
  await open(page);
  await page.keyboard.press("p");
  await showView(page, "Toren");
  await addScene(page, "Zoals nu");
  await mca(page)
    .getByRole("button", { name: new RegExp(`^Trek ${CHLORINE} eruit`) })
    .click();
  await expect(mca(page)).toContainText("is omgevallen");
  await addScene(page, "Omgevallen");
  await mca(page)
    .getByRole("button", { name: `Wie neemt over? ${MCA}` })
    .click();
  await page.getByRole("button", { name: `Probeer ${NEWCOMER}` }).click({ timeout: 30_000 });
  await page.getByRole("button", { name: `Bekijk de toren ‘${MCA}’` }).click();
  await expect(mca(page)).toContainText("Eerst: is omgevallen");
  // The newcomer stands where the other one was: the tower is no wider than before.
  await expect(mca(page)).not.toHaveClass(/is-broad/);
  await addScene(page, "Weer overeind");
  await standsFalls(page);

  // What is improvised is told, and the scene brings back what it was.
  await workshopBar(page).getByRole("button", { name: "Alles zoals nu" }).click();
  await expect(workshopBar(page)).toContainText("sindsdien veranderd");
  await workshopBar(page).getByRole("button", { name: "Scène opnieuw" }).click();
  await expect(workshopBar(page)).not.toContainText("sindsdien veranderd");

  // A tab that is killed loses the last second at most.
  await page.waitForTimeout(1500);
  await page.reload();
  await expect(workshopBar(page)).toContainText("Scène 3 van 3");
  await expect(mca(page)).toBeVisible({ timeout: 30_000 });
  await standsFalls(page);
  expect(problems).toEqual([]);
});
