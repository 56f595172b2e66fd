import { createLog } from "./log.ts";
import { channelsOf, hidesIn } from "./bot.ts";
import type { Environment } from "./environment.ts";
import { systemClock } from "./system-clock.ts";
import type { Check } from "../domain/chat.ts";
import { channelKey } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Translate } from "../domain/school.ts";

/** What each platform with credentials says of token, intents, channels and permissions. */
export async function checkPlatforms(
  environment: Environment,
  policy: Policy,
  texts: Translate,
  /** Keys of the channels in which a notice was posted. */
  noticed: ReadonlySet<string>,
): Promise<readonly (readonly [string, readonly Check[]])[]> {
  const channels = channelsOf(policy, "discord");
  if (environment.discord === null) {
    if (channels.length === 0) return [];
    const missing = texts("cli.doctor.no_token", { count: channels.length });
    return [
      [
        "Discord",
        [
          {
            name: "token",
            ok: false,
            detail: missing,
            repair: texts("cli.doctor.no_token_repair"),
          },
        ],
      ],
    ];
  }
  const { createDiscord } = await import("../../adapters/discord/discord.ts");
  const discord = createDiscord({
    ...environment.discord,
    clock: systemClock,
    log: createLog("silent"),
    channels: () => channels,
    texts: policy.texts,
    language: environment.language,
    hides: (channel) => hidesIn(policy, channel),
    noticed: (channel) => noticed.has(channelKey(channel)),
  });
  try {
    return [["Discord", await discord.check(channels)]];
  } finally {
    await discord.stop();
  }
}
