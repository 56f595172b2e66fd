import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { runCli, type Capabilities } from "../../../src/cli/program.ts";
import { loadPolicy } from "../../../src/config/load-policy.ts";
import { readEnvironment } from "../../../src/main/environment.ts";
import { packageTeams } from "../../../src/main/package-teams.ts";
import { commandTexts } from "../../../src/main/command-texts.ts";
import { aConfigFolder, type ConfigCopy } from "../config/a-config-folder.ts";

const APP = "0D820ECD-def2-4297-adad-78056cde7c78";
const TEAMS = `
teams:
  public_address: https://klaswacht.hetbaken.nl/
  developer:
    name: Het Baken
    website: https://www.hetbaken.nl
    privacy: https://www.hetbaken.nl/privacy
    terms: https://www.hetbaken.nl/voorwaarden
`;

let config: ConfigCopy;
let folder = "";
let zip = "";
beforeEach(async () => {
  config = await aConfigFolder();
  folder = await mkdtemp(join(tmpdir(), "klaswacht-package-"));
  const made = folder;
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  zip = join(folder, "app.zip");
});

/** Appends to the settings. */
async function settings(yaml: string): Promise<void> {
  const path = join(config.folder, "school.yaml");
  await writeFile(path, (await readFile(path, "utf8")) + yaml);
}

async function teamsPackage(
  options: readonly string[] = [],
  appId: string | null = APP,
): Promise<{ readonly exit: number; readonly out: string; readonly err: string }> {
  const variables = { KLASWACHT_CONFIG: config.folder, MicrosoftAppId: appId ?? undefined };
  const nothing = async (): Promise<never> => {
    throw new Error("not a matter of this command");
  };
  let out = "";
  let err = "";
  const can: Capabilities = {
    start: nothing,
    judge: nothing,
    replay: nothing,
    doctor: nothing,
    admin: nothing,
    teamsPackage: async (version) => {
      const loaded = await loadPolicy(config.folder);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
      return packageTeams(readEnvironment(variables, folder), loaded.policy, version ?? "1.4.0");
    },
  };
  const exit = await runCli(["teams", "package", "--out", zip, ...options], {
    io: {
      stdin: process.stdin,
      write: async (text) => {
        out += text;
      },
      ask: null,
      progress: null,
      error: (line) => {
        err += `${line}\n`;
      },
      readFile: (path) => readFile(path),
      writeFile: (path, content, { fresh } = { fresh: false }) =>
        writeFile(path, content, { flag: fresh ? "wx" : "w" }),
    },
    texts: await commandTexts(),
    language: "en",
    version: "1.4.0",
    can,
  });
  return { exit, out, err };
}

async function opened(): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(await readFile(zip));
}
const json = (bytes: Uint8Array | undefined): Record<string, unknown> =>
  JSON.parse(strFromU8(bytes ?? new Uint8Array())) as Record<string, unknown>;
const pngSize = (bytes: Uint8Array | undefined): readonly number[] => {
  const view = new DataView(Uint8Array.from(bytes ?? []).buffer);
  return [view.getUint32(16), view.getUint32(20)];
};

describe("klaswacht teams package", () => {
  test("writes a zip with manifest, English texts and both icons, made of the settings", async () => {
    await settings(TEAMS);
    const { exit, out } = await teamsPackage();
    expect(exit).toBe(0);
    expect(out).toContain("1.4.0");
    const files = await opened();
    expect(Object.keys(files).toSorted()).toEqual([
      "color.png",
      "en.json",
      "manifest.json",
      "outline.png",
    ]);
    expect(json(files["manifest.json"])).toMatchObject({
      manifestVersion: "1.25",
      version: "1.4.0",
      id: APP.toLowerCase(),
      name: { short: "Klaswacht" },
      developer: {
        name: "Het Baken",
        websiteUrl: "https://www.hetbaken.nl",
        privacyUrl: "https://www.hetbaken.nl/privacy",
        termsOfUseUrl: "https://www.hetbaken.nl/voorwaarden",
      },
      validDomains: ["klaswacht.hetbaken.nl"],
      bots: [{ botId: APP.toLowerCase(), scopes: ["team", "personal"] }],
      composeExtensions: [{ commands: [{ type: "action", context: ["message"] }] }],
      localizationInfo: {
        defaultLanguageTag: "nl",
        additionalLanguages: [{ languageTag: "en", file: "en.json" }],
      },
    });
    expect(pngSize(files["color.png"])).toEqual([192, 192]);
    expect(pngSize(files["outline.png"])).toEqual([32, 32]);
  });

  test("asks of a team no more than to read its channel messages, and says so", async () => {
    await settings(TEAMS);
    const { out } = await teamsPackage(["--json"]);
    expect(JSON.parse(out)).toMatchObject({ ok: true, permissions: ["ChannelMessage.Read.Group"] });
    expect(json((await opened())["manifest.json"])).toMatchObject({
      webApplicationInfo: { id: APP.toLowerCase() },
      authorization: {
        permissions: {
          resourceSpecific: [{ name: "ChannelMessage.Read.Group", type: "Application" }],
        },
      },
    });
  });

  test("has every Dutch text that users see in English too", async () => {
    await settings(TEAMS);
    await teamsPackage();
    const files = await opened();
    const english = json(files["en.json"]);
    const manifest = json(files["manifest.json"]);
    const paths = textPaths(manifest, "").filter((path) =>
      /^(?:description\.|bots.*\.(?:title|description)$|composeExtensions.*\.(?:title|description)$)/u.test(
        path,
      ),
    );
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => typeof english[path] !== "string")).toEqual([]);
    expect(english["composeExtensions[0].commands[0].title"]).toBe("Report this message");
    expect(JSON.stringify(manifest)).toContain("Meld dit bericht");
  });

  test("is the same to the byte for the same settings", async () => {
    await settings(TEAMS);
    await teamsPackage();
    const first = await readFile(zip);
    await teamsPackage(["--force"]);
    expect(first.equals(await readFile(zip))).toBe(true);
  });

  test("replaces no file unless told to", async () => {
    await settings(TEAMS);
    await writeFile(zip, "van iemand anders");
    const { exit, err } = await teamsPackage();
    expect(exit).toBe(2);
    expect(err).toContain("--force");
    expect(await readFile(zip, "utf8")).toBe("van iemand anders");
    expect((await teamsPackage(["--force"])).exit).toBe(0);
    expect(Object.keys(await opened())).toContain("manifest.json");
  });

  test("tells everything that is missing at once, with what to do, and writes nothing", async () => {
    const { exit, out } = await teamsPackage([], null);
    expect(exit).toBe(1);
    for (const missing of [
      "MicrosoftAppId is not set",
      "teams.public_address",
      "teams.developer.name",
      "teams.developer.website",
      "teams.developer.privacy",
      "teams.developer.terms",
    ])
      expect(out).toContain(missing);
    expect(out).toContain("6 thing(s)");
    expect(existsSync(zip)).toBe(false);
  });

  test.each([
    ["an app id that is none", "klaswacht", [], "is no app id"],
    ["a version that is none", APP, ["--app-version", "2"], "2 is no version"],
  ])("refuses %s", async (_what, appId, options, expected) => {
    await settings(TEAMS);
    const { exit, out } = await teamsPackage(options, appId);
    expect(exit).toBe(1);
    expect(out).toContain(expected);
    expect(existsSync(zip)).toBe(false);
  });

  test("refuses what Microsoft's schema does not take, in its own words", async () => {
    await settings(TEAMS);
    await config.change(
      "guidance/nl/teams-app.yaml",
      'short: "',
      `short: "${"heel lang ".repeat(9)}`,
    );
    const { exit, out } = await teamsPackage();
    expect(exit).toBe(1);
    expect(out).toContain("manifest.json is not what Teams takes: /description/short");
    expect(existsSync(zip)).toBe(false);
  });

  test("takes the school's own icons, and refuses those that Teams would", async () => {
    await settings(TEAMS);
    const outline = await readFile(join(config.folder, "teams", "outline.png"));
    await writeFile(join(config.folder, "teams", "color.png"), outline);
    expect((await teamsPackage()).out).toContain("192 by 192");
    await writeFile(join(config.folder, "teams", "color.png"), "<svg/>");
    expect((await teamsPackage()).out).toContain("is no plain PNG");
    await rm(join(config.folder, "teams"), { recursive: true });
    expect((await teamsPackage()).exit).toBe(0);
  });
});

/** Where the texts stand, as localization files name it. */
function textPaths(value: unknown, path: string): readonly string[] {
  if (typeof value === "string") return [path];
  if (Array.isArray(value))
    return value.flatMap((one, index) => textPaths(one, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    textPaths(one, path === "" ? key : `${path}.${key}`),
  );
}
