/** Entry of the one worker script of the app as a single file: the engine, or a helper where it is called so. */
import { HELPER } from "./pool/spawn.web.ts";

if (self.name === HELPER) void import("./pool/helper.web.ts");
else void import("./worker.ts");
