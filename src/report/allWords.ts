/** Makes both languages known: for whoever has them at hand anyway, as the command line and the tests. */
import { EN } from "./words.en.ts";
import { LATER_EN } from "./words.later.en.ts";
import { LATER_NL } from "./words.later.nl.ts";
import { NL } from "./words.nl.ts";
import { registerWords } from "./words.ts";

registerWords("en", EN);
registerWords("nl", NL);
registerWords("en", LATER_EN);
registerWords("nl", LATER_NL);
