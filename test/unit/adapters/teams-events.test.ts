import { afterEach, expect, it } from "vitest";
import { createAddresses } from "../../../adapters/teams/addresses.ts";
import { accountOf, openTeamsClass } from "../../support/teams/teams-class.ts";

let close = async (): Promise<void> => {};
afterEach(() => close());
async function open() {
  const at = await openTeamsClass();
  close = at.close;
  const { recorder } = await at.listen();
  const codes = () => at.logged.map(({ code }) => code);
  const gaps = () => recorder.taken().filter(({ kind }) => kind === "gap").length;
  /** As a bot that was started again would find it. */
  const addresses = () =>
    createAddresses({
      appId: at.fake.appId,
      endpoints: at.fake.endpoints,
      memory: at.db.memory.of("teams"),
    });
  return { ...at, recorder, codes, gaps, addresses };
}

it("once the app is in a team its people, its channels and its group are known, and what was missed is read", async () => {
  const { klas, kantine, team, noor, addresses, gaps, codes } = await open();
  expect(await addresses().channel(klas.id)).toEqual({
    team: team.id,
    group: team.groupId,
    installed: true,
  });
  expect((await addresses().channel(kantine.id))?.team).toBe(team.id);
  expect((await addresses().person(accountOf(noor)))?.user).toBe(noor.key);
  expect(await addresses().accountOf(noor.key)).toEqual(accountOf(noor));
  expect(gaps()).toBeGreaterThan(0);
  expect(codes()).toContain("TEAMS_APP_ADDED");
});

it("a team that the app was taken out of is said to be, until it is put back", async () => {
  const { fake, klas, team, addresses, gaps, codes } = await open();
  fake.uninstall(team);
  await fake.settled();
  expect((await addresses().channel(klas.id))?.installed).toBe(false);
  expect(codes()).toContain("TEAMS_APP_REMOVED");
  const before = gaps();
  fake.install(team);
  await fake.settled();
  expect((await addresses().channel(klas.id))?.installed).toBe(true);
  expect(gaps()).toBeGreaterThan(before);
});

it("who joins, a channel that is made, and one that is thrown away are kept up with", async () => {
  const { fake, team, addresses } = await open();
  const mo = fake.createUser({ name: "Mo" });
  fake.join(team, mo);
  const made = fake.createChannel(team, { name: "Project" });
  await fake.settled();
  expect((await addresses().person(accountOf(mo)))?.user).toBe(mo.key);
  expect((await addresses().channel(made.id))?.team).toBe(team.id);
  fake.deleteChannel(made);
  await fake.settled();
  expect(await addresses().channel(made.id)).toBeNull();
});

it("a personal chat is known once somebody wrote there, and where Microsoft speaks for this tenant", async () => {
  const { fake, sem, addresses } = await open();
  fake.says(sem, "bot", "help");
  await fake.settled();
  const known = await addresses().person(accountOf(sem));
  expect(known?.conversation).toMatch(/^a:/);
  expect(await addresses().service()).toEqual({
    url: fake.serviceUrl,
    botId: fake.botId,
    tenantId: fake.tenantId,
  });
});

it("a service address outside of the allowed ones is forgotten, whoever wrote it down", async () => {
  const { addresses } = await open();
  await addresses().learnService({ url: "https://kwaad.example/", botId: "28:x", tenantId: null });
  expect(await addresses().service()).toBeNull();
});

it("of people in channels that are not registered nothing is kept", async () => {
  const { fake, kantine, team, addresses } = await open();
  const mo = fake.createUser({ name: "Mo" });
  team.members.set(mo.id, mo);
  fake.says(mo, kantine, "hoi");
  await fake.settled();
  expect(await addresses().person(accountOf(mo))).toBeNull();
});
