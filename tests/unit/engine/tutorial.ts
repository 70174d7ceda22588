import { readdirSync, readFileSync } from "node:fs";
import type { SourceFile } from "../../../src/engine/surface.ts";

const FOLDER = new URL("../../../chains/tutorial/", import.meta.url);

/** The tutorial's files as bytes. */
export function tutorialFiles(): SourceFile[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".csv"));
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, FOLDER))) }));
}
