import type { Clock } from "../../src/domain/clock.ts";
import type { ChannelRef } from "../../src/domain/ids.ts";
import type { Language, Translate } from "../../src/domain/school.ts";
import type { PlatformMemory } from "../../src/domain/store.ts";
import type { Log } from "../../src/domain/trace.ts";

/** Where the parts of Microsoft's service are. */
export type TeamsEndpoints = {
  /** Where our own tokens come from, without a path. */
  readonly login: string;
  /** Graph with its version. */
  readonly graph: string;
  /** The document that names the keys which incoming tokens are signed with. */
  readonly openIdMetadata: string;
  /** Issuer of incoming tokens. */
  readonly tokenIssuer: string;
  /** Service addresses (origin, or origin and first part of the path) that an activity may name. */
  readonly serviceUrls: readonly string[];
};

export const MICROSOFT_ENDPOINTS: TeamsEndpoints = {
  login: "https://login.microsoftonline.com",
  graph: "https://graph.microsoft.com/v1.0",
  openIdMetadata: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  tokenIssuer: "https://api.botframework.com",
  serviceUrls: ["https://smba.trafficmanager.net"],
};

export type TeamsOptions = {
  /** The app's registration at Microsoft: all three, or none of them. None: no tokens, loopback peers alone. */
  readonly appId: string | null;
  readonly appPassword: string | null;
  readonly tenantId: string | null;
  /** In production nothing is taken in without an app id. */
  readonly production: boolean;
  readonly endpoints: TeamsEndpoints;
  readonly clock: Clock;
  readonly log: Log;
  /** Ids and addresses, kept over a restart; never texts. */
  readonly memory: PlatformMemory;
  /** The registered class and staff channels, as the settings say now. */
  readonly channels: () => readonly ChannelRef[];
  /** Whether the school of this channel wants flagged messages hidden. */
  readonly hides: (channel: ChannelRef) => boolean;
  /** Whether a notice was posted in this channel and should stand there still; asked by a check. */
  readonly noticed: (channel: ChannelRef) => boolean;
  /** Where Microsoft reaches the bot, as the settings say; asked by a check. */
  readonly publicAddress?: () => string | null;
  /** Whether the note may be a message in the channel that its addressee alone sees. A setting, off by default. */
  readonly targetedNotes: () => boolean;
  readonly texts: Readonly<Record<Language, Translate>>;
  /** Language of whoever reads checks and refusals; Dutch unless told. */
  readonly language?: Language;
};

/** The service addresses that count: those of the endpoints, and without an app id this machine's own. */
export function isServiceUrl(
  { appId, endpoints }: Pick<TeamsOptions, "appId" | "endpoints">,
  raw: string,
): boolean {
  const url = URL.parse(raw);
  if (url === null || !["https:", "http:"].includes(url.protocol)) return false;
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    return false;
  if (appId === null && isLoopbackName(url.hostname)) return true;
  return endpoints.serviceUrls.some((allowed) => {
    const prefix = URL.parse(allowed);
    if (prefix === null || prefix.origin !== url.origin) return false;
    const folder = withSlash(prefix.pathname);
    return withSlash(url.pathname).startsWith(folder);
  });
}

const withSlash = (path: string): string => (path.endsWith("/") ? path : `${path}/`);

/** Whether this name always means this machine itself. */
export const isLoopbackName = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
