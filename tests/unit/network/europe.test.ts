import { expect, it } from "vitest";
import { isInEurope } from "../../../src/network/europe.ts";

it.each(["europe", "Europa", " EU ", "NL", "Nederland", "the Netherlands", "Duitsland", "Norway", "UK"])(
  "%s is in Europe",
  (origin) => expect(isInEurope(origin)).toBe(true),
);

it.each(["world", "wereld", "US", "China", "Marokko", "unknown"])("%s is not", (origin) =>
  expect(isInEurope(origin)).toBe(false),
);
