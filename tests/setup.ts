/**
 * Property tests draw the same cases in every run, so that a failure is one of the change at hand. Another
 * set of cases: `FC_SEED=1234 npm run unit`; a new one each time: `FC_SEED=random npm run unit`.
 */
import fc from "fast-check";

const wanted = process.env.FC_SEED ?? "20261125";
if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });
