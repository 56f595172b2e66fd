import { z } from "zod";
import type { Admin } from "../cli/admin.ts";
import { callControl } from "../cli/control-socket.ts";
import type { Tell } from "../cli/control-socket.ts";
import { KlaswachtError } from "../domain/errors.ts";

type Method = keyof Admin;
const METHODS = [
  "importRoster",
  "rosterGaps",
  "issueCodes",
  "switchChannel",
  "status",
  "remembered",
  "exportSubject",
  "erase",
  "lexiconList",
  "lexiconShow",
  "lexiconHistory",
  "lexiconWish",
  "lexiconTry",
  "lexiconBacktest",
  "lexiconImport",
  "lexiconExport",
] as const satisfies readonly Method[];
const Request = z.object({ method: z.enum(METHODS), input: z.unknown().optional() });

/** Answers requests of the control socket with this process's own admin. */
export const answerControl =
  (admin: Admin) =>
  async (request: unknown, tell: Tell): Promise<unknown> => {
    const { method, input } = Request.parse(request);
    // Only our own command line writes to the socket, which its owner alone can open.
    return (admin[method] as (input: unknown, tell: Tell) => Promise<unknown>)(input, tell);
  };

/** The running bot as an admin. Null when none is running. */
export async function remoteAdmin(socket: string): Promise<Admin | null> {
  const running = await callControl(socket, { method: "status" });
  if (running === null) return null;
  const call = (method: Method) => async (input?: unknown, tell?: Tell) => {
    const reply = await callControl(socket, { method, input }, tell);
    if (reply === null)
      throw new KlaswachtError("UNEXPECTED", "the bot stopped before it answered");
    return reply.value;
  };
  // What comes back was made by the same type on the other side.
  return Object.fromEntries(METHODS.map((method) => [method, call(method)])) as unknown as Admin;
}
