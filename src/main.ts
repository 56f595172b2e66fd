#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { join } from "node:path";

/*
 * The bin. What Node makes of the TypeScript is kept for the next start, beside the program, where nobody else may write;
 * where the program itself may not either, it starts without.
 */

enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/klaswacht"));
const { run } = await import("./main/run.ts");
// Nobody reads on (a closed pipe): that is no failure.
process.stdout.on("error", () => process.exit(0));
// Whatever a library left behind (a keep-alive socket) does not keep a finished command waiting.
process.exit(await run());
