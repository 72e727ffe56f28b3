/** The local server: what it serves, to whom, and what it keeps to itself. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserArguments, findBrowser, hasDisplay } from "../../src/workbench/browser";
import {
  HOSTED_OFFICE_JS,
  fileOf,
  makeCertificate,
  publicKeyFingerprint,
  serve,
} from "../../src/workbench/serve";
import type { Certificate, Serving } from "../../src/workbench/serve";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let folder: string;
let certificate: Certificate;
let serving: Serving;

function get(
  path: string,
  options: { readonly method?: string; readonly headers?: Record<string, string> } = {}
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port: serving.port,
        path,
        servername: "localhost",
        ca: certificate.cert,
        agent: false,
        ...options,
      },
      (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (part: string) => (body += part));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
        );
      }
    );
    asked.on("error", reject).end();
  });
}

const start = (localOfficeJs: boolean): Promise<Serving> =>
  serve({
    dist: join(folder, "dist"),
    officeJs: join(folder, "office"),
    certificate,
    port: 3900,
    localOfficeJs,
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "assay-serve-"));
  mkdirSync(join(folder, "dist", "workbench"), { recursive: true });
  mkdirSync(join(folder, "dist", "node"));
  mkdirSync(join(folder, "office"));
  writeFileSync(join(folder, "dist", "workbench", "index.html"), "<p>grid</p>");
  writeFileSync(
    join(folder, "dist", "taskpane.html"),
    `<script src="${HOSTED_OFFICE_JS}"></script>`
  );
  writeFileSync(join(folder, "dist", "functions.js"), `"${HOSTED_OFFICE_JS}"`);
  writeFileSync(join(folder, "dist", "node", "start.cjs"), "secret");
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "office", "office.js"), "/* office */");
  certificate = await makeCertificate();
  serving = await start(true);
});
afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

test("the first page is the workbench", async () => {
  const home = await get("/");
  expect([home.status, home.headers.location]).toEqual([302, "/workbench/"]);
  const page = await get("/workbench/");
  expect([page.status, page.body, page.headers["content-type"]]).toEqual([
    200,
    "<p>grid</p>",
    "text/html; charset=utf-8",
  ]);
});

test("the pane gets office.js from here, other files pass unchanged", async () => {
  expect((await get("/taskpane.html?_host_Info=Excel$Web")).body).toBe(
    '<script src="/office-js/office.js"></script>'
  );
  expect((await get("/functions.js")).body).toBe(`"${HOSTED_OFFICE_JS}"`);
  expect((await get("/office-js/office.js")).body).toBe("/* office */");
});

test("for Excel the pane is served as it stands", async () => {
  const other = await start(false);
  const before = serving;
  serving = other;
  const pane = await get("/taskpane.html");
  serving = before;
  await other.close();
  expect(pane.body).toContain(HOSTED_OFFICE_JS);
  expect(pane.headers["content-security-policy"]).toContain(
    "script-src 'self' https://appsforoffice.microsoft.com;"
  );
  expect(pane.headers["content-security-policy"]).not.toContain("frame-ancestors");
});

test("the policy lets nothing out, and framing is not forbidden by an older header", async () => {
  const { headers } = await get("/workbench/");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/https?:/);
  expect(headers["x-frame-options"]).toBeUndefined();
});

test("an unchanged file is not sent twice", async () => {
  const first = await get("/functions.js");
  const again = await get("/functions.js", {
    headers: { "If-None-Match": String(first.headers.etag) },
  });
  expect([again.status, again.body]).toEqual([304, ""]);
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/office-js/../../secret.txt",
  "/node/start.cjs",
  "/%00",
  "/%E0",
  "/nothing.js",
])("%s is not found", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("other methods and other host names are refused", async () => {
  expect((await get("/workbench/", { method: "POST" })).status).toBe(405);
  expect((await get("/workbench/", { headers: { Host: "evil.example" } })).status).toBe(421);
  const head = await get("/workbench/", { method: "HEAD" });
  expect([head.status, head.body]).toEqual([200, ""]);
});

test("a taken port is passed over", async () => {
  const second = await start(true);
  expect(second.port).toBeGreaterThan(serving.port);
  expect(second.address).toBe(`https://localhost:${second.port}/workbench/`);
  await second.close();
});

test("each start has a certificate of its own, known by its fingerprint", async () => {
  const other = await makeCertificate();
  expect(publicKeyFingerprint(certificate)).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  expect(publicKeyFingerprint(other)).not.toBe(publicKeyFingerprint(certificate));
});

test("paths name files inside the served folders only", () => {
  const folders = { dist: "/project/dist", officeJs: "/project/office" };
  expect(fileOf("/taskpane.html", folders)).toBe(join("/project/dist", "taskpane.html"));
  expect(fileOf("/office-js/en-us/office_strings.js", folders)).toBe(
    join("/project/office", "en-us", "office_strings.js")
  );
  expect(fileOf("/../package.json", folders)).toBeNull();
});

describe("browsers", () => {
  const machine = (
    platform: NodeJS.Platform,
    environment: Record<string, string>,
    files: readonly string[]
  ) => ({
    platform,
    environment,
    exists: (path: string) => files.includes(path),
  });

  test("are looked for where each system has them", () => {
    expect(
      findBrowser(machine("linux", { PATH: "/usr/local/bin:/usr/bin" }, ["/usr/bin/chromium"]))
    ).toBe("/usr/bin/chromium");
    expect(findBrowser(machine("linux", { PATH: "/usr/bin" }, []))).toBeNull();
    const mac = "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    expect(findBrowser(machine("darwin", {}, [mac]))).toBe(mac);
    const windows = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    expect(
      findBrowser(machine("win32", { "ProgramFiles(x86)": "C:\\Program Files (x86)" }, [windows]))
    ).toBe(windows);
  });

  test("need a display", () => {
    expect(hasDisplay(machine("linux", {}, []))).toBe(false);
    expect(hasDisplay(machine("linux", { WAYLAND_DISPLAY: "wayland-0" }, []))).toBe(true);
    expect(hasDisplay(machine("win32", {}, []))).toBe(true);
  });

  test("trust just this certificate, in a profile of their own", () => {
    const args = browserArguments("https://localhost:3000/workbench/", "fingerprint=", "/profile");
    expect(args).toContain("--ignore-certificate-errors-spki-list=fingerprint=");
    expect(args).toContain("--user-data-dir=/profile");
    expect(args).not.toContain("--ignore-certificate-errors");
  });
});
