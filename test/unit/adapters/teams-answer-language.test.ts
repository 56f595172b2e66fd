import { afterEach, expect, it } from "vitest";
import { actionOf } from "../../support/teams-look.ts";
import { conversationOf, type Json } from "../../support/fake-teams/model.ts";
import { accountOf, openTeamsClass } from "../../support/teams/teams-class.ts";
import { aButton } from "../../contract/platform-harness.ts";
import { aCard, once } from "../../contract/platform-views.ts";

/* The school speaks one language, and a reader's Teams may be set to the other. */

let at: Awaited<ReturnType<typeof openTeamsClass>>;
afterEach(() => at.close());

it.each([
  ["nl", "en-US", '"title":"Terug"'],
  ["en", "nl-NL", '"title":"Back"'],
] as const)(
  "a card in %s is answered in its language in a Teams that is set to %s",
  async (language, locale, way) => {
    at = await openTeamsClass();
    const { platform, recorder } = await at.listen();
    recorder.answerWith(() => ({
      kind: "form",
      title: "…",
      label: "…",
      action: "contest",
      incident: 17,
      maxLength: 100,
    }));
    const to = { kind: "person", account: accountOf(at.mentor) } as const;
    await platform.card(
      to,
      { ...aCard({ buttons: [aButton("acknowledge", "Ik pak dit op")] }), language },
      null,
      once("c"),
    );
    const [card] = at.fake.chatMessages(at.mentor);
    if (card === undefined) throw new Error("no card");
    const press = async (action: Json) => {
      return at.fake.send({
        ...at.fake.activities.invoke(
          "adaptiveCard/action",
          at.mentor,
          { place: card.place, conversation: conversationOf(card) },
          { action, trigger: "manual" },
          { replyToId: card.id },
        ),
        locale,
      });
    };
    const button = at.fake.shownToAll(card).buttons.find((one) => actionOf(one) !== null);
    if (button === undefined) throw new Error("no button");
    const { body } = await press(button.action);
    expect(body).toMatchObject({ value: { lang: language } });
    expect(JSON.stringify(body)).toContain(way);
  },
);
