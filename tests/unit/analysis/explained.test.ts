/** The parts that results carry of their figures give the figures, by the formulas of model.md. */
import { describe, expect, it } from "vitest";
import { chainsReport } from "../../../src/analysis/chainsReport.ts";
import { links } from "../../../src/analysis/links.ts";
import { pairs } from "../../../src/analysis/pairs.ts";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { simulate } from "../../../src/analysis/simulate.ts";
import { uncertainty } from "../../../src/analysis/uncertainty.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { tutorial } from "../engine/tutorial.ts";
