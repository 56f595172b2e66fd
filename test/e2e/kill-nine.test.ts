import { expect, it } from "vitest";
import { runKillCampaign } from "../support/kill-campaign.ts";

it(
  "gives every flagged message one case, one note and one card, though the bot is killed fifty times while they arrive",
  { timeout: 480_000 },
  async () => {
    const result = await runKillCampaign(50, 20_261_120, () => {});
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
