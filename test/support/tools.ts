/**
 * Programs that tests need beside Node. A missing one is found out loud: locally its tests are skipped with
 * their number printed, under CI=true they fail. On Debian as root it is installed first.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface Tool {
  readonly name: string;
  /** Where it is; null when this machine has none. */
  readonly path: string | null;
  /** What a person does to get it. */
  readonly remedy: string;
}

interface Search {
  readonly name: string;
  readonly remedy: string;
  /** Names on PATH. */
  readonly commands: readonly string[];
  /** Usual places outside PATH. */
  readonly places: readonly string[];
  readonly debianPackage: string;
}

const programFiles = [
  process.env["ProgramFiles"] ?? "C:\\Program Files",
  process.env["ProgramFiles(x86)"] ?? "C:\\Program Files (x86)",
];

function look({ commands, places }: Search): string | null {
  const extensions = process.platform === "win32" ? [".exe", ".com", ""] : [""];
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) =>
      commands.flatMap((command) =>
        extensions.map((extension) => join(folder, command + extension))
      )
    );
  return [...onPath, ...places].find((candidate) => existsSync(candidate)) ?? null;
}

/** Only where it needs no question: as root, with apt. Two test workers may meet here: the later one waits. */
function installOnDebian({ name, debianPackage }: Search): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  process.stderr.write(`${name} is missing: installing ${debianPackage} through apt-get.\n`);
  const patient = ["-q", "-y", "-o", "DPkg::Lock::Timeout=600"];
  const apt = (...words: readonly string[]): void => {
    const run = spawnSync("apt-get", [...words], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      encoding: "utf8",
      timeout: 20 * 60_000,
    });
    if (run.status !== 0)
      process.stderr.write(`apt-get ${words.join(" ")} failed: ${run.stderr}\n`);
  };
  apt("update", ...patient);
  apt("install", ...patient, "--no-install-recommends", debianPackage);
}

function find(search: Search): Tool {
  let path = look(search);
  if (path === null) {
    installOnDebian(search);
    path = look(search);
  }
  return { name: search.name, path, remedy: search.remedy };
}

/** The first call decides for the whole test file. */
function once(search: Search): () => Tool {
  let found: Tool | null = null;
  return () => (found ??= find(search));
}

export const libreOffice = once({
  name: "LibreOffice",
  remedy:
    "install LibreOffice Calc (Debian: apt-get install libreoffice-calc; others: libreoffice.org)",
  commands: ["soffice", "libreoffice"],
  places: [
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ...programFiles.map((folder) => join(folder, "LibreOffice", "program", "soffice.com")),
  ],
  debianPackage: "libreoffice-calc",
});

export const chromium = once({
  name: "Chromium",
  remedy: "install Chromium, Google Chrome or Microsoft Edge (Debian: apt-get install chromium)",
  commands: [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge",
  ],
  places: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...programFiles.flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
  ],
  debianPackage: "chromium",
});

/** One test: a sentence, what it does, and how long it may take. */
export type Testing = (title: string, body: () => void | Promise<void>, timeout?: number) => void;

/**
 * A group of tests that need a tool. `body` registers them through the function it is given; when the tool is
 * absent they are counted and skipped aloud, or fail under CI=true.
 * @example toolOrSkip(libreOffice(), "twins", (test) => { test("agree", async () => { … }); });
 */
export function toolOrSkip(
  tool: Tool,
  title: string,
  body: (test: Testing, path: string) => void
): void {
  const { path } = tool;
  describe(title, () => {
    if (path !== null) {
      body((name, run, timeout) => it(name, async () => run(), timeout), path);
      return;
    }
    const missing = `${tool.name} was not found: ${tool.remedy}`;
    if (process.env["CI"] === "true") {
      body((name) => it(name, () => Promise.reject(new Error(missing))), "");
      return;
    }
    let count = 0;
    body((name, run, timeout) => {
      count += 1;
      it.skip(name, async () => run(), timeout);
    }, "");
    process.stderr.write(`\nSKIPPED ${count} tests of "${title}". ${missing}\n`);
  });
}
