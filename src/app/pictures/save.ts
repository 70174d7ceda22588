/** From a view's picture to a file. Loaded when a picture is saved. */
import { framePicture } from "../../report/pictures/frame.ts";
import { isBaseline, scenarioSentence } from "../../report/scenarioWords.ts";
import { wordsOf } from "../i18n/text.ts";
import { fileName, scenarioSlug, setSlug, today } from "../save/fileName.ts";
import { lastWave } from "../state/commands.ts";
import type { MadeFile } from "../state/exports.ts";
import { appNames } from "../state/names.ts";
import { shownData } from "../state/shown.ts";
import { arrivalTexts } from "../state/trials.ts";
import type { AppState } from "../state/types.ts";
import { toPng } from "./png.ts";
import type { RegisteredPicture } from "./registry.ts";

export type PictureForm = "svg" | "png";

/** @returns null where the view has nothing to save yet. */
export async function pictureFile(
  { make, part }: RegisteredPicture,
  form: PictureForm,
  state: AppState,
): Promise<MadeFile | null> {
  const data = shownData(state);
  const parts = await make();
  if (!data || !parts) return null;
  const { lang, history, view, wave } = state;
  const names = appNames(data, lang);
  const { t, w } = wordsOf(lang);
  const scenario = history.present;
  const last = lastWave(state);
  const day = today();
  const name = data.dataset.cluster.name || data.dataset.id;
  const framed = framePicture(parts, {
    lang,
    under: [
      scenarioSentence(
        scenario,
        names,
        lang,
        arrivalTexts(history, lang).map((text) => data.index.hide?.(text) ?? text),
      ),
      ...(view === "graph" && last > 0 && wave < last ? [t.graph.counter(wave, last)] : []),
    ],
    foot: [
      `${t.picture.source(name)}. ${t.picture.date(dayText(day, lang))}.`,
      data.dataset.cluster.values[`notice_${lang}`] ||
        (isBaseline(scenario) ? t.app.notice : w.summary.disclaimer),
    ],
  });
  const bytes = form === "svg" ? framed.svg : await toPng(framed);
  const slug = scenarioSlug(scenario, lang, ({ subject }) => names.subject(subject));
  return {
    name: fileName([setSlug(data.dataset), part === "" ? view : part, slug, day], form),
    mime: form === "svg" ? "image/svg+xml;charset=utf-8" : "image/png",
    bytes,
  };
}

function dayText(day: string, lang: string): string {
  return new Intl.DateTimeFormat(lang === "nl" ? "nl-NL" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}
