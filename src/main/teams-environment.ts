import { MICROSOFT_ENDPOINTS, type TeamsEndpoints } from "../../adapters/teams/teams-options.ts";
import { KlaswachtError } from "../domain/errors.ts";

/** The app's registration at Microsoft, by the vendor's own names of the variables, and where Microsoft is. */
export type TeamsEnvironment = {
  readonly appId: string | null;
  readonly appPassword: string | null;
  readonly tenantId: string | null;
  readonly endpoints: TeamsEndpoints;
};
const REGISTRATION = {
  appId: "MicrosoftAppId",
  appPassword: "MicrosoftAppPassword",
  tenantId: "MicrosoftAppTenantId",
} as const;

/** Reads the variables of Teams; adds what is wrong with them to `wrong`. */
export function readTeamsEnvironment(
  given: (name: string) => string | null,
  production: boolean,
  wrong: string[],
): TeamsEnvironment {
  const address = (name: string, usual: string, raw: string | null = given(name)): string => {
    if (raw === null) return usual;
    const protocol = URL.parse(raw)?.protocol ?? "";
    if (!/^https?:$/.test(protocol))
      wrong.push(`${name}: write a full address, for example ${usual}`);
    // Anybody on the way could change what comes over http: fine for tests on one machine.
    else if (production && protocol !== "https:")
      wrong.push(`${name}: in production write an address that begins with https`);
    return raw.replace(/\/+$/, "");
  };
  const { login, graph, openIdMetadata, tokenIssuer, serviceUrls } = MICROSOFT_ENDPOINTS;
  const [service = ""] = serviceUrls;
  const services = given("TEAMS_SERVICE_URLS")?.split(",") ?? null;
  return {
    appId: given(REGISTRATION.appId),
    appPassword: given(REGISTRATION.appPassword),
    tenantId: given(REGISTRATION.tenantId),
    endpoints: {
      login: address("TEAMS_LOGIN_BASE", login),
      graph: address("TEAMS_GRAPH_BASE", graph),
      openIdMetadata: address("TEAMS_OPENID_METADATA", openIdMetadata),
      tokenIssuer,
      serviceUrls:
        services?.map((raw) => address("TEAMS_SERVICE_URLS", service, raw.trim())) ?? serviceUrls,
    },
  };
}

/**
 * Whether the bot goes to Teams: with an app id, or, for trying things out, with Teams channels in the settings.
 * @throws WRONG_USE when a part of the registration is missing
 */
export function wantsTeams(
  teams: TeamsEnvironment,
  production: boolean,
  channels: number,
): boolean {
  const missing = (["appId", "appPassword", "tenantId"] as const).filter(
    (part) => teams[part] === null,
  );
  if (missing.length === 3) return !production && channels > 0;
  if (missing.length > 0) {
    const names = missing.map((part) => REGISTRATION[part]).join(", ");
    throw new KlaswachtError("WRONG_USE", `for Teams also set ${names}`);
  }
  return true;
}
