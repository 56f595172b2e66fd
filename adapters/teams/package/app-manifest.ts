import type { TeamsManifestV1D25 } from "@microsoft/app-manifest";
import type { Language, Translate } from "../../../src/domain/school.ts";

/** Everything that the manifest is made of. */
export type AppFacts = {
  /** Also the app's own id in Teams: one app, one bot. */
  readonly appId: string;
  /** Of the manifest, `1.2.3`; Teams takes an update in only with a higher one. */
  readonly version: string;
  readonly appName: string;
  readonly publicAddress: string;
  readonly developer: Readonly<Record<"name" | "website" | "privacy" | "terms", string>>;
  readonly texts: Readonly<Record<Language, Translate>>;
};

export type Manifest = TeamsManifestV1D25.TeamsManifestV1D25;
export const MANIFEST_VERSION = "1.25";
export const ENGLISH_FILE = "en.json";
export const ICONS = { color: "color.png", outline: "outline.png" } as const;
/** Id of the action in the menu of a message, which comes back when it is chosen. */
const REPORT_ACTION = "meld";
const BRAND = "#1F4E8C";

/**
 * What the bot may in a team, each asked of the team's owner when the app is added. One is enough: without it a bot
 * hears only what mentions it, and may not read back what it missed. Members, teams and channels are told by the Bot
 * Connector, which asks for no permission.
 */
export const RESOURCE_PERMISSIONS = ["ChannelMessage.Read.Group"] as const;

const COMMANDS = {
  personal: ["meld", "contest", "help"],
  team: ["meld", "status", "uit", "aan"],
} as const;

/** The manifest of the app in Dutch; {@link englishTexts} are laid over it for whoever reads English. */
export function appManifest(facts: AppFacts): Manifest {
  const { appId, developer, publicAddress } = facts;
  const say = facts.texts.nl;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version: facts.version,
    id: appId,
    developer: {
      name: developer.name,
      websiteUrl: developer.website,
      privacyUrl: developer.privacy,
      termsOfUseUrl: developer.terms,
    },
    name: { short: facts.appName, full: facts.appName },
    description: { short: say("teams-app.short"), full: say("teams-app.full") },
    icons: { ...ICONS },
    accentColor: BRAND,
    localizationInfo: {
      defaultLanguageTag: "nl",
      additionalLanguages: [{ languageTag: "en", file: ENGLISH_FILE }],
    },
    bots: [
      {
        botId: appId,
        scopes: ["team", "personal"],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: scopes().map((scope) => ({
          scopes: [scope],
          commands: COMMANDS[scope].map((name) => ({
            title: say(`teams-app.command.${name}.title`),
            description: say(`teams-app.command.${name}.description`),
          })),
        })),
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          {
            id: REPORT_ACTION,
            type: "action",
            context: ["message"],
            title: say("teams-app.report.title"),
            description: say("teams-app.report.description"),
            fetchTask: true,
            taskInfo: { title: say("teams-app.report.dialog"), width: "small", height: "small" },
          },
        ],
      },
    ],
    permissions: ["identity", "messageTeamMembers"],
    validDomains: [new URL(publicAddress).host],
    // The resource has no meaning with permissions of this kind, but has to be there.
    webApplicationInfo: { id: appId, resource: publicAddress },
    authorization: {
      permissions: {
        resourceSpecific: RESOURCE_PERMISSIONS.map((name) => ({ name, type: "Application" })),
      },
    },
    defaultInstallScope: "team",
    defaultGroupCapability: { team: "bot" },
  };
}

/** The texts of the manifest in English, by where they stand in it. */
export function englishTexts({ appName, texts }: AppFacts): Readonly<Record<string, string>> {
  const say = texts.en;
  const commands = scopes().flatMap((scope, list) =>
    COMMANDS[scope].flatMap((name, index) => {
      const path = `bots[0].commandLists[${list}].commands[${index}]`;
      return [
        [`${path}.title`, say(`teams-app.command.${name}.title`)],
        [`${path}.description`, say(`teams-app.command.${name}.description`)],
      ];
    }),
  );
  const action = "composeExtensions[0].commands[0]";
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.Localization.schema.json`,
    "name.short": appName,
    "name.full": appName,
    "description.short": say("teams-app.short"),
    "description.full": say("teams-app.full"),
    ...(Object.fromEntries(commands) as Record<string, string>),
    [`${action}.title`]: say("teams-app.report.title"),
    [`${action}.description`]: say("teams-app.report.description"),
    [`${action}.taskInfo.title`]: say("teams-app.report.dialog"),
  };
}

const scopes = (): readonly (keyof typeof COMMANDS)[] => ["personal", "team"];
