import { expect, it } from "vitest";
import { readEnvironment } from "../../../src/main/environment.ts";

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
