/** Finds a Chromium, Chrome or Edge on this machine and opens the workbench in a window of its own. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const THIS_MACHINE: Machine = {
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
};

const LINUX_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const MAC_PROGRAMS = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** @returns the program to start, or null when none is found */
export function findBrowser({ platform, environment, exists }: Machine = THIS_MACHINE):
  string | null {
  const candidates =
    platform === "win32"
      ? ["LOCALAPPDATA", "ProgramFiles", "ProgramFiles(x86)"].flatMap((name) => {
          const folder = environment[name];
          return folder === undefined
            ? []
            : WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`);
        })
      : platform === "darwin"
        ? MAC_PROGRAMS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
        : (environment["PATH"] ?? "")
            .split(delimiter)
            .filter((folder) => folder !== "")
            .flatMap((folder) => LINUX_NAMES.map((name) => join(folder, name)));
  return candidates.find((path) => exists(path)) ?? null;
}

/** Whether a window can be shown at all. */
export function hasDisplay({ platform, environment }: Machine = THIS_MACHINE): boolean {
  if (platform === "win32" || platform === "darwin")
    return environment["SSH_CONNECTION"] === undefined;
  return Boolean(environment["DISPLAY"]) || Boolean(environment["WAYLAND_DISPLAY"]);
}

/** How the browser is told to trust this one certificate, in a profile that is no one's own. */
export function browserArguments(
  address: string,
  fingerprint: string,
  profile: string
): readonly string[] {
  return [
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${fingerprint}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1440,900",
    "--new-window",
    address,
  ];
}

export function openBrowser(program: string, args: readonly string[]): ChildProcess {
  // Chromium writes its own notices to the terminal: they would bury the address.
  return spawn(program, args, { stdio: "ignore" });
}
