import { isIP } from "node:net";
import { join } from "node:path";
import { KlaswachtError } from "../domain/errors.ts";
import type { Language } from "../domain/school.ts";
import { readTeamsEnvironment, type TeamsEnvironment } from "./teams-environment.ts";

/** What the environment variables say; the table in the README lists them. */
export type Environment = {
  readonly configFolder: string;
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly language: Language;
  readonly production: boolean;
  readonly teams: TeamsEnvironment;
  readonly discord: { readonly token: string; readonly apiBase: string | null } | null;
};

const LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

/** Dutch unless the reader's own system speaks English; the C locale says nothing about a reader. */
export function languageOf(variables: Readonly<Record<string, string | undefined>>): Language {
  const named = ["KLASWACHT_LANG", "LC_ALL", "LANG"].map((name) => variables[name]?.trim() ?? "");
  return /^en/i.test(named.find((value) => value !== "") ?? "nl") ? "en" : "nl";
}

/**
 * Reads the variables, all mistakes at once.
 * @throws WRONG_USE with a problem for each variable that cannot be used
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  home: string,
): Environment {
  const wrong: string[] = [];
  const given = (name: string): string | null => {
    const value = variables[name]?.trim();
    return value === undefined || value === "" ? null : value;
  };

  const port = Number(given("PORT") ?? "3978");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    wrong.push("PORT: write a number from 0 to 65535");
  const host = given("KLASWACHT_HOST") ?? "127.0.0.1";
  if (isIP(host) === 0) wrong.push("KLASWACHT_HOST: write an IP address, for example 127.0.0.1");
  const asked = given("LOG_LEVEL") ?? "info";
  const logLevel = LEVELS.find((level) => level === asked);
  if (logLevel === undefined) wrong.push(`LOG_LEVEL: write one of ${LEVELS.join(", ")}`);
  const token = given("DISCORD_TOKEN");
  const apiBase = given("DISCORD_API_BASE");
  if (apiBase !== null && !/^https?:$/.test(URL.parse(apiBase)?.protocol ?? "")) {
    wrong.push("DISCORD_API_BASE: write a full address, for example https://discord.com/api");
  }
  const production = given("NODE_ENV") === "production";
  const teams = readTeamsEnvironment(given, production, wrong);
  if (wrong.length > 0) throw new KlaswachtError("WRONG_USE", wrong.join("; "));

  return {
    configFolder: given("KLASWACHT_CONFIG") ?? join(home, "config"),
    dataFolder: given("KLASWACHT_DATA") ?? join(home, "data"),
    host,
    port,
    logLevel: logLevel ?? "info",
    language: languageOf(variables),
    production,
    teams,
    discord: token === null ? null : { token, apiBase },
  };
}
