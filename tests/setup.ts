/**
 * Property tests draw the same cases in every run, so that a failure is one of the change at hand. Another
 * set of cases: `FC_SEED=1234 npm run unit`; a new one each time: `FC_SEED=random npm run unit`.
 */
import fc from "fast-check";
import { expect } from "vitest";
import "../src/report/allWords.ts";

const wanted = process.env.FC_SEED ?? "20261125";
if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });

// The app fetches one language's words when it starts; its tests have both.
if (/[\\/]unit[\\/]app[\\/]/.test(expect.getState().testPath ?? "")) {
  const { loadMoreWords, loadWords } = await import("../src/app/i18n/text.ts");
  await Promise.all([loadWords("nl"), loadWords("en")]);
  await Promise.all([loadMoreWords("nl"), loadMoreWords("en")]);
}
