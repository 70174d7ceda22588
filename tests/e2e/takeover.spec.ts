/** Who takes over what leaves: from a fallen tower to a newcomer and back, by what is on the screen. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { CHLORINE, guard, open, showView, violations } from "./app.ts";
import { towerOf } from "./room.ts";

test.describe("in het Nederlands", () => {
  test.use({ locale: "nl-NL", viewport: { width: 1280, height: 800 } });

  test("a workshop pulls a block, finds who takes over, sees the tower stand, and fall again without", async ({
    page,
    baseURL,
  }) => {
    const { problems } = guard(page, baseURL);
    await open(page);
    await page.getByRole("button", { name: "Weergave" }).click();
    await page.getByRole("button", { name: "Start de werksessie" }).click();
    // The list of companies is out of sight: what is said there is what is on the screen.
    await expect(page.getByText(/dubbelklik erop, of kies het en druk op ‘Vertrekt’/)).toBeVisible();
    await showView(page, "Toren");
    const towers = "De ketens als torens";
    const mca = towerOf(page, "Zout - chloor - MCA", towers);
    await mca.getByRole("button", { name: new RegExp(`^Trek ${CHLORINE} eruit`) }).click();
    await expect(mca).toContainText("is omgevallen");

    await mca.getByRole("button", { name: "Wie neemt over? Zout - chloor - MCA" }).click();
    const part = page.getByRole("region", { name: "Wie kan overnemen wat wegvalt" });
    await expect(part.getByText("Hier staat wie ‘Zout - chloor - MCA’ weer overeind krijgt.")).toBeVisible({
      timeout: 20_000,
    });
    const first = part
      .getByRole("list", { name: "Kandidaten om over te nemen" })
      .getByRole("listitem")
      .first();
    await expect(first).toContainText("Chloor-alkali, membraancel");
    await expect(first).toContainText("haalbaar");
    await expect(first).toContainText("van 22,9% naar 0%");
    await expect(first.getByRole("button", { name: "Zout - chloor - MCA" })).toBeVisible();
    await expect(part.getByText(/mist 154.*kt magnesiumchloride/)).toBeVisible();
    await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 30_000 });
    expect(await violations(page)).toEqual([]);

    // One that lacks something says so once it is tried, before what it changes.
    const trial = page.getByRole("region", { name: "Geprobeerd in deze gegevens" });
    const lacking = part.getByRole("listitem").filter({ hasText: /mist 154.*kt magnesiumchloride/ });
    await lacking.getByRole("button", { name: /^Probeer / }).click();
    await expect(trial).toContainText(
      /Niet haalbaar: .* mist 154.*kt magnesiumchloride.*; hier is aangenomen/,
      {
        timeout: 20_000,
      },
    );
    await page.keyboard.press("Control+z");
    await expect(trial).toHaveCount(0);
    await expect(first).toContainText("Chloor-alkali, membraancel", { timeout: 20_000 });
    await first.getByRole("button", { name: /^Probeer / }).click();
    await expect(trial.getByRole("row", { name: /Verlies in dit scenario/ })).toContainText("beter", {
      timeout: 20_000,
    });
    await expect(part.getByText("‘Zout - chloor - MCA’ staat weer.")).toBeVisible({ timeout: 20_000 });
    // That somebody comes and the index rises asks for a reason, wherever it is shown.
    await expect(trial.getByRole("row", { name: /^Jengaficatie-index/ })).toContainText("slechter");
    const why = /^Waarom de jengaficatie-index stijgt: .* zijn afhankelijkheden/;
    await expect(trial.getByText(why)).toBeVisible();
    await expect(part).toContainText(/vertrekt en Chloor-alkali, membraancel.* komt erbij/);
    // A scenario can't hold it: that is said where one keeps it, before one does.
    await page.getByRole("tab", { name: "Aannames" }).click();
    await expect(page.getByRole("form", { name: "Bewaar wat nu wordt aangenomen" })).toBeVisible();
    await expect(
      page.getByText(/^Wat u hier bewaart, is zonder Chloor-alkali, membraancel: een scenario kan niet/),
    ).toBeVisible();
    // The newcomer makes all that the plant made: nothing is missed any more.
    await expect(part).not.toContainText(/met \d+ gevallen/);
    await part.getByRole("button", { name: "Bekijk de torens" }).click();
    await expect(mca).toContainText("staat");
    await expect(mca).not.toContainText("de rest is omgevallen");
    await expect(mca).toContainText("Eerst: is omgevallen");
    const index = page.getByRole("complementary", { name: "Jengaficatie-index" });
    await expect(index.getByText(why)).toBeVisible({ timeout: 30_000 });
    await expect(mca.getByRole("button", { name: /Chloor-alkali, membraancel.*nieuw/ })).toBeVisible();

    // Back again, the chlorine plant has no contracts: that is said, with the way out.
    await mca.getByRole("button", { name: new RegExp(`^Zet ${CHLORINE} terug`) }).click();
    const back = page.getByRole("status").filter({ hasText: `${CHLORINE} is terug` });
    await expect(back).toContainText("heeft de contracten");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Control+z");
    await expect(back).toHaveCount(0);

    await page.getByRole("button", { name: /^nieuw / }).click();
    await trial.getByRole("button", { name: /^Haal / }).click();
    await expect(mca).toContainText("is omgevallen");
    // All as it is now: nobody is out, nobody new.
    await page
      .getByRole("region", { name: "Werksessie" })
      .getByRole("button", { name: "Alles zoals nu" })
      .click();
    await expect(mca).not.toContainText("omgevallen");
    await expect(mca.getByRole("button", { name: /Wie neemt over/ })).toHaveCount(0);
    expect(problems).toEqual([]);
  });
});

test.describe("in English", () => {
  test.use({ locale: "en-GB", viewport: { width: 1280, height: 800 } });

  test("a whole company's leaving is taken over by two together, with one button", async ({
    page,
    baseURL,
  }) => {
    const { problems } = guard(page, baseURL);
    await open(page);
    await page
      .getByRole("table")
      .getByRole("button", { name: /^Nobian: / })
      .click();
    await page.getByRole("tabpanel").getByRole("button", { name: "Who could take this over?" }).click();
    const part = page.getByRole("region", { name: "Who could take over what leaves" });
    await expect(part.getByText(/Saturated brine went only to plants that left as well/)).toBeVisible({
      timeout: 30_000,
    });
    const together = part.getByRole("region", { name: "These 2 together do more" });
    await expect(together).toContainText(
      "Chlorine by electrolysis of hydrochloric acid + Mono sewage-sludge incineration",
    );
    await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 30_000 });
    // Where the loss comes from, with its own numbers.
    await together.getByRole("button", { name: /^from [\d.]+% to [\d.]+%:/ }).click();
    const explained = page.getByRole("dialog", { name: "Loss" });
    await expect(explained).toContainText("L = Σ w (1 − x) / Σ w = own + knock-on");
    await expect(explained).toContainText(/without: L = .*% \+ .*% = .*%/);
    await expect(explained).toContainText(/saved: .*% − .*% = .*%/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");

    const buttons = part.getByRole("group", { name: "Save who could take over" });
    const web = page.waitForEvent("download");
    await buttons.getByRole("button", { name: "Web page (.html)" }).click();
    const file = await web;
    expect(file.suggestedFilename()).toMatch(/^eemsdelta-takeovers-without-nobian-en-.*\.html$/);
    const text = readFileSync(await file.path(), "utf8");
    expect(text).toContain("Hypothetical: Nobian leaves.");
    expect(text).toContain("Needed from the cluster (supplier)");
    expect(text).toContain("Chlorine by electrolysis of hydrochloric acid");
    const workbook = page.waitForEvent("download");
    await buttons.getByRole("button", { name: "Tables (.xlsx)" }).click();
    expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);

    await together.getByRole("button", { name: /^Try .* together$/ }).click();
    const trial = page.getByRole("region", { name: /^Tried/ });
    await expect(trial.getByRole("row", { name: /Loss in this scenario/ })).toContainText("better", {
      timeout: 20_000,
    });
    await page.keyboard.press("b");
    await expect(trial).toHaveCount(0);
    await expect(part).toHaveCount(0);
    expect(problems).toEqual([]);
  });
});
