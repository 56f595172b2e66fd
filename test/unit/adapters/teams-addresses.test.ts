import { expect, it } from "vitest";
import { createAddresses, teamsAccount } from "../../../adapters/teams/addresses.ts";
import { MICROSOFT_ENDPOINTS } from "../../../adapters/teams/teams-options.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";

const SEM = teamsAccount("5c400000-0000-4000-8000-000000000101");
const MERAL = teamsAccount("5c400000-0000-4000-8000-000000000102");

async function begin() {
  const db = await openDatabase(":memory:");
  const memory = db.memory.of("teams");
  const open = () => createAddresses({ appId: null, endpoints: MICROSOFT_ENDPOINTS, memory });
  return { addresses: open(), open, db };
}

it("keeps a personal chat for the person it is known to be of, whoever claims it later", async () => {
  const { addresses, open } = await begin();
  await addresses.learnPerson(MERAL, { user: "29:meral", conversation: "a:meral" });
  await addresses.learnPerson(SEM, { user: "29:sem", conversation: "a:meral" });
  for (const known of [addresses, open()]) {
    expect(await known.person(MERAL)).toEqual({ user: "29:meral", conversation: "a:meral" });
    expect(await known.person(SEM)).toEqual({ user: "29:sem", conversation: null });
  }
});

it("takes a personal chat from whoever claimed it first when the Connector gives it to another", async () => {
  const { addresses } = await begin();
  await addresses.learnPerson(SEM, { user: "29:sem", conversation: "a:meral" });
  await addresses.learnChat(MERAL, "a:meral");
  expect(await addresses.person(MERAL)).toMatchObject({ conversation: "a:meral" });
  expect(await addresses.person(SEM)).toEqual({ user: "29:sem", conversation: null });
});

it("knows nobody any more who is erased while the bot runs, until they are heard again", async () => {
  const { addresses, db } = await begin();
  await addresses.learnPerson(SEM, { user: "29:sem", conversation: "a:sem" });
  await addresses.learnPerson(MERAL, { user: "29:meral", conversation: "a:meral" });
  await db.transaction((stores) => stores.memory.forget(SEM));
  expect(await addresses.person(SEM)).toBeNull();
  expect(await addresses.accountOf("29:sem")).toBeNull();
  expect(await addresses.person(MERAL)).toEqual({ user: "29:meral", conversation: "a:meral" });
  await addresses.learnPerson(SEM, { user: "29:sem", conversation: "a:sem" });
  expect(await db.memory.of("teams").list("person/")).toHaveLength(2);
});
