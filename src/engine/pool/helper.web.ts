/** Entry of a helper in a browser: a worker of the engine's worker, which ends with it. */
import { listen } from "../listen.ts";

listen(() => import("./helperWork.web.ts"));
