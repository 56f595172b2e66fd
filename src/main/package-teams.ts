import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppPackage } from "../../adapters/teams/package/app-package.ts";
import type { Policy } from "../domain/policy.ts";
import type { Environment } from "./environment.ts";
import { HOME } from "./command-texts.ts";

/** Makes the app for Teams of the settings, with the school's own icons where it has them. */
export async function packageTeams(
  environment: Environment,
  policy: Policy,
  version: string,
): Promise<AppPackage> {
  const { appPackage } = await import("../../adapters/teams/package/app-package.ts");
  const icon = async (name: string): Promise<Uint8Array | null> => {
    for (const folder of [environment.configFolder, join(HOME, "config")]) {
      const bytes = await readFile(join(folder, "teams", name)).catch(() => null);
      if (bytes !== null) return bytes;
    }
    return null;
  };
  return appPackage({
    appId: environment.teams.appId,
    version,
    settings: policy.teams,
    texts: policy.texts,
    icons: { color: await icon("color.png"), outline: await icon("outline.png") },
  });
}
