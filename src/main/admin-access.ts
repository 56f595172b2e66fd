import type { Admin } from "../cli/admin.ts";
import type { Policy } from "../domain/policy.ts";
import type { Translate } from "../domain/school.ts";
import { controlSocket, databaseFile } from "./administer.ts";
import { remoteAdmin } from "./control.ts";
import type { Detectors } from "./detectors.ts";
import type { Environment } from "./environment.ts";
import { harmlessLines } from "./harmless-lines.ts";
import { createLog } from "./log.ts";
import { systemClock } from "./system-clock.ts";

/** Does administrator's work with the running bot; without one, on the database itself, with the lock taken. */
export const callOrOpen =
  (environment: Environment, settings: () => Promise<Policy>, texts: Translate) =>
  async <Result>(work: (admin: Admin) => Promise<Result>): Promise<Result> => {
    const running = await remoteAdmin(controlSocket(environment));
    if (running !== null) return work(running);
    const policy = await settings();
    const [
      { openDatabase },
      { createUseCases },
      { createAdmin },
      { createDetectors },
      { shippedModel },
      { installationConceal },
      { CONVERSATION_MODEL },
      { randomBytes },
    ] = await Promise.all([
      import("../storage/open-database.ts"),
      import("../moderation/use-cases.ts"),
      import("./administer.ts"),
      import("./detectors.ts"),
      import("./shipped-model.ts"),
      import("./signal-key.ts"),
      import("../detection/conversation/conversation-model.ts"),
      import("node:crypto"),
    ]);
    const db = await openDatabase(databaseFile(environment));
    let detectors: Detectors | null = null;
    try {
      const useCases = createUseCases({
        db,
        // Nobody is connected: what the work asks to be delivered waits in the outbox for the bot.
        platforms: new Map(),
        policy: () => policy,
        // Most of what is asked needs no judging, and the model is large.
        detector: (...words) => (detectors ??= createDetectors(shippedModel())).detector(...words),
        harmless: () => harmlessLines(environment.configFolder),
        clock: systemClock,
        log: createLog("warn"),
        trace: () => {},
        conversation: CONVERSATION_MODEL,
        conceal: installationConceal(environment.dataFolder),
        random: () => randomBytes(16).toString("hex"),
      });
      return await work(
        createAdmin({ useCases, db, policy: () => policy, texts, connected: null }),
      );
    } finally {
      await db.close();
    }
  };
