import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DecimalDecision } from "../../../src/io/layout.ts";
import type { InputFile } from "../../../src/io/tables.ts";

/** What expected.json says of a case: its issues in any order, and what the data set then holds. */
export interface Expected {
  readonly why: string;
  readonly issues: readonly ExpectedIssue[];
  readonly decisions?: readonly DecimalDecision[];
  readonly quantities?: readonly (number | null)[];
  readonly statuses?: readonly string[];
  readonly notes?: readonly string[];
  readonly numbers?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly decimal?: string;
  readonly decimals?: Readonly<Record<string, readonly (string | null)[]>>;
}

export interface ExpectedIssue {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly row: number | null;
  readonly column: string;
  readonly value: string;
  /** The details that matter; an issue may have more. */
  readonly details?: Readonly<Record<string, string>>;
}

export interface Case {
  readonly name: string;
  readonly files: readonly InputFile[];
  readonly expected: Expected;
}

const ROOT = join(import.meta.dirname, "../../fixtures/io");

/** Every folder of tests/fixtures/io. */
export function corpus(): Case[] {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const folder = join(ROOT, name);
    const files = readdirSync(folder)
      .filter((file) => file !== "expected.json")
      .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(folder, file))) }));
    const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
    return { name, files, expected };
  });
}
