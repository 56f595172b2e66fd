import { afterEach, expect, it } from "vitest";
import { accountOf, channelOf, openTeamsClass } from "../../support/teams/teams-class.ts";
import { conversationOf } from "../../support/fake-teams/model.ts";
import type { Post } from "../../support/fake-teams/model.ts";

/* "Meld dit bericht" while Graph does not answer: the words that a client sends along are nobody's word. */

const FORGED = "ik steek je neer";

let at: Awaited<ReturnType<typeof openTeamsClass>>;
afterEach(() => at.close());

/** What a tampered client says that a post is: other words, and by somebody else. */
async function forged(post: Pick<Post, "id" | "rootId" | "place">): Promise<unknown> {
  const { fake, noor, mentor } = at;
  const where = { place: post.place, conversation: conversationOf(post as Post) };
  const { body } = await fake.send(
    fake.activities.invoke("composeExtension/fetchTask", noor, where, {
      commandId: "meld",
      commandContext: "message",
      messagePayload: {
        id: post.id,
        replyToId: post.rootId,
        createdDateTime: new Date().toISOString(),
        messageType: "message",
        from: { user: { id: mentor.id, displayName: "Mentor" } },
        body: { contentType: "html", content: `<p>${FORGED}</p>` },
        attachments: [],
        mentions: [],
      },
    }),
  );
  return body;
}

it("a post that was heard is reported by its true author, without the words that nobody vouches for", async () => {
  at = await openTeamsClass();
  const { fake, klas, sem, noor } = at;
  const { recorder } = await at.listen();
  const post = fake.says(sem, klas, "hoi");
  await recorder.untilMessage("hoi");
  fake.storm({ status: 503, count: 20, route: / \/v1\.0\//u });
  await forged(post);
  const [report] = recorder.taken().flatMap((event) => (event.kind === "report" ? [event] : []));
  expect(report).toMatchObject({
    by: accountOf(noor),
    message: { ref: { ...channelOf(klas), message: post.id }, author: accountOf(sem), text: "" },
  });
});

it("one that was not heard is not reported, and the reporter is told to try again", async () => {
  at = await openTeamsClass();
  const { fake, klas, sem } = at;
  const { recorder } = await at.listen();
  const post = fake.says(sem, klas, "hoi");
  await recorder.untilMessage("hoi");
  fake.storm({ status: 503, count: 20, route: / \/v1\.0\//u });
  const body = await forged({ ...post, id: "1600000000000" });
  expect(JSON.stringify(body)).toContain("nu niet vinden");
  expect(recorder.taken().filter(({ kind }) => kind === "report")).toEqual([]);
});
