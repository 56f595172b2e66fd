import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";

const run = promisify(execFile);
const STORAGE = pathToFileURL(join(import.meta.dirname, "../../../src/storage/open-database.ts"));
/** Blocks of 512 bytes or 1 kB, as the shell has it: room for the empty database and not for what is written then. */
const ROOM = 2_048;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klaswacht-full-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a module in a process whose files may not grow beyond ROOM, as on a disk without room; gives what it prints. */
async function withLittleRoom(source: string): Promise<string> {
  // The shell's order ends in `exec`, so that the limit and the ignored signal are those of Node itself.
  const script = `trap "" XFSZ; ulimit -f ${ROOM}; exec "$0" --input-type=module -e "$1"`;
  const { stdout } = await run("sh", ["-c", script, process.execPath, source]);
  return stdout.trim();
}

it("a transaction that finds no room says so by its code, every time, and leaves nothing half done", async () => {
  const said = await withLittleRoom(`
    import { openDatabase } from ${JSON.stringify(STORAGE.href)};
    const db = await openDatabase(${JSON.stringify(join(folder, "klaswacht.db"))});
    const channel = (number) => ({ platform: "discord", channel: String(number) });
    const write = (number) => db.transaction(async ({ channels }) => {
      await channels.setOverride(channel(number), "off", "x".repeat(1_000), 1);
      await channels.setOverride(channel("big" + number), "off", "x".repeat(60_000), 1);
    });
    const codes = [];
    let number = 0;
    for (; codes.length < 3 && number < 1_000; number += 1)
      await write(number).catch((error) => codes.push(error.code));
    const first = await db.channels.override(channel(0));
    const last = await db.channels.override(channel(number - 1));
    console.log(JSON.stringify({ codes, first, last }));
    process.exit();
  `);
  expect(JSON.parse(said)).toEqual({
    codes: ["DISK_FULL", "DISK_FULL", "DISK_FULL"],
    first: "off",
    last: null,
  });
});
