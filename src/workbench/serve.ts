/**
 * Serves the workbench and the add-in's production files over https on this machine only, with a
 * certificate made for this start and kept in memory. office.js comes from the installed npm package,
 * unmodified, under a path of its own; on disk nothing changes.
 */
import { X509Certificate, createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:https";
import type { Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface ServeOptions {
  /** Folder with the built files. */
  readonly dist: string;
  /** Folder with office.js: `dist` of @microsoft/office-js. */
  readonly officeJs: string;
  readonly certificate: Certificate;
  /** First port to try; the next free one is taken. */
  readonly port: number;
  /** Whether the pane gets office.js from here; Excel itself loads it from Microsoft. */
  readonly localOfficeJs: boolean;
}

export interface Serving {
  readonly port: number;
  readonly address: string;
  close(): Promise<void>;
}

/** What the store's rules want in production pages and we replace on the way out. */
export const HOSTED_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_PATH = "/office-js/";
const HOME = "/workbench/";
const PORTS_TRIED = 20;
const VALID_DAYS = 30;

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
};

function policy(localOfficeJs: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self'${localOfficeJs ? "" : " https://appsforoffice.microsoft.com"}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    ...(localOfficeJs ? ["frame-ancestors 'self'"] : []),
  ].join("; ");
}

export async function makeCertificate(): Promise<Certificate> {
  const from = new Date(Date.now() - 60 * 60 * 1000);
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notBeforeDate: from,
    notAfterDate: new Date(from.getTime() + VALID_DAYS * 24 * 60 * 60 * 1000),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** The fingerprint by which Chromium can be told to trust this one certificate. */
export function publicKeyFingerprint({ cert }: Certificate): string {
  const key = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}

/** @returns the file a path of an address names, or null when it lies outside what is served */
export function fileOf(
  path: string,
  { dist, officeJs }: Pick<ServeOptions, "dist" | "officeJs">
): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes("\0")) return null;
  const [root, rest] = decoded.startsWith(OFFICE_PATH)
    ? [resolve(officeJs), decoded.slice(OFFICE_PATH.length)]
    : [resolve(dist), decoded.slice(1)];
  const file = join(
    root,
    normalize(rest.endsWith("/") || rest === "" ? `${rest}index.html` : rest)
  );
  // Commands for this machine lie beside the pages; they are nobody's to download.
  const hidden = file.startsWith(join(resolve(dist), "node") + sep);
  return file.startsWith(root + sep) && !hidden ? file : null;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServeOptions
): Promise<void> {
  const path = (request.url ?? "/").split(/[?#]/)[0] ?? "/";
  const send = (
    status: number,
    headers: Readonly<Record<string, string>>,
    body?: Buffer | string
  ): void => {
    response.writeHead(status, {
      "Cache-Control": "no-cache",
      "Content-Security-Policy": policy(options.localOfficeJs),
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  // Another site's name that was pointed at this machine must not read what is served here.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "")) return send(421, {});
  if (request.method !== "GET" && request.method !== "HEAD")
    return send(405, { Allow: "GET, HEAD" });
  if (path === "/") return send(302, { Location: HOME });

  const file = fileOf(path, options);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || found?.isFile() !== true)
    return send(404, { "Content-Type": "text/plain; charset=utf-8" }, "Not found");

  const type = TYPES[extname(file)] ?? "application/octet-stream";
  const rewritten =
    options.localOfficeJs && extname(file) === ".html" && file.startsWith(resolve(options.dist));
  const tag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}${rewritten ? "-r" : ""}"`;
  if (request.headers["if-none-match"] === tag) return send(304, { ETag: tag });
  const content = await readFile(file);
  const body = rewritten
    ? content.toString("utf8").replaceAll(HOSTED_OFFICE_JS, `${OFFICE_PATH}office.js`)
    : content;
  send(
    200,
    { "Content-Type": type, "Content-Length": String(Buffer.byteLength(body)), ETag: tag },
    body
  );
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((settle, reject) => {
    const onError = (fault: NodeJS.ErrnoException): void => {
      if (fault.code === "EADDRINUSE" || fault.code === "EACCES") settle(false);
      else reject(fault);
    };
    server.once("error", onError);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", onError);
      settle(true);
    });
  });
}

export async function serve(options: ServeOptions): Promise<Serving> {
  const server = createServer(
    { key: options.certificate.key, cert: options.certificate.cert },
    (request, response) => {
      answer(request, response, options).catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    }
  );
  let port = options.port;
  while (!(await listen(server, port))) {
    port += 1;
    if (port >= options.port + PORTS_TRIED)
      throw new Error(`Ports ${options.port} to ${port - 1} are taken; free one of them.`);
  }
  return {
    port,
    address: `https://localhost:${port}${HOME}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
