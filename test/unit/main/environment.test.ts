import { expect, it } from "vitest";
import { readEnvironment } from "../../../src/main/environment.ts";
import { wantsTeams } from "../../../src/main/teams-environment.ts";

it("needs no variable at all: loopback, the folders of the installation, no platform", () => {
  expect(readEnvironment({}, "/opt/klaswacht")).toMatchObject({
    configFolder: "/opt/klaswacht/config",
    dataFolder: "/opt/klaswacht/data",
    host: "127.0.0.1",
    port: 3978,
    discord: null,
    production: false,
    language: "nl",
  });
});

it("names every variable that cannot be used at once, and never repeats a token", () => {
  const wrong = {
    PORT: "web",
    KLASWACHT_HOST: "overal",
    LOG_LEVEL: "loud",
    DISCORD_API_BASE: "discord",
    DISCORD_TOKEN: "geheim",
  };
  expect(() => readEnvironment(wrong, "/")).toThrow(
    /PORT.*KLASWACHT_HOST.*LOG_LEVEL.*DISCORD_API_BASE/,
  );
  expect(() => readEnvironment(wrong, "/")).not.toThrow(/geheim/);
});

it("speaks English only to a system that does", () => {
  expect(readEnvironment({ LANG: "en_GB.UTF-8" }, "/").language).toBe("en");
  expect(readEnvironment({ LANG: "C.UTF-8" }, "/").language).toBe("nl");
  expect(readEnvironment({ LANG: "en_GB.UTF-8", KLASWACHT_LANG: "nl" }, "/").language).toBe("nl");
});

it("takes an empty variable for one that is not set", () => {
  expect(readEnvironment({ DISCORD_TOKEN: " ", PORT: "" }, "/")).toMatchObject({
    discord: null,
    port: 3978,
  });
});

it("knows where Microsoft is, and lets tests put something in its place outside production alone", () => {
  const usual = readEnvironment({}, "/").teams;
  expect(usual).toMatchObject({
    appId: null,
    endpoints: {
      login: "https://login.microsoftonline.com",
      serviceUrls: ["https://smba.trafficmanager.net"],
    },
  });
  const fake = "http://127.0.0.1:1234";
  const instead = {
    TEAMS_LOGIN_BASE: fake,
    TEAMS_GRAPH_BASE: `${fake}/v1.0/`,
    TEAMS_OPENID_METADATA: `${fake}/keys`,
    TEAMS_SERVICE_URLS: `${fake}/a, ${fake}/b`,
  };
  expect(readEnvironment(instead, "/").teams.endpoints).toEqual({
    login: fake,
    graph: `${fake}/v1.0`,
    openIdMetadata: `${fake}/keys`,
    tokenIssuer: usual.endpoints.tokenIssuer,
    serviceUrls: [`${fake}/a`, `${fake}/b`],
  });
  expect(() => readEnvironment({ ...instead, NODE_ENV: "production" }, "/")).toThrow(
    /TEAMS_LOGIN_BASE.*TEAMS_GRAPH_BASE.*TEAMS_OPENID_METADATA.*TEAMS_SERVICE_URLS/,
  );
});

it("goes to Teams with a whole registration, or without one where something is tried out", () => {
  const { teams } = readEnvironment({}, "/");
  expect(wantsTeams(teams, false, 0)).toBe(false);
  expect(wantsTeams(teams, false, 1)).toBe(true);
  expect(wantsTeams(teams, true, 1)).toBe(false);
  const whole = { ...teams, appId: "app", appPassword: "geheim", tenantId: "tenant" };
  expect(wantsTeams(whole, true, 0)).toBe(true);
  expect(() => wantsTeams({ ...whole, tenantId: null }, true, 1)).toThrow(/MicrosoftAppTenantId/);
  expect(() => wantsTeams({ ...whole, tenantId: null }, true, 1)).not.toThrow(/geheim/);
});
