/** Entry of the engine's worker. */
import { listen } from "./listen.ts";

listen(() => import("./workerEngine.ts"));
