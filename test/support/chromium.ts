import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright-core";

const run = promisify(execFile);
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-zygote",
];
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

type Candidate = { readonly path: string; readonly env: Readonly<Record<string, string>> | null };

/**
 * Unpacks the browser of the npm package once per version, in a folder of its own that appears whole: two test files
 * that start together do not meet half a browser.
 */
async function unpacked(): Promise<string> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@sparticuz/chromium");
  const root = entry.slice(
    0,
    entry.lastIndexOf("@sparticuz/chromium") + "@sparticuz/chromium".length,
  );
  const { version } = require(join(root, "package.json")) as { readonly version: string };
  const folder = join(tmpdir(), `klaswacht-chromium-${version}-fonts`);
  if (existsSync(join(folder, "chromium"))) return folder;
  const fresh = await mkdtemp(`${folder}-`);
  const script = `
    const { default: browser, inflate } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    await browser.executablePath();
    await inflate(${JSON.stringify(join(root, "bin", "al2023.tar.br"))});`;
  // The package unpacks into the temporary folder, wherever that is.
  await run(process.execPath, ["--input-type=module", "-e", script], { env: { TMPDIR: fresh } });
  // Its own settings look for fonts elsewhere, and without any font a page brings the browser down.
  const fonts = `<dir>${join(folder, "fonts", "fonts")}</dir><cachedir>${join(folder, "font-cache")}</cachedir>`;
  await writeFile(
    join(fresh, "fonts", "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}</fontconfig>`,
  );
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  return folder;
}

async function fromPackage(): Promise<readonly Candidate[]> {
  const folder = await unpacked();
  const path = join(folder, "chromium");
  const libraries = {
    HOME: folder,
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    FONTCONFIG_FILE: join(folder, "fonts", "fonts.conf"),
  };
  // With the machine's own libraries and fonts where there are any, else with those of the package.
  return [
    { path, env: null },
    { path, env: libraries },
  ];
}

async function start({ path, env }: Candidate): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: path,
    args: FLAGS,
    timeout: 30_000,
    ...(env === null ? {} : { env: { ...env } }),
  });
  // A browser that starts but cannot open a page, or has no font to draw it with, is of no use.
  const page = await browser.newPage();
  await page.setContent("<p>Wacht even… ✓</p>");
  await page.screenshot();
  await page.close();
  return browser;
}

async function install(): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error("not root, so nothing was installed");
  await mkdir("/var/lib/apt/lists", { recursive: true });
  await run("apt-get", ["update"], { timeout: 120_000 });
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
    timeout: 300_000,
  });
}

/**
 * A running Chromium: that of the npm package, else one that is installed, else (as root on Debian) one that it
 * installs.
 * @throws when none of them starts, with what each of them said
 */
export async function launchChromium(): Promise<Browser> {
  const said: string[] = [];
  const attempt = async (
    candidates: () => Promise<readonly Candidate[]>,
  ): Promise<Browser | null> => {
    try {
      for (const candidate of await candidates())
        try {
          return await start(candidate);
        } catch (error) {
          said.push(`${candidate.path}: ${String(error).split("\n", 3).join(" ")}`);
        }
    } catch (error) {
      said.push(String(error).split("\n", 3).join(" "));
    }
    return null;
  };
  const installed = async (): Promise<readonly Candidate[]> =>
    INSTALLED.filter((path) => existsSync(path)).map((path) => ({ path, env: null }));
  const browser =
    (await attempt(fromPackage)) ??
    (await attempt(installed)) ??
    (await attempt(async () => {
      await install();
      return installed();
    }));
  if (browser !== null) return browser;
  throw new Error(
    [
      "No Chromium starts here. Install one (apt-get install chromium) and run the tests again.",
      ...said,
    ].join("\n  "),
  );
}
