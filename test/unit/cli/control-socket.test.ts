import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { callControl, serveControl } from "../../../src/cli/control-socket.ts";
import { KlaswachtError } from "../../../src/domain/errors.ts";

let folder: string;
let path: string;
const ignore = (): void => {};
let stop: (() => Promise<void>) | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klaswacht-"));
  path = join(folder, "klaswacht.sock");
});
afterEach(async () => {
  await stop?.();
  stop = null;
  rmSync(folder, { recursive: true, force: true });
});

it("carries a request to the bot and its answer back", async () => {
  stop = await serveControl(path, async (request) => ({ got: request }), ignore);
  expect(await callControl(path, { name: "status" })).toEqual({
    value: { got: { name: "status" } },
  });
});

it("tells how far a long work is before it answers", async () => {
  const work = async (_request: unknown, tell: (done: number, total: number) => void) => {
    tell(200, 2_000);
    tell(2_000, 2_000);
    return "x".repeat(200_000);
  };
  stop = await serveControl(path, work, ignore);
  const told: string[] = [];
  const reply = await callControl(path, {}, (done, total) => void told.push(`${done}/${total}`));
  expect(told).toEqual(["200/2000", "2000/2000"]);
  expect(reply).toEqual({ value: "x".repeat(200_000) });
});

it("says that no bot is running when there is no socket, or only one that a dead bot left", async () => {
  expect(await callControl(path, {})).toBeNull();
  writeFileSync(path, "");
  expect(await callControl(path, {})).toBeNull();
});

it("takes the place of a socket that a dead bot left", async () => {
  writeFileSync(path, "");
  stop = await serveControl(path, async () => "alive", ignore);
  expect(await callControl(path, {})).toEqual({ value: "alive" });
});

it("says that the data folder's path is too long for a socket, and what to do", async () => {
  const deep = join(folder, "x".repeat(100), "klaswacht.sock");
  await expect(serveControl(deep, async () => null, ignore)).rejects.toMatchObject({
    code: "WRONG_USE",
    message: expect.stringContaining("KLASWACHT_DATA"),
  });
});

it("lets only its owner in", async () => {
  stop = await serveControl(path, async () => null, ignore);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it("hands over an error of ours with its problems, and of anything else only that it happened", async () => {
  const told: unknown[] = [];
  const problems = [{ file: "rooster.csv", line: 3, message: "write a date" }];
  stop = await serveControl(
    path,
    async (request) => {
      if (request === "ours")
        throw new KlaswachtError("ROSTER_INVALID", "the roster has mistakes", { problems });
      throw new TypeError("a pupil wrote this");
    },
    (error) => told.push(error),
  );
  await expect(callControl(path, "ours")).rejects.toMatchObject({
    code: "ROSTER_INVALID",
    problems,
  });
  await expect(callControl(path, "other")).rejects.toMatchObject({
    code: "UNEXPECTED",
    message: expect.not.stringContaining("pupil"),
  });
  expect(told).toEqual([expect.any(TypeError)]);
});

it("goes on after a caller that hangs up or sends what is not JSON", async () => {
  stop = await serveControl(path, async () => "alive", ignore);
  const rude = createConnection(path);
  await new Promise<void>((resolve) => rude.once("connect", resolve));
  rude.end("{{{\n");
  await new Promise<void>((resolve) => rude.resume().once("close", () => resolve()));
  createConnection(path).destroy();
  expect(await callControl(path, {})).toEqual({ value: "alive" });
});
