import { afterEach, expect, it } from "vitest";
import { openTeamsClass } from "../../support/teams/teams-class.ts";

let close = async (): Promise<void> => {};
afterEach(() => close());
async function open(options: Parameters<typeof openTeamsClass>[0] = {}) {
  const at = await openTeamsClass(options);
  close = at.close;
  return { ...at, ...(await at.listen()) };
}

it("the title above a post is part of its text, though the Connector leaves it out, also after an edit", async () => {
  const { fake, klas, noor, recorder } = await open();
  const post = fake.says(noor, klas, { subject: "Sem is een sukkel", text: "zie titel" });
  const message = await recorder.untilMessage("Sem is een sukkel\nzie titel");
  expect(message.edit).toBe(0);
  fake.edits(post, { subject: "Sem is een sukkel", text: "echt" });
  await recorder.untilEdited("Sem is een sukkel\necht");
});

it("a reply has none, and is not asked for", async () => {
  const { fake, klas, noor, sem, recorder } = await open();
  const post = fake.says(noor, klas, "hoi");
  await recorder.untilMessage("hoi");
  const before = fake.requests.length;
  fake.says(sem, klas, "hallo", { replyTo: post });
  await recorder.untilMessage("hallo");
  expect(fake.requests.slice(before)).toEqual([]);
});

it("titles are asked for as long as Graph has room: the rest of its budget is left for what was missed", async () => {
  const { fake, klas, noor, recorder } = await open();
  const begin = fake.requests.length;
  for (let index = 0; index < 40; index += 1) fake.says(noor, klas, `bericht ${index}`);
  await recorder.untilMessage("bericht 39");
  const asked = fake.requests.slice(begin).filter(({ path }) => path.startsWith("/v1.0/"));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(20);
});

it("a post is taken in all the same while Graph does not answer", async () => {
  const { fake, klas, noor, recorder } = await open();
  const storm = fake.storm({
    count: Number.POSITIVE_INFINITY,
    route: /^GET \/v1\.0/u,
    status: 503,
  });
  fake.says(noor, klas, { subject: "Titel", text: "zonder titel" });
  expect(await recorder.untilMessage("zonder titel")).toMatchObject({ edit: 0 });
  storm.stop();
});
