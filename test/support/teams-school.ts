import { createServer } from "node:net";
import type { Channel, Team, User } from "./fake-teams/model.ts";
import type { FakeTeams } from "./fake-teams/start-fake-teams.ts";
import type { School } from "./school-folder.ts";
import { makeSchool } from "./school-folder.ts";
import { CONSENTED } from "./teams/teams-class.ts";

export type TeamsSchool = School<User, Channel> & {
  readonly team: Team;
  /** Where Teams sends to; the bot listens there when it runs. */
  readonly address: string;
};

/** A school in one team of a fake Teams, which the app is not in yet, for the program in a process of its own. */
export async function makeTeamsSchool(fake: FakeTeams, size: number): Promise<TeamsSchool> {
  const team = fake.createTeam({ name: "Proefschool", installed: false });
  for (const permission of CONSENTED) fake.consent(permission);
  const port = await freePort();
  const { login, graph, openIdMetadata, serviceUrls } = fake.endpoints;
  const school = await makeSchool({
    platform: "teams",
    size,
    person: (name) => {
      const user = fake.createUser({ name });
      fake.join(team, user);
      return user;
    },
    channel: (name) => fake.createChannel(team, { name }),
    settings: {},
    environment: {
      PORT: String(port),
      MicrosoftAppId: fake.appId,
      MicrosoftAppPassword: fake.appPassword,
      MicrosoftAppTenantId: fake.tenantId,
      TEAMS_LOGIN_BASE: login,
      TEAMS_GRAPH_BASE: graph,
      TEAMS_OPENID_METADATA: openIdMetadata,
      TEAMS_SERVICE_URLS: serviceUrls.join(","),
    },
  });
  const address = `http://127.0.0.1:${port}/api/messages`;
  fake.listenAt(address);
  return { ...school, team, address };
}

/** A port that was free a moment ago: the bot must come back on the same one. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === "object" && bound !== null ? bound.port : 0));
    });
  });
}
