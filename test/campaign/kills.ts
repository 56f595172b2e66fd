/*
 * The long form of test/e2e/kill-nine.test.ts: npm run campaign:kills -- [kills] [seed] [platform]
 */
import { runKillCampaign } from "../support/kill-campaign.ts";
import { discordKillStage, teamsKillStage } from "../support/kill-stage.ts";

const kills = Number(process.argv[2] ?? "1000");
const seed = Number(process.argv[3] ?? "1");
const platform = process.argv[4] ?? "discord";
// Classes at a time: a Discord server has no more than 500 channels, and Graph is asked about so many within a minute.
const stage = {
  discord: { open: discordKillStage, most: 100 },
  teams: { open: teamsKillStage, most: 16 },
}[platform];
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed) || stage === undefined) {
  process.stderr.write(
    "usage: npm run campaign:kills -- [kills, default 1000] [seed, default 1] [discord or teams]\n",
  );
  process.exitCode = 2;
} else {
  let wrong = 0;
  for (let done = 0; done < kills; done += stage.most) {
    const batch = Math.min(stage.most, kills - done);
    const result = await runKillCampaign(stage.open, batch, seed + done, (round) => {
      if (round % 10 === 0) process.stdout.write(`${done + round} of ${kills} kills\n`);
    });
    const bad = result.pupils.filter(
      (pupil) => pupil.incidents !== 1 || pupil.notes !== 1 || pupil.cards !== 1,
    );
    for (const pupil of bad) process.stdout.write(`${JSON.stringify(pupil)}\n`);
    wrong += bad.length + result.violations.length;
  }
  process.stdout.write(`${kills - wrong} passed, ${wrong} failed\n`);
  process.exitCode = wrong === 0 ? 0 : 1;
}
