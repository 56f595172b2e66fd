import { describe, expect, it } from "vitest";
import { schoolId } from "../../../src/domain/ids.ts";
import { aTeam } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";

const BAKEN = schoolId("het-baken");

describe("a roster that is read in", () => {
  it("leaves nothing remembered of the accounts of whoever is no longer in it", async () => {
    const team = aTeam();
    const people = [...team.roster.people.values()];
    const bench = await aBench({ people });
    const memory = bench.db.memory.of("teams");
    const accountOf = (person: (typeof people)[number]) => {
      const [account] = person.accounts;
      if (account === undefined) throw new Error("somebody without an account");
      return account;
    };
    await memory.set("person/gone", "address", accountOf(team.author));
    await memory.set("person/stays", "address", accountOf(team.mentor));
    const rest = people.filter((person) => person !== team.author);
    await bench.useCases.importRoster(BAKEN, rest, { dryRun: true });
    expect(await memory.get("person/gone")).toBe("address");
    await bench.useCases.importRoster(BAKEN, rest, { dryRun: false });
    expect(await memory.list("")).toEqual([{ key: "person/stays", value: "address" }]);
  });
});
