/** Entry of the worker that sets the pages of a PDF. */
import { listen } from "../../engine/listen.ts";

listen(() => import("./pdfPages.ts"));
