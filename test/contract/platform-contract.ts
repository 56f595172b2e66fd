import { afterEach, beforeEach, describe } from "vitest";
import { createIntakeRecorder, type IntakeRecorder } from "../support/intake-recorder.ts";
import type { Capabilities, ChatPlatform } from "../../src/domain/chat.ts";
import type { HarnessFactory, PlatformHarness } from "./platform-harness.ts";
import { describeCapabilities } from "./platform-capabilities.ts";
import { describeCards } from "./platform-cards.ts";
import { describeFailures } from "./platform-failures.ts";
import { describeHistory, describeNoHistory } from "./platform-history.ts";
import { describeIntake } from "./platform-intake.ts";
import { describePrivacy } from "./platform-privacy.ts";

/** What every case starts from: a service with people, and an adapter that is connected to it. */
export type Stage = {
  readonly harness: () => PlatformHarness;
  readonly platform: () => ChatPlatform;
  readonly recorder: () => IntakeRecorder;
  readonly can: Capabilities;
};

/** The promises that every chat platform adapter keeps, whatever the platform; `can` is what it must say of itself. */
export function describePlatform(name: string, create: HarnessFactory, can: Capabilities): void {
  describe(`platform contract: ${name}`, () => {
    let harness: PlatformHarness;
    let platform: ChatPlatform;
    let recorder: IntakeRecorder;

    beforeEach(async () => {
      harness = await create();
      recorder = createIntakeRecorder();
      platform = await harness.connect(recorder.intake);
    });
    afterEach(async () => {
      await platform.stop();
      await harness.close();
    });

    const stage: Stage = {
      harness: () => harness,
      platform: () => platform,
      recorder: () => recorder,
      can,
    };
    describeIntake(stage);
    describeCards(stage);
    describeFailures(stage);
    describeCapabilities(stage);
    const history = can.history ? describeHistory : describeNoHistory;
    history(stage);
    describePrivacy(stage);
  });
}
