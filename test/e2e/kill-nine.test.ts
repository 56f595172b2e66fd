import { expect, it } from "vitest";
import { runKillCampaign } from "../support/kill-campaign.ts";
import { discordKillStage, teamsKillStage } from "../support/kill-stage.ts";

it(
  "gives every flagged message on Discord one case, one note and one card, though the bot is killed fifty times while they arrive",
  { timeout: 480_000 },
  async () => {
    const result = await runKillCampaign(discordKillStage, 50, 20_261_120, () => {});
    expect(result.messages).toBe(500);
    expect(
      result.pupils.filter(
        (pupil) => pupil.incidents !== 1 || pupil.notes !== 1 || pupil.cards !== 1,
      ),
    ).toEqual([]);
    expect(result.incidents).toHaveLength(50);
    expect(result.violations).toEqual([]);
  },
);

it(
  "gives every flagged message on Teams one case, a note and a card, though the bot is killed sixteen times while they arrive",
  { timeout: 240_000 },
  async () => {
    const result = await runKillCampaign(teamsKillStage, 16, 20_261_125, () => {});
    expect(result.messages).toBe(160);
    // Where Graph says what arrived nothing comes twice on Teams either.
    expect(
      result.pupils.filter(
        (pupil) => pupil.incidents !== 1 || pupil.notes !== 1 || pupil.cards !== 1,
      ),
    ).toEqual([]);
    expect(result.incidents).toHaveLength(16);
    expect(result.violations).toEqual([]);
  },
);
