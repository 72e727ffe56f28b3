/** Loads the add-in into a desktop Excel through Microsoft's own tool, fetched by npx when it is asked for. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const EXCEL_ON_MAC = "/Applications/Microsoft Excel.app";
const EXCEL_ON_WINDOWS = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
const MANIFEST = "manifest.xml";

/** Whether this machine has an Excel add-ins can be loaded into. */
export function hasExcel(): boolean {
  if (process.platform === "darwin") return existsSync(EXCEL_ON_MAC);
  if (process.platform !== "win32") return false;
  return spawnSync("reg", ["query", EXCEL_ON_WINDOWS], { stdio: "ignore" }).status === 0;
}

/** @returns whether the tool said it succeeded */
export function officeDebugging(action: "start" | "stop"): Promise<boolean> {
  const args = [
    "--yes",
    "-p",
    "office-addin-debugging@7.0.0",
    "-p",
    "semver@7",
    "office-addin-debugging",
    action,
    MANIFEST,
  ];
  return new Promise((settle) => {
    const child = spawn("npx", args, {
      stdio: "inherit",
      // On Windows npx is a script, which only a shell starts.
      shell: process.platform === "win32",
      env: { ...process.env, npm_config_legacy_peer_deps: "true" },
    });
    child.on("error", () => settle(false));
    child.on("exit", (code) => settle(code === 0));
  });
}

export const manualSteps = [
  "To load Assay into Excel by hand, keep this running and then:",
  "  Windows: share a folder that holds manifest.xml, add it in Excel under File > Options > Trust Center >",
  "           Trusted Add-in Catalogs, and insert Assay from Insert > Add-ins > Shared folder.",
  "  Mac:     copy manifest.xml into ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef and restart Excel.",
  "  Web:     in Excel on the web choose Home > Add-ins > More add-ins > Upload my add-in and pick manifest.xml.",
].join("\n");
