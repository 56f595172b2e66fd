import type { Command } from "commander";
import type { Translate } from "../../domain/school.ts";
import { print } from "../io.ts";
import type { ExitCode } from "../io.ts";
import type { Run, WithAdmin } from "../run.ts";

/** `uit`, `aan` and `status`. */
export function addChannelCommands(
  program: Command,
  texts: Translate,
  run: Run,
  admin: WithAdmin,
): void {
  for (const [name, on] of [
    ["uit", false],
    ["aan", true],
  ] as const) {
    program
      .command(name)
      .description(texts(on ? "cli.channel.on" : "cli.channel.off"))
      .argument("<channel>", texts("cli.channel.which"))
      .action(async (channel: string, options: unknown, command: Command) => {
        await run((context) =>
          admin<ExitCode>(async (bot) => {
            const status = await bot.switchChannel({ channel, on });
            await print(context, status, [
              texts(on ? "cli.channel.now_on" : "cli.channel.now_off", {
                channel: status.channel,
                mode: status.mode,
              }),
            ]);
            return 0;
          }),
        )(options, command);
      });
  }
  program
    .command("status")
    .description(texts("cli.channel.status"))
    .action(
      run((context) =>
        admin<ExitCode>(async (bot) => {
          const status = await bot.status();
          const lines = status.channels.map((channel) =>
            texts("cli.channel.line", {
              channel: channel.channel,
              class: channel.class,
              mode: channel.mode,
              active: channel.active,
              note:
                channel.wanted === channel.mode
                  ? ""
                  : ` ${texts("cli.channel.wanted", {
                      wanted: channel.wanted,
                      because: texts(`cli.doctor.because.${channel.because}`),
                    })}`,
            }),
          );
          await print(context, status, [
            ...(lines.length === 0 ? [texts("cli.channel.none")] : lines),
            texts("cli.channel.queue", {
              pending: status.pending,
              failed: status.failed,
              open: status.open,
            }),
          ]);
          return 0;
        }),
      ),
    );
}
