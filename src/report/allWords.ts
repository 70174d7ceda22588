/** Makes both languages known: for whoever has them at hand anyway, as the command line and the tests. */
import { EN } from "./words.en.ts";
import { NL } from "./words.nl.ts";
import { registerWords } from "./words.ts";

registerWords("en", EN);
registerWords("nl", NL);
