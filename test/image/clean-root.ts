/*
 * Runs the steps of the Dockerfile without a Docker daemon: each stage in a Debian root of its own, the result with a
 * read-only file system, as the user the Dockerfile names, until its own health check answers. Needs root, `unshare`
 * and `debootstrap` (Debian). Says what it cannot try.
 *
 *   npm run test:image [-- --keep]
 */
import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { execForm, readDockerfile, stagesOf } from "./dockerfile.ts";

const PROJECT = resolve(import.meta.dirname, "../..");
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const sh = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

const work = mkdtempSync(join(tmpdir(), "klaswacht-image-"));
const base = join(work, "base");
/** Where this machine keeps certificates of its own, the clean root needs them to reach the package registry too. */
const CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt";

/** What `node:24-bookworm-slim` has: Debian 12, Node 24 with npm, and the user `node`. */
function makeBase(): void {
  if (!existsSync("/usr/sbin/debootstrap"))
    throw new Error("install debootstrap first: apt-get install debootstrap");
  say("base: Debian 12 with Node 24, npm and the user node");
  sh("/usr/sbin/debootstrap", "--variant=minbase", "--include=ca-certificates", "bookworm", base);
  for (const file of ["/etc/resolv.conf", "/etc/hosts", CERTIFICATES]) {
    if (existsSync(file)) cpSync(file, join(base, file), { dereference: true });
  }
  cpSync(process.execPath, join(base, "usr/local/bin/node"), { dereference: true });
  const npmCli = process.env["npm_execpath"];
  if (npmCli === undefined) throw new Error("start this with npm run test:image");
  cpSync(resolve(npmCli, "../.."), join(base, "usr/local/lib/node_modules/npm"), {
    recursive: true,
    dereference: true,
  });
  sh(
    "chroot",
    base,
    "/bin/sh",
    "-c",
    [
      "groupadd --gid 1000 node && useradd --uid 1000 --gid node --create-home node",
      "ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm",
      "ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx",
    ].join(" && "),
  );
}

type Image = {
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly user: string;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
};

function build(): Image {
  const roots = new Map<string, string>();
  let image: Image | null = null;
  for (const [name, steps] of stagesOf(
    readDockerfile(readFileSync(join(PROJECT, "Dockerfile"), "utf8")),
  )) {
    const root = join(work, `stage-${name}`);
    sh("cp", "-a", base, root);
    roots.set(name, root);
    let folder = "/";
    let user = "root";
    let command: readonly string[] = [];
    let healthCheck: readonly string[] = [];
    const environment: Record<string, string> = {
      PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    };
    for (const step of steps) {
      say(`${name}: ${step.name} ${step.rest.slice(0, 100)}`);
      if (step.name === "WORKDIR") {
        folder = step.rest;
        mkdirSync(join(root, folder), { recursive: true });
      } else if (step.name === "ENV") {
        for (const pair of step.rest.split(/\s+/)) {
          const [key = "", value = ""] = pair.split("=");
          environment[key] = value;
        }
      } else if (step.name === "COPY") {
        const words = step.rest.split(/\s+/);
        const from =
          words[0]?.startsWith("--from=") === true
            ? words.shift()?.slice("--from=".length)
            : undefined;
        const target = words.pop() ?? ".";
        for (const source of words) {
          const sourcePath =
            from === undefined ? join(PROJECT, source) : join(roots.get(from) ?? "", source);
          const into = join(root, resolve(folder, target));
          const isFolder = !target.endsWith("/") && target !== "./" && target !== ".";
          const goal = isFolder ? into : join(into, source.split("/").at(-1) ?? source);
          mkdirSync(dirname(goal), { recursive: true });
          cpSync(sourcePath, goal, { recursive: true, verbatimSymlinks: true });
        }
      } else if (step.name === "RUN") {
        const variables = Object.entries(environment).map(([key, value]) => `${key}=${value}`);
        sh(
          "chroot",
          root,
          "/usr/bin/env",
          "-i",
          "HOME=/root",
          `NODE_EXTRA_CA_CERTS=${CERTIFICATES}`,
          ...variables,
          "/bin/sh",
          "-c",
          `cd ${folder} && ${step.rest}`,
        );
      } else if (step.name === "USER") {
        user = step.rest;
      } else if (step.name === "CMD") {
        command = execForm(step.rest);
      } else if (step.name === "HEALTHCHECK") {
        healthCheck = execForm(step.rest.slice(step.rest.indexOf("[")));
      }
    }
    image = { root, environment, folder, user, command, healthCheck };
  }
  if (image === null) throw new Error("the Dockerfile has no stage");
  return image;
}

/** A shell script that enters the image: own mounts, file system read-only but for /data and /tmp, the image's user. */
function enter(image: Image, argv: readonly string[], ports: string): string {
  const variables = Object.entries({ ...image.environment, HOME: "/tmp", PORT: ports }).map(
    ([key, value]) => `${key}='${value}'`,
  );
  const quoted = argv.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
  return [
    "set -e",
    `mount --bind ${image.root} ${image.root}`,
    `mount -t tmpfs tmpfs ${image.root}/tmp`,
    `mkdir -p ${work}/data && chown 1000:1000 ${work}/data && chmod 700 ${work}/data`,
    `mount --bind ${work}/data ${image.root}/data`,
    `mount -t proc proc ${image.root}/proc`,
    `mount -o remount,ro,bind ${image.root}`,
    `exec chroot --userspec=${image.user}:${image.user} ${image.root} /usr/bin/env -i ${variables.join(" ")} /bin/sh -c "cd ${image.folder} && exec \\"\\$@\\"" sh ${quoted}`,
  ].join("\n");
}

const inside = (script: string, stdio: "pipe" | "inherit") =>
  spawn("unshare", ["--mount", "--propagation", "private", "/bin/sh", "-c", script], {
    stdio: ["ignore", stdio, "inherit"],
  });

async function exitOf(child: ReturnType<typeof inside>): Promise<number> {
  return new Promise((done) => child.once("exit", (code) => done(code ?? 1)));
}

const checks: (readonly [string, boolean])[] = [];
const check = (what: string, held: boolean): void => {
  checks.push([what, held]);
  say(`${held ? "✓" : "✗"} ${what}`);
};

try {
  makeBase();
  const image = build();
  const port = "39781";
  check("the image runs as a user that is not root", image.user !== "root" && image.user !== "");
  check(
    "no devDependency is in it",
    !existsSync(join(image.root, image.folder, "node_modules/vitest")),
  );
  check(
    "no test, no .git is in it",
    !existsSync(join(image.root, image.folder, "test")) &&
      !existsSync(join(image.root, image.folder, ".git")),
  );
  const writes = (path: string) =>
    exitOf(inside(enter(image, ["sh", "-c", `echo x > ${path}`], port), "inherit"));
  check("its own files cannot be written", (await writes("/app/config/x")) !== 0);
  check("its data folder can", (await writes("/data/x")) === 0);

  const bot = inside(enter(image, image.command, port), "inherit");
  const ended = exitOf(bot);
  let healthy = false;
  for (let attempt = 0; attempt < 40 && !healthy; attempt++) {
    healthy = (await exitOf(inside(enter(image, image.healthCheck, port), "inherit"))) === 0;
    if (!healthy)
      await new Promise((next) =>
        createInterface({ input: spawn("sleep", ["0.5"]).stdout }).once("close", next),
      );
  }
  check("its health check answers", healthy);
  check("the database is in the data folder", existsSync(join(work, "data/klaswacht.db")));
  bot.kill("SIGTERM");
  check("it stops by itself on SIGTERM", (await ended) === 0);
  writeFileSync(join(work, "done"), "");
} finally {
  if (process.argv.includes("--keep")) say(`kept: ${work}`);
  else rmSync(work, { recursive: true, force: true });
}
const failed = checks.filter(([, held]) => !held).length;
say(
  "not tried: the real base image, docker build's cache and layers, docker's own seccomp and cgroup limits",
);
say(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
