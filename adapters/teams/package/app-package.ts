import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { AppManifestUtils } from "@microsoft/app-manifest";
import { zipSync } from "fflate";
import type { Language, TeamsSettings, Translate } from "../../../src/domain/school.ts";
import {
  appManifest,
  ENGLISH_FILE,
  englishTexts,
  ICONS,
  MANIFEST_VERSION,
  RESOURCE_PERMISSIONS,
  type AppFacts,
  type Manifest,
} from "./app-manifest.ts";
import { iconProblem, type Icon } from "./icon-check.ts";
import type { PackageProblem } from "./package-problem.ts";

type Schema = Parameters<typeof AppManifestUtils.validateAgainstSchema>[1];

export type AppPackage =
  | {
      readonly ok: true;
      readonly zip: Uint8Array;
      readonly files: readonly { readonly name: string; readonly bytes: number }[];
      readonly id: string;
      readonly version: string;
      readonly permissions: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly PackageProblem[] };

/** No clock: the same settings make the same package. What a zip can hold begins in 1980. */
const MADE = new Date(1980, 0, 1);
const GUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/u;

/**
 * The app that administrators upload to Teams: manifest, English texts and icons, checked against Microsoft's own
 * schemas. Or everything that is missing or wrong, at once.
 */
export async function appPackage(input: {
  readonly appId: string | null;
  readonly version: string;
  readonly settings: TeamsSettings;
  readonly texts: Readonly<Record<Language, Translate>>;
  readonly icons: Readonly<Record<Icon, Uint8Array | null>>;
}): Promise<AppPackage> {
  const { facts, problems } = factsOf(input);
  const icons = (["color", "outline"] as const).flatMap((icon) =>
    iconProblem(icon, input.icons[icon]),
  );
  if (facts === null || icons.length > 0) return { ok: false, problems: [...problems, ...icons] };

  const manifest = appManifest(facts);
  const english = englishTexts(facts);
  const wrong = [
    ...(await misfits("manifest.json", manifest, "MicrosoftTeams.schema.json")),
    // The same validator; its type knows manifests alone.
    ...(await misfits(
      ENGLISH_FILE,
      english as unknown as Manifest,
      "MicrosoftTeams.Localization.schema.json",
    )),
  ];
  if (wrong.length > 0) return { ok: false, problems: wrong };

  const encoder = new TextEncoder();
  const content: Readonly<Record<string, Uint8Array>> = {
    "manifest.json": encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`),
    [ENGLISH_FILE]: encoder.encode(`${JSON.stringify(english, null, 2)}\n`),
    [ICONS.color]: input.icons.color ?? new Uint8Array(),
    [ICONS.outline]: input.icons.outline ?? new Uint8Array(),
  };
  return {
    ok: true,
    zip: zipSync(content, { mtime: MADE, level: 9 }),
    files: Object.entries(content).map(([name, { length }]) => ({ name, bytes: length })),
    id: facts.appId,
    version: facts.version,
    permissions: RESOURCE_PERMISSIONS,
  };
}

/** The facts, or every one of them that is missing. */
function factsOf({ appId, version, settings, texts }: Parameters<typeof appPackage>[0]): {
  readonly facts: AppFacts | null;
  readonly problems: readonly PackageProblem[];
} {
  const problems: PackageProblem[] = [];
  const need = (value: string | null, key: string): string => {
    if (value === null) problems.push({ key: "setting", params: { setting: `teams.${key}` } });
    return value ?? "";
  };
  if (appId === null) problems.push({ key: "no_app_id", params: {} });
  else if (!GUID.test(appId)) problems.push({ key: "app_id", params: {} });
  if (!VERSION.test(version)) problems.push({ key: "version", params: { version } });
  const { name, website, privacy, terms } = settings.developer;
  const facts: AppFacts = {
    appId: appId?.toLowerCase() ?? "",
    version,
    appName: settings.appName,
    publicAddress: need(settings.publicAddress, "public_address"),
    developer: {
      name: need(name, "developer.name"),
      website: need(website, "developer.website"),
      privacy: need(privacy, "developer.privacy"),
      terms: need(terms, "developer.terms"),
    },
    texts,
  };
  return { facts: problems.length === 0 ? facts : null, problems };
}

/** What Microsoft's schema, which comes with the package, says of a file. */
async function misfits(
  file: string,
  content: Manifest,
  schema: string,
): Promise<readonly PackageProblem[]> {
  const require = createRequire(import.meta.url);
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${MANIFEST_VERSION}/${schema}`;
  const text = await readFile(require.resolve(path), "utf8");
  // A lone bracket in two of Microsoft's patterns is none that JavaScript takes.
  const repaired = text.replaceAll(String.raw`\\b]`, String.raw`\\b\\]`);
  const errors = await AppManifestUtils.validateAgainstSchema(
    content,
    JSON.parse(repaired) as Schema,
  );
  return errors.map((why) => ({ key: "schema", params: { file, why } }));
}
