import { describe, expect, it } from "vitest";
import { parseConversation, parseLabel, parseLine } from "../../corpus/label-line.ts";

const read = (line: string) => parseLine(line, "w-001", "w");

describe("a line of the corpus", () => {
  it("is a label, a kind and a text", () => {
    expect(read("threat+insult high care|indirect|eerst dit\\nen dan dat")).toEqual({
      ok: true,
      value: {
        id: "w-001",
        writer: "w",
        text: "eerst dit\nen dan dat",
        role: "student",
        categories: ["threat", "insult"],
        severity: "high",
        care: true,
        kind: "indirect",
      },
    });
    expect(read("none staff|staff|morgen toets")).toMatchObject({
      value: { role: "staff", categories: [], severity: "none" },
    });
  });

  it.each([
    ["none|everyday", "2 fields instead of 3"],
    ["insult|plain|x", "a flagged message needs a severity"],
    ["none low|everyday|x", "none has no severity"],
    ["none care|everyday|x", "none has no care"],
    ["insult very high|plain|x", "one severity"],
    ["insult high high|plain|x", "one severity"],
    ["rude high|plain|x", "categories.0"],
    ["insult high|everyday|x", 'kind "everyday" is not for flagged messages'],
    ["none|plain|x", 'kind "plain" is not for harmless messages'],
    ["none|silly|x", "kind"],
    ["insult+threat high|plain|x", "the order of the categories is threat+insult"],
    ["insult+insult high|plain|x", "the order of the categories is insult"],
    ["copyright low|plain|x", "are not labelled"],
    ["insult high|plain| ", "text"],
  ])("%s is refused with the reason", (line, reason) => {
    expect(read(line)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it("may be a label alone, for who labels again", () => {
    expect(parseLabel("self_harm urgent care")).toEqual({
      ok: true,
      value: { categories: ["self_harm"], severity: "urgent", care: true, role: "student" },
    });
    expect(parseLabel("insult")).toMatchObject({ ok: false });
  });
});

describe("a conversation of the corpus", () => {
  const said = (author: string, seconds: number) => ({
    author,
    role: author.startsWith("t") ? "staff" : "student",
    text: "hoi",
    seconds,
  });
  const good = {
    escalates: true,
    pattern: "pile_on",
    first_flag_index: 3,
    messages: [said("p1", 0), said("p2", 1), said("t1", 1), said("p1", 9)],
  };
  const parse = (value: unknown) => parseConversation(JSON.stringify(value), "c-1", "c");

  it("gets its name from where it stands", () => {
    expect(parse({ ...good, id: "other" })).toEqual({
      ok: true,
      value: { ...good, id: "c-1", writer: "c" },
    });
  });

  it.each([
    [{ escalates: false }, "pattern pile_on while escalates is false"],
    [{ first_flag_index: null }, "first_flag_index is null exactly when"],
    [{ first_flag_index: 4 }, "first_flag_index is behind the end"],
    [{ messages: good.messages.slice(1) }, "messages"],
    [{ messages: [...good.messages, said("p2", 8)] }, "seconds of message 4 run back"],
    [
      { messages: [...good.messages, { ...said("t2", 9), role: "student" }] },
      "message 4: t is staff",
    ],
    [{ messages: Array.from({ length: 4 }, () => said("p1", 0)) }, "only one author"],
  ])("%j is refused with the reason", (change, reason) => {
    expect(parse({ ...good, ...change })).toEqual({
      ok: false,
      reason: expect.stringContaining(reason),
    });
  });

  it("that is no JSON is refused", () => {
    expect(parseConversation("{", "c-1", "c")).toMatchObject({ ok: false });
  });
});
