/**
 * npm start: Excel where it is found (Windows, macOS), else the workbench in a browser.
 *   --workbench   the workbench, wherever this runs      --excel   Excel, or say why not
 *   --stop        takes the add-in out of Excel again
 */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { browserArguments, findBrowser, hasDisplay, openBrowser } from "../workbench/browser";
import { makeCertificate, publicKeyFingerprint, serve } from "../workbench/serve";
import type { Certificate, Serving } from "../workbench/serve";
import { hasExcel, manualSteps, officeDebugging } from "./excel";

const PORT = 3000;
const root = process.cwd();
const dist = join(root, "dist");

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function officeJsFolder(): string {
  return join(
    dirname(createRequire(join(root, "package.json")).resolve("@microsoft/office-js/package.json")),
    "dist"
  );
}

function untilInterrupted(serving: Serving): void {
  const end = (): void => {
    void serving.close().then(() => process.exit(0));
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

/** The profile stays with the project, so that the workbook kept in it is there at the next start. */
function profileFolder(port: number): string {
  const folder = join(root, "node_modules", ".cache", "assay-workbench", `browser-${port}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function startWorkbench(certificate: Certificate): Promise<void> {
  const serving = await serve({
    dist,
    officeJs: officeJsFolder(),
    certificate,
    port: PORT,
    localOfficeJs: true,
  });
  untilInterrupted(serving);
  say(`Assay workbench: ${serving.address}`);
  const byHand =
    "Open this address in a browser on this machine. It will warn about the certificate, which was made for this start: choose Advanced, then proceed.";
  const browser = findBrowser();
  if (browser === null || !hasDisplay()) {
    say(byHand);
  } else {
    const args = browserArguments(
      serving.address,
      publicKeyFingerprint(certificate),
      profileFolder(serving.port)
    );
    openBrowser(browser, args).on("error", () => say(byHand));
    say("It opens in a browser window that trusts just this certificate.");
  }
  say("Press Ctrl+C to end.");
}

/** @returns null, after saying why, when there is none and none could be installed */
async function developmentCertificate(): Promise<Certificate | null> {
  say(
    "Excel accepts the add-in only with a certificate this computer trusts; Microsoft's tool may ask to install one."
  );
  try {
    const { key, cert } = await getHttpsServerOptions();
    return { key: key.toString(), cert: cert.toString() };
  } catch (fault) {
    say(`No trusted certificate: ${String(fault)}`);
    return null;
  }
}

/** @returns whether the add-in is in Excel now */
async function startExcel(certificate: Certificate): Promise<boolean> {
  const serving = await serve({
    dist,
    officeJs: officeJsFolder(),
    certificate,
    port: PORT,
    localOfficeJs: false,
  });
  if (serving.port !== PORT) {
    await serving.close();
    say(`Port ${PORT} is taken, and manifest.xml names just this one. Free it and start again.`);
    return false;
  }
  if (!(await officeDebugging("start"))) {
    await serving.close();
    return false;
  }
  untilInterrupted(serving);
  say(
    "Assay is loading into Excel. Keep this running; press Ctrl+C to end, then npm run stop:excel to remove it."
  );
  return true;
}

async function main(options: readonly string[]): Promise<void> {
  if (options.includes("--stop")) {
    process.exitCode = (await officeDebugging("stop")) ? 0 : 1;
    return;
  }
  const wantsExcel = options.includes("--excel");
  if (wantsExcel || (!options.includes("--workbench") && hasExcel())) {
    const certificate = await developmentCertificate();
    if (certificate !== null && (await startExcel(certificate))) return;
    say("Assay could not be loaded into Excel. The workbench starts instead.");
    // The trusted certificate serves both: Excel by hand and the browser.
    if (certificate !== null) say(manualSteps);
    return startWorkbench(certificate ?? (await makeCertificate()));
  }
  return startWorkbench(await makeCertificate());
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
